"""A story as sentences: splitting by rule, and parsing only those that somebody needs."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from ledger.extraction.datelines import dateline_end
from ledger.extraction.reading import Sentence, Story
from ledger.extraction.ruler import RULER, rules_of
from ledger.extraction.slips import mended
from ledger.model import Article, Block
from ledger.model.document import Text
from ledger.vocabulary import vocabulary

_BOUNDARY = re.compile(
    r"""[.!?…؟۔]+ [\"'”’»)\]]* (?=\s) | \n+""",  # a stop with what closes after it, or a line break
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"([^\s(\[“\"'‘—–]+)\.[\"'”’»)\]]*$")
_BULLET = re.compile(r"(?:\s|[•◦▪●■‣∙➢►✓](?=\s|\w))*(?:[-–—*·](?=[ \t]+\w)\s+)?")
"""The white space and the list mark before an item; the parser takes the mark for a word."""
_OPENING = re.compile(r"\s*[\"'“‘«(\[]*(\w+)")
LONGEST_SENTENCE = 2_000
"""Characters; what has no stop for longer is cut at a space, so that no text can stall the parser."""

PARSED_AT_ONCE = 512
"""Sentences handed to the pipeline together; it parses a quarter of them at a time, by length; more cost memory."""


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(vocabulary("sentences")[kind])


def split(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence of a text, without the white space around it."""
    start = 0
    for boundary in _BOUNDARY.finditer(text):
        if "\n" in boundary.group() or _ends_sentence(text, start, boundary.end()):
            yield from _pieces(text, start, boundary.end())
            start = boundary.end()
    yield from _pieces(text, start, len(text))


def _ends_sentence(text: str, start: int, end: int) -> bool:
    following = _OPENING.match(text, end)
    if following is None:
        return True
    next_word = following.group(1)
    last = _LAST_WORD.search(text, max(start, end - 40), end)
    word = last.group(1).casefold() if last else ""
    if word in _words("initialisms") or re.fullmatch(r"(\w\.)+\w", word):
        return next_word[0].isupper() and next_word.casefold() in _words("openers")
    if last and (word in _words("abbreviations") or _is_initial(last.group(1))):
        return False
    if last and word in _words("before_numbers"):
        return not next_word[0].isdigit() and not next_word[0].islower()
    return not next_word[0].islower()


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper() and word != "I"


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lead = _BULLET.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield start, cut
        start = cut + (text[cut] == " ")
    if start < end:
        yield start, end


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield a paragraph's sentences, its dateline apart."""
    body = dateline_end(text)
    if body:
        yield 0, len(text[:body].rstrip())
    for start, end in split(text[body:]):
        yield body + start, body + end


def story_of(article: Article, text: Text, begins: int = 0) -> Story:
    """Split an article's story text into sentences.

    `text` is its document's stored text, or a stretch of it, with all of the article, that begins
    at the offset `begins`.
    """
    blocks = article.blocks or (Block(start=article.start, end=article.end),)
    sentences: list[Sentence] = []
    for number, block in enumerate(blocks):
        at = block.start - begins
        for start, end in _sentences(text[at : block.end - begins]):
            first, last = block.start + start, block.start + end
            sentences.append(
                Sentence(len(sentences), number, first, last, block.role, text, begins)
            )
    return Story(article, text, sentences, begins)


def parse(
    wanted: Iterable[tuple[Story, set[int]]], pipeline: Language, *, names: bool = True
) -> None:
    """Parse the wanted sentences of many stories in one batch; each keeps its own `Doc`.

    Recognising names takes about half of the time; without `names` no entities are found.
    """
    chosen = [story.sentences[i] for story, indexes in wanted for i in sorted(indexes)]
    texts = (sentence.text for sentence in chosen)
    docs = _read(texts, pipeline, [] if names else ["ner"])
    for sentence, doc in zip(chosen, docs, strict=True):
        sentence.parsed = doc


def _read(texts: Iterable[str], pipeline: Language, left_out: list[str]) -> Iterator[Doc]:
    """Put texts through the pipeline, but for its slow way of finding the rules of its ruler."""
    parts = pipeline.pipe_names
    if RULER not in parts:
        return pipeline.pipe(texts, batch_size=PARSED_AT_ONCE, disable=left_out)
    at = parts.index(RULER)
    docs = pipeline.pipe(texts, batch_size=PARSED_AT_ONCE, disable=[*parts[at:], *left_out])
    docs = mended(rules_of(pipeline).pipe(docs))
    done = parts[: at + 1]
    return pipeline.pipe(docs, batch_size=PARSED_AT_ONCE, disable=[*done, *left_out])
