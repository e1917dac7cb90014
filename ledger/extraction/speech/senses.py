"""Whether a verb that can be speech is speech where it stands, or a deed."""

from itertools import takewhile

from ledger.extraction.speech.cues import issues_writing
from ledger.extraction.speech.spans import is_manner, subject_start
from ledger.extraction.speech.wording import Word, any_of, text_of
from ledger.extraction.words import singular, word_set
from ledger.vocabulary import vocabulary


def is_made_by(words: list[Word], i: int, base: str, tense: str) -> bool:
    """Whether a participle only tells who made a thing: "reports compiled by", "a swap announced jointly by"."""
    k = i
    while k + 1 < len(words) and is_manner(words[k + 1]):
        k += 1
    return tense == "past" and base != "say" and is_next(words, k, ("by",))


def moves_money(words: list[Word], i: int, base: str) -> bool:
    """Read "allocated", "released $4 million" and "set aside"; a body may release a report as well."""
    particles = vocabulary("speech")["funding_with"].get(base, ())
    if is_next(words, i, ("to",)) and words[i + 2 : i + 3] and words[i + 2].pos == "VERB":
        return False  # "sought to restore"
    funds = base in word_set("speech", "funding") and not issues_writing(words, i)
    return funds or any(w.lower in particles for w in words[i + 1 : i + 2])


def has_other_sense(words: list[Word], i: int, base: str) -> bool:
    """Whether a verb's near object gives it a sense without speech ("claimed 40 lives")."""
    if base in any_of("puts_figures") and _puts_at(words[i + 1 :]):
        return False  # "puts the loss to the market at 300 million"
    objects = vocabulary("speech")["other_sense"].get(base, ())
    return any(w.lower in objects for w in words[i + 1 : i + 9])


def _puts_at(behind: list[Word]) -> bool:
    """Whether "at" leads to a figure in a verb's clause, nothing being put into or on anything."""
    clause = [*takewhile(lambda w: not w.is_mark and w.lower not in ("in", "into", "on"), behind)]
    near = (clause[k + 1 : k + 5] for k, w in enumerate(clause) if w.lower == "at")
    return any(any(n.text[0].isdigit() for n in ahead) for ahead in near)


def is_deed(words: list[Word], i: int, base: str) -> bool:
    """Whether a verb's object is a thing that is done, not said: "added 40 routes", "gave $3 million"."""
    if base in any_of("deeds_before_to") and is_next(words, i, ("to",)):
        return True
    if base in any_of("finding") and words[i].takes_thing and _comes_upon(words[i + 1 : i + 8]):
        return True
    if base not in word_set("speech", "deeds_with_things") or not words[i].takes_thing:
        return False
    if words[i + 1 : i + 2] and words[i + 1].lower in ("that", "how"):
        return False
    first = subject_start(words, i)
    subject = words[first:i] if first is not None else _parsed_subject(words, i)
    if base in ("give", "add", "name") and _gives_count(words[i + 1 : i + 6], base):
        return False
    if base == "give" and (_gives_as(words[i + 1 : i + 12]) or _gave_before(words, i)):
        return False
    if base in word_set("speech", "naming_verbs") and _is_mocked(words[i + 1 : i + 14]):
        return False
    told = any_of("claim_nouns", "documents")
    object_ = takewhile(lambda w: w.text not in (",", ";"), words[i + 1 : i + 6])
    near = {w.lower for w in [*subject, *object_]}
    return not (near | {singular(w) for w in near}) & told


def _comes_upon(ahead: list[Word]) -> bool:
    """Read "found 12 more bodies in a well": what lies there is come upon, not counted in a report."""
    phrase = takewhile(lambda w: not w.is_mark and w.lower not in any_of("prepositions"), ahead)
    return any(w.lower in any_of("come_upon") for w in phrase)


def _parsed_subject(words: list[Word], i: int) -> list[Word]:
    """Return the subject that stands apart from its verb: "Figures to the same date give 57,738"."""
    start, end = words[i].subject or (0, 0)
    return [w for w in words[:i] if start <= w.start and w.end <= end]


def _gives_count(ahead: list[Word], base: str) -> bool:
    """Read "gave 96 deaths for the capital", "gave 275;" and "gives 49.9% for May", figures told and no gifts."""
    ahead = ahead[1:] if ahead and ahead[0].lower in ("it", "them") else ahead
    figure = next((k for k, w in enumerate(ahead[:3]) if w.text[0].isdigit()), None)
    if figure is None:
        return False
    behind = ahead[figure + 1 : figure + 5]
    led = all(w.text.isalpha() and w.lower in any_of("before_figures") for w in ahead[:figure])
    share = bool(behind) and behind[0].lower in any_of("percents")
    if share and base == "add":
        return False  # "BP added 1.5%": how a price moved
    behind = behind[1:] if share else behind
    more = any_of("contrasts") | {"for"}  # "gave 1,900 for May", and no millions for a school
    alone = led and (not behind or behind[0].is_mark or behind[0].lower in more)
    return alone or any(w.lower in any_of("given_counts") for w in behind)


def _gave_before(words: list[Word], i: int) -> bool:
    """Read "had first given 40": a figure set against one told now."""
    first = words[i - 1].lower in any_of("at_first")
    return first and any(w.text[0].isdigit() for w in words[i + 1 : i + 4])


def _gives_as(ahead: list[Word]) -> bool:
    """Read "gave the number of new cases as 418"."""
    return any(
        word.lower == "as" and ahead[k + 1].text[0].isdigit() for k, word in enumerate(ahead[:-1])
    ) and not any(w.is_mark for w in ahead[:3])


def _is_mocked(ahead: list[Word]) -> bool:
    """Whether a figure behind a verb of naming is called untrue: "called the 40 percent a fairy tale"."""
    figure = any(w.text[0].isdigit() for w in ahead)
    return figure and any(w.lower in any_of("unbelieving") for w in ahead)


def is_next(words: list[Word], i: int, forms: tuple[str, ...]) -> bool:
    """Whether one of some words stands straight behind a verb."""
    return i + 1 < len(words) and words[i + 1].lower in forms


def tells_nothing(words: list[Word], i: int) -> bool:
    """Whether the word beside it makes no verb of it: "value added tax", "think tank"."""
    pairs = text_of(words[max(0, i - 1) : i + 1]), text_of(words[i : i + 2])
    return any(pair.lower() in any_of("no_saying") for pair in pairs)


def is_reflexive(words: list[Word], i: int) -> bool:
    """Whether a verb's object is its subject: "called herself"."""
    return i + 1 < len(words) and words[i + 1].lower.endswith(("self", "selves"))
