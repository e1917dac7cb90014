"""Words and marks of a sentence with their offsets, cut without a parse."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from ledger.extraction.reading import Sentence
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary

SENTENCES_KEPT = 64
"""Sentences whose words are remembered: a story's are asked for many times over, close together."""
TEXTS_KEPT = 512
"""Texts whose words are remembered: a batch's sentences are cut to choose which to parse, and then read."""

_TOKEN = re.compile(
    r"[a-z]+(?=[\s,])"  # most words; the rest only makes these quicker to find
    r"|(?:[^\W\d_]\.){2,}"  # U.N.
    r"|[^\W\d_][\w-]*\.(?:com|org|net|info|gov|edu|co)(?:\.[a-z]{2})?\b"  # Carbonwatch.org
    r"|[A-Z][\w-]+\.(?:at|be|ch|de|dk|es|eu|fi|fr|gr|ie|io|it|lk|lt|my|ng|nl|no|pl|pt|ro|se|tr|tv|ua|uk|za)\b"
    r"|\d[\d.,]*\d|\d"
    r"|[^\W\d_]+['’](?!(?:s|t|re|ve|ll|d|m)\b)[^\W\d_]+(?:[-‐‑][^\W_]+)*"  # O'Leary, Sana'a
    r"|[^\W_]+(?:[-‐‑/][^\W_]+)*"  # Taliban-run
    r"|\'\'|``"  # quotation marks as typewriters make them
    r"|['’]s\b|['’](?=\s|$)"  # a possessive on its own
    r"|-{2,3}(?=\s|$)"  # a dash as typewriters make it
    r"|[^\s\w]"
)
OPENING_QUOTES = "“«„"
CLOSING_QUOTES = "”»"
QUOTATION_MARK = re.compile(
    r"(?=[“”«»„\"'‘’`])"  # any of them at all, which is quickly told
    r"(?:(?P<opens>[“«„]|``|(?<![\w'])''(?=[\w$£€(\[…])"
    r"|(?<![\w'’])['‘](?=\w(?:[^'‘’\n]|['’]\w)*[.,!?…]['’](?![\w'])))"
    r"|(?P<closes>[”»]|(?<=\S)''|(?<=[.,!?…])['’](?![\w']))"
    r'|(?P<either>"))'
)
"""Marks around a quotation, pairs of apostrophes as typewriters make them and single ones included.

A single one opens a quotation where its fellow closes it behind a stop; behind a letter it is an apostrophe.
"""
GENITIVES = ("'s", "’s", "'", "’")
CLAUSE_MARKS = frozenset(',;:.!?—–()[]"“”«»…|')


class Word(NamedTuple):
    """One word or mark; `start` and `end` count the sentence's characters.

    `lower` is in small letters without stops ("u.n." is "un"). `pos` is the parse's coarse part of
    speech, empty where the sentence was not parsed; `subject` is where its subject stands by the
    parse, `takes_thing` whether its object is a thing and no clause, `edge` how the parse hangs it on.
    """

    start: int
    end: int
    text: str
    lower: str
    pos: str = ""
    subject: tuple[int, int] | None = None
    takes_thing: bool = False
    edge: str = ""

    @property
    def is_mark(self) -> bool:
        """Whether this is punctuation that ends a phrase."""
        return self.text in CLAUSE_MARKS

    @property
    def is_capital(self) -> bool:
        """Whether it is written with a capital, as names are; "Paris-based" only says where or by whom."""
        return self.text[0].isupper() and not self.lower.endswith(_only_telling())


@cache
def any_of(*entries: str) -> frozenset[str]:
    """Return several word lists as one set; "breaks" is of speech.yml, "titles:people" of titles.yml."""
    parts = (entry.rpartition(":") for entry in entries)
    return frozenset().union(*(word_set(file or "speech", name) for file, _, name in parts))


def is_by(words: Sequence[Word], k: int) -> bool:
    """Whether "by" stands at a place, or "out" or "up" and "by": "a list drawn up by the police"."""
    near = [w.lower for w in words[k : k + 2]]
    return near[:1] == ["by"] or (near[1:] == ["by"] and near[0] in ("out", "up"))


def is_of_time(word: Word) -> bool:
    """Whether a word names a day or a time beside an event: "Christmas Eve", "Post-Brexit"."""
    named = word.lower in any_of("time_words", "feasts")
    return named or word.lower.startswith(tuple(any_of("time_prefixes")))


@cache
def _only_telling() -> tuple[str, ...]:
    """The ends of words that only say where a body is or who paid: "Paris-based"."""
    return tuple(f"{dash}{made}" for dash in "-‐" for made in any_of("only_telling"))


@cache
def sure_dates() -> frozenset[str]:
    """Words for days, months and stretches of time that are nobody's name."""
    return any_of("time_words") - any_of("names_as_well")


def words_of(sentence: Sentence) -> list[Word]:
    """Cut a sentence into words, with parts of speech and subjects where it was parsed."""
    return _words(sentence.text, sentence.parsed)


@lru_cache(maxsize=SENTENCES_KEPT)
def _words(text: str, doc: Doc | None) -> list[Word]:
    if doc is None:
        return words_in(text)
    parsed = {token.idx: token for token in doc}
    words = words_in(text)
    return [
        Word(w.start, w.end, w.text, w.lower, t.pos_, _subject(t), _takes_thing(t), t.dep_)
        if (t := parsed.get(w.start)) is not None
        else w
        for w in words
    ]


def _subject(verb: Token) -> tuple[int, int] | None:
    """Return where a verb's subject begins and ends, its own or that of the verb it is joined to."""
    if verb.pos_ != "VERB":
        return None
    hangs = verb.tag_ == "VBG" and verb.dep_ == "advcl"
    while not any(t.dep_ == "nsubj" for t in verb.children) and (hangs or verb.dep_ == "conj"):
        verb, hangs = verb.head, False
    noun = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    if noun is None:
        return None
    last = max((t for t in noun.subtree if not _is_aside(t, noun)), key=lambda t: t.i)
    return noun.left_edge.idx, last.idx + len(last)


def _takes_thing(verb: Token) -> bool:
    """Whether a verb has a thing for its object, and no clause or quotation."""
    edges = {t.dep_ for t in verb.children} if verb.n_rights or verb.n_lefts else set()
    return "dobj" in edges and not edges & {"ccomp", "xcomp", "parataxis"}


def _is_aside(token: Token, noun: Token) -> bool:
    """Whether a word belongs to a clause or apposition that hangs on a noun."""
    while token != noun:
        if token.dep_ in ("relcl", "acl", "appos", "punct", "advcl", "parataxis"):
            return True
        token = token.head
    return False


@lru_cache(maxsize=TEXTS_KEPT)
def words_in(text: str) -> list[Word]:
    """Cut a text into words; a full stop after an initial or a title belongs to it."""
    found: list[Word] = []
    marks = {m.start(): "“" if m["opens"] else "”" for m in _odd_marks(text)}
    for match in _TOKEN.finditer(text):
        (start, end), form = match.span(), match.group()
        if form.islower() and form.isalpha():
            found.append(Word(start, end, form, form))
            continue
        if form == "." and found and found[-1].end == start and _abbreviates(found[-1], text, end):
            last = found.pop()
            start, form = last.start, last.text + "."
        spaced = text[start - 1 : start].isspace() and text[end : end + 1].isspace()
        if form.startswith("--") or (form == "-" and spaced):
            form = "–"  # a dash as many write it
        form = marks.get(start, form)
        lower = form.lower().replace(".", "") or form
        alone = text == form and lower != "us"  # WHO, but no country
        if form.isupper() and lower in _small_words() and (alone or not text.isupper()):
            lower = form
        found.append(Word(start, end, form, lower))
    return found


def _odd_marks(text: str) -> Iterator[re.Match[str]]:
    """Find quotation marks that other marks stand in for."""
    odd = "'" in text or "‘" in text or "`" in text
    return (m for m in QUOTATION_MARK.finditer(text) if m.group()[0] in "'‘’`") if odd else iter(())


@cache
def _small_words() -> frozenset[str]:
    """Return the small words that a body's short form may look like ("WHO", "IT", "US")."""
    pronouns = frozenset(vocabulary("speech")["pronouns"]) | any_of("first_person", "breaks")
    return frozenset(word for word in pronouns if len(word) > 1)


def text_of(words: list[Word]) -> str:
    """Rebuild a phrase from its words, spaced as they stood."""
    parts: list[str] = []
    for i, word in enumerate(words):
        glue = not i or words[i - 1].end == word.start
        parts.append(word.text if glue else f" {word.text}")
    return "".join(parts)


def _abbreviates(word: Word, text: str, end: int) -> bool:
    initial = len(word.text) == 1 and word.text.isupper()
    known = initial or word.text in word_set("titles", "abbreviated")
    return known and bool(text[end : end + 20].strip())
