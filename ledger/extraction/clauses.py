"""Where clauses and their subjects begin and end, from closed word classes and marks alone."""

from ledger.extraction.wording import Word
from ledger.extraction.words import word_set

LONGEST_SUBJECT = 28
"""Words; what stands further before a verb is another clause."""
LONGEST_ADJUNCT = 14
"""Words between a verb of saying and the mark that closes its clause ("said in a report on Monday,")."""


def is_clause_start(words: list[Word], i: int) -> bool:
    """Whether a clause begins at a word: at the sentence's start, behind a mark or a conjunction."""
    if i == 0:
        return True
    before = words[i - 1]
    if before.lower in word_set("speech", "contrasts") | {"that", "as"}:
        return True
    if not before.is_mark:
        return False
    if before.text != ",":
        return before.text not in ("(", ")")
    return all(w.lower in _openers() for w in words[: i - 1])


def _openers() -> frozenset[str]:
    return (
        word_set("speech", "adverbs")
        | word_set("speech", "turning")
        | word_set("speech", "contrasts")
    )


def subject_start(words: list[Word], verb: int) -> int | None:
    """Return where the subject before a verb begins, apposition included; None where there is none."""
    last = verb - 1
    while last >= 0 and words[last].lower in word_set("speech", "auxiliaries") | word_set(
        "speech", "adverbs"
    ):
        last -= 1
    if last < 0:
        return None
    if words[last].text == ",":
        return _before_apposition(words, last)
    if words[last].is_mark and words[last].text != ")":
        return None
    return _phrase_start(words, last)


def _phrase_start(words: list[Word], last: int) -> int | None:
    """Walk back from a noun phrase's last word to its first."""
    k, depth = last, 0
    while k >= 0 and last - k < LONGEST_SUBJECT:
        word = words[k]
        depth += (word.text == ")") - (word.text == "(")
        if depth == 0 and word.text != "(" and (word.is_mark or word.lower in _stops(words, k)):
            break
        if (
            word.pos in ("VERB", "AUX")
            and not _inside_name(words, k)
            and depth == 0
            and k != last
            and not _is_participle(word)
        ):
            break
        k -= 1
    return _without_adjunct(words, k + 1, last)


def _is_participle(word: Word) -> bool:
    return word.lower.endswith(("ed", "ing", "run", "led", "backed", "based"))


def _inside_name(words: list[Word], k: int) -> bool:
    return words[k].is_capital


def _stops(words: list[Word], k: int) -> frozenset[str]:
    breaks = word_set("speech", "breaks") | word_set("speech", "contrasts")
    between_names = 0 < k < len(words) - 1 and words[k - 1].is_capital and words[k + 1].is_capital
    joins = between_names or (k and words[k - 1].lower in word_set("titles", "people"))
    return breaks - {"and"} if joins else breaks


def _without_adjunct(words: list[Word], first: int, last: int) -> int | None:
    """Drop what opens a clause before its subject: "On Monday", "In a statement", "Last week"."""
    while first <= last and words[first].lower in _adjunct_words() | word_set("speech", "adverbs"):
        first += 1
    if first > last:
        return None
    if words[first].lower not in word_set("speech", "prepositions"):
        return _after_time(words, first, last)
    for k in range(last, first, -1):
        opens = words[k].lower in word_set("speech", "determiners")
        if opens and words[k - 1].lower not in word_set("speech", "prepositions"):
            return k
    time = first + 1
    while time <= last and (
        words[time].lower in word_set("speech", "time_words")
        or words[time].text[0].isdigit()
        or words[time].lower in ("the", "this", "of", "a")
    ):
        time += 1
    return time if first + 1 < time <= last else _last_name(words, first, last)


def _adjunct_words() -> frozenset[str]:
    return word_set("speech", "turning") | {"and", "or", "that", "but", "so"}


def _after_time(words: list[Word], first: int, last: int) -> int | None:
    """Skip "last week", "this year", "two days ago" at a clause's start."""
    k = first
    while k <= last and (
        words[k].lower in word_set("speech", "time_words")
        or (
            words[k].lower in ("this", "the", "a", "same", "that")
            and k < last
            and words[k + 1].lower in word_set("speech", "time_words")
        )
        or words[k].text[0].isdigit()
    ):
        k += 1
    return k if k <= last else None


def _last_name(words: list[Word], first: int, last: int) -> int | None:
    """Return where the capitals that end a stretch begin: "On drugs Shoigu", "In Geneva UNICEF"."""
    k = last
    while k > first and words[k].is_capital:
        k -= 1
    if k == last:
        return None
    behind_preposition = words[k].lower in word_set("speech", "prepositions")
    if not behind_preposition:
        return k + 1
    return last if last - k >= 2 else None


def _before_apposition(words: list[Word], comma: int) -> int | None:
    """From the comma that closes an apposition, find where its noun phrase begins."""
    k = _mark_before(words, comma)
    aside = words[k + 1 : comma]
    if k < 0 or words[k].text != ",":
        return k + 1 if _could_be_subject(aside) else None
    first = _phrase_start(words, k - 1)
    if first is None or not _could_be_subject(words[first:k]):
        return k + 1 if _could_be_subject(aside) else None
    return first


def _mark_before(words: list[Word], k: int) -> int:
    """Return the last clause mark before a word, brackets aside; -1 where there is none."""
    k -= 1
    while k >= 0 and (not words[k].is_mark or words[k].text in ("(", ")")):
        k -= 1
    return k


def _could_be_subject(words: list[Word]) -> bool:
    if not words:
        return False
    finite = any(w.lower in word_set("speech", "auxiliaries") for w in words)
    return not finite and words[0].lower not in word_set("speech", "prepositions")


def phrase_end(words: list[Word], cue: int, *, inverted: bool = False) -> int:
    """Return where the attribution ends: behind the speaker when inverted, else behind its adjuncts."""
    k, depth = cue + 1, 0
    while k < len(words):
        word = words[k]
        depth += (word.text == "(") - (word.text == ")")
        if (
            depth <= 0
            and word.text not in ("(", ")")
            and (word.is_mark or _ends_phrase(words, k, inverted))
        ):
            break
        k += 1
    return _past_apposition(words, k) if inverted else k


def _ends_phrase(words: list[Word], k: int, inverted: bool) -> bool:
    lower = words[k].lower
    if lower in word_set("speech", "breaks"):
        return True
    if not inverted:
        return False
    if lower in (
        "on",
        "in",
        "at",
        "after",
        "during",
        "by",
        "through",
        "to",
        "as",
        "last",
        "early",
        "late",
    ):
        ahead = words[k + 1 : k + 5]
        return any(
            w.lower in word_set("speech", "time_words") | word_set("speech", "settings")
            or w.text[0].isdigit()
            for w in ahead[:3]
        )
    return (
        words[k].lower in word_set("speech", "time_words")
        and words[k].lower not in ("may", "march", "day", "early", "late")
    ) or words[k].lower in ("speaking", "reacting", "responding")


def _past_apposition(words: list[Word], k: int) -> int:
    """Step over ", the envoy," behind a speaker, and take in a name behind an office."""
    if k >= len(words) or words[k].text != ",":
        return k
    stop = next(
        (
            n
            for n in range(k + 1, len(words))
            if words[n].is_mark and words[n].text not in ("(", ")")
        ),
        len(words),
    )
    middle = words[k + 1 : stop]
    closes = (stop < len(words) and words[stop].text in (",", ".", ";", "—", ":")) or stop == len(
        words
    )
    short = 0 < len(middle) <= 14
    if not (closes and short) or any(
        w.lower in word_set("speech", "auxiliaries") | word_set("speech", "breaks")
        or w.pos in ("AUX",)
        for w in middle
    ):
        return k
    if (
        middle[0].lower in word_set("speech", "determiners")
        or _starts_with_office(middle)
        or all(w.is_capital for w in middle)
    ):
        return stop
    return k


def _starts_with_office(words: list[Word]) -> bool:
    offices = word_set("titles", "titles") | word_set("titles", "persons")
    return any(w.lower in offices for w in words[:6])


def settles_left(words: list[Word], first: int, cue: int, end: int) -> bool:
    """Whether an attribution closes a clause that stands before it ("..., the ministry said.")."""
    before = words[first - 1] if first else None
    if before is None or before.text not in {",", '"', "”", "»", "—", "–", "-", "?", "!"}:
        return False
    opening = [w for w in words[: first - 1] if not w.is_mark]
    if before.text == "," and (len(opening) < 3 or _is_adjunct(opening)):
        return False
    if end < len(words) and words[end].text in ("“", '"', ":", "«"):
        return False
    if end < len(words) and words[end].lower == "that":
        return False
    return _is_afterthought(words[cue + 1 : end])


def _is_adjunct(words: list[Word]) -> bool:
    """Whether words only set the scene: "On Monday in Geneva", "Speaking to reporters"."""
    opens = words[0].lower in word_set("speech", "prepositions") | word_set(
        "speech", "relying_words"
    )
    participle = words[0].lower.endswith(("ing", "ed"))
    finite = any(w.pos in ("VERB", "AUX") and not w.lower.endswith("ing") for w in words[1:])
    return (
        (opens or participle)
        and not finite
        and not any(w.lower in word_set("speech", "auxiliaries") for w in words)
    )


def is_clause(words: list[Word]) -> bool:
    """Whether words hold a finite verb, as far as helping verbs and the parse show."""
    return any(
        w.lower in word_set("speech", "auxiliaries") or (w.pos == "VERB" and not _is_participle(w))
        for w in words
    )


def _is_afterthought(words: list[Word]) -> bool:
    """Whether what follows a verb of saying is only where, when and to whom it was said."""
    return len(words) <= LONGEST_ADJUNCT and not is_clause(words)


def next_contrast(words: list[Word], start: int, end: int, *, last: bool = False) -> int | None:
    """Return where, between two offsets, a new clause turns away: "; ", ", while", ", but"."""
    places = [
        w.start
        for k, w in enumerate(words)
        if start <= w.start < end
        and not (k + 1 < len(words) and words[k + 1].lower == "that")
        and (
            w.text == ";"
            or (
                w.lower in word_set("speech", "contrasts")
                and k
                and words[k - 1].start >= start - 1
                and (words[k - 1].text in (",", ";") or w.lower in ("while", "whereas"))
            )
        )
    ]
    if not places:
        return None
    return places[-1] if last else places[0]
