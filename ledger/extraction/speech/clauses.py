"""Where clauses begin, end and turn, from closed word classes and marks alone."""

from ledger.extraction.speech.wording import Word, any_of

LONGEST_ADJUNCT = 14
"""Words between a verb of saying and the mark that closes its clause ("said in a report on Monday,")."""


def is_clause_start(words: list[Word], i: int) -> bool:
    """Whether a clause begins at a word: at the sentence's start, behind a mark or a conjunction."""
    if i == 0:
        return True
    before = words[i - 1]
    if before.lower in any_of("contrasts") | {"that", "as"} or before.text == ";":
        return True
    if not before.is_mark:
        return False
    if before.text != ",":
        return before.text not in ("(", ")")
    return all(w.lower in _openers() for w in words[: i - 1])


def _openers() -> frozenset[str]:
    return any_of("adverbs", "turning", "contrasts")


def settles_left(words: list[Word], first: int, cue: int, end: int) -> bool:
    """Whether an attribution closes a clause that stands before it ("..., the ministry said.")."""
    before = words[first - 1] if first else None
    if before is None or before.text not in {",", '"', "”", "»", "—", "–", "-", "?", "!"}:
        return False
    if _has_figure_for_object(words, cue):
        return False
    opening = [w for w in words[: first - 1] if not w.is_mark]
    closes = all(w.is_mark for w in words[end:]) and not is_clause(words[cue + 1 : end])
    if len(opening) >= 3 and closes:
        return True
    if before.text == "," and (len(opening) < 3 or _is_adjunct(opening)):
        return False
    if end < len(words) and words[end].text in ("“", '"', ":", "«"):
        return False
    if end < len(words) and words[end].lower == "that" and not _is_relative(words, end):
        return False
    return _is_afterthought(words[cue + 1 : end])


def _has_figure_for_object(words: list[Word], cue: int) -> bool:
    """Whether a figure that is no date is what somebody gives: "Against 2,000, the state names 1,200"."""
    first = cue + 1
    led = any_of("before_figures") | {"it", "them", "him", "her"}
    while first < len(words) and words[first].lower in led:
        first += 1
    behind = words[first : first + 2]
    dated = any(w.lower in any_of("time_words") for w in behind[1:])
    return bool(behind) and behind[0].text[0].isdigit() and not dated


def _is_relative(words: list[Word], that: int) -> bool:
    """Whether "that" only tells of what something was said in: "said in a report that asks for ..."."""
    acts = words[that + 1 : that + 2] and words[that + 1].pos in ("VERB", "AUX")
    return bool(acts) and words[that - 1].pos == "NOUN"


def _is_adjunct(words: list[Word]) -> bool:
    """Whether words only set the scene: "On Monday in Geneva", "Speaking to reporters"."""
    if _counts(words):
        return False
    opens = words[0].lower in any_of("prepositions", "relying_words")
    participle = words[0].lower.endswith(("ing", "ed"))
    finite = any(w.pos in ("VERB", "AUX") and not w.lower.endswith("ing") for w in words[1:])
    return (
        (opens or participle)
        and not finite
        and not any(w.lower in any_of("auxiliaries") for w in words)
    )


def _counts(words: list[Word]) -> bool:
    """Whether a phrase is a count whose quantifier looks like a preposition: "At least 14 people", "Over 300 men"."""
    timed = any(w.lower in any_of("time_words") for w in words)
    number = any(w.text[0].isdigit() for w in words[1:4])
    return words[0].lower in any_of("before_figures") and number and not timed


def is_clause(words: list[Word]) -> bool:
    """Whether words hold a finite verb, as far as helping verbs and the parse show."""
    return any(
        w.lower in any_of("auxiliaries")
        or (w.pos == "VERB" and w.edge not in ("acl", "amod") and not is_participle(w))
        for w in words
    )


def is_participle(word: Word) -> bool:
    """Whether a verb's form may stand inside a noun phrase ("the state-run agency")."""
    return word.subject is None and word.lower.endswith(
        ("ed", "ing", "run", "led", "backed", "based")
    )


def _is_afterthought(words: list[Word]) -> bool:
    """Whether what follows a verb of saying is only where, when and to whom it was said."""
    return len(words) <= LONGEST_ADJUNCT and not is_clause(words) and not _holds_figure(words)


def _holds_figure(words: list[Word]) -> bool:
    """Whether words hold a numeral that is no date ("registers show 131 deaths")."""
    times = any_of("time_words", "prepositions")
    return any(
        w.text[0].isdigit()
        and not any(n.lower in times for n in (*words[max(0, k - 1) : k], *words[k + 1 : k + 2]))
        for k, w in enumerate(words)
    )


def next_contrast(words: list[Word], start: int, end: int, *, last: bool = False) -> int | None:
    """Return where, between two offsets, a new clause turns away: "; ", ", while", ", but"."""
    places = [w.start for k, w in enumerate(words) if start <= w.start < end and _turns(words, k)]
    if not places:
        return None
    return places[-1] if last else places[0]


def _turns(words: list[Word], k: int) -> bool:
    word = words[k]
    if (
        k + 1 < len(words) and words[k + 1].lower == "that"
    ):  # "..., and that": the same speaker goes on
        return False
    if word.text == ";":
        return True
    marked = k > 0 and words[k - 1].text in (",", ";")
    return word.lower in any_of("contrasts") and (marked or word.lower in ("while", "whereas"))
