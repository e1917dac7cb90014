"""BibTeX: a citation for each claim, for papers and reference managers."""

from typing import IO, Any

import pandas as pd

from ledger.exports.cells import plain
from ledger.store import Store

ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "$": r"\$",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""The characters that TeX takes for commands, as text (Knuth, The TeXbook, chapter 7)."""

ESCAPE = str.maketrans(ESCAPES)


def write_bibtex(store: Store, stream: IO[str]) -> None:
    """Write an entry a claim, in the order of `Store.claims`; its key is the claim's id."""
    documents = store.documents().set_index("id")
    for claim in store.claims().to_dict("records"):
        document = documents.loc[claim["document_id"]]
        stream.write(entry({str(key): plain(cell) for key, cell in claim.items()}, document))


def entry(claim: dict[str, Any], document: "pd.Series[Any]") -> str:
    """Word one claim as an @misc entry: the publisher's article, with the quotation as its note."""
    published = claim["published"] or plain(document["published"])
    fields = {
        "author": _corporate(plain(document["author"])),
        "title": _text(plain(document["title"]) or claim["quote"]),
        "publisher": _corporate(claim["publisher"]),
        "year": _text(published[:4]) if published else None,
        "month": str(int(published[5:7])) if published and len(published) >= 7 else None,
        "url": _address(plain(document["url"])),
        "note": _text(
            f"“{claim['quote']}”" + (f", {claim['claimant']}" if claim["claimant"] else "")
        ),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@misc{{claim-{claim['id']},\n{''.join(lines)}}}\n\n"


def _text(text: str | None) -> str | None:
    return " ".join(text.split()).translate(ESCAPE) if text else None


def _corporate(name: str | None) -> str | None:
    """A name in braces of its own, so that BibTeX doesn't take it for first and last names."""
    return f"{{{_text(name)}}}" if name else None


def _address(url: str | None) -> str | None:
    """An address with what would end or hide the entry percent-encoded (RFC 3986)."""
    if not url:
        return None
    return "".join(f"%{ord(sign):02X}" if sign in "{}\\" else sign for sign in url)
