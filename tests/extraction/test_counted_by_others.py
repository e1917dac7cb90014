"""What is counted where somebody else stands nearer: who tells, who orders, what a list is of, points of what."""

import pytest

from ledger.extraction import extract_text


def read(text: str) -> dict[str, tuple[str, str | None]]:
    return {c.number_text: (c.unit, c.population) for c in extract_text(text)}


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        # Points of what the percentage is of.
        ("Poverty fell to 25% from 28%, the bureau said, a drop of 2.4 points.", "2.4", ("percentage point", "Poverty")),
        ("Turnout was 61 percent, a fall of almost nine points.", "nine", ("percentage point", "Turnout")),
        ("Literacy reached 88 percent, a gain of 12 points in a decade.", "12", ("percentage point", "Literacy")),
        ("The team hit 45 percent of its shots and won by 12 points.", "12", ("point", "points")),
        # Who is told to do so, or tells it, is not what a share is of.
        ("The share of seats for women is 40 percent. A court told the party to fill 75 percent by vote.", "75", ("percent", "seats for women")),
        ("The union puts the fall in wages at 4 percent, the bank at 3.", "3", ("percent", "wages")),
        ("The ministry put the rise in rents at 9 percent.", "9", ("percent", "rents")),
        ("Output fell to 23 percent in May, the board says, and was 19 percent in June.", "19", ("percent", "Output")),
        ("The treasury says the bill will cost 0.8% of GDP; the council had come to 0.5%.", "0.5", ("percent", "bill")),
        # Those whom a list names.
        ("The list of the missing, which had 210 names in May, now has 233.", "233", ("people", "people (missing)")),
        ("The city's register of victims now has 512.", "512", ("people", "people (victims)")),
        ("The crew now has 14.", "14", ("people", "crew")),
        # Those told at the end of a sentence are those put at so many.
        ("The office puts the houses destroyed at 900 and the people displaced at 12,000.", "12,000", ("people", "people")),
        ("They put the crowd at 8,000 and the turnout in the whole land at 60,000.", "60,000", ("people", "turnout")),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, number: str, counted: tuple[str, str | None]) -> None:
    assert read(text)[number] == counted


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        # What a whole did, and what some of them did.
        ("Nine of the 40 men who escaped have been caught.", "Nine", ("flow", "catch")),
        ("Nine of the 40 men who escaped have been caught.", "40", ("flow", "escape")),
        ("Six of the 25 pupils who study there are blind.", "25", ("stock", "study")),
        # Some of those harmed, told behind.
        ("The quake killed 300 people, 40 nuns among them.", "40", ("flow", "kill")),
        ("The paper counted 98 dead, 14 guards among them.", "14", ("flow", "dead")),
        ("The toll, which the police said included 13 guards, was high.", "13", ("flow", "include")),
        # A level is no change for what is told behind the comma.
        ("Joblessness stood at 9.8% in June, the office said, an increase of 1.1 points.", "9.8", ("share", "stand")),
        ("Literacy reached 88 percent in May, a gain of 12 points.", "88", ("share", "reach")),
        ("Prices rose 25.5 percent, about twice the 12.8 percent of March.", "12.8", ("change", "rise")),
        ("The count shows 34,000 fewer posts.", "34,000", ("change", "fewer")),
        ("The minister puts the state jobs cut since May at 37,000.", "37,000", ("flow", "cut")),
        ("Some 40 men stand accused of theft.", "40", ("stock", "stand")),
        ("The house passed a bill of 664 articles.", "664", ("stock", "pass")),
        ("The 53 members who voted against it were too few.", "53", ("flow", "vote against it")),
    ],
)  # fmt: skip
def test_what_kind_of_figure(text: str, number: str, told: tuple[str, str]) -> None:
    found = next(c for c in extract_text(text) if c.number_text == number)
    assert found.kind == told[0]
    assert (found.event or "").startswith(told[1].split()[0])


def test_a_level_is_not_turned_negative_by_what_is_lower() -> None:
    found = extract_text("Inflation was 4.1% in May, half a point lower than in April.")
    assert [c.value for c in found] == [4.1, -0.5]


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        # Which of those told before, when several sorts of harm were.
        ("The flood killed 48 people and hurt 90. Another 15 are missing. Of the dead, 11 were girls.", "11", ("people", "girls", "kill")),
        ("The plague has killed 33 people and infected 1,400. Of the dead, 21 were nuns.", "21", ("people", "nuns", "kill")),
        ("Nine of the 14 divers trapped there have been brought up, three of them dead.", "three", ("people", "divers", "dead")),
        # All of them, and not those told beside.
        ("The mine employs 1,900 people, 300 of them women. Half live in huts.", "Half", ("percent", "people", "live in huts")),
        ("The city drew 890,000 visitors. About a quarter came from Peru.", "About a quarter", ("percent", "visitors", "come from Peru")),
        ("One sailor died and 22 were injured.", "22", ("people", "people", "injure")),
        ("Some 400 trees were planted; 90 have died.", "90", ("tree", "trees", "die")),
        ("Of 80 mills inspected, 12 failed.", "12", ("mill", "mills", "fail")),
        ("Joblessness in Malta fell by 220 to 3,100.", "3,100", ("people", "Joblessness", "fall")),
        ("Police seized 320 kilograms of cocaine worth 2 million pesos.", "320", ("kilogram", "cocaine", "seize")),
        ("The party's share fell to 40 percent.", "40", ("percent", "party's share", "fall")),
        ("Some 65 percent of homes have no piped water. In towns the share is 12 percent.", "12", ("percent", "homes", "have")),
        ("The union says 60,000 of its 95,000 members walked out. The ministry puts the number at 22,000.", "22,000", ("people", "members", "walk")),
    ],
)  # fmt: skip
def test_which_of_those_told_before(text: str, number: str, told: tuple[str, str, str]) -> None:
    found = next(c for c in extract_text(text) if number.endswith(c.number_text))
    assert (found.unit, found.population, found.event) == told


@pytest.mark.parametrize(
    "text",
    [
        "Traffic is still a fifth below 2019.",
        "The plan is for children between six and twelve.",
        "A quarter mile of the road is shut.",
    ],
)
def test_years_ages_and_lengths_are_no_counts(text: str) -> None:
    assert not [c for c in extract_text(text) if c.unit not in ("percent", "mile")]


def test_a_share_that_lost_something_did_not_fall() -> None:
    found = extract_text(
        "Some 62 percent of growers lost part of the crop and 8 percent all of it."
    )
    assert [(c.value, c.kind) for c in found] == [(62, "share"), (8, "share")]


def test_masks_are_worn_and_trials_faced() -> None:
    found = extract_text("The firm sold 12 face masks. Of its 90 drivers, 40 face trial.")
    assert [(c.unit, c.population) for c in found][::2] == [
        ("mask", "face masks"),
        ("people", "drivers"),
    ]


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        # Who is aboard, whatever carries them.
        ("The bus had 40 on board.", "40", ("people", "stock")),
        ("The yacht sank with 22 aboard.", "22", ("people", "stock")),
        ("The yard has 40 boards.", "40", ("board", "stock")),
        # What somebody else did before is not what befell these.
        ("Police detained 34 monks. Eleven were released.", "Eleven", ("people", "flow")),
        ("It has 60,000 nurses; the union says 9,000 have left since 2020.", "9,000", ("people", "flow")),
        ("The land has 412 schools; 90 are closed and 37 have no roof.", "37", ("school", "stock")),
        # The same is measured again.
        ("The dam holds 40 million litres. In May it held 95 million.", "95 million", ("litre", "stock")),
        ("The harvest came to 350,000 tonnes; the plan was for 412,000.", "412,000", ("tonne", "flow")),
        ("Cereals rose 6.3 percent, oils fell 2.4.", "2.4", ("percent", "change")),
        ("The party won 32.8 percent, 9 points more than its rival.", "9", ("percentage point", "change")),
        # What a verb or a price behind them is no part of.
        ("The state let 5,000 contracts lapse.", "5,000", ("contract", "flow")),
        ("It lost 4 million hectares of forest to fire.", "4 million", ("hectare", "flow")),
        ("The paper put Monday's dead at 27.", "27", ("people", "flow")),
        ("They live on the minimum pension, around $340 a month.", "340", ("USD/month", "rate")),
    ],
)  # fmt: skip
def test_units_and_kinds(text: str, number: str, told: tuple[str, str]) -> None:
    found = next(c for c in extract_text(text) if c.number_text == number)
    assert (found.unit, found.kind) == told


def test_the_toll_of_clashes_between_two_sides_is_of_neither() -> None:
    text = "The curfew stays as the toll of clashes between police and strikers reached 163."
    assert extract_text(text)[0].population == "people (toll)"


@pytest.mark.parametrize(
    ("text", "populations"),
    [
        (
            "Some 300 people died. The coastguard gave 250, and the prefecture 240.",
            ["people"] * 3,
        ),
        ("Some 300 migrants landed. The embassy spoke of 400.", ["migrants"] * 2),
        ("The council counted 40 fires. The directorate says 52.", ["fires"] * 2),
        ("Some 300 militants fought. The militia has grown to 400.", ["militants", "militia"]),
    ],
)
def test_a_body_that_only_counts_has_not_so_many(text: str, populations: list[str]) -> None:
    assert [c.population for c in extract_text(text)] == populations
