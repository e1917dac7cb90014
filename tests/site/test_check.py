"""A sentence held against the ledger on the site, and everything that people paste instead."""

import logging

import pytest

from tests.site.conftest import PREFIX, Site

SENTENCE = "The ministry said 240 people were missing in Sindh."


def test_a_sentence_is_read_and_shown_with_its_figure(site: Site) -> None:
    answer = site.ask("/check", "post", data={"text": SENTENCE})
    assert answer.status_code == 200
    assert answer.headers["cache-control"].endswith("no-store")
    assert "1 figure in this text" in answer.text
    assert "<b>240</b>" in answer.text


def test_programs_get_json(site: Site) -> None:
    found = site.ask("/check.json", "post", json={"text": SENTENCE}).json()
    assert [answer["figure"]["value"] for answer in found["answers"]] == [240.0]
    assert site.get("/check.json").status_code == 405


def test_a_text_without_a_figure_is_told_so(site: Site) -> None:
    page = site.ask("/check", "post", data={"text": "On 5 May 2024 it rained."}).text
    assert "No figure found in this text" in page


@pytest.mark.parametrize(
    ("text", "status", "told"),
    [
        ("", 400, "nothing to check"),
        ("   ", 400, "nothing to check"),
        ("9 " * 2501, 413, "at most 5,000"),
        ("9" * 100_000, 413, "at most 5,000"),
        ("12 people\x00 died", 400, "control characters"),
    ],
)
def test_what_cannot_be_checked_is_answered_plainly(
    site: Site, text: str, status: int, told: str
) -> None:
    for path, field in (("/check", "data"), ("/check.json", "json")):
        answer = site.ask(path, "post", **{field: {"text": text}})
        assert answer.status_code == status
        assert told in answer.text
        assert "Traceback" not in answer.text


@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"[1, 2]", b"{", b'{"text": 7}'])
def test_a_body_that_is_no_text(site: Site, body: bytes) -> None:
    headers = {"content-type": "application/json"}
    assert site.ask("/check.json", "post", content=body, headers=headers).status_code == 400


@pytest.mark.parametrize("published", ["yesterday", "2023-02-30", "0000", "2024-13", 7.5, ["x"]])
def test_a_wrong_date_is_said_to_be_one(site: Site, published: object) -> None:
    answer = site.ask("/check.json", "post", json={"text": SENTENCE, "published": published})
    assert answer.status_code == 400
    assert "write 2024, 2024-08 or 2024-08-30" in answer.json()["error"]


def test_half_a_pair_of_surrogates_is_no_text(site: Site) -> None:
    body = b'{"text": "12 people \\ud800 died"}'
    headers = {"content-type": "application/json"}
    answer = site.ask("/check.json", "post", content=body, headers=headers)
    assert answer.status_code == 400
    assert "control characters" in answer.json()["error"]


def test_markup_comes_back_as_text(site: Site) -> None:
    text = "<script>alert(1)</script> 240 people were missing </textarea><b>"
    page = site.ask("/check", "post", data={"text": text}).text
    assert "<script>" not in page
    assert "</textarea><b>" not in page


def test_what_is_pasted_is_in_no_log(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        site.ask("/check", "post", data={"text": SENTENCE})
    assert "Sindh" not in caplog.text


def test_a_cookie_of_another_application_is_no_hindrance(site: Site, prefixed: Site) -> None:
    """Datasette asks for a token against forged requests as soon as any cookie comes along."""
    for one in (site, prefixed):
        answer = one.ask("/check", "post", data={"text": SENTENCE}, cookies={"other": "1"})
        assert answer.status_code == 200


def test_it_works_behind_a_prefix(prefixed: Site) -> None:
    assert f'action="{PREFIX}check"' in prefixed.get("/").text
    assert prefixed.ask("/check", "post", data={"text": SENTENCE}).status_code == 200
