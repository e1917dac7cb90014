"""The quotation of a claim, and the text around it that finds it again (W3C TextQuoteSelector)."""

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Sentence, Story

LONGEST_QUOTE = 160
"""Characters of a sentence that a quote may span to name what is counted."""
LONGEST_LINK = 30
"""Characters between a share and what it is said to be: "percent of those seen there are"."""
LONGEST_CONTEXT = 300
"""Characters kept on each side of a quote: its sentence and the sentences next to it, at most."""


def quote_span(
    sentence: Sentence, quantity: Quantity, found: Counted, event: Token | None
) -> tuple[int, int]:
    """Return the shortest span, in the stored text, of the figure with what it counts.

    A word right after the figure that tells what happened belongs to it ("11 percent lower"); what is
    named on the far side of a semicolon is not repeated.
    """
    start, end = quantity.start, quantity.end
    if event is not None and event.doc is sentence.parsed and 0 <= event.idx - end <= 2:
        end = event.idx + len(event)
    if found.written and found.unit == "percent":
        end = _end_of_word(sentence.text, end, found.written)
    if found.noun is None and found.phrase and sentence.text.startswith(found.phrase, end + 1):
        end += 1 + len(found.phrase)  # "4 million poor"
    noun = found.noun
    if noun is not None and not found.borrowed and noun.doc is sentence.parsed:
        phrase_start, phrase_end = _phrase_span(sentence, found, noun.idx)
        low = min(start, phrase_start)
        high = max(end, phrase_end, noun.idx + len(noun))
        if high - low <= LONGEST_QUOTE and ";" not in sentence.text[low:high]:
            start, end = low, high
    return sentence.start + start, sentence.start + end


def _end_of_word(text: str, end: int, word: str) -> int:
    """Where a share's own word ends that is told right behind it: "15 percent were women"."""
    at = text.find(word, end, end + LONGEST_LINK + len(word))
    apart = at < 0 or any(mark in text[end:at] for mark in ".,;:")
    return end if apart else at + len(word)


def _phrase_span(sentence: Sentence, found: Counted, noun_start: int) -> tuple[int, int]:
    """Where the phrase stands that holds the noun; the noun's own start where it stands elsewhere."""
    phrase = found.phrase or ""
    at = sentence.text.rfind(phrase, 0, noun_start + len(phrase)) if phrase else -1
    holds = 0 <= at <= noun_start < at + len(phrase)  # not "people were hurt and 12 deaths"
    return (at, at + len(phrase)) if holds else (noun_start, noun_start)


def context_of(story: Story, sentence: Sentence, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a quote, from the sentence before to the one after."""
    before = story.sentences[max(0, sentence.index - 1)]
    after = story.sentences[min(len(story.sentences) - 1, sentence.index + 1)]
    first = max(min(before.start, sentence.start), start - LONGEST_CONTEXT)
    last = min(max(after.end, sentence.end), end + LONGEST_CONTEXT)
    return story.between(first, start), story.between(end, last)
