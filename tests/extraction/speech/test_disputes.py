"""Figures named in order to deny them: who denies, and whose they are."""

import pytest

from ledger.extraction import extract_text
from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "figure", "claimant", "denier"),
    [
        # What the denier then says is no longer denied.
        ("The army denied killing 40 men and said 12 had died.", "12", "army", None),
        (
            "The governor denied reports of 50 deaths and said that only three people were hurt.",
            "three",
            "governor",
            None,
        ),
        ("The firm rejected the claim of 300 leaks and gave a figure of 41.", "41", "firm", None),
        ("The army denied having said that 40 shops had burned.", "40", None, "army"),
        # A bare figure named again is that of whoever gave it.
        (
            "A village council lists 412 dead. The general dismissed the 412 as invented.",
            "412 as",
            "village council",
            "general",
        ),
        (
            "Rail chief Amir Das said 275 people had died. Neighbouring Assam's premier, Rina Roy, "
            "questioned the 275: her list was longer.",
            "275:",
            "Amir Das",
            "Rina Roy",
        ),
        (
            "The firm said 61 percent had signed. The strikers rejected the 61 percent.",
            "61 percent.",
            "firm",
            "strikers",
        ),
        # Whose it is stands before it.
        (
            "A baker called StatKom's 71.6 percent a fairy tale.",
            "71.6",
            "StatKom",
            "baker",
        ),
        (
            "Marta Gil called the electoral council's 51.95 percent an invention.",
            "51.95",
            "electoral council",
            "Marta Gil",
        ),
        # Whose it is comes behind it.
        (
            "A spokesman denied that 460 had been shot, as the Red Cross reported.",
            "460",
            "Red Cross",
            "spokesman",
        ),
        # Denied in the next clause.
        (
            "Local papers reported that 40 had died, but state officials denied this.",
            "40",
            "local papers",
            "state officials",
        ),
        ("Officials denied this, while papers reported 40 dead.", "40", None, None),
        (
            "Survivors put the load at 150 sacks; the owner denies that, saying it was less.",
            "150",
            "survivors",
            "owner",
        ),
        # Called something else in the next sentence.
        (
            "The union claims that 900 members struck. The minister called that fanciful.",
            "900",
            "union",
            "minister",
        ),
        (
            "The survey found that 56 percent left. The bank calls both figures false.",
            "56",
            "survey",
            "bank",
        ),
        (
            "The union says 900 struck. The minister called that a fair number.",
            "900",
            "union",
            None,
        ),
        # What is said to be wrong.
        (
            "The general said the clinic's figure of 4,000 dead was inflated.",
            "4,000",
            "clinic",
            "general",
        ),
        ("The general said the clinic's figure of 4,000 dead was right.", "4,000", None, None),
        # A figure with its own noun behind it is a thing refused, no claim denied.
        ("The court rejected the 300 petitions.", "300", None, None),
    ],
)
def test_a_figure_that_is_named_again_is_denied(
    text: str, figure: str, claimant: str | None, denier: str | None
):
    credit = credit_of(told(text), figure)
    assert credit.disputed_by == denier
    if denier is not None:
        assert credit.claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "put_right"),
    [
        ("The board said 275 people died and not 288, as some were counted twice.", "288", True),
        ("She puts the crop at 19 million tonnes, not 21 million.", "21 million", True),
        ("The clinic said not 40 but 60 patients waited.", "40", True),
        ("The mayor said 30 shops closed and 12 burned.", "12", False),
    ],
)
def test_a_figure_put_right_is_its_speakers_no_longer(text: str, figure: str, put_right: bool):
    assert (credit_of(told(text), figure).claimant is None) == put_right


@pytest.mark.parametrize(
    ("text", "figure", "stance"),
    [
        # In the next paragraph, or further on by the name of whoever gave it.
        ("The minister, Ines Prado, said 40,000 flats were built.\nThe opposition disputes that figure and says 12,000 were.", "40,000", "disputed"),
        ("The army said it had killed 40 rebels.\nA rebel spokesman denied the claim.", "40", "denied"),
        ("The strikers say 94 people were hurt. Police put the toll at 27. The minister said the strikers' figure was false.", "94", "disputed"),
        ("The fire service said 30 homes burned. The mayor said 40 did. She said the fire service's estimate was too low.", "30", "disputed"),
        # What is thought wrong or too little is not disputed; whose body it is, is told in full.
        ("The firm said it would sack 300 men. The union said this was wrong.", "300", "forecast"),
        ("The state said it would build 70 schools. Teachers said the number was too low.", "70", "forecast"),
        ("The Ministry of Health said 60 people had died. The mayor rejected the trade ministry's figures.", "60", "asserted"),
        # Past a sentence that only goes on.
        ("The commission found that 1,200 men had been held. It heard from 340 witnesses. The army said the number was exaggerated.", "1,200", "disputed"),
        ("The commission found that 1,200 men had been held. It heard from 340 witnesses. The army said the number was exaggerated.", "340", "asserted"),
        ("The union said 900 men struck. The firm said 200 did. The mayor denied this.", "900", "asserted"),
        # Said flatly not to be so, also by who is only told of.
        ("A trustee said salaries cost 4 million euros. The charity says that is untrue.", "4 million", "disputed"),
        ("The union says 40 men were sacked. The firm said this was simply not true.", "40", "disputed"),
        ("Prosecutors say the banker stole 45 million euros. He denies it.", "45 million", "denied"),
        ("The union says 40 men were sacked. The firm said it was wrong to strike.", "40", "asserted"),
        ("The scientists counted 1,400 penguins. \"We were shocked,\" said Lena Voss. Tour firms doubt the count.", "1,400", "disputed"),
        ("Nurses at the hospital say 14 people died. The hospital denies this and says two did.", "14", "denied"),
        # Not whose figure is another's, nor one that is said to be right.
        ("The strikers say 94 people were hurt. Police put the toll at 27. The minister said the strikers' figure was false.", "27", "asserted"),
        ("The union said 900 men struck. The minister said the figure was right.", "900", "asserted"),
        ("Police arrested 40 men.\nThe minister denied the allegations.", "40", "asserted"),
    ],
)  # fmt: skip
def test_a_figure_is_disputed_further_on(text: str, figure: str, stance: str) -> None:
    claim = next(c for c in extract_text(text) if figure in c.quote)
    assert claim.stance == stance
