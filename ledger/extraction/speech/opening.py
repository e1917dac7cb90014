"""The subject before a verb, and the noun phrase that opens a sentence, as speakers."""

from ledger.extraction.speech.clauses import is_participle
from ledger.extraction.speech.cues import forms
from ledger.extraction.speech.organisations import country_called, is_known_body
from ledger.extraction.speech.spans import DASHES, is_manner, opening_dash, subject_start
from ledger.extraction.speech.speaker import counts_people
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.wording import GENITIVES, Word, any_of, text_of
from ledger.extraction.words import cause_words, word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import is_place


def subject_of_verb(words: list[Word], first: int, end: int) -> Speaker | None:
    """Read the phrase before a verb; a noun's capital at the sentence's start makes it no name."""
    while end - first > 1 and is_manner(words[end - 1]):
        end -= 1
    if words[end - 1].text in DASHES and (dash := opening_dash(words, end - 1)) > first:
        end = dash
    if counts_people(words[first:end]):
        return None  # "More than six in 10 said"
    end = _before_time(words, first, end)
    phrase, opening = text_of(words[first:end]), words[0]
    plain = opening.pos in ("NOUN", "ADJ", "ADV", "VERB") and not opening.text.isupper()
    plain = plain or opening.lower in any_of("bare_figures")
    titled = words[1:3] and words[1].lower in any_of("determiners") and words[1].is_capital
    owned = words[2:3] and words[1].text in GENITIVES
    titled = titled or (owned and (words[2].is_capital or is_place(opening.text)))
    titled = (
        titled
        or any(  # "Students Against Waste"
            w.is_capital and w.lower in any_of("prepositions") for w in words[1:end]
        )
    )
    if (
        first == 0
        and plain
        and not titled
        and not (end == 1 and opening.pos == "ADJ" and is_place(opening.text))
        and not (
            is_known_body(opening.text) or is_known_body(phrase) or country_called(opening.text)
        )
    ):
        phrase = phrase[0].lower() + phrase[1:]
    return read_speaker(phrase)


def _before_time(words: list[Word], first: int, end: int) -> int:
    """Leave out when it was said, between speaker and verb: "The ministry on Tuesday reported"."""
    last = end
    while last > first + 1 and (
        (words[last - 1].lower in any_of("time_words") and not _ends_name(words, last - 1))
        or words[last - 1].text[0].isdigit()
        or (last < end and words[last - 1].lower in ("this", "that"))
    ):
        last -= 1
    if last < end and last > first + 1 and words[last - 1].lower in ("on", "in", "at"):
        return _before_time(words, first, last - 1)
    return end if words[last - 1].lower in any_of("prepositions", "determiners") else last


def _ends_name(words: list[Word], k: int) -> bool:
    """Whether a word for a month ends a name: "Viña del Mar"."""
    return words[k].is_capital and words[k - 1].lower in any_of("titles:person_links")


def opening_subject(words: list[Word]) -> Speaker | None:
    """Read the noun phrase that opens a sentence, up to its first verb or mark."""
    words = _past_adverbs(words)
    if words and words[0].lower in any_of("breaks"):
        return None  # "As the forum opens in Bonn, ..."
    end = _first_clause(words)
    return subject_of_verb(words, 0, end) if end else None


def _past_adverbs(words: list[Word]) -> list[Word]:
    """Return what follows "Nevertheless," or "Earlier on Monday,", which set a sentence off."""
    comma = next((k for k, w in enumerate(words[:5]) if w.text == ","), 0)
    opens = any_of("adverbs", "turning", "time_words", "linking") | {"on"}
    only = all(w.lower in opens or w.pos == "ADV" or is_manner(w) for w in words[:comma])
    return words[comma + 1 :] if comma and only else words


def past_setting(words: list[Word]) -> list[Word]:
    """Return what follows "In 2022" or "At the mine" where a sentence opens so."""
    if not words or words[0].lower not in any_of("prepositions"):
        return words
    first = subject_start(words, _first_clause(words))
    return words[first:] if first is not None else words


def told_subject(words: list[Word]) -> Speaker | None:
    """Read whom a sentence opens with, by the name set off behind their office: "The mayor, Ann Lee, came"."""
    words = _past_adverbs(words)
    end = _first_clause(words)
    close = next((k for k in range(end + 1, len(words)) if words[k].is_mark), 0)
    name, subject = words[end + 1 : close], opening_subject(words)
    set_off = close and words[end].text == words[close].text == ","
    named = set_off and 1 < len(name) < 6 and all(w.is_capital for w in name)
    office = subject is None or subject.sort in ("person", "other")
    return read_speaker(text_of(name)) if named and office else subject


def opening_owner(words: list[Word]) -> Speaker | None:
    """Read the body whose thing opens a sentence: "The Coal Board's new pit"."""
    mark = next((k for k, w in enumerate(words[:8]) if w.text in GENITIVES), 0)
    owner = subject_of_verb(words, 0, mark) if mark and words[0].is_capital else None
    named = owner is not None and owner.sort == "institution" and owner.name is not None
    return owner if named and all(w.lower not in forms() for w in words[:mark]) else None


def named_subject(words: list[Word]) -> Speaker | None:
    """Read the body that opens a sentence by its name ("Nortel", "The Coal Board"), no place or person."""
    words = _past_adverbs(words)
    while words and (is_manner(words[0]) or words[0].lower in any_of("adverbs")):
        words = words[1:]  # "Normally the rescue service carries"
    end = _first_clause(words)
    while end > 1 and words[end - 1].lower in any_of("reflexives"):
        words, end = words[: end - 1] + words[end:], end - 1  # "Nortel alone cut 40 jobs"
    if words[end : end + 1] and words[end].text == "," and (name_end := _apposed_end(words, end)):
        return subject_of_verb(words, 0, name_end)
    owned = words[:1] and words[0].lower in any_of("titles:belongings") and end > 2
    if owned and words[1].lower in any_of("prepositions"):
        words, end = words[2:], end - 2
    name = [w for w in words[:end] if w.lower not in any_of("determiners")]
    if not name or any(
        w.pos not in ("PROPN", "NOUN", "ADP", "") or w.text[0].isdigit() for w in name
    ):
        return None
    opens = name[0].is_capital and (name[0].pos == "PROPN" or is_known_body(name[0].text))
    subject = subject_of_verb(words, 0, end) if opens else None
    if subject is None or subject.name is None or _is_place_or_region(subject.name):
        return None
    if _ends_in_things(subject.name) or _are_things_somewhere(name):
        return None
    if name[0].lower in cause_words():
        return None  # "Cyclone Freddy"
    return subject if subject.sort in ("institution", "name") else None


def _is_place_or_region(name: str) -> bool:
    """Whether a name is a place's or ends in what a region is called: "Kassala state"."""
    sorts = vocabulary("places")["sorts"]["subdivision"]
    return is_place(name) or name.split()[-1] in sorts


def _ends_in_things(name: str) -> bool:
    """Whether what opens a sentence ends in a plain plural and is no name: "House prices", "Bank profits"."""
    last = name.split()[-1]
    return last.islower() and last.endswith("s") and last not in any_of("titles:institutions")


def _are_things_somewhere(name: list[Word]) -> bool:
    """Whether a sentence opens with a plain plural or a deed and where: "Wildfires in Canada", "Deforestation in Peru"."""
    placed = len(name) > 2 and name[1].lower in ("in", "across", "around", "near", "off", "outside")
    known = is_known_body(text_of(name))
    plain = name[0].text.endswith(("s", "ation", "ment", "ness")) and name[0].text[1:].islower()
    return placed and plain and not known


def _apposed_end(words: list[Word], comma: int) -> int:
    """Return where the name ends in "The airline, Jambo Air, ..."; 0 where no name stands there."""
    close = next((k for k in range(comma + 1, len(words)) if words[k].text == ","), 0)
    name = words[comma + 1 : close]
    body = words[comma - 1].lower in any_of("titles:institutions")
    return close if body and 0 < len(name) < 6 and all(w.is_capital for w in name) else 0


def _is_inside(words: list[Word], i: int) -> bool:
    """Whether a participle stands inside a name: "the king's ruling People's Party"."""
    following = words[i + 1 : i + 2]
    return is_participle(words[i]) and bool(following) and following[0].is_capital


def _first_clause(words: list[Word]) -> int:
    """Return where the sentence's opening noun phrase ends: its first verb, comma or auxiliary."""
    for i, word in enumerate(words):
        if (
            word.is_mark
            or word.lower in word_set("speech", "auxiliaries")
            or (word.pos in ("VERB", "AUX") and not _is_inside(words, i))
        ):
            return i
    return len(words)
