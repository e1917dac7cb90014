"""Whom an office or a plain noun means where its one bearer is named but has not spoken."""

import pytest

from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # The one holder of a high office; who only acts like one is none.
        ("Governor Ana Ruiz came to the valley. The governor said 40 had died.", "40", "Ana Ruiz"),
        (
            "Maria Lund has ordered 2,000 soldiers north. Another 400 follow, the prime minister said.",
            "400",
            "prime minister",
        ),
        (
            "President Ivo Tan sent two ships. The floods hit 31 towns, the president told the nation.",
            "31",
            "Ivo Tan",
        ),
        # Two who hold it, one who held it, somebody else of whom the story tells.
        (
            "President Lena Marsh met President Ivo Tan. The president said 40 had died.",
            "40",
            "president",
        ),
        (
            "Former governor Pat Hill stayed at home. The governor said 40 had died.",
            "40",
            "governor",
        ),
        ("Ann Lowe left her house. The mayor said 40 had died.", "40", "mayor"),
        # The one body that the story is about.
        (
            "The Savings Guarantee Board (SGB) paid 41,000 savers. The state-run fund expects 9,000 more.",
            "9,000",
            "Savings Guarantee Board (SGB)",
        ),
        (
            "The Northern Relief Committee moved in. The agency said 70 wells were dry.",
            "70",
            "Northern Relief Committee",
        ),
        (
            "The Harbour Trust opened a line. The charity said 70 boats were lost.",
            "70",
            "Harbour Trust",
        ),
        ("The Supreme Court heard the case. The agency said 12 files were lost.", "12", "agency"),
        # The same source is the last one.
        (
            "Some 900 marched, the city police department said. Nine were held, the same source said.",
            "Nine",
            "city police department",
        ),
        (
            "Some 900 marched, Mayor Ana Ruiz said. Nine were held, said the same source.",
            "Nine",
            "Ana Ruiz",
        ),
        (
            "Some 900 marched, the nurses' union said. Nine fell ill, the same source added.",
            "Nine",
            "nurses' union",
        ),
        (
            "Some 900 marched, the nurses' union said. Nine fell ill, a source said.",
            "Nine",
            "source",
        ),
    ],
)
def test_whom_an_office_or_a_plain_noun_means(text: str, figure: str, claimant: str):
    assert credit_of(told(text), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # Who holds an office may be named only behind their first words.
        (
            "Some 40 died, the ports minister said. Tarek Aziz, minister of ports, spoke of 90.",
            "40",
            "Tarek Aziz",
        ),
        (
            "Some 40 are free, the king's chief of staff said. Ali Roy, the chief of staff, said 90 stay.",
            "40",
            "Ali Roy",
        ),
        # Another office, another field, a bare name, one of many or a person who spoke before is somebody else.
        ("The mayor said 40 homes flooded. Ana Ruiz said 90 cows drowned.", "40", "mayor"),
        (
            "The minister said 40 beds were free. Finance Minister Jan Bos said 90 wards were shut.",
            "40",
            "minister",
        ),
        (
            "The health minister said 40 died. Ana Ruiz, the finance minister, spoke of 90.",
            "40",
            "health minister",
        ),
        ("The governor said 40 died. Ana Ruiz, a nurse, spoke of 90.", "40", "governor"),
        ("A minister said 40 died. Ana Ruiz told reporters that 90 were hurt.", "40", "minister"),
        (
            "One party leader said 40 left. Ana Ruiz, a leader in Lima, said 90 stayed.",
            "40",
            "One party leader",
        ),
        ("A police spokesman said 40 died. Ana Ruiz said 90 were hurt.", "40", "police spokesman"),
        (
            "Ana Ruiz said 90 were hurt. The mayor said 40 died. Ana Ruiz said 12 were lost.",
            "40",
            "mayor",
        ),
    ],
)
def test_who_holds_an_office_is_named_behind_it(text: str, figure: str, claimant: str):
    story = told(text + " The union counted 7,777 cases.")
    found = credit_of(story, figure).claimant
    assert found is not None
    assert found.lower() == claimant.lower()
