"""One place of a sentence that names a speaker, and the words that are theirs."""

from dataclasses import dataclass, replace
from typing import Literal

from ledger.extraction.speech.clauses import next_contrast
from ledger.extraction.speech.speakers import Speaker
from ledger.extraction.speech.wording import (
    CLAUSE_MARKS,
    CLOSING_QUOTES,
    OPENING_QUOTES,
    Word,
    any_of,
)

Act = Literal[
    "says",
    "reckons",
    "commits",
    "judges",
    "asks",
    "disputes",
    "relies",
    "estimates",
    "points",
    "issues",
    "funds",
]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One place of a sentence that names a speaker. Offsets count the sentence's characters.

    `start` to `end` is the attribution itself; the words between `left` and `start`, and between
    `end` and `right`, are the speaker's (an empty stretch where `left == start`). `verb` is the
    cue's base form; `cue` where it begins; `clause` whether "that" or a mark follows it. "points" looks back to earlier sentences.
    """

    act: Act
    verb: str
    speaker: Speaker
    start: int
    end: int
    cue: int
    left: int
    right: int
    leads: bool
    clause: bool = False

    def covers(self, at: int) -> bool:
        """Whether a character is among the speaker's words."""
        return self.left <= at < self.start or self.end <= at < self.right


def place(
    words: list[Word],
    act: Act,
    verb: str,
    speaker: Speaker,
    first: int,
    end: int,
    cue: int,
    *,
    leads: bool,
) -> Attribution:
    """Place an attribution; its stretches reach the sentence's ends until they are bounded."""
    start = words[first].start
    stop = words[end - 1].end if end > first else words[first].end
    ahead = words[end].text if end < len(words) else ""
    return Attribution(
        act,
        verb,
        speaker,
        start,
        stop,
        words[cue].start,
        start if leads else 0,
        words[-1].end,
        leads,
        clause=ahead == "that" or ahead in CLAUSE_MARKS,
    )


def bounded(found: list[Attribution], words: list[Word], length: int) -> list[Attribution]:
    """Let each speaker's words end where another's begin."""
    bounded: list[Attribution] = []
    for n, one in enumerate(found):
        others = found[n + 1 :]
        turns = [next_contrast(words, one.end, other.start) for other in others]
        turns += [other.start for other in others if _takes_over(words, other)]
        if one.verb == "claimed":
            turns += [w.start for w in words if w.text in (":", ";") and w.start > one.end]
        turns += [one.end for other in others if _are_contrasted(words, one, other)]
        turns += [_end_of_aside(words, one)]
        right = min([length, *(turn for turn in turns if turn is not None)])
        if not one.leads:
            right = min([right] + [other.start for other in others])
        left = 0 if not n and _is_in_setting(words, one) else one.left
        if opens_relative(words, one.start):
            left = one.start
        if not one.leads:
            left = max(
                [left, _own_clause(words, one)]
                + [other.end for other in found[:n] if _are_contrasted(words, other, one)]
                + [other.end for other in found[:n] if _both_trail(words, other, one)]
                + [
                    w
                    for other in found[:n]
                    if (w := next_contrast(words, other.end, one.start, last=True)) is not None
                ]
            )
        bounded.append(replace(one, left=min(left, one.start), right=max(right, one.end)))
    return [_within_quotation(one, words) for one in bounded]


def opens_relative(words: list[Word], start: int) -> bool:
    """Whether a speaker is thrown into a clause that has just begun: "in Bay, where, the mayor said, 300 have fled"."""
    before = [w.lower for w in words if w.end <= start][-2:]
    opening = ("where", "which", "who", "whom", "that", "because")
    return before[1:] == [","] and before[0] in opening


def _end_of_aside(words: list[Word], one: Attribution) -> int | None:
    """Return where the main clause goes on: "The army, which Chad says has 400 men, took 12 towns"."""
    near = [w.lower for w in words if w.start <= one.start][-3:]
    told = near[:1] == [","] and near[1] in ("which", "who", "whom")
    own = near[-2:-1] == [","] and near[-1] in ("which", "who")  # "X, which claimed it, has 400"
    if not one.leads or not (told or own):
        return None
    for k, word in enumerate(words[:-1]):
        behind = words[k + 1]
        closes = word.text == "," and word.start >= one.end
        if closes and behind.pos in ("VERB", "AUX") and not behind.lower.endswith("ing"):
            return word.start
    return None


def _own_clause(words: list[Word], one: Attribution) -> int:
    """Return where the clause of "..., which makes 50 by the coastguard's records" begins."""
    if one.act != "estimates":
        return 0
    before = [k for k, w in enumerate(words) if k and w.end <= one.start]
    apart = bool(before) and words[before[-1]].text == ","
    turns = [
        k
        for k in before
        if words[k - 1].text == ","
        and (words[k].lower == "which" or _has_verb(words[k:], one, apart))
        and words[k].pos not in ("VERB", "AUX")  # "a million people, half of all, went hungry"
    ]
    return words[turns[-1]].start if turns else 0


def _has_verb(words: list[Word], one: Attribution, apart: bool) -> bool:
    """Whether a stretch that no comma parts from its source is a clause of its own."""
    return not apart and any(w.pos in ("VERB", "AUX") for w in words if w.end <= one.start)


def _is_in_setting(words: list[Word], one: Attribution) -> bool:
    """Whether only where and with whom stands before a speaker: "In its 40 camps the UN counted"."""
    before = [w for w in words if w.end <= one.start]
    opens = bool(before) and before[0].lower in any_of("prepositions")
    marked = any(w.is_mark for w in before) or any(w.pos in ("VERB", "AUX") for w in before)
    return one.leads and opens and not marked and one.verb != "told in"


def _are_contrasted(words: list[Word], one: Attribution, other: Attribution) -> bool:
    """Whether two counts stand against each other: "1 million by X's count but 3 million by Y's"."""
    if one.act != "estimates" or other.act != "estimates" or one.leads or other.leads:
        return False
    behind = [w for w in words if w.start >= one.end][:2]
    listed = len(behind) == 2 and behind[0].text == "," and behind[1].text[0].isdigit()
    return listed or (bool(behind) and behind[0].lower in any_of("contrasts"))


def _both_trail(words: list[Word], one: Attribution, other: Attribution) -> bool:
    """Whether each of two sources closes a figure: "46 died, police said, 23 of them in Bay, according to X"."""
    said = one.act == "says" and not one.leads
    said = said and (other.verb in any_of("according") or other.act == "estimates")
    between = [w for w in words if one.end <= w.start < other.start][:3]
    return said and any(w.text[0].isdigit() or w.pos == "NUM" for w in between)


def _takes_over(words: list[Word], other: Attribution) -> bool:
    """Whether a later speaker's clause ends the words of the one before without a joining word.

    So do a figure of their own and the main clause behind "While X says ...,".
    """
    if other.verb in ("hold", "gap"):
        return True
    before = next((k for k in range(len(words) - 1, -1, -1) if words[k].end <= other.start), -1)
    concedes = words[0].lower in any_of("conceding")
    return concedes and other.leads and before > 0 and words[before].text == ","


def _within_quotation(one: Attribution, words: list[Word]) -> Attribution:
    """Keep what is said inside a quotation inside it."""
    opened = [w.end for w in words if w.text in OPENING_QUOTES and w.end <= one.start]
    closed = [w.start for w in words if w.text in CLOSING_QUOTES]
    opening = max(opened, default=None)
    closing = min((c for c in closed if c >= one.end), default=None)
    inside = opening is not None and not any(opening <= c <= one.start for c in closed)
    if not inside and not (
        closing is not None
        and not any(one.end <= w.start < closing for w in words if w.text in OPENING_QUOTES)
    ):
        return one
    return replace(
        one,
        left=max(one.left, min(opening or 0, one.start)),
        right=min(one.right, closing or one.right),
    )
