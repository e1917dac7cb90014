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
