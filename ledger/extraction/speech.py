"""Who a sentence says speaks, and which of its words are theirs."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from ledger.extraction.clauses import (
    is_clause,
    is_clause_start,
    next_contrast,
    phrase_end,
    settles_left,
    subject_start,
)
from ledger.extraction.organisations import canonical
from ledger.extraction.reading import Sentence
from ledger.extraction.speakers import Speaker, read_speaker
from ledger.extraction.wording import (
    CLAUSE_MARKS,
    CLOSING_QUOTES,
    OPENING_QUOTES,
    Word,
    text_of,
    words_in,
    words_of,
)
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import is_place

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


def needs_parse(text: str) -> bool:
    """Whether a sentence without figures must be parsed to tell who speaks in it.

    Only cues that are nouns as often as verbs ("reports", "claims") need the parse.
    """
    lowered = {word.lower for word in words_in(text)}
    return bool(lowered & word_set("speech", "noun_like"))


def read_attributions(sentence: Sentence) -> list[Attribution]:
    """Read every attribution of a sentence, in order."""
    words = words_of(sentence)
    found: list[Attribution] = []
    for i in range(len(words)):
        if found and words[i].start < found[-1].end and found[-1].verb != "tell":
            continue
        one = (
            _according(words, i)
            or _estimate(words, i)
            or _verb(words, i, found)
            or _passive(words, i)
        )
        if one is not None:
            found.append(one)
    colon = _headline(sentence, words)
    if colon is not None and not any(a.start < colon.end for a in found):
        found.insert(0, colon)
    return _bounded(found, words, len(sentence.text))


@cache
def _forms() -> dict[str, tuple[str, Act, str]]:
    """Map each form of each cue verb to its base, its act and its tense (base, s, past, ing)."""
    acts: list[tuple[str, Act]] = [
        ("asking", "asks"), ("judging", "judges"), ("committing", "commits"),
        ("reckoning", "reckons"), ("saying", "says"), ("disputing", "disputes"), ("issuing", "issues"),
    ]  # fmt: skip
    table: dict[str, tuple[str, Act, str]] = {}
    for group, act in acts:
        for base in vocabulary("speech")[group]:
            forms = vocabulary("speech")["irregular"].get(base) or _inflected(base)
            for form, tense in zip([base, *forms], ("base", "s", "past", "ing"), strict=True):
                table[form] = (base, act, tense)
    return table


def _inflected(base: str) -> list[str]:
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    if base.endswith("e"):
        return [base + "s", base + "d", base[:-1] + "ing"]
    s = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    return [s, base + "ed", base + "ing"]


def _verb(words: list[Word], i: int, before: list[Attribution]) -> Attribution | None:
    base, act, tense = _forms().get(words[i].lower, ("", "says", ""))
    if not base or (words[i].is_capital and i):
        return None
    if words[i].lower in word_set("speech", "relying_words"):
        return _relying(words, i, before)
    if not _acts_as_verb(words, i, tense) or _is_negated(words, i) or _is_passive(words, i):
        return None
    if i + 1 < len(words) and words[i + 1].lower.endswith(("self", "selves")):
        return None
    if act == "issues" and not _issues_writing(words, i):
        return None
    if (
        words[i + 1 : i + 2]
        and words[i + 1].lower in ("on", "for", "upon")
        and base in ("call", "appeal")
    ):
        act = "asks"
    if tense == "ing":
        return _participle(words, i, base, act, before)
    return _inverted(words, i, base, act) or _plain(words, i, base, act)


def _issues_writing(words: list[Word], i: int) -> bool:
    """Whether a verb's near object is a writing: "drew its findings", "published a survey"."""
    return any(w.lower in word_set("speech", "documents") for w in words[i + 1 : i + 7])


def _acts_as_verb(words: list[Word], i: int, tense: str) -> bool:
    word, following = words[i], words[i + 1] if i + 1 < len(words) else None
    if i and words[i - 1].lower in ("a", "an", "the", "of"):
        return False
    if word.pos:
        return word.pos in ("VERB", "AUX") or (word.lower not in word_set("speech", "noun_like"))
    if word.lower not in word_set("speech", "noun_like"):
        return True
    previous = words[i - 1].lower if i else ""
    if previous in word_set("speech", "determiners") | word_set("speech", "prepositions"):
        return False
    return (
        following is None
        or following.is_mark
        or following.lower in ("that", "the", "on", "in", "how")
    )


def _is_negated(words: list[Word], i: int) -> bool:
    near = [w.lower for w in words[max(0, i - 3) : i]]
    return any(
        w in word_set("speech", "negations") or w.endswith("n't") or w.endswith("n’t") for w in near
    )


def _is_passive(words: list[Word], i: int) -> bool:
    """Whether "was told", "are said to", "is expected": the subject hears or is spoken of."""
    for word in reversed(words[max(0, i - 3) : i]):
        if word.lower in ("been", "being", "be", "is", "are", "was", "were", "to", "get", "got"):
            return True
        if word.lower not in word_set("speech", "adverbs"):
            return False
    return False


def _plain(words: list[Word], i: int, base: str, act: Act) -> Attribution | None:
    """Read "X said (that) ...", and "..., X said"."""
    first = subject_start(words, i)
    if first is None:
        return None
    speaker = read_speaker(text_of(words[first:i]))
    if speaker is None or not _may_speak(speaker, act, base):
        return None
    end = phrase_end(words, i)
    if settles_left(words, first, i, end):
        return _make(words, act, base, speaker, first, end, i, leads=False)
    return _make(words, act, base, speaker, first, i + 1, i, leads=True)


def _inverted(words: list[Word], i: int, base: str, act: Act) -> Attribution | None:
    """Read "..., says X" and "...” said X"."""
    before = words[i - 1] if i else None
    if (
        act not in ("says", "reckons")
        or i + 1 >= len(words)
        or not (before and before.text in {",", *CLOSING_QUOTES, '"', "—", "–", "-", ":"})
    ):
        return None
    if base == "tell" or (act == "reckons" and base != "believe"):
        return None
    nxt = words[i + 1]
    if not (
        nxt.is_capital
        or nxt.lower in ("the", "a", "an", "one", "his", "her", "its")
        or _names_speaker(nxt)
    ):
        return None
    end = phrase_end(words, i, inverted=True)
    near = phrase_end(words, i)
    if is_clause(words[i + 1 : near]) or (near < len(words) and words[near].lower == "that"):
        return None
    speaker = read_speaker(text_of(words[i + 1 : end]))
    if speaker is None or not _may_speak(speaker, act, base):
        return None
    return _make(words, act, base, speaker, i, end, i, leads=False)


def _names_speaker(word: Word) -> bool:
    return word.lower in word_set("titles", "people") | word_set("titles", "titles") | word_set(
        "titles", "persons"
    ) | word_set("titles", "institutions")


def _may_speak(speaker: Speaker, act: Act, base: str) -> bool:
    if speaker.sort == "other":
        return base in word_set("speech", "plain_saying")
    if act == "reckons" and speaker.sort == "name" and base in word_set("speech", "counting"):
        return not is_place(speaker.name or speaker.text)
    return True


def _participle(
    words: list[Word], i: int, base: str, act: Act, before: list[Attribution]
) -> Attribution | None:
    """Read "..., adding that": the last speaker goes on, or the noun straight before speaks."""
    if words[i - 1].text != "," and i:
        first = subject_start(words, i)
        speaker = read_speaker(text_of(words[first:i])) if first is not None else None
        if speaker is not None and speaker.sort in ("person", "institution", "name", "people"):
            return _make(words, act, base, speaker, first or 0, i + 1, i, leads=True)
        return None
    if before and before[-1].act != "relies":
        return _make(words, act, base, before[-1].speaker, i, i + 1, i, leads=True)
    subject = read_speaker(text_of(words[: _first_clause(words)]))
    if subject is None or (subject.sort in ("other", "pronoun") and base not in ("say", "add")):
        return None
    return _make(words, act, base, subject, i, i + 1, i, leads=True)


def _first_clause(words: list[Word]) -> int:
    """Return where the sentence's opening noun phrase ends: its first verb, comma or auxiliary."""
    for i, word in enumerate(words):
        if (
            word.is_mark
            or word.lower in word_set("speech", "auxiliaries")
            or word.pos in ("VERB", "AUX")
        ):
            return i
    return len(words)


def _according(words: list[Word], i: int) -> Attribution | None:
    """Read "according to X": fronted, trailing or between commas."""
    for phrase in _phrases("according"):
        n = len(phrase)
        if tuple(w.lower for w in words[i : i + n]) == phrase and (
            phrase != ("per",) or _per_names(words, i)
        ):
            return _beside(words, i, i + n, "says", " ".join(phrase))
    if words[i].lower in ("in", "by") and i + 2 < len(words):
        return _in_opinion(words, i)
    return None


def _per_names(words: list[Word], i: int) -> bool:
    return i + 1 < len(words) and words[i + 1].is_capital and (i == 0 or words[i - 1].is_mark)


def _in_opinion(words: list[Word], i: int) -> Attribution | None:
    """Read "in his opinion", "in the minister's view"."""
    for k in range(i + 2, min(i + 7, len(words))):
        if words[k].lower in word_set("speech", "opinion_nouns"):
            owner = words[i + 1 : k]
            pronoun = {"his": "he", "her": "she", "its": "it", "their": "they"}.get(owner[0].lower)
            if pronoun is None and owner[-1].text not in ("'s", "’s"):
                return None
            speaker = read_speaker(pronoun or text_of(owner[:-1]))
            return (
                _make(words, "says", "opine", speaker, i, k + 1, i, leads=True) if speaker else None
            )
        if words[k].is_mark and words[k].text not in ("'s", "’s"):
            return None
    return None


@cache
def _phrases(group: str) -> tuple[tuple[str, ...], ...]:
    listed = [tuple(str(phrase).split()) for phrase in vocabulary("speech")[group]]
    return tuple(sorted(listed, key=len, reverse=True))


def _beside(words: list[Word], i: int, inner: int, act: Act, verb: str) -> Attribution | None:
    end = phrase_end(words, inner - 1, inverted=True)
    speaker = read_speaker(text_of(words[inner:end]))
    if speaker is None:
        return None
    fronted = is_clause_start(words, i) and end < len(words) and words[end].text == ","
    return _make(words, act, verb, speaker, i, end, i, leads=fronted)


def _estimate(words: list[Word], i: int) -> Attribution | None:
    """Read "by US military estimates", "on the ministry's count"."""
    if words[i].lower not in word_set("speech", "estimate_openers"):
        return None
    for k in range(i + 1, min(i + 12, len(words))):
        if words[k].is_mark or words[k].lower in word_set("speech", "breaks"):
            return None
        if words[k].lower in word_set("speech", "estimate_nouns") and not _goes_on(words, k):
            end = phrase_end(words, k, inverted=True) if _owned_behind(words, k) else k + 1
            speaker = read_speaker(text_of(words[i + 1 : end]))
            if speaker is None or speaker.owner is None:
                return None
            fronted = is_clause_start(words, i)
            return _make(words, "estimates", "estimate", speaker, i, end, i, leads=fronted)
    return None


def _goes_on(words: list[Word], k: int) -> bool:
    return k + 1 < len(words) and words[k + 1].lower in word_set("speech", "estimate_nouns")


def _owned_behind(words: list[Word], k: int) -> bool:
    return k + 1 < len(words) and words[k + 1].lower in ("by", "of", "from")


def _relying(words: list[Word], i: int, before: list[Attribution]) -> Attribution | None:
    """Read "citing X", "quoting X": what a speaker leans on, not what X does."""
    end = phrase_end(words, i, inverted=True)
    speaker = read_speaker(text_of(words[i + 1 : end]))
    if speaker is None or speaker.sort == "other":
        return None
    return _make(words, "relies", words[i].lower, speaker, i, end, i, leads=False)


def _passive(words: list[Word], i: int) -> Attribution | None:
    """Read "was provided by X", "has been estimated in it at", "was put by the ministry at"."""
    if words[i].lower not in word_set("speech", "voiced") or not _is_passive(words, i):
        return None
    k = i + 1
    while k < len(words) and words[k].lower in ("forward", "out", "today", "on", "yesterday"):
        k += 1
    if k + 1 >= len(words) or words[k].lower not in ("by", "in"):
        return None
    end = phrase_end(words, k, inverted=True)
    speaker = read_speaker(text_of(words[k + 1 : _before_at(words, k + 1, end)]))
    if (
        speaker is None
        or speaker.sort == "other"
        or (words[k].lower == "in" and not _is_writing(speaker))
    ):
        return None
    points = _points_back(words)
    act: Act = "points" if points else "says"
    made = _make(
        words, act, words[i].lower, speaker, i, _before_at(words, k + 1, end), i, leads=True
    )
    return replace(made, left=0 if not points else made.start)


def _before_at(words: list[Word], first: int, end: int) -> int:
    return next((k for k in range(first, end) if words[k].lower in ("at", "as", "to")), end)


def _is_writing(speaker: Speaker) -> bool:
    return speaker.sort == "document" or speaker.head == "it"


def _points_back(words: list[Word]) -> bool:
    nouns = word_set("speech", "pointed_nouns")
    return words[0].lower in word_set("speech", "pointing") and any(
        w.lower in nouns for w in words[1:3]
    )


def _headline(sentence: Sentence, words: list[Word]) -> Attribution | None:
    """Read "UN: over 760,000 returned" and "Over 760,000 returned: UN"."""
    colons = [k for k, w in enumerate(words) if w.text == ":"]
    if not colons:
        return None
    k = colons[0]
    if 0 < k <= 6 and all(w.is_capital or w.lower in ("of", "the") for w in words[:k]):
        speaker = read_speaker(text_of(words[:k]))
        if speaker and speaker.sort != "other" and not _is_dateline(text_of(words[:k])):
            return _make(words, "says", ":", speaker, 0, k + 1, 0, leads=True)
    k = colons[-1]
    if sentence.role == "headline" and 0 < len(words) - k - 1 <= 5:
        speaker = read_speaker(text_of(words[k + 1 :]))
        if speaker and speaker.sort != "other":
            return _make(words, "says", ":", speaker, k, len(words), k, leads=False)
    return None


def _is_dateline(text: str) -> bool:
    """Whether what stands before a colon is where the story is, not who speaks in it."""
    return is_place(text) and canonical(text) == text


def _make(
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


def _bounded(found: list[Attribution], words: list[Word], length: int) -> list[Attribution]:
    """Let each speaker's words end where another's begin."""
    bounded: list[Attribution] = []
    for n, one in enumerate(found):
        others = found[n + 1 :]
        right = min(
            [length]
            + [
                w
                for other in others
                if (w := next_contrast(words, one.end, other.start)) is not None
            ]
        )
        if not one.leads:
            right = min([right] + [other.start for other in others])
        left = one.left
        if not one.leads:
            left = max(
                [0]
                + [
                    w
                    for other in found[:n]
                    if (w := next_contrast(words, other.end, one.start, last=True)) is not None
                ]
            )
        bounded.append(replace(one, left=min(left, one.start), right=max(right, one.end)))
    return [_within_quotation(one, words) for one in bounded]


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
