"""The noun phrase that speaks: found beside a cue, and taken apart into name, head and owner."""

from functools import cache
from itertools import pairwise

from ledger.extraction.figures.patterns import person_nouns
from ledger.extraction.speech.organisations import is_only_place
from ledger.extraction.speech.persons import read_person
from ledger.extraction.speech.speaker import (
    Speaker,
    core_end,
    counts_people,
    head_of,
    is_body_word,
    is_definite,
    is_nationality,
    is_number,
    is_title,
    is_trade,
    made_by,
)
from ledger.extraction.speech.wording import GENITIVES, Word, any_of, sure_dates, text_of, words_in
from ledger.extraction.words import singular, word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import is_place

__all__ = ["Speaker", "are_bodies", "read_speaker"]


def read_speaker(phrase: str) -> Speaker | None:
    """Take a noun phrase apart; None where it names nobody who could speak."""
    words = _trimmed(words_in(phrase))
    if not words:
        return None
    text = phrase[words[0].start : words[-1].end]
    first = words[0].lower
    if [w.lower for w in words[:2]] == ["our", "own"]:
        return None  # the text's
    if first in any_of("shortened") or (first == "let" and len(words) < 3):
        return None  # "I've said", "Let me say"
    if len(words) == 1 and first in vocabulary("speech")["pronouns"]:
        return Speaker(text, "pronoun", first, definite=True)
    owns = len(words) > 1 and words[1].text in GENITIVES  # "People's Bank of China"
    if _are_in_the_know(words):
        return Speaker(text, "people", "people", definite=is_definite(words))
    if first in word_set("speech", "first_person") and (
        len(words) == 1 or (first in any_of("nobodies") and not owns)
    ):
        return None
    nobody = head_of(words) in any_of("nobodies", "shares")
    dated = all(is_number(w) or w.lower in sure_dates() for w in words)
    clause = is_number(words[0]) and any(w.lower in any_of("being") for w in words)
    speaks = words[-1].text == "I" or words[-1].lower in ("we", "me")  # "The day I said"
    if nobody or dated or clause or speaks or counts_people(words):
        return None
    return (
        _document(text, words)
        or _people_of(text, words)
        or read_person(text, words)
        or _body(text, words)
    )


def _are_in_the_know(words: list[Word]) -> bool:
    """Whether unnamed people are told by what they know: "people familiar with the matter"."""
    people = next((k for k, w in enumerate(words[:3]) if w.lower in ("people", "persons")), None)
    behind = words[people + 1 : people + 2] if people is not None else []
    return bool(behind) and behind[0].lower in any_of("in_the_know")


def _trimmed(words: list[Word]) -> list[Word]:
    """Drop marks at both ends, words that begin no noun phrase, and what follows a day: "X on Monday"."""
    days = any_of("time_words")
    pairs = enumerate(pairwise(words))
    dated = (k for k, (w, nxt) in pairs if k and w.lower == "on" and nxt.lower in days)
    words = words[: next(dated, len(words))]
    while words and (
        words[0].is_mark or words[0].text in GENITIVES or words[0].lower in _leading()
    ):
        words = words[1:]
    named = len(words) > 1 and words[-2].is_capital and words[-2].lower not in any_of("pronouns")
    if named and words[-1].text in ("'s", "’s"):
        words = [*words[:-2], _joined(words[-2], words[-1])]  # Moody's
    while words and (
        (words[-1].is_mark and words[-1].text != ")") or words[-1].lower in _trailing()
    ):
        words = words[:-1]
    if words and words[-1].text == ")" and all(w.text != "(" for w in words):
        words = words[:-1]
    return words[:-1] if len(words) > 1 and words[-1].text in ("'s", "’s") else words


def _joined(name: Word, genitive: Word) -> Word:
    lower = name.lower + genitive.lower
    return name._replace(end=genitive.end, text=name.text + genitive.text, lower=lower)


@cache
def _leading() -> frozenset[str]:
    return (
        word_set("speech", "adverbs")
        | word_set("speech", "contrasts")
        | word_set("speech", "auxiliaries")
        | {"that", "and", "or", "though", "as"}
    ) - {"one", "two"}


@cache
def _trailing() -> frozenset[str]:
    return any_of("adverbs", "auxiliaries", "reflexives") | {"and", "or"}


def _after(words: list[Word], links: frozenset[str]) -> list[Word]:
    """Return the words after the first linking preposition behind the main noun."""
    for i in range(core_end(words), len(words)):
        if words[i].lower in links and i + 1 < len(words):
            return words[i + 1 :]
    return []


def _document(text: str, words: list[Word]) -> Speaker | None:
    head = head_of(words)
    at = core_end(words)
    numbered = 1 < at < len(words) and words[at - 1].text.isdigit() and words[at].lower == "of"
    if not numbered and not {head, singular(head)} & word_set("speech", "documents"):
        return None
    if words[at - 1].is_capital and head not in word_set("speech", "titled_documents"):
        return None
    return Speaker(text, "document", head, owner=_owner(text, words), definite=is_definite(words))


def _owner(text: str, words: list[Word]) -> str | None:
    """Read whose a writing is; who compiled or obtained it comes after whose it is called."""
    at = core_end(words)
    numbered = words[at - 1].text.isdigit()  # "Round 21 of the survey"
    before, behind = _owner_before(words[: at - 1 - numbered]), _owner_behind(text, words)
    if at < len(words) and words[at].lower in word_set("speech", "accessed"):
        return before
    handled = at < len(words) and (
        words[at].lower in word_set("speech", "voiced") or words[at].lower == "of"
    )
    placed = before is not None and behind is not None and is_only_place(behind)
    owned = any(w.text in GENITIVES for w in words[: at - 1 - numbered])
    drawn = owned and at < len(words) and words[at].lower == "from"  # "X's count from hospitals"
    return (before or behind) if handled or placed or drawn else (behind or before)


def _owner_behind(text: str, words: list[Word]) -> str | None:
    """Read whose a writing is from "by X", "from X", "of X" or "(that) X issued"."""
    rest = made_by(words) or _after(words, frozenset({"by", "from", "of"}))
    if (
        not rest
        and len(words) > core_end(words)
        and words[core_end(words)].lower in ("the", "that", "which")
    ):
        rest = words[core_end(words) :]
        rest = rest if rest[0].lower == "the" else rest[1:]
    if not rest and (at := core_end(words)) < len(words) and words[at].text == ",":
        rest = []
    made = (
        k
        for k, w in enumerate(rest)
        if (w.lower.endswith("ed") or w.lower in any_of("supplying")) and not w.is_capital
    )
    rest = rest[: next(made, len(rest))]  # "analysis of tweets aimed at MPs"
    plain = rest[: core_end(rest)] if rest else []
    unnamed = plain and not any(w.is_capital for w in plain)
    if rest and head_of(rest) in word_set("titles", "people") and is_nationality(rest[0]):
        return text_of(rest[: core_end(rest)])
    owned = any(w.text in GENITIVES for w in plain) and head_of(rest) in any_of(
        "titles:institutions"
    )
    if owned and not plain[-1].is_capital:
        return text_of(plain)  # "by Chile's national statistics office"
    phrase = (
        None if unnamed and head_of(rest) in any_of("titles:institutions") else _name_phrase(rest)
    )
    if phrase:
        return phrase
    kinds = any_of("titles:people", "titles:institutions", "printed_again", "aired_again")
    if rest and (head_of(rest) in kinds or are_bodies(head_of(rest))):
        return text_of(rest[: _body_end(rest)])
    return None


def _body_end(words: list[Word]) -> int:
    """Return where a body's plain name ends, what it is of included: "the chamber of commerce"."""
    end = core_end(words)
    if end + 1 < len(words) and words[end].lower == "of" and not words[end + 1].is_mark:
        return end + 1 + core_end(words[end + 1 :])
    return end


def _owner_before(words: list[Word]) -> str | None:
    """Read whose a writing is from what stands before its noun: "UN", "the ministry's", "Russia's"."""
    joined = {k + 2 for k, w in enumerate(words) if w.text in ("-", "‐")}
    kept = [
        w
        for k, w in enumerate(words, 1)
        if k not in joined  # "50-state"
        and w.lower not in word_set("speech", "determiners")
        and (w.lower not in any_of("time_words") or _opens_name(words, k - 1))
        and not w.text[0].isdigit()
    ]
    possessive = next((i for i, w in enumerate(kept) if w.text in ("'s", "’s", "'", "’")), None)
    if possessive is not None:
        kept = kept[:-1] if kept[-1].text in GENITIVES and possessive < len(kept) - 1 else kept
        behind = kept[possessive + 1 :]
        body = bool(behind) and behind[-1].lower in word_set("titles", "institutions")
        named = any(w.is_capital for w in behind) and is_body_word(kept[-1])
        named = named or any(w.lower == "of" for w in behind)  # "People's Bank of China data"
        return text_of(kept if body or named else kept[:possessive]) or None
    if kept and kept[0].text in ("'s", "’s"):
        kept = kept[1:]
    run = _capital_run(kept)
    if len(run) > 1 and run[0].lower in any_of("newness") and not is_place(text_of(run[:2])):
        run = run[1:]  # "New Taliban figures", not New York's
    if run and not any(w.lower in word_set("speech", "adverbs") for w in kept):
        return text_of(run)
    bodies = word_set("titles", "institutions") | word_set("titles", "people")
    nouns = [k for k, w in enumerate(kept) if w.lower in bodies]
    first = nouns[0] if nouns else 0
    while first and kept[first - 1].lower in word_set("titles", "fields_of_office"):
        first -= 1  # "the security service toll"
    chosen = [w for k, w in enumerate(kept) if k in nouns or (nouns and first <= k < nouns[0])]
    return text_of(chosen) if chosen else None


def _opens_name(words: list[Word], k: int) -> bool:
    """Whether a word for a time of day or year is part of a name: "The Morning Consult"."""
    named = words[k].is_capital and words[k].lower in any_of("times_in_names")
    return named and bool(words[k + 1 : k + 2]) and words[k + 1].is_capital


def _capital_run(words: list[Word]) -> list[Word]:
    """Return the first run of capitalised words, with the small words and nouns of bodies inside."""
    run: list[Word] = []
    for i, word in enumerate(words):
        following = i + 1 < len(words) and words[i + 1].is_capital
        noun = word.lower in word_set("titles", "institutions") or word.lower in ("military",)
        if word.is_capital or (
            run and (noun or (word.lower in word_set("titles", "name_links") and following))
        ):
            run.append(word)
        elif run:
            break
    return run


def _people_of(text: str, words: list[Word]) -> Speaker | None:
    head = head_of(words)
    counted = any(w.text[0].isdigit() for w in words[: core_end(words)])
    if head not in word_set("titles", "people") and (
        counted or not (are_bodies(head) or _are_persons(head))
    ):
        return None
    if words[core_end(words) - 1].is_capital and is_only_place(text_of(words[: core_end(words)])):
        return None  # the United States
    at = core_end(words)
    linked = at < len(words) and words[at].lower in ("of", "from", "at", "with", "for")
    behind = words[at + 1 :] if linked else []
    made = core_end(words) < len(words) and words[core_end(words)].lower.endswith("ed")
    dwells = head in any_of("titles:dwellers")
    owner = _name_phrase(behind) if _names_body(behind) and not (made or dwells) else None
    core = words[: core_end(words)]
    named = any(w.is_capital for w in core[1:]) or (len(core) > 1 and core[0].text.isupper())
    named = named or (len(core) > 1 and is_nationality(core[0]))
    name = text_of(_whole_name(core)) if named and owner is None else None
    return Speaker(text, "people", head, name=name, owner=owner, definite=is_definite(words))


def are_bodies(noun: str) -> bool:
    """Whether a noun is the plural of one for bodies or media ("ministries", "outlets")."""
    kinds = any_of("titles:trades", "titles:institutions", "titles:media_words")
    return singular(noun) in kinds and noun not in kinds and singular(noun) != noun


def _names_body(words: list[Word]) -> bool:
    """Whether a name follows at once, or behind a body's noun: not "of pupils of St Brigid's"."""
    first = next((w for w in words if w.lower not in word_set("speech", "determiners")), None)
    kinds = any_of("titles:institutions", "titles:media_words", "titles:fields_of_office")
    return first is not None and (first.is_capital or first.lower in kinds or first.lower.isdigit())


def _are_persons(noun: str) -> bool:
    """Whether a noun is the plural of one for persons ("parents", "stewards")."""
    return singular(noun) != noun and singular(noun) in person_nouns()


def _name_phrase(words: list[Word]) -> str | None:
    """Return the name in a phrase: its capitals, with a bracketed short form."""
    if words and words[0].lower in word_set("speech", "determiners"):
        words = words[1:]
    run: list[Word] = []
    for i, word in enumerate(words):
        nxt = words[i + 1] if i + 1 < len(words) else None
        noun = word.lower in word_set("titles", "institutions")
        link = (
            bool(run)
            and word.lower in word_set("titles", "name_links")
            and nxt is not None
            and nxt.is_capital
        )
        possessive = bool(run) and word.text in ("'s", "’s") and nxt is not None
        bracket = bool(run) and word.text == "(" and nxt is not None and nxt.text.isupper()
        closing = bool(run) and word.text == ")" and any(w.text == "(" for w in run)
        if word.is_capital or (run and noun) or link or possessive or bracket or closing:
            run.append(word)
        elif run:
            break
        elif word.is_mark:
            return None
    while run and run[-1].text in ("'s", "’s"):
        run.pop()
    return text_of(run) if any(w.is_capital for w in run) else None


def _body(text: str, words: list[Word]) -> Speaker | None:
    """Read a body or a bare name; anything else is "other", credited only by verbs of saying."""
    core = words[: core_end(words)]
    head = head_of(words)
    bare_core = [w for w in core if w.lower not in word_set("speech", "determiners")]
    capitals = [w for w in bare_core if w.is_capital]
    bodies = word_set("titles", "institutions") | word_set("titles", "media_words")
    called = _called(words, core)
    if called:
        comma = next((i for i, w in enumerate(called) if w.text == ","), len(called))
        return Speaker(text, "institution", head, name=text_of(called[:comma]), definite=True)
    if apposed := _apposed(words, head):
        return Speaker(text, "institution", head, name=text_of(apposed), role=head, definite=True)
    made = any(w.lower in any_of("man_made") for w in bare_core)  # "artificial intelligence"
    if (head in bodies and not made) or is_trade(head) or any(map(is_body_word, capitals)):
        named = any(w.is_capital for w in bare_core)
        name = text_of(_whole_name(words)) if named else None
        return Speaker(text, "institution", head, name=name, definite=is_definite(words))
    if (capitals and capitals[-1] is bare_core[-1]) or (capitals and words[-1].text == ")"):
        return _named(text, words, bare_core)
    return Speaker(text, "other", head, definite=is_definite(words)) if head else None


def _called(words: list[Word], core: list[Word]) -> list[Word] | None:
    """Return the name behind a noun that says what it is: "the refugee agency UNHCR", "the unions A and B"."""
    kinds = any_of("titles:institutions", "titles:media_words")
    nouns = [
        i
        for i, w in enumerate(core)
        if not w.is_capital and (w.lower in kinds or are_bodies(w.lower))
    ]
    name = words[nouns[-1] + 1 :] if nouns else []
    links = {"and"} if nouns and are_bodies(core[nouns[-1]].lower) else set()
    if not name or not all(w.is_capital or w.lower in links for w in core[nouns[-1] + 1 :]):
        return None
    return name if name[0].is_capital and not is_title(name[0]) else None


def _apposed(words: list[Word], head: str) -> list[Word] | None:
    """Return the name behind a comma that a body's plain noun leads up to: "the company, Petrolux"."""
    at = core_end(words)
    where = words[1:2] if words[0].lower in any_of("articles") else []
    placed = any(is_place(w.text) or is_nationality(w) for w in where)  # "A Paris think tank, X,"
    plain = not any(w.is_capital for w in words[1 + placed : at])
    if head not in word_set("titles", "institutions") or not plain or at >= len(words):
        return None
    name = words[at + 1 :] if words[at].text == "," else []
    name = name[1:] if name and name[0].lower in any_of("determiners") else name
    bracketed = len(name) > 3 and name[-1].text == ")" and name[-3].text == "("
    bare = name[:-3] if bracketed else name
    links = any_of("titles:name_links")
    proper = all((w.is_capital and not is_title(w)) or w.lower in links for w in bare)
    return name if bare and bare[0].is_capital and bare[-1].is_capital and proper else None


def _whole_name(words: list[Word]) -> list[Word]:
    """Return a body's phrase without its article, to the end of its name: ", allies of X" tells of it."""
    while words and words[0].lower in word_set("speech", "determiners"):
        words = words[1:]
    behind = (i for i, w in enumerate(words) if i > 1 and not (w.is_capital or w.lower == "and"))
    cut = next((i for i in behind if words[i - 1].text == ","), len(words) + 1)
    return words[: cut - 1]


def _named(text: str, words: list[Word], core: list[Word]) -> Speaker:
    run = _name_phrase(words) or text_of(core)
    at = core_end(words)
    links = ("of", "from", "at", "with", "for", "in")
    behind = at < len(words) and words[at].lower in links
    names = [w for w in core if w.is_capital]
    if behind and len(names) >= 2 and words[0].lower not in word_set("speech", "determiners"):
        return Speaker(
            text,
            "person",
            names[-1].lower,
            name=text_of(names),
            role=text_of(words[at + 1 :]),
        )
    return Speaker(text, "name", core[-1].lower, name=run, definite=True)
