"""The one source that a story has had so far, whose account it goes on with."""

import re

from ledger.extraction.reading import Reading
from ledger.extraction.speech.sameness import are_same
from ledger.extraction.speech.voice import Heard, tells_of_incidents
from ledger.extraction.speech.voices import (
    COUNTED,
    Voices,
    is_nobodys,
)
from ledger.extraction.speech.wording import any_of

SIDE_VOICES = 1
"""Others who may be heard in a story that is a report on one body's figures."""


def runs_on(voices: Voices, reading: Reading) -> Heard | None:
    """Return the one source that a story has had so far, whose account its paragraph goes on with.

    Whom that source cites within its own words ("The census counted 40, the minister said") is no
    second one, nor are unnamed people beside it. Where others speak later on, what stands behind a
    person's words is the narrator's again, unless the person's office is to tell of incidents.
    """
    rows = _told_before(voices, reading.sentence.index)
    last_at = reading.story.sentences[max(rows)] if rows else None
    if last_at is None or last_at.block != reading.sentence.block:
        return None
    last = rows[last_at.index][-1]
    person = last.voice.sort == "person" and not tells_of_incidents(last.voice)
    if person and (_others_everywhere(voices, last) or tells_of_the_asked(reading.sentence.text)):
        return None
    cited = [h for h in rows[last_at.index] if last.said.covers(h.said.cue)]
    others = [h for row in rows.values() for h in row if h not in cited]
    return last if all(are_same(h.voice, last.voice) for h in others) else None


def reported_on(voices: Voices, reading: Reading) -> Heard | None:
    """Return the body whose writing a story is a report on, in its later paragraphs too.

    So where nobody else has told figures before the sentence, and one other at most in the whole story.
    """
    rows = _told_before(voices, reading.sentence.index)
    if not rows:
        return None
    before = [h for row in rows.values() for h in row]
    last = before[-1]
    if last.voice.sort not in ("document", "institution") or last.voice.generic:
        return None
    if not all(are_same(h.voice, last.voice) for h in before):
        return None
    others = _others_everywhere(voices, last)
    own = [h for row in _told_before(voices, END).values() for h in row if h not in others]
    written = last.voice.sort == "document" or any(h.voice.sort == "document" for h in own)
    return last if len({h.voice.key for h in others}) <= SIDE_VOICES and written else None


def _others_everywhere(voices: Voices, one: Heard) -> list[Heard]:
    """Return who else gives figures in the whole story."""
    rows = _told_before(voices, END).values()
    return [h for row in rows for h in row if not are_same(h.voice, one.voice)]


def tells_of_the_asked(text: str) -> bool:
    """ "A quarter of those polled": what a poll found, whoever spoke before."""
    asked = "|".join(sorted(any_of("asked")))
    return re.search(rf"\bof those (?:who were )?(?:{asked})\b", text) is not None


END = 10**9
"""Behind any sentence."""


def _told_before(voices: Voices, index: int) -> dict[int, list[Heard]]:
    """Return who gave figures before a sentence, by sentence; the unnamed only where nobody else did."""
    rows: dict[int, list[Heard]] = {}
    for at, row in sorted(voices.heard.items()):
        told = [h for h in row if h.said.act in COUNTED and not h.voice.medium]
        told = [h for h in told if not is_nobodys(h.voice, voices.names)]
        if at < index and told:
            rows[at] = [h for h in told if not h.voice.generic] or told
    return rows
