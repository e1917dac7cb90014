"""The rules over many subjects: own examples, each pair as a fact-checker would set it down."""

import pytest

from ledger.comparison.candidates import keys
from tests.comparison.figures import figure, told

YEAR = {"period_start": "2023-01-01", "period_end": "2023-12-31", "published": "2024-02-10"}
NEWS = {"published": "2024-05-03"}
STRIKE = {"event": "be killed in the airstrike", "place": "Kharkiv", **NEWS}

RIVALS = {
    "votes and voters cast": (
        figure("2.1 million voters", 2.1e6, population="voters", event="cast ballots", place="Ghana", claimant="the commission", **NEWS),
        figure("1.6 million people", 1.6e6, population="people", event="vote", place="Ghana", claimant="the observers", **NEWS),
    ),
    "cases and the infected": (
        figure("940 dengue cases", 940, unit="case", population="dengue cases", event="be recorded", place="Peru", claimant="the ministry", **YEAR),
        figure("3,100 residents", 3100, population="residents", event="fall ill with dengue", place="Peru", claimant="the doctors' union", **YEAR),
    ),
    "jobs cut and workers laid off": (
        figure("4,000 jobs", 4000, unit="job", population="jobs", event="be cut", place="Sweden", claimant="the company", **NEWS),
        figure("6,200 workers", 6200, population="workers", event="be laid off", place="Sweden", claimant="the union", **NEWS),
    ),
    "homes and dwellings": (
        figure("830 homes", 830, unit="home", population="homes", event="be destroyed in the wildfire", place="Maui", claimant="the county", **NEWS),
        figure("1,250 dwellings", 1250, unit="dwelling", population="dwellings", event="be burned down in the wildfire", place="Maui", claimant="the insurers", **NEWS),
    ),
    "protesters and demonstrators": (
        figure("9,000 protesters", 9000, population="protesters", event="march", place="Berlin", claimant="the police", period_start="2024-05-01", period_end="2024-05-01", **NEWS),
        figure("31,000 demonstrators", 31000, population="demonstrators", event="take to the streets", place="Berlin", claimant="the organisers", period_start="2024-05-01", period_end="2024-05-01", **NEWS),
    ),
    "inflation as a share and as a rate": (
        figure("31 percent", 31, unit="percent", kind="share", population="inflation rate", place="Turkey", claimant="the statistics office", **YEAR),
        figure("64 percent", 64, unit="percent", kind="rate", population="annual inflation", place="Turkey", claimant="the research group", **YEAR),
    ),
    "who was killed, told by role": (
        figure("14 civilians", 14, population="civilians", claimant="the governor", **STRIKE),
        figure("22 civilian victims", 22, population="civilian victims", claimant="the hospital", **STRIKE),
    ),
    "trees felled": (
        figure("9,000 hectares", 9000, unit="hectare", population="forest", event="be cleared", place="Bolivia", claimant="the ministry", **YEAR),
        figure("15,500 hectares", 15500, unit="hectare", population="rainforest", event="be cut down", place="Bolivia", claimant="the institute", **YEAR),
    ),
    "money pledged": (
        figure("$2 billion", 2e9, unit="USD", population="aid", event="be pledged", place="Lebanon", claimant="the donors", **YEAR),
        figure("$1.1 billion", 1.1e9, unit="USD", population="aid", event="be promised", place="Lebanon", claimant="the treasury", **YEAR),
    ),
    "migrants by sea": (
        figure("4,100 migrants", 4100, population="migrants", event="arrive by boat", place="Italy", claimant="the interior ministry", **YEAR),
        figure("6,900 people", 6900, population="people", event="arrive by sea", place="Italy", claimant="the charity", **YEAR),
    ),
    "a deficit": (
        figure("€4 billion", 4e9, unit="EUR", kind="stock", population="budget deficit", event=None, place="Greece", claimant="the ministry", **YEAR),
        figure("€6 billion", 6e9, unit="EUR", kind="stock", population="budget shortfall", event="be", place="Greece", claimant="the auditors", **YEAR),
    ),
    "prisoners held": (
        figure("9,000 prisoners", 9000, kind="stock", population="political prisoners", event="be held", place="Belarus", claimant="the rights group", as_of="2024-05", **NEWS),
        figure("1,400 political prisoners", 1400, kind="stock", population="political prisoners", event="be behind bars", place="Belarus", claimant="the office", as_of="2024-05", **NEWS),
    ),
    "soldiers lost in a war": (
        figure("31,000 soldiers", 31000, population="soldiers", event="be killed in the war", place="Ukraine", claimant="the president", **NEWS),
        figure("70,000 troops", 70000, population="troops", event="die in the war", place="Ukraine", claimant="the officials", **NEWS),
    ),
}  # fmt: skip


@pytest.mark.parametrize("subject", RIVALS)
def test_rivals_are_found_and_contradict_each_other(subject: str) -> None:
    one, other = RIVALS[subject]
    assert set(keys(one)) & set(keys(other))
    assert told(one, other) == ("conflict", "value")
