"""Figures whose noun is left out: lists, parts, wholes, and what an actor needs or has done."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A list of names, each with its number.
        (
            "The park lost 75 rhinos, followed by Natal with 18, Limpopo with 17 and Gauteng with 15.",
            [("rhino", "rhinos")] * 4,
        ),
        # So many more of the same.
        ("Floods hit 1,200 homes in Lima and a further 270 in Cusco.", [("home", "homes")] * 2),
        ("The quake killed 40 people in Leyte, another 13 in Cebu.", [("people", "people")] * 2),
        # Several things put at several numbers.
        (
            "It put the cases at 4,000, the deaths at 150 and the affected districts at 27.",
            [
                ("case", "cases"),
                ("people", "people (deaths)"),
                ("district", "affected districts"),
            ],
        ),
        # The whole told after its part; what a country needs.
        (
            "A cargo of 1.4 million doses landed, out of 1.7 million approved.",
            [("dose", "doses")] * 2,
        ),
        (
            "The first 900 tents have come. The country needs 7,000.",
            [("tent", "tents")] * 2,
        ),
        (
            "The front has 400 fighters. The gang numbers 60.",
            [("people", "fighters"), ("people", "gang")],
        ),
        # Wholes named first, or right beside.
        (
            "Police seized 200 pistols and 14 vans. Out of the seized pistols, six were loaded.",
            [("pistol", "pistols"), ("van", "vans"), ("pistol", "seized pistols")],
        ),
        (
            "More than half of the clinics, 48, were closed.",
            [("percent", "clinics"), ("clinic", "clinics")],
        ),
        # Verbs and places are nobody's noun.
        (
            "The court freed 1,619 inmates; some 23,000 left jail in May.",
            [("people", "inmates"), ("people", "inmates")],
        ),
        (
            "Raids drove 54,500 people out of Kirk and 2,600 out of Macomia.",
            [("people", "people")] * 2,
        ),
        ("A fire left 16,000 homeless.", [("people", "people (homeless)")]),
        (
            "Of those let out, 42 of them foreign nationals, most went home.",
            [("people", "foreign nationals")],
        ),
        ("Half of the sick were treated.", [("percent", "sick")]),
        # Fewer or more of those told; what rose is told before.
        ("Accidents killed 370 people, a decrease of 12.", [("people", "people")] * 2),
        (
            "Some 1,200 clerks were hired. The rise from 900 was planned.",
            [("people", "clerks")] * 2,
        ),
        # Two sorts of persons, each with its number; bodies are no people.
        (
            "The list has 301 dead and 486 survivors.",
            [("people", "people (dead)"), ("people", "survivors")],
        ),
        ("The plan covers 42 Union Councils.", [("council", "Union Councils")]),
        # The same number again in brackets.
        ("The camp has 500 people (512).", [("people", "people")] * 2),
    ],
)
def test_what_a_bare_figure_counts(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.unit, c.population) for c in extract_text(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trade grew, with exports up 24 percent and imports surging 27 percent to hit $9 billion.",
            ["exports", "imports", "imports"],
        ),
        ("Cases leapt by 71 percent and deaths by 17 percent.", ["Cases", "deaths"]),
    ],
)
def test_what_rises_beside_another(text: str, expected: list[str]) -> None:
    assert [c.population for c in extract_text(text)] == expected


def test_a_sum_in_two_currencies_is_of_one_thing() -> None:
    text = "Norway pledged 100 million yen ($0.7 million) in aid."
    assert [c.population for c in extract_text(text)] == ["aid", "aid"]


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("Maize showed an increase of 2.5 percent.", "Maize"),
        ("More than $7 million was spent on the vaccines.", "vaccines"),
        ("It made an offer for a new stadium of $3 million.", "new stadium"),
        ("Its appeal for relief goods came to $3 million.", "relief goods"),
        ("Demand for bread is up 27 percent.", "Demand for bread"),
        ("Inflation reached 2.5 percent year-on-year.", "Inflation"),
        ("The firm promises savings in excess of 15 billion euros.", "savings"),
        ("The plan will save 15 billion euros in the medium term.", "plan"),
        ("Damage to crops was estimated at 118 million pesos.", "Damage"),
    ],
)
def test_what_a_share_or_sum_is_told_of(text: str, population: str) -> None:
    assert [c.population for c in extract_text(text)] == [population]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Teachers marched in Accra on Monday. Some 4,000 took part, police said.", "people"),
        ("Doctors went on strike on Monday. Nationwide some 4,000 stayed away.", "people"),
        ("The pope spoke in the square. About 4,000 turned out.", "people"),
        ("Forty firms took part in the fair, 4,000 stayed away.", "firm"),
    ],
)
def test_persons_take_part(text: str, unit: str) -> None:
    assert [c.unit for c in extract_text(text) if c.number_text == "4,000"] == [unit]
