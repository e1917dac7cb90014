"""The country that its institutions tell, in stories that name no place."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("ICE deported 4,300 people in May.", "4,300", "United States"),
        ("The ministry counts 212 deaths.\nThe Bundestag will debate them.", "212", "Germany"),
        ("Some 1,400 doctors walked out, the NHS said.", "1,400", "UK"),
        ("The Ghana National Commission on Prisons says 31 died.", "31", "Ghana"),
        ("The Kenya Law Society counts 45 people missing.", "45", "Kenya"),
        # a place that the story names goes before
        ("ICE opened a camp in Djibouti. It holds 40 people.", "40", "Djibouti"),
        # who works abroad tells nothing, nor do bodies of several countries
        ("The Saffron Building Society paid 4.25 percent.", "4.25", None),
        ("The Knesset and the Bundestag met. Some 400 people came.", "400", None),
        ("The Kremlin said 400 people had been freed.", "400", None),
    ],
)
def test_institutions_tell_their_country(text: str, number: str, place: str | None) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("A storm killed 12 people across the US.", "12", "United States"),
        ("Floods hit the U.S. and Canada, killing 31.", "31", "United States and Canada"),
        ("The USA sent 40 rescuers to Nepal.", "40", "United States to Nepal"),
        # other short names are as a story has them
        ("A storm killed 12 people across the UK.", "12", "UK"),
    ],
)
def test_a_country_goes_by_one_name(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place
