"""Figures that a text calls wrong, or says were taken back, in words of its own."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "number", "stance"),
    [
        # Called wrong in its own sentence.
        ("The union's figure of 40,000 marchers is fantasy.", "40,000", "disputed"),
        ("The mayor's one-third is too high.", "one-third", "disputed"),
        ("The army's count of 300 dead was an invention.", "300", "disputed"),
        ("The firm's claim of 900 new jobs cannot be verified.", "900", "disputed"),
        ("The figure of 300 dead is not an insult.", "300", "asserted"),
        ("The toll of 300 was the highest in years.", "300", "asserted"),
        ("The firm's total of 300 users, she told deputies, is wrong.", "300", "disputed"),
        # Named behind it as a claim that somebody disbelieves.
        (
            "The charity counts 18,000 orphans, a figure the minister described as exaggerated.",
            "18,000",
            "disputed",
        ),
        (
            "Residents spoke of 287 pupils, a number that the army disputes.",
            "287",
            "disputed",
        ),
        ("Police counted 90 boats, a figure that has doubled since May.", "90", "asserted"),
        # Disbelieved in the next sentence.
        ("They say that 300 patients were struck off. That is not true.", "300", "disputed"),
        ("The bureau has 5 percent out of work. We do not accept that figure.", "5", "disputed"),
        # Judgements of what was done, and of other things.
        ("The firm offered 5 percent. We do not accept that.", "5", "asserted"),
        ("Some 3,000 people came. 'It was incredible,' the mayor said.", "3,000", "asserted"),
        ("The mill dismissed 200 workers. 'That is wrong,' the union said.", "200", "asserted"),
        ("The mine trapped 40 men. It is impossible to reach them.", "40", "asserted"),
        ("The charity's 2,000 volunteers are a myth to some.", "2,000", "asserted"),
        ("The club paid $5,000. It was withdrawn from the bank.", "5,000", "asserted"),
        ("France withdrew its 300 soldiers, the ministry said.", "300", "asserted"),
        ("Radio had 712 freed prisoners. We cannot stand by that number.", "712", "disputed"),
        (
            "The minister says 301 died and 485 got out. Nobody here believes the first number.",
            "301",
            "disputed",
        ),
        (
            "The minister says 301 died and 485 got out. Nobody here believes the first number.",
            "485",
            "asserted",
        ),
        ("The bridge cost 40 million euros. That is not a small sum.", "40 million", "asserted"),
        ("The mine employs 40 men. We do not accept that it must close.", "40", "asserted"),
        # Taken back.
        (
            "Police said 401 were saved, taking back the 435 announced before.",
            "435",
            "withdrawn",
        ),
        ("The board retracted its earlier figure of 60 sick cattle.", "60", "withdrawn"),
        (
            "The ministry reported 431 new cases. The figure has since been taken back.",
            "431",
            "withdrawn",
        ),
        ("The army took back the 12 villages it had lost.", "12", "asserted"),
    ],
)
def test_a_figure_that_is_disbelieved(text: str, number: str, stance: str) -> None:
    assert (number, stance) in [(c.number_text, c.stance) for c in extract_text(text)]
