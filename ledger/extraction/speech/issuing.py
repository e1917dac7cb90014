"""Texts that the body they come from puts out itself, and where they speak in its own name."""

import re
import unicodedata
from functools import cache

from ledger.extraction.datelines import dateline_end
from ledger.extraction.reading import Sentence, Story
from ledger.extraction.speech.attribution import Attribution
from ledger.extraction.speech.names import is_body_name
from ledger.extraction.speech.organisations import canonical, is_known_body, is_medium
from ledger.extraction.speech.quoting import Quotation
from ledger.extraction.speech.speaker import Speaker
from ledger.extraction.speech.voice import Voice
from ledger.extraction.words import word_set
from ledger.vocabulary.gazetteer import is_place

LONGEST_BODY = 9
"""Words of a body's name in a heading."""
LONGEST_TITLE = 120
"""Characters of a title that a running text opens with."""
OPENING = 200
"""Characters of a text in which its heading stands."""


def issuer_of(story: Story) -> Voice | None:
    """Return the body a story comes from, where its name is no newspaper's or agency's."""
    publisher = story.article.publisher
    if not publisher or is_medium(publisher):
        return None
    name = re.sub(r"\s*\([^)]*\)\s*$", "", publisher).strip()
    words = set(re.findall(r"[^\W_]+", name.lower()))
    if not name or words & word_set("issuers", "mastheads"):
        return None
    return Voice(name, "institution", canonical(name).lower())


def is_own_text(story: Story, quotations: list[Quotation]) -> bool:
    """Whether a text is headed as its publisher's own, or an office of state speaks of itself in it."""
    publisher = story.article.publisher or ""
    if is_labelled(story):
        return True
    words = set(re.findall(r"[^\W_]+", publisher.lower()))
    first = story.sentences[:40]
    spoken = is_told_by_one(first, quotations) or any(
        speaks_as_issuer(s, quotations) for s in first
    )
    return bool(words & word_set("issuers", "offices")) and spoken


def is_labelled(story: Story) -> bool:
    """Whether a text is headed "Press release" or the like, behind its dateline as well."""
    heads = ((story.article.publisher or "").partition("(")[2], story.article.title or "")
    start = story.article.start
    opening = story.between(start, start + OPENING)
    opening = opening[dateline_end(opening) :]
    labelled = any(_is_labelled(_plain(head)) for head in heads)
    return labelled or _is_labelled(_plain(opening), as_heading=True)


def _plain(text: str) -> str:
    """Return a text in small letters without accents."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).strip()


def _is_labelled(text: str, *, as_heading: bool = False) -> bool:
    """Whether a text begins with a label; at the start of a story a mark must close it."""
    match = _label().match(text)
    return match is not None and (not as_heading or text[match.end() :][:1] in tuple(".:\n-–—|/"))


_DATED = re.compile(r"\([A-Z][^()\n]*\b(?:19|20)\d\d\b[^()\n]*\)")


def heading_body(story: Story) -> Voice | None:
    """Return whose text a heading says it is: "Ministry of Health. Press note No. 4", "(Statistics Office, 2 May 2022)"."""
    start = story.article.start
    heading, line_break, _ = story.between(start, start + OPENING).partition("\n")
    if not line_break:
        return _body_ahead(story)  # running text
    dated = _DATED.search(heading)
    ends = dated is not None and heading[dated.end() :][:1] in ("", ".")
    if dated is not None and ends and not story.sentences[0].figures:
        name = dated.group()[1:].split(",")[0]
        if is_body_name(name):
            return _body_called(name)
    series = _series().search(heading)
    return _body_called(heading[: series.start()]) if series is not None else None


def _body_ahead(story: Story) -> Voice | None:
    """Return whose a running text is by the title it opens with: "Health Ministry, Hanoi.", "Bulletin, Kenya Red Cross."

    A title is a sentence without a verb: all capitals, but for labels, links and a date.
    """
    opening = story.between(story.article.start, story.article.start + OPENING)
    series = _series_ahead().match(opening)
    if series is not None:
        return _body_called(series["body"])
    first = story.sentences[0]
    title = first.text.strip()
    bare = title.startswith("The ") and not re.search(r"[,:(|]", title)
    if (
        bare
        or first.figures
        or len(title) > LONGEST_TITLE
        or not title.endswith(".")
        or not _is_title(title)
    ):
        return None
    by = _issued_by().match(title)
    parts = [by["body"]] if by else re.split(r"[,;:|()]| [-–—] ", title.rstrip(". "))
    named = [part.strip() for part in parts if _names_body(part.strip())]
    if len(named) != 1 or not (by or _tells_where_or_when(parts, named[0])):
        return None  # "Manchester United, Champions League."
    return _body_called(named[0])


def _tells_where_or_when(parts: list[str], body: str) -> bool:
    """Whether a title has, beside the body's name, a place, a date or a label such as "bulletin"."""
    others = [part.strip() for part in parts if part.strip() and part.strip() != body]
    return any(
        is_place(part) or set(_plain(part).split()) & _labels() or re.search(r"\d", part)
        for part in others
    )


def _names_body(part: str) -> bool:
    """Whether a title's part is a body's name: "Kenyan Red Cross", not a label or "Inside the Bank of England"."""
    words = part.split()
    known = any(is_known_body(" ".join(words[k:])) for k in range(len(words)))
    known = known or part.lower().endswith(tuple(word_set("issuers", "societies")))
    about = {w.lower() for w in words} & word_set("speech", "prepositions") - {"of", "for"}
    return (known or is_body_name(part)) and not about and _plain(part) not in _labels()


def _is_title(text: str) -> bool:
    """Whether a sentence is all names, labels, links and numbers."""
    known = _labels() | word_set("titles", "name_links") | word_set("speech", "prepositions")
    known = known | {word for label in known for word in label.split()}
    words = re.findall(r"[^\W\d_]+", text)
    lower = [w for w in words if w[:1].islower() and _plain(w) not in known]
    return len(words) > 2 and not lower


@cache
def _labels() -> frozenset[str]:
    return word_set("issuers", "labels") | word_set("issuers", "numbered")


@cache
def _issued_by() -> re.Pattern[str]:
    """Match "Statement by the National Police of Ecuador."."""
    labels = "|".join(sorted(map(re.escape, _labels()), key=len, reverse=True))
    return re.compile(rf"(?i:(?:{labels})\s+(?:by|of|from)\s+(?:the\s+)?)(?P<body>[^.,;:()]+)\.?$")


@cache
def _series_ahead() -> re.Pattern[str]:
    """Match a series' number in a running text's title: "Schools at Risk, bulletin no. 7 (April 2024)."."""
    labels = "|".join(sorted(map(re.escape, word_set("issuers", "numbered")), key=len))
    return re.compile(
        rf"(?P<body>[A-Z][\w’'-]+(?: [\w’'-]+){{1,8}})[.,:]\s+(?i:{labels})\s+(?:[Nn][oOrR]\.?\s*)\d+(?:\s\([^()]*\))?[.,]"
    )


@cache
def _series() -> re.Pattern[str]:
    """Match a number of a series behind its publisher's name: ", bulletin no. 7", ". Press note No. 114"."""
    labels = "|".join(sorted(map(re.escape, word_set("issuers", "numbered")), key=len))
    return re.compile(rf"[.,:]\s+(?i:{labels})\s+(?:[Nn][oOrR]\.?\s*)\d+")


def _body_called(name: str) -> Voice | None:
    """Return a body by a heading's words for it; capitals throughout are written as a name is."""
    words = re.sub(r"^(?:the)\s+", "", name.strip(), flags=re.I).split()
    proper = all(w[:1].isupper() or w in word_set("titles", "name_links") for w in words)
    if not proper or not 2 <= len(words) <= LONGEST_BODY:
        return None
    links = word_set("titles", "name_links")
    text = " ".join(w.lower() if w.lower() in links else w.capitalize() for w in words)
    called = text if name.isupper() else " ".join(words)
    return Voice(called, "institution", canonical(called).lower())


_OUR_BODY = re.compile(r"\bour\s+(\w+)\b", re.I)


@cache
def _label() -> re.Pattern[str]:
    labels = sorted(word_set("issuers", "labels"), key=len, reverse=True)
    return re.compile(rf"[^\w]*(?:{'|'.join(map(re.escape, labels))})\b[^\S\n]*")


@cache
def _words_of(group: str) -> re.Pattern[str]:
    """Match a list's words; "us" and "i" only as written for persons, not "US" or a list's "i."."""
    words = "|".join(sorted(word_set("issuers", group) - {"i", "us"}))
    alone = "I|" if "i" in word_set("issuers", group) else "us|"
    return re.compile(rf"\b(?:{alone}(?i:{words}))\b(?!\.\w)")


def speaks_as_issuer(sentence: Sentence, quotations: list[Quotation]) -> bool:
    """Whether a sentence says "we" or "our" outside quotation marks."""
    return _says(sentence, quotations, "own_words")


def own_body(sentences: list[Sentence]) -> Voice | None:
    """Return the body a text speaks of as its own: "Our association has confirmed"."""
    for sentence in sentences:
        for match in _OUR_BODY.finditer(sentence.text):
            noun = match.group(1)
            if noun.lower() in word_set("titles", "institutions"):
                return Voice(noun, "institution", noun.lower())
    return None


def is_told_by_one(sentences: list[Sentence], quotations: list[Quotation]) -> bool:
    """Whether a person tells their own story ("I", "my" outside quotation marks)."""
    return any(_says(s, quotations, "words_of_one") for s in sentences)


def _says(sentence: Sentence, quotations: list[Quotation], group: str) -> bool:
    for match in _words_of(group).finditer(sentence.text):
        place = sentence.start + match.start()
        if not any(q.start <= place < q.end for q in quotations):
            return True
    return False


def as_said_by(issuer: Voice, length: int) -> Attribution:
    """Return an attribution of a whole sentence, `length` characters long, to a text's issuer."""
    speaker = Speaker(issuer.name, "institution", issuer.key, name=issuer.name, definite=True)
    return Attribution("says", "act", speaker, 0, 0, 0, 0, length, True)
