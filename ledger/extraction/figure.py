"""A figure as it is being read: what it counts, in which unit, what happened, whose part it is."""

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from ledger.extraction.antecedents import SHARES, apart, counts_so, is_compared, only_says_where
from ledger.extraction.bare_figures import (
    children_of,
    tells_age,
)
from ledger.extraction.counted_in import unit_of
from ledger.extraction.dealers import came_by_counting
from ledger.extraction.directions import direction
from ledger.extraction.event import NOTHING_TOLD, Event, befell_persons, read_event
from ledger.extraction.event_told import tells_nothing
from ledger.extraction.gapped import gapped_after, gapped_noun, listed_with
from ledger.extraction.left_out import with_unit_left_out
from ledger.extraction.memory import Figure, Memory
from ledger.extraction.phrases import quantity_tokens
from ledger.extraction.population import counted
from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Sentence, Story
from ledger.extraction.sorts import told_by_sort
from ledger.extraction.subjects import is_capacity, verb_above
from ledger.extraction.totals import some_are_so
from ledger.extraction.whole import whole_of
from ledger.extraction.words import (
    is_located,
    noun_lemma,
    says_little,
    word_set,
)
from ledger.model import identity

_AMONG_THEM = re.compile(r"[^.;:,]{3,40}?\b(?:is|are|was|were)\s+among\s+(?:them|these|those)\b")
"""Some of those told before: "712 political prisoners are among them"."""
_AMONG_BEFORE = re.compile(r",\s+among\s+(?:them|these|those)\s+$")
_AMONG_AFTER = re.compile(r"[^.;:,]{3,40}?\s+among\s+(?:them|these|those)\b")
_OF_THEM = re.compile(
    r"\s+of\s+(?:them|whom|these|those)\s+[a-z]+(?:[,.;)]|$|\s+(?:and|under|over|aged)\b)"
)
"""What some of those told before are: "four of them children"."""
_OF_A_TIME = re.compile(
    r"of\s+(?:the\s+|late\s+|early\s+)?(?:(?:19|20)\d\d\b|year|month|week|quarter|period|last"
    r"|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\b)"
)
"""Another time's rise: "faster than the 4.7% of 2024"."""


def read_figure(
    story: Story, sentence: Sentence, doc: Doc, quantity: Quantity, memory: Memory
) -> Figure | None:
    """Read one quantity of a parsed sentence; None where nothing is counted."""
    tokens = quantity_tokens(doc, quantity)
    quantity = with_unit_left_out(sentence, doc, quantity, memory)
    found = counted(doc, quantity, memory.counts(sentence))
    unit = unit_of(doc, quantity, found, memory)
    bare = quantity.unit is None and quantity.per is None
    if unit is None or not tokens or (bare and tells_age(tokens, quantity.value)):
        return None
    event = NOTHING_TOLD if children_of(tokens) else None  # whatever befell the parent
    event = event or read_event(quantity, tokens, replace(found, unit=unit))
    figure = Figure(
        identity.claim_id(
            story.article.document_id,
            sentence.start + quantity.number_start,
            sentence.start + quantity.number_end,
        ),
        sentence,
        doc,
        quantity,
        replace(
            found,
            unit=unit,
            size=quantity.value or quantity.read_low,
            doc=doc,
            befell=befell_persons(event.word),
            aside=not found.borrowed and only_says_where(found.noun, quantity),
        ),
        event,
        unit,
    )
    wholes = [known for known in memory.figures if known.event.kind != "change"]
    figure.part_of = whole_of(figure, wholes)
    if figure.part_of is not None:
        figure.counted = replace(figure.counted, part=True)
    _take_unit_of_whole(figure, memory)
    _take_event_told_before(figure, tokens, memory)
    return figure


def _told_of_whole(figure: Figure, memory: Memory) -> str | None:
    """Return how the event of a whole was told, for a part told of by who says so: "22 of them nurses, the union said"."""
    word, whole = figure.event.word, _whole_told(figure, memory)
    if word is None or whole is None or says_little(word) or figure.event.kind == "change":
        return None
    by_whom = tells_nothing(word) and not direction(word)
    return None if not by_whom or tells_nothing(whole.event.word) else whole.event.text


def _take_event_told_before(figure: Figure, tokens: list[Token], memory: Memory) -> None:
    """Let a figure that tells no event of its own go on with the one told before."""
    if some_are_so(tokens):
        return  # "hurt 40 people, 12 of them in hospital"
    if (listed := _listed_change(figure, tokens, memory)) is not None:
        figure.event = listed.event
    elif not is_capacity(tokens) and (
        source := _source_of_event(figure, memory) or told_by_sort(figure, memory)
    ):
        figure.event = _as_told(figure.event, source)
    elif figure.event.kind == "stock" and (source := _same_run(figure, memory)) is not None:
        figure.event = replace(figure.event, kind=source.event.kind)
    compared = [f for f in memory.figures if f.unit != "ratio"]  # "by 25%, twice the 12% of May"
    if compared and _is_the_same_change(figure, compared[-1]):
        changed = compared[-1].event
        figure.event = Event(changed.word, changed.text, "change", changed.sign)
    if (told := _told_of_whole(figure, memory)) is not None:
        figure.event = replace(figure.event, text=told)


def _take_unit_of_whole(figure: Figure, memory: Memory) -> None:
    """Count a part in what its whole is counted in: engagements of 1,382 meetings are meetings."""
    for whole in memory.figures:
        if whole.id == figure.part_of and "/" not in figure.unit:
            figure.unit = whole.unit
            figure.counted = replace(figure.counted, unit=whole.unit)


def _source_of_event(figure: Figure, memory: Memory) -> Figure | None:
    """Return the figure whose event goes on: the whole of a part, the count that is borrowed."""
    word = figure.event.word
    leaves = word is not None and word.lemma_ == "leave"
    if word is not None and leaves and (_are_left_so(figure, word) or _act_so(figure, word)):
        return None  # "40,000 left the country"
    if word is not None and _has_them_now(figure, word):
        return None
    if _are_there_still(figure) or _did_it_themselves(figure):
        return None
    last = next(reversed(memory.figures), None)
    if last is not None and (_is_compared_to(figure, last) or _is_among(figure, last)):
        return last
    if _AMONG_THEM.match(figure.sentence.text, figure.quantity.end):
        return next(reversed(memory.figures), None)
    if last is not None and _lists_them(figure, last):
        return last
    only_tells = word is not None and _only_tells(word) and not _act_so(figure, word)
    retold = (figure.counted.borrowed or _counts_anyone(figure)) and only_tells
    if not (says_little(word) or retold) or is_located(word):
        return None
    if (whole := _whole_told(figure, memory)) is not None:
        return whole
    for earlier in reversed(memory.figures):
        if retold and _counts_anyone(figure) and earlier.unit == figure.unit:
            return earlier
        if earlier.event.kind == "change" and figure.event.kind != "change":
            continue  # "died, 140 more than in May. A third of them were women"
        if _are_of(figure, earlier):
            return earlier
        if _counts_the_same(figure, earlier):
            return _told_of_the_same(figure, earlier, memory, retold=retold)
    return None


def _counts_the_same(figure: Figure, earlier: Figure) -> bool:
    """Whether a figure goes on with those another counted."""
    one, other = figure.counted, earlier.counted
    if figure.unit not in SHARES and one.written and one.written != other.written:
        return False  # "240 arrests and 31 injuries. Others speak of 400", of people arrested
    return one.borrowed and one.phrase == other.phrase


def _told_of_the_same(
    figure: Figure, earlier: Figure, memory: Memory, *, retold: bool
) -> Figure | None:
    """Return the one of those that counted the same whose event is meant."""
    if figure.unit == earlier.unit == "percent":
        return _of_like_size(figure, memory)
    if figure.quantity.unit not in (None, *SHARES) and earlier.unit != figure.unit:
        return None  # "12 hectares of tea ... counted 3 tons"
    if retold and earlier.event.kind == "stock":  # "60,000 of its 95,000 members walked out"
        for known in memory.figures:
            beside = known.sentence is earlier.sentence and known.event.word == earlier.event.word
            if beside and known.event.kind == "flow" and _counts_the_same(figure, known):
                return known
    return earlier


def _whole_told(figure: Figure, memory: Memory) -> Figure | None:
    """Return the figure that this one is a part of; "died, 140 more than in May. A third ..." is of no change."""
    wholes = [f for f in memory.figures if f.id == figure.part_of]
    changed = [f for f in wholes if f.event.kind == "change" and figure.event.kind != "change"]
    return wholes[0] if wholes and not changed else None


def _is_among(figure: Figure, earlier: Figure) -> bool:
    """Whether a figure is told as some of those before: ", among them 14 monks", ", 14 monks among them"."""
    before = figure.sentence.text[: figure.quantity.start]
    behind = _AMONG_AFTER.match(figure.sentence.text, figure.quantity.end)
    among = _AMONG_BEFORE.search(before) or (before.endswith(", ") and behind)
    return bool(among) and earlier.sentence is figure.sentence


def _of_like_size(figure: Figure, memory: Memory) -> Figure:
    """Return the share of the same whole that is nearest in size: "27% were poor and 6% destitute; others say 33%"."""
    phrase, size = figure.counted.phrase, figure.counted.size
    alike = [f for f in memory.figures if f.counted.phrase == phrase and f.unit == figure.unit]
    return min(reversed(alike), key=lambda known: apart(known.counted.size, size))


def _is_compared_to(figure: Figure, earlier: Figure) -> bool:
    """Whether a count is held against one of what happens: "made 30 arrests, up from 22"."""
    happened = earlier.counted.noun is not None and earlier.event.word == earlier.counted.noun
    same = figure.counted.borrowed and figure.counted.noun == earlier.counted.noun
    same = same and figure.quantity.unit is None and figure.event.kind != "change"
    return happened and same and is_compared(quantity_tokens(figure.doc, figure.quantity))


def _has_them_now(figure: Figure, have: Token) -> bool:
    """Whether somebody is told to have so many, in the present: "It added 700. It now has 24,000"."""
    own = quantity_tokens(figure.doc, figure.quantity)
    has = have.lemma_ == "have" and have.tag_ in ("VBZ", "VBP")
    return has and any(t.dep_ == "dobj" and t.head == have for t in own)


def _are_there_still(figure: Figure) -> bool:
    """Whether those counted stay: "Half have left. Some 8,000 remain"."""
    last = quantity_tokens(figure.doc, figure.quantity)[-1]
    behind = figure.doc[last.i + 1 : last.i + 2]
    return any(t.lemma_ in word_set("kinds", "remaining_verbs") for t in behind)


def _did_it_themselves(figure: Figure) -> bool:
    """Whether those counted are told to leave, lack or be reached: "9,000 have left", "37 have no roof"."""
    own = quantity_tokens(figure.doc, figure.quantity)
    subject = next((t for t in own if t.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.head != figure.event.word:
        return False
    verb = subject.head
    if subject.dep_ == "nsubjpass":
        return verb.lemma_ == "reach"
    has = verb.lemma_ == "have" and any(c.dep_ == "dobj" and c not in own for c in verb.rights)
    return has or verb.lemma_ == "leave"


def _are_left_so(figure: Figure, leave: Token) -> bool:
    """Whether "leave" says how they are: "leaving 133 in captivity", "5,000 were left homeless"."""
    return figure.event.kind == "stock" or any(c.dep_ == "oprd" for c in leave.children)


def _act_so(figure: Figure, word: Token) -> bool:
    """Whether those counted do, lose or undergo something: "16,000 lost homes", "90 were rejected"."""
    own = quantity_tokens(figure.doc, figure.quantity)
    subject = any(t.dep_ == "nsubj" and t.head == word for t in own)
    if any(t.dep_ == "nsubjpass" and t.head == word for t in own):
        return word.lemma_ in word_set("kinds", "deciding_verbs")
    return subject and any(c.dep_ == "dobj" and c not in own for c in word.children)


def _same_run(figure: Figure, memory: Memory) -> Figure | None:
    """Return the count that a figure goes on with: "600 came by sea and by land 90"."""
    noun = figure.counted.noun
    before = next(reversed(memory.figures), None)
    if noun is None or before is None or before.counted.noun != noun or noun.doc is not figure.doc:
        return None
    word = figure.event.word
    if word is not None and direction(word):
        return None  # "fell by 46 to 1,200": by how much, and where it came to
    same = before.unit == figure.unit and before.event.word == word
    follows = same and noun.idx < figure.quantity.start
    return before if follows and before.event.kind in ("stock", "flow") else None


def _listed_change(figure: Figure, tokens: list[Token], memory: Memory) -> Figure | None:
    """Return the rise that a list goes on with: "followed by Limpopo with 9.7 percent", "and by 2%"."""
    before = next(reversed(memory.figures), None)
    goes_on = before is not None and before.doc is figure.doc and before.unit == figure.unit
    if not goes_on or figure.unit not in SHARES or before is None:
        return None
    first, last = tokens[0], tokens[-1]
    by = first.i > 1 and first.nbor(-1).lower_ == "by" and first.nbor(-2).lower_ in ("and", ",")
    known = figure.counted.borrowed or figure.counted.phrase == before.counted.phrase
    gap = figure.counted.noun is not None and gapped_noun(first) == figure.counted.noun
    listed = gap or (known and (by or listed_with(tokens) or gapped_after(tokens)))
    part = last.i + 1 < len(last.doc) and last.nbor(1).lower_ == "of"
    return before if listed and not part and before.event.kind == "change" else None


def _counts_anyone(figure: Figure) -> bool:
    """Whether a figure only says that persons are counted: "the ministry counted 119,000 people"."""
    noun = figure.counted.noun
    if noun is None or noun.dep_ != "dobj" or figure.counted.borrowed:
        return False
    bare = not any(t.dep_ in ("acl", "relcl", "amod", "prep") for t in noun.children)
    where = noun.doc[noun.i + 1 : noun.i + 2].text.casefold()
    bare = bare and where not in ("in", "at", "inside", "under", "with", "without")
    counting = noun.head.lemma_ in word_set("kinds", "counting_verbs")
    return bare and counting and noun_lemma(noun) in word_set("kinds", "anyone_nouns")


def _lists_them(figure: Figure, earlier: Figure) -> bool:
    """Whether a figure is of those told just before: "137 hostages: 76 girls", "11, four of them boys"."""
    if earlier.sentence is not figure.sentence or "/" in earlier.unit or "/" in figure.unit:
        return False
    if _stands_beside(figure, earlier):
        return True
    text = figure.sentence.text
    between = text[earlier.quantity.end : figure.quantity.start]
    verb = verb_above(quantity_tokens(figure.doc, figure.quantity)[0])
    unled = verb is None or verb.idx < figure.quantity.start
    if ":" in between and earlier.unit == figure.unit:
        return unled
    word = figure.event.word
    if word is not None and word.lower_ in word_set("nouns", "harm_nouns"):
        return False  # "eleven have been brought up, three of them dead"
    of_them = bool(_OF_THEM.match(text, figure.quantity.end))
    return figure.part_of == earlier.id and of_them and unled


def _stands_beside(figure: Figure, earlier: Figure) -> bool:
    """Whether a count is joined to one whose event was told before: "76 girls and 61 boys"."""
    noun, word = figure.counted.noun, figure.event.word
    if noun is None or any(c.lower_ in word_set("kinds", "standing_words") for c in noun.lefts):
        return False  # "14 injuries and three missing persons"
    joined = noun.dep_ == "conj" and noun.head == earlier.counted.noun
    empty = says_little(word) or (word is not None and _only_tells(word))
    return joined and empty and earlier.event.word != word and earlier.unit == figure.unit


def _is_the_same_change(figure: Figure, earlier: Figure) -> bool:
    """Whether a figure goes on telling a change: "rose 5% after 3% in May", "by 5.3% (70)"."""
    if earlier.sentence is not figure.sentence or earlier.event.kind != "change":
        return False
    if figure.event.kind == "change" or "/" in figure.unit or earlier.unit == "ratio":
        return False
    text = figure.sentence.text
    if text[max(0, earlier.quantity.number_start - 1)] in "+(":  # "on 40% (+3%), others on 20%"
        return False
    between = text[earlier.quantity.end : figure.quantity.start].strip()
    if between in ("(", "or", ", or"):
        return True
    behind = text[figure.quantity.end :].lstrip()
    led = f" {between}".endswith((" to", " at")) and not between.endswith(", at")
    of_some = led or (behind.startswith("of ") and not _OF_A_TIME.match(behind))  # "2% to 21%"
    alike = figure.unit == earlier.unit == "percent" and figure.counted.borrowed
    return alike and not of_some


def _are_of(figure: Figure, earlier: Figure) -> bool:
    """Whether "22 are children" tells of those counted just before: what befell them goes on."""
    near = figure.sentence.index - earlier.sentence.index <= 1
    word = figure.event.word
    if word is None or word.lemma_ != "be":
        return False
    return figure.counted.whole and near and earlier.unit not in SHARES and "/" not in earlier.unit


def _only_tells(word: Token) -> bool:
    """Whether a word tells of a figure, not of those counted ("verified 1,305", "was wrong")."""
    telling = word_set("kinds", "telling_verbs") | word_set("kinds", "possessing_verbs")
    return (
        counts_so(word)
        or came_by_counting(word)
        or word.lemma_.casefold() in telling
        or word.lower_ in word_set("kinds", "judging_words")
    )


def _as_told(event: Event, source: Figure) -> Event:
    counts = {"stock", "flow"}
    same_sort = event.kind in counts and source.event.kind in counts
    kind = source.event.kind if same_sort else event.kind
    return Event(source.event.word, source.event.text, kind, event.sign)
