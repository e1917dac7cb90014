"""The one source that a story has had so far, whose account it goes on with."""

import pytest

from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # a report on one body's writing, in its later paragraphs too
        ("Data of the Maritime Institute put the losses at 80 ships last year.\nThe Baltic lost 49.", "49", "Maritime Institute"),
        ("A survey by the Rural Bank finds that 80 farms closed.\nThe north lost 49 farms.\nMinister Ana Pires spoke of 12.", "49", "Rural Bank"),
        ("According to a report by Clean Rivers, 80 lakes are foul.\nIn the east 49 have no fish.\nFarmers deny it.", "49", "Clean Rivers"),
        # not where others told figures before, nor what a body only said
        ("The mayor spoke of 12 dead. Data of the Maritime Institute put the losses at 80 ships.\nThe Baltic lost 49.", "49", None),
        ("The mayor of Riga said 80 people had fled. Police counted 90.\nThe fair drew 49 people.", "49", None),
    ],
)  # fmt: skip
def test_a_report_goes_on_in_later_paragraphs(text: str, figure: str, claimant: str | None) -> None:
    assert credit_of(told(text), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # what stands behind a person's words is the narrator's again
        ("The bank's chairman, Piotr Novak, said he was worried. The flood left 25,000 people homeless. The state said it would help.", "25,000", None),
        ("Fish seller Ana Pires said the fees were too high. Stalls can cost up to 250 euros. The city said it would look at them.", "250", None),
        ("Owner Ana Pires has said sorry to her staff. The chain went under after a hole of 14 million euros was found. Her lawyer said she had paid.", "14 million", None),
        # but not where nobody else speaks in the story, behind those who tell of an incident, or a body
        ("Fish seller Ana Pires said the fees were too high. Stalls can cost up to 250 euros.", "250", "Ana Pires"),
        ("Shipping analyst Bo Roe said freight fell by 4%. Some 30 vessels lay idle.", "30", "Bo Roe"),
        ("The farm's owner, Ana Pires, said the drought killed 12 calves. The river dried up for 30 miles.", "30", "Ana Pires"),
        ("The mayor, Piotr Novak, said 3 people died. Another 40 were hurt. The state said it would help.", "40", "Piotr Novak"),
        ("The Maritime Institute said 3 ferries sank. The gale tore up 40 piers.", "40", "Maritime Institute"),
    ],
)  # fmt: skip
def test_a_persons_account_ends_with_their_words(
    text: str, figure: str, claimant: str | None
) -> None:
    assert credit_of(told(text), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Sir Alan Reed said he would report in May. Almost a quarter of those polled said he should go.", "a quarter"),
        ("Coach Ana Pires said they were ready. Some 40 percent of those questioned had no favourite.", "40"),
        ("Senator Bo Roe said he would run. A total of 53% of those surveyed wished he would not.", "53"),
    ],
)  # fmt: skip
def test_what_those_asked_told_a_poll_is_no_persons_figure(text: str, figure: str) -> None:
    assert credit_of(told(text), figure).claimant is None
