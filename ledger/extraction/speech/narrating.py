"""Figures that the narrator tells on their own account, though somebody speaks near them."""

import re
from functools import cache
from itertools import pairwise

from ledger.extraction.reading import Reading
from ledger.extraction.speech.attribution import Attribution
from ledger.extraction.speech.wording import OPENING_QUOTES, Word, any_of, words_of
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary


def tells_aside(reading: Reading, row: list[Attribution]) -> bool:
    """Whether a figure stands in a clause hung on behind "..., the ministry said, as ..."."""
    at = reading.quantity.number_start
    before = [a for a in row if a.end <= at]
    if (
        before
        and all(a.end <= at for a in row)
        and _harks_back(words_of(reading.sentence), reading)
    ):
        return True
    if not before or before[-1].leads or any(a.leads and a.covers(at) for a in row):
        return False
    if any(a.start > at and not a.leads and a.covers(at) for a in row[row.index(before[-1]) + 1 :]):
        return False
    words = [w for w in words_of(reading.sentence) if before[-1].end <= w.start < at]
    if any(w.text in (*OPENING_QUOTES, '"') for w in words):
        return False
    told = [
        f.number_start for f in reading.sentence.figures or () if f.number_start > before[-1].end
    ]
    ends = min(told, default=at)  # "..., the agency said, 8,000 of them in Chad, where": it goes on
    own = before[-1].act == "estimates" and any(w.lower in any_of("standing") for w in words[3:])
    if own and [w.lower for w in words[:2]] == [",", "which"]:
        return False  # "in the agency's count, which a day earlier stood at 900"
    return any(_opens_aside(words, k) for k, w in enumerate(words) if w.start < ends)


def _opens_aside(words: list[Word], k: int) -> bool:
    """Whether ", as" or ", after" begins a clause; "as many as" is no conjunction."""
    if words[k].lower in ("who", "whose"):
        return not _is_closed(words[k:])  # "said a clerk who has worked for 16 firms"
    joins = k > 0 and words[k].lower in word_set("narration", "asides")
    clause = joins and words[k].pos in ("SCONJ", "ADV", "NOUN", "PRON", "DET")
    return clause and words[k - 1].text == "," and not _is_comparison(words[k + 1 :])


def _is_closed(words: list[Word]) -> bool:
    """Whether a clause on a speaker ends before the figure: "said Ann Lee, who runs it, and 12 were hurt"."""
    return any(a.text == "," and b.lower == "and" for a, b in pairwise(words))


def _is_comparison(behind: list[Word]) -> bool:
    return any(w.lower == "as" for w in behind[:3])


def tells_context(reading: Reading) -> bool:
    """Whether a sentence without a source sets an event beside another or gives a market's price."""
    words = words_of(reading.sentence)
    recalls = _recalls(words, reading) or _is_of_another_year(words, reading)
    return recalls or _places(words) or _trades(words) or _prices(words, reading) or _depicts(words)


def _harks_back(words: list[Word], reading: Reading) -> bool:
    """Whether a figure behind who speaks is of an event years back: "..., two years after the quake that killed 40"."""
    before = [w.lower for w in words if w.start < reading.quantity.number_start]
    after = next((k for k in range(len(before) - 1, 1, -1) if before[k] == "after"), 0)
    apart = "," in before[after:] or ";" in before[after:]
    years = after and before[after - 1] in ("year", "years", "decade", "decades") and not apart
    return bool(years) or _recalls(words, reading)


def _recalls(words: list[Word], reading: Reading) -> bool:
    """Whether a figure is of what is only held against: "the worst crash since 2015, when 65 died"."""
    before = [w.lower for w in words if w.start < reading.quantity.number_start]
    since = next((k for k in range(len(before) - 1, 0, -1) if before[k] == "since"), 0)
    told = any_of("narration:utmost") | {"such"}
    most = any(w.endswith("est") or w in told for w in before[:since])
    behind = before[since + 1 :]
    goes_on = any(w in (",", "and") or w[0].isdigit() for w in behind)
    return (
        bool(since)
        and most
        and ";" not in behind
        and (bool({"when", "which"} & set(behind)) or not goes_on)
    )


def _is_of_another_year(words: list[Word], reading: Reading) -> bool:
    """Whether a sentence tells of a disaster of an earlier year: "260,000 died in the famine of 2011"."""
    published = reading.story.article.published
    for k, word in enumerate(words):
        if published is None or not re.fullmatch(r"(?:1[89]|20)\d\d", word.text):
            continue
        before = {w.lower for w in words[max(0, k - 3) : k]}
        if before & {"since", "after", "before", "following"}:
            continue
        near = before | {w.lower for w in words[k + 1 : k + 3]}
        if int(word.text) < int(published[:4]) and near & _disasters():
            return True
    return False


@cache
def _disasters() -> frozenset[str]:
    """What harms many at once and has a year to its name: no disease, whose years a source compares."""
    causes: dict[str, list[str]] = vocabulary("events")["causes"]
    return frozenset(w for name, words in causes.items() if name != "disease" for w in words)


def _depicts(words: list[Word]) -> bool:
    """Read "The film follows 12 families", which tells what is seen in a work."""
    work = next((k for k, w in enumerate(words[:6]) if w.lower in any_of("narration:works")), None)
    return work is not None and any(
        w.lower in any_of("narration:depicting") for w in words[work + 1 : work + 4]
    )


def tells_measure(reading: Reading) -> bool:
    """Whether a figure is a distance, height, temperature or speed, which anybody can measure."""
    return reading.quantity.unit in word_set("narration", "measures")


def tells_where(reading: Reading) -> bool:
    """Whether a figure only says where a place lies: "some 1,000 kilometres away", "50 km off Bali"."""
    if not tells_measure(reading):
        return False
    end = reading.quantity.number_end
    behind = [w.lower for w in words_of(reading.sentence) if w.start >= end][:4]
    return bool(set(behind) & word_set("narration", "directions"))


def tells_hearers(reading: Reading) -> bool:
    """Whether a figure only counts those who are spoken to: "told a crowd of 5,000 that"."""
    word = reading.number
    while word.dep_ in ("nummod", "quantmod", "compound", "amod", "pobj") or (
        word.dep_ == "prep" and word.lower_ == "of"
    ):
        word = word.head
    verb = word.head
    hears = word.dep_ in ("dobj", "dative") and verb.lemma_ in word_set("narration", "hearing")
    hears = hears and all(t.dep_ != "auxpass" for t in verb.children)  # "it had been told 600"
    of = any(t.lower_ == "of" for t in reading.number.doc[word.i : reading.number.i])
    crowd = word.lemma_ in word_set("narration", "crowds")
    hears = hears and (crowd or not of)  # not "told the BBC of 30 wounded"
    return hears and not any(t.is_punct for t in verb.doc[verb.i : reading.number.i])


def _places(words: list[Word]) -> bool:
    """Read "It came after 25 girls were taken", "The raid follows two others"."""
    verb = next(
        (k for k, w in enumerate(words[:6]) if w.lower in word_set("narration", "placing")), 0
    )
    if any(w.text[0].isdigit() for w in words[:verb]):
        return False  # people who came, and no event
    beside = any(w.lower in word_set("narration", "asides") for w in words[verb + 1 : verb + 5])
    return bool(verb) and (beside or words[verb].lower in ("follows", "followed"))


def _trades(words: list[Word]) -> bool:
    """Read "Boeing shares fell 1.1%", "The rouble lost a tenth of its value"."""
    verbs = [k for k, w in enumerate(words[:16]) if w.pos == "VERB"]
    near = {n for k in verbs for n in range(max(0, k - 5), k)}
    return any(
        words[n].lower in word_set("narration", "market")
        and all(w.lower != "with" for w in words[max(0, n - 2) : n])
        for n in near
    )  # not "with the peso devalued, prices rose"


def _prices(words: list[Word], reading: Reading) -> bool:
    """Read "Bread costs 350 pounds a loaf", "The minimum wage is 17,000 lira"."""
    at = reading.quantity.number_start
    money = re.fullmatch("[A-Z]{3}", (reading.quantity.unit or "").split("/")[0])
    before = [w for w in words if w.start < at]
    costs = any(w.lower in word_set("narration", "pricing") and w.pos == "VERB" for w in before)
    costs = costs and not any(w.lower in any_of("stance:modals") for w in before)
    costs = costs or _is_tariff(words)
    return costs and (money is not None or reading.quantity.unit == "ratio")


def _is_tariff(words: list[Word]) -> bool:
    """Whether a sentence tells a sum that law or a board has fixed for all to see."""
    verb = next((k for k, w in enumerate(words[:8]) if w.lower in ("is", "was", "are", "were")), 0)
    return verb > 0 and words[verb - 1].lower in word_set("narration", "fixed_sums")
