"""A figure that the one source of a story sets against one told before: "Some 40 marched. The union spoke of 50"."""

from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.speech.sameness import are_same
from ledger.extraction.speech.voice import Heard
from ledger.extraction.speech.voices import Voices
from ledger.extraction.speech.wording import Word, any_of, words_of

REACH = 7
"""Words before a figure in which its verb of counting is looked for."""


def is_countered(voices: Voices, reading: Reading) -> bool:
    """Whether the story's one source first speaks behind a figure, and to give another one for it.

    That source then does not answer for the first: "The toll is 40. The mayor put it at 60".
    """
    sole, at = voices.sole, reading.sentence.index
    if sole is None:
        return False
    rows = ((i, h) for i, row in sorted(voices.heard.items()) for h in row)
    index, first = next((i, h) for i, h in rows if are_same(h.voice, sole))
    told = reading.story.sentences[index]
    return at < index and (_counters(first, told, reading) or _only_counts(first, told, reading))


def _only_counts(heard: Heard, sentence: Sentence, reading: Reading) -> bool:
    """Whether a body first comes up in a later paragraph, to register what is counted there and nothing before.

    "Fire gutted 40 homes. / The Red Cross has recorded 300 arrivals at its shelters."
    """
    counts = heard.said.verb in any_of("registering") and not heard.said.clause
    return counts and heard.said.leads and sentence.block != reading.sentence.block


def _counters(heard: Heard, sentence: Sentence, reading: Reading) -> bool:
    figures = [q for q in sentence.figures or () if heard.said.covers(q.number_start)]
    figures = [q for q in figures if q.unit in (None, reading.quantity.unit)]
    if not figures or any(q.value == reading.quantity.value for q in figures):
        return False
    words = words_of(sentence)
    if words[0].lower in any_of("turning_against"):
        return True
    count = heard.said.verb if heard.said.act == "reckons" else ""
    return any(
        _is_put_to_it(words, q) or _tells_the_same(sentence, q, reading, count) for q in figures
    )


def _is_put_to_it(words: list[Word], figure: Quantity) -> bool:
    """Whether words before a figure give it for what is known: "put the crowd at 40", "gave a toll of 40"."""
    k = next((n for n, w in enumerate(words) if w.end > figure.start), len(words))
    while k > 0 and words[k - 1].lower in any_of("before_figures") - {"at"}:
        k -= 1
    before = [w.lower for w in words[max(0, k - REACH) : k]]
    if before[-1:] == ["at"]:
        return bool(set(before) & any_of("putting")) and "of" not in before
    spoken = before[-1:] == ["of"] and bool(set(before[-2:-1]) & any_of("speaking_of"))
    called = before[-1:] in (["of"], ["as"], ["was"], ["is"])
    return spoken or (called and bool(set(before[-3:-1]) & any_of("claim_nouns")))


def _tells_the_same(sentence: Sentence, figure: Quantity, reading: Reading, count: str) -> bool:
    """Whether a bare figure is what was counted ("the port counted 700"), or a larger one has the same happen.

    A smaller one that something befell may be a part: "said 60 had marched".
    """
    number = next((t for t in sentence.parsed or () if t.idx == figure.number_start), None)
    if number is None or figure.unit is not None or number.head.pos_ not in ("VERB", "AUX"):
        return False
    if number.dep_ == "dobj" and number.head.lemma_ in any_of("anybody_counts") | {count}:
        return True
    larger = figure.read_low > reading.quantity.read_high
    same = reading.verb is not None and number.head.lemma_ == reading.verb.lemma_
    return larger and (same or number.head.lemma_ in any_of("taking_part"))
