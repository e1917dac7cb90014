"""A claim's quotation cut into pieces, so that a template can mark it without touching its text."""

from typing import NamedTuple

from ledger.site.asking import Row


class Marked(NamedTuple):
    """A passage in seven pieces that join to the text as it stands in the document."""

    around_before: str
    sentence_before: str
    quote_before: str
    number: str
    quote_after: str
    sentence_after: str
    around_after: str


def marked(claim: Row) -> Marked:
    """Cut the quotation, its sentence and the sentence's neighbours at the stored offsets."""
    before, after = _context(claim)
    lead = claim["quote_start"] - claim["sentence_start"]
    tail = claim["sentence_start"] + len(claim["sentence"]) - claim["quote_end"]
    cut_before = max(len(before) - max(lead, 0), 0)
    cut_after = max(tail, 0)
    quote, start = claim["quote"], claim["number_start"] - claim["quote_start"]
    end = claim["number_end"] - claim["quote_start"]
    return Marked(
        before[:cut_before],
        before[cut_before:],
        quote[:start],
        quote[start:end],
        quote[end:],
        after[:cut_after],
        after[cut_after:],
    )


def _context(claim: Row) -> tuple[str, str]:
    """Return the text before and after the quotation, the longer of neighbourhood and sentence."""
    sentence, start = claim["sentence"], claim["sentence_start"]
    in_before = sentence[: max(claim["quote_start"] - start, 0)]
    in_after = sentence[max(claim["quote_end"] - start, 0) :]
    before = claim["prefix"] if len(claim["prefix"]) >= len(in_before) else in_before
    after = claim["suffix"] if len(claim["suffix"]) >= len(in_after) else in_after
    return before, after
