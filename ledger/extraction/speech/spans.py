"""Where the noun phrase beside a cue of speech begins and ends."""

from itertools import takewhile

from ledger.extraction.speech.clauses import is_participle
from ledger.extraction.speech.wording import Word, any_of, is_by
from ledger.vocabulary import vocabulary

DASHES = ("–", "—")
LONGEST_SUBJECT = 28
"""Words; what stands further before a verb is another clause."""
LONGEST_APPOSITION = 14
"""Words; what is longer between two commas is no apposition."""


def subject_start(words: list[Word], verb: int) -> int | None:
    """Return where the subject before a verb begins, apposition included; None where there is none."""
    last = verb - 1
    while last >= 0 and (
        words[last].lower in any_of("auxiliaries", "adverbs", "days") or is_manner(words[last])
    ):
        last -= 1
    if last < 0:
        return None
    if words[last].text == ",":
        return _before_apposition(words, last)
    if words[last].text in DASHES and (opened := opening_dash(words, last)):
        last = opened - 1
    if words[last].is_mark and words[last].text != ")":
        return None
    if words[last].lower in vocabulary("speech")["pronouns"]:
        return last
    return _phrase_start(words, last)


def opening_dash(words: list[Word], closing: int) -> int:
    """Return the dash before one that closes an aside: "Two envoys – one from Oslo – said"; 0 where none stands."""
    near = range(closing - 1, max(0, closing - LONGEST_APPOSITION), -1)
    return next((k for k in near if words[k].text in DASHES), 0)


def is_manner(word: Word) -> bool:
    """Whether a word says how something was said ("wrongly told", "publicly denied")."""
    adverb = word.pos == "ADV" or (not word.pos and not word.is_capital)
    return adverb and word.lower.endswith("ly") and word.lower not in any_of("titles:institutions")


def _phrase_start(words: list[Word], last: int) -> int | None:
    """Walk back from a noun phrase's last word to its first."""
    k, depth = last, 0
    while k >= 0 and last - k < LONGEST_SUBJECT:
        word = words[k]
        depth += (word.text == ")") - (word.text == "(")
        if depth == 0 and word.text != "(" and (word.is_mark or _breaks_off(words, k, last)):
            break
        k -= 1
    return _without_adjunct(words, k + 1, last)


def _breaks_off(words: list[Word], k: int, last: int) -> bool:
    """Whether a word can't belong to the noun phrase that ends at `last`."""
    word = words[k]
    if word.lower in any_of("breaks", "contrasts"):
        named = (
            0 < k < last
            and (words[k - 1].is_capital or words[k - 1].text == ")")
            and words[k + 1].is_capital
        )
        several = k > 0 and words[k - 1].lower in any_of("titles:people")
        joins = named or several or _pairs(words, k)
        return word.lower != "and" or not joins or _opens_clause(words, k, last)
    made = is_participle(word) or (
        is_by(words, k + 1) and word.lower in any_of("voiced", "accessed", "made_by")
    )
    begins = k > 0 and words[k - 1].text == "," and word.lower.endswith("ing")
    title = word.lower in any_of("titles:titles", "titles:persons") and words[k + 1 : k + 2]
    if title and title[0].is_capital:
        return False  # the parse takes "chief" before a name for a verb
    plain = word.pos == "NOUN" and not word.lower.endswith("ing")  # "doctors treating the sick"
    if k < last and plain and words[k + 1].lower in any_of("articles"):
        return not word.is_capital  # "gave 34, a mix-up the hospital blamed on the register"
    if k and words[k - 1].lower in any_of("articles"):
        return False  # and "met" of "the met office"
    finite = word.pos in ("VERB", "AUX") and (begins or not made)
    return finite and not word.is_capital and k != last


def _pairs(words: list[Word], k: int) -> bool:
    """Whether "and" joins two words before one noun: ", security and local sources said"."""
    first = k - 1
    while first >= 0 and k - first <= 4 and words[first].pos in ("NOUN", "ADJ", "PROPN"):
        first -= 1
    opens = first < 0 or words[first].is_mark or words[first].lower in any_of("determiners")
    return opens and first < k - 1


def _opens_clause(words: list[Word], k: int, last: int) -> bool:
    """Whether a subject of its own follows "and": "(took) the bridge and the army said", "(the) aid and the mayor says"."""
    if words[k + 1].lower not in any_of("articles"):
        return False
    verb = words[last + 1] if last + 1 < len(words) else None
    says = verb is not None and verb.pos == "VERB" and verb.lower.endswith("s")
    if verb is not None and (says or verb.lower in any_of("singular")):
        return True
    first = next((n for n in range(k - 1, -1, -1) if words[n].lower in any_of("articles")), 0)
    return first > 0 and words[first - 1].pos in ("VERB", "AUX")


def _without_adjunct(words: list[Word], first: int, last: int) -> int | None:
    """Drop what opens a clause before its subject: "On Monday", "In a statement", "Last week"."""
    while first <= last and words[first].lower in any_of(
        "turning", "adverbs", "contrasts", "joining"
    ):
        first += 1
    if first > last:
        return None
    fronted = words[first].pos == "VERB" and words[first].lower.endswith("ing")
    if not fronted and words[first].lower not in any_of("prepositions"):
        return _after_time(words, _second_noun(words, first, last), last)
    for k in range(last, first + fronted, -1):
        opens = words[k].lower in any_of("determiners")
        if opens and words[k - 1].lower not in any_of("prepositions"):
            return k
    if fronted:
        return _after_time(words, first, last)
    time = _after_time(words, first + 1, last)
    return time if time is not None and time > first + 1 else _last_name(words, first, last)


def _second_noun(words: list[Word], first: int, last: int) -> int:
    """Return where "the team" begins in "(using that) figure the team"; else the first word."""
    for k in range(last, first, -1):
        if words[k].lower in any_of("articles") and words[k - 1].pos == "NOUN":
            return k
    return first


def _after_time(words: list[Word], first: int, last: int) -> int | None:
    """Skip "last week", "this year", "two days ago" at a clause's start."""
    k = first
    while k <= last and _tells_time(words, k, last):
        k += 1
    return k if k <= last else None


def _tells_time(words: list[Word], k: int, last: int) -> bool:
    word = words[k]
    if _is_in_name(words, k, last) or _is_in_name(words, k + 1, last):
        return False
    if word.lower in any_of("time_words") or word.text[0].isdigit():
        return True
    following = words[k + 1].lower if k < last else ""
    return word.lower in any_of("determiners", "prepositions") and following in any_of("time_words")


def _is_in_name(words: list[Word], k: int, last: int) -> bool:
    """Whether a word for a time of day or year is part of a name: "The Morning Consult poll"."""
    named = k < last and words[k].is_capital and words[k + 1].is_capital
    return named and words[k].lower in any_of("times_in_names")


def _last_name(words: list[Word], first: int, last: int) -> int | None:
    """Return where the capitals that end a stretch begin: "On drugs Shoigu", "In Geneva UNICEF"."""
    k = last
    while k > first and words[k].is_capital:
        k -= 1
    if k == last:
        return None
    behind_preposition = words[k].lower in any_of("prepositions")
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
    aged = k > 2 and words[k - 1].text.isdigit() and words[k - 2].text == ","
    if aged:  # "Ann Lee, 39, a nurse,"
        first, k = _phrase_start(words, k - 3), k - 2
    if first is None or not _could_be_subject(words[first:k]):
        return k + 1 if _could_be_subject(aside) else None
    return _past_office(words, first)


def _past_office(words: list[Word], first: int) -> int:
    """Step back from an office that holds a comma to the name before it: "Ann Lee, minister of Land, Water ..."."""
    described = not words[first].is_capital and _starts_with_office(words[first:])
    named = first > 1 and words[first - 1].text == "," and words[first - 2].is_capital
    before = _phrase_start(words, first - 2) if described and named else None
    return first if before is None else before


def _mark_before(words: list[Word], k: int) -> int:
    """Return the last clause mark before a word, brackets aside; -1 where there is none."""
    k -= 1
    while k >= 0 and (not words[k].is_mark or words[k].text in ("(", ")")):
        k -= 1
    return k


def _could_be_subject(words: list[Word]) -> bool:
    if not words:
        return False
    finite = any(w.lower in any_of("auxiliaries") for w in words)
    return not finite and words[0].lower not in any_of("prepositions")


def phrase_end(words: list[Word], cue: int, *, inverted: bool = False) -> int:
    """Return where the attribution ends: behind the speaker when inverted, else behind its adjuncts."""
    k, depth = cue + 1, 0
    while k < len(words):
        word = words[k]
        depth += (word.text == "(") - (word.text == ")")
        if depth < 0 or (
            depth <= 0
            and word.text not in ("(", ")")
            and (word.is_mark or _ends_phrase(words, k, inverted))
        ):
            break
        k += 1
    return _past_apposition(words, k) if inverted else k


def _ends_phrase(words: list[Word], k: int, inverted: bool) -> bool:
    lower = words[k].lower
    if lower in any_of("breaks"):
        return lower != "than" or words[k - 1].lower not in any_of("before_figures")
    if not inverted:
        return False
    if lower in any_of("setting_openers"):
        ahead = list(takewhile(lambda w: not w.is_mark, words[k + 1 : k + 4]))
        if ahead and ahead[0].lower in vocabulary("speech")["belonging"]:
            return True  # "says the Trust in its yearly review"
        authors = lower == "by" and bool(ahead) and ahead[0].lower in any_of("articles")
        return any(
            w.lower in any_of("time_words")
            or (w.lower in any_of("settings") and not (w.is_capital or authors))
            or w.text[0].isdigit()
            for w in ahead
        )
    if lower in any_of("names_as_well"):
        named = words[k + 1 : k + 2] and words[k + 1].is_capital  # "said councillor Jan Novak"
        return lower != "may" and not named
    return lower in any_of("reacting", "time_words")


def _past_apposition(words: list[Word], k: int) -> int:
    """Step over ", the envoy," behind a speaker, and take in a name behind an office."""
    if k >= len(words) or words[k].text != ",":
        return k
    stop = _mark_behind(words, k)
    middle = words[k + 1 : stop]
    if not 0 < len(middle) <= LONGEST_APPOSITION or (
        stop < len(words) and words[stop].text in '([“"'
    ):
        return k
    if any(w.lower in any_of("auxiliaries", "breaks") or w.pos == "AUX" for w in middle):
        return k
    opens = any_of("articles") | {"one", *vocabulary("speech")["belonging"]}
    described = middle[0].lower in opens or _starts_with_office(middle)
    return stop if described or all(w.is_capital for w in middle) else k


def _mark_behind(words: list[Word], k: int) -> int:
    """Return the next clause mark after a word, brackets aside; the sentence's length where none is."""
    for n in range(k + 1, len(words)):
        if words[n].is_mark and words[n].text not in ("(", ")"):
            return n
    return len(words)


def _starts_with_office(words: list[Word]) -> bool:
    offices = any_of("titles:titles", "titles:persons")
    return any(w.lower in offices for w in words[:6])
