"""What bodies are called, and what they belong to."""

import pytest

from ledger.extraction.speech.organisations import canonical, is_medium, parent_of


@pytest.mark.parametrize(
    ("name", "filed"),
    [
        ("UNHCR", "United Nations High Commissioner for Refugees"),
        ("U.N. refugee agency", "United Nations High Commissioner for Refugees"),
        ("the World Food Program", "World Food Programme"),
        ("World Food Programme (WFP)", "World Food Programme"),
        ("UNHCR report", "United Nations High Commissioner for Refugees"),
        ("the Pentagon", "United States Department of Defense"),
        ("IMF", "International Monetary Fund"),
        ("The Harbour Trust", "Harbour Trust"),
        ("Maria Lopez", "Maria Lopez"),
    ],
)
def test_one_body_has_one_name(name: str, filed: str):
    assert canonical(name) == filed


@pytest.mark.parametrize(
    ("name", "parent"),
    [
        ("WFP", "United Nations"),
        ("International Organization for Migration (IOM)", "United Nations"),
        ("Eurostat", "European Union"),
        ("Iranian Ministry of Justice", "Iran"),
        ("Kenya's health ministry", "Kenya"),
        ("Ministry of Health of Peru", "Peru"),
        ("the Taliban's interior ministry", "Taliban"),
        # Nothing says whose these are.
        ("interior ministry", None),
        ("Save the Children", None),
        ("Maria Lopez", None),
    ],
)
def test_parent(name: str, parent: str | None):
    assert parent_of(name) == parent


@pytest.mark.parametrize(
    ("name", "medium"),
    [
        ("Reuters", True),
        ("the Baltic Times", True),
        ("state television", True),
        ("Xinhua news agency", True),
        ("the UN food agency", False),
        ("the port authority", False),
        ("Ali Demir", False),
    ],
)
def test_media_pass_on_what_others_say(name: str, medium: bool):
    assert is_medium(name) is medium


@pytest.mark.parametrize(
    ("name", "medium"), [("RAI", True), ("Rai", False), ("TASS", True), ("Tass", True)]
)
def test_a_mediums_short_form_needs_its_capitals(name: str, medium: bool):
    assert is_medium(name) is medium
