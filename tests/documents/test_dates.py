"""Dates as ISO prefixes, and dates that a page states of itself."""

import pytest

from ledger.documents import ManifestEntry, read_bytes
from ledger.documents.dates import iso_prefix, stated_publication


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2024", "2024"),
        ("2023-02", "2023-02"),
        ("2024-02-29", "2024-02-29"),
        ("2024-02-29T08:30:00Z", "2024-02-29"),
        ("2024-02-29 08:30:00+04:30", "2024-02-29"),
        (" 2024-02-29 ", "2024-02-29"),
    ],
)
def test_a_date_keeps_its_precision(written: str, kept: str) -> None:
    assert iso_prefix(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "2023-02-30",
        "2023-13",
        "2023-02-29",
        "0000",
        "12 May 2024",
        "2024-5-1",
        "24-05-01",
        "",
        "2024-05-01x",
        "2024-05T08:00",
        "20240501",
        "next week",
    ],
)
def test_no_date(written: str) -> None:
    with pytest.raises(ValueError, match=r"date|calendar"):
        iso_prefix(written)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 12 May 2024", "2024-05-12"),
        ("Published: May 12, 2024", "2024-05-12"),
        ("Published on Sunday, 12th May 2024, 09:15 GMT", "2024-05-12"),
        ("Posted on Sept. 3, 2019", "2019-09-03"),
        ("Date of publication: 2021-11-30", "2021-11-30"),
        ("MOSCOW, February 14. /TASS/.", None),
        ("Published 12 May", None),
        ("12 May 2024", None),
        ("Published 31 June 2024", None),
        ("Published figures of 12 May 2024 show a fall", None),
        ("Published 12 May 2024 in the gazette of the ministry", None),
        ("The treaty was signed on 12 May 2024.", None),
    ],
)
def test_the_date_a_line_states_of_its_page(line: str, day: str | None) -> None:
    assert stated_publication(line) == day


def test_a_stated_date_fills_what_the_manifest_leaves_out() -> None:
    text = b"Dam breaks\n\nPublished\n\n3 March 2022\n\nThe dam broke and 14 villages were flooded."
    document = read_bytes(text, "dam.txt")
    assert (document.published, document.published_basis) == ("2022-03-03", "stated")
    assert document.articles[0].published_basis == "stated"
    known = read_bytes(text, "dam.txt", ManifestEntry(published="2022-03-04"))
    assert (known.published, known.published_basis) == ("2022-03-04", "manifest")
    assert known.articles[0].published == "2022-03-04"
