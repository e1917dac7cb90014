"""Which places a text names, and which lies in which."""

import pytest

from ledger.vocabulary.gazetteer import (
    containers,
    contains,
    country_of,
    find_places,
    is_capital,
    is_place,
    resolve,
)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Floods hit Kerala and two districts of Bangladesh.", ["IN-KL", "BD"]),
        ("The U.S. sent aid to Türkiye and the UK.", ["US", "TR", "GB"]),
        ("At least 9 died in South Sudan, none in Sudan.", ["SS", "SD"]),
        ("A bomb went off in Springfield, Ohio.", ["US-OH/springfield", "US-OH"]),
        ("Snow closed roads in Reading and Leeds.", ["GB-RDG", "GB-LDS"]),
        ("Ukrainian refugees crossed into Poland.", ["UA", "PL"]),
        ("Somali police and the Kazakh army met Balkan envoys.", ["SO", "KZ", "balkans"]),
        ("Ethiopia's Somali region is dry.", ["ET", "ET-SO"]),
        ("The Somali state of Puntland voted.", ["SO", "puntland"]),
        ("Goris has taken in 9,000 refugees.", ["AM/goris"]),
        ("Harper hosts 40 guests a night.", []),
        ("Camps in eastern Chad and north-east Syria are full.", ["TD:east", "SY:northeast"]),
        ("Sub-Saharan Africa and the European Union disagree.", ["sub-saharan-africa", "european-union"]),
        ("The dead were found near Kharkiv airport.", ["UA-63/kharkiv#airport"]),
        ("Troops left the Kyrgyz-Tajik border.", ["border:KG-TJ"]),
        ("Smugglers work along Mexico's border with Guatemala.", ["border:GT-MX"]),
        ("Donetsk Oblast was shelled by Russian guns.", ["UA-14", "RU"]),
        ("Prices rose worldwide.", ["world"]),
        # Cities that everybody knows by their name alone.
        ("Venice's ticket and Geneva's tram cost more.", ["IT-34/venice", "CH-GE/geneva"]),
        ("Heraklion mourns; Kiev and Bruges wait.", ["GR/irakleion", "UA-32/kyiv", "BE-VLG/brugge"]),
        ("Geneva Smith cited the Geneva Conventions.", []),
        ("Cork floats, and Bath salts sell.", []),
    ],
)  # fmt: skip
def test_names_of_places_are_found(text: str, keys: list[str]) -> None:
    assert [mention.key for mention in find_places(text)] == keys
    assert all(text[m.start : m.end] == m.text for m in find_places(text))


@pytest.mark.parametrize(
    "text",
    [
        "Reading is a pleasure, and most people find it nice.",
        "The Bank of England kept rates; Oxford University agreed.",
        "Michael Jordan and Chad Smith met Paris Hilton.",
        "Police of the National Council guard the Indian Embassy.",
        "They told us that it and she may march.",
        "Kenya Airways lost money.",
    ],
)
def test_words_people_and_organisations_are_no_places(text: str) -> None:
    assert find_places(text) == []


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("AF", "AF-BGL"),
        ("AF-KAB", "AF-KAB/kabul"),
        ("AF", "AF-KAB/kabul#airport"),
        ("central-asia", "KZ"),
        ("world", "US-TX/houston"),
        ("AF:north", "AF-BGL"),
        ("AF:north", "AF:northeast"),
        ("UA:east", "UA-63/kharkiv"),
        ("IT:south", "IT-82"),
        ("AF", "border:AF-TJ"),
        ("TJ", "border:AF-TJ"),
        ("AF", "border:TJ"),
        ("european-union", "FR"),
        ("PS", "gaza"),
    ],
)
def test_containment(outer: str, inner: str) -> None:
    assert contains(outer, inner)
    assert not contains(inner, outer)


@pytest.mark.parametrize(
    ("outer", "inner"),
    [("IR", "PK"), ("AF:south", "AF-BGL"), ("AF", "IR/tehran"), ("european-union", "GB"), ("AF", "border:IN")],
)  # fmt: skip
def test_what_lies_apart(outer: str, inner: str) -> None:
    assert not contains(outer, inner)


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        ("Pakistan to Afghanistan", {"PK", "AF"}),
        ("Iran to Afghanistan (Herat)", {"IR", "AF-HER"}),
        ("border with Tajikistan", {"border:TJ"}),
        ("several Afghan provinces", {"AF"}),
        ("al-Hol and Roj", {"name:al hol", "name:roj"}),
        ("southwestern Kenya", {"KE:southwest"}),
        ("14 provinces", set()),
    ],
)
def test_a_claims_place_is_resolved(place: str, keys: set[str]) -> None:
    assert resolve(place) == keys


def test_what_a_place_lies_in() -> None:
    assert containers("AF-KAB/kabul")[:2] == ("AF-KAB", "AF")
    assert "south-asia" in containers("AF")
    assert country_of("AF-KAB/kabul") == "AF"
    assert country_of("central-asia") is None
    assert is_place("Burkina Faso")
    assert not is_place("Burkina fasting")


@pytest.mark.parametrize(
    "city", ["Bogotá", "Reykjavík", "Lomé", "Yaoundé", "Astana", "New Delhi", "Islamabad"]
)
def test_a_capital_is_known_by_any_spelling(city: str) -> None:
    """Listed without accents, by an old name, or as a part of its city."""
    assert is_capital(find_places(f"in {city}")[0].key)


def test_a_city_so_called_today_comes_before_one_of_old() -> None:
    assert [country_of(m.key) for m in find_places("Floods in Islamabad killed three.")] == ["PK"]
    assert [country_of(m.key) for m in find_places("A fire in Santiago killed three.")] == ["CL"]
