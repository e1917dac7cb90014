"""Who a sentence says speaks, and which of its words are theirs."""

import re
from dataclasses import replace

from ledger.extraction.reading import Sentence
from ledger.extraction.speech.attribution import Act, Attribution, bounded, place
from ledger.extraction.speech.clauses import is_clause, is_participle, settles_left
from ledger.extraction.speech.cues import (
    acts_as_verb,
    forms,
    is_negated,
    is_passive,
    is_perfect,
    is_quoted,
    issues_writing,
    lacks_object,
    only_does,
)
from ledger.extraction.speech.elliptical import claiming, gapped, having, holding
from ledger.extraction.speech.opening import opening_subject, subject_of_verb
from ledger.extraction.speech.senses import (
    has_other_sense,
    is_deed,
    is_made_by,
    is_next,
    is_reflexive,
    moves_money,
    tells_nothing,
)
from ledger.extraction.speech.sourcing import (
    according,
    estimate,
    headline,
    passive,
    relying,
    told_in,
)
from ledger.extraction.speech.spans import phrase_end, subject_start
from ledger.extraction.speech.speakers import Speaker, are_bodies, read_speaker
from ledger.extraction.speech.wording import (
    CLOSING_QUOTES,
    Word,
    any_of,
    is_of_time,
    text_of,
    words_of,
)
from ledger.extraction.words import word_set
from ledger.vocabulary.gazetteer import is_place

LONGEST_NAME = 6
"""Words of a name that is told in full before what somebody is."""


def read_attributions(sentence: Sentence) -> list[Attribution]:
    """Read every attribution of a sentence, in order."""
    words = words_of(sentence)
    found: list[Attribution] = []
    for i in range(len(words)):
        if found and words[i].start < found[-1].end and found[-1].verb != "tell":
            continue
        one = (
            according(words, i)
            or estimate(words, i)
            or holding(words, i)
            or having(words, i)
            or claiming(words, i)
            or _verb(words, i, found)
            or passive(words, i)
            or told_in(words, i)
        )
        if one is not None:
            found.append(one)
    colon = headline(sentence, words)
    if colon is not None and not any(a.start < colon.end for a in found):
        found.insert(0, colon)
    found = sorted(found + gapped(words, found), key=lambda a: a.start)
    return bounded(found, words, len(sentence.text))


def _verb(words: list[Word], i: int, before: list[Attribution]) -> Attribution | None:
    base, act, tense = forms().get(words[i].lower, ("", "says", ""))
    if not base or (words[i].is_capital and i) or tells_nothing(words, i):
        return None
    if words[i].lower in word_set("speech", "relying_words"):
        return relying(words, i)
    if is_quoted(words, i):
        return _plain(words, i, "say", "says")
    if base in word_set("speech", "relying_verbs") and not is_passive(words, i):
        cited = relying(words, i)
        named = cited is not None and cited.speaker.sort in ("people", "person", "institution")
        if cited is not None and (named or text_of(words).find(" as saying") >= 0):
            return cited
    if not acts_as_verb(words, i) or is_negated(words, i):
        return None
    if (tense != "ing" and is_passive(words, i)) or is_reflexive(words, i):
        return None
    if (tense == "done" and not is_perfect(words, i)) or lacks_object(words, i, base):
        return None
    if is_made_by(words, i, base, tense) or has_other_sense(words, i, base):
        return None
    if is_deed(words, i, base) or only_does(words, i, base, act):
        return None
    if base in word_set("speech", "present_only") and tense not in ("s", "base"):
        return None
    if moves_money(words, i, base):
        act = "funds"
    if act == "issues" and not issues_writing(words, i):
        return None
    if base in ("call", "appeal") and is_next(words, i, ("on", "for", "upon")):
        act = "asks"
    if tense == "ing" and not is_passive(words, i):
        return _participle(words, i, base, act, before)
    return (
        _added(words, i, base, act, before)
        or _inverted(words, i, base, act)
        or _plain(words, i, base, act)
        or _joined(words, i, base, act, before)
    )


def _plain(words: list[Word], i: int, base: str, act: Act) -> Attribution | None:
    """Read "X said (that) ...", and "..., X said"."""
    first = subject_start(words, i)
    speaker = subject_of_verb(words, first, i) if first is not None else None
    placed = speaker is not None and speaker.sort == "name" and is_place(speaker.name or "")
    tells = _tells_clause(words, i, base, speaker)
    if first is None or speaker is None or not (tells or _may_speak(speaker, act, base)):
        first, speaker = _by_parse(words, i)
    elif first and (
        words[first - 1].lower in any_of("prepositions") or _is_in_relative(words, first, i)
    ):
        apart = _by_parse(words, i)  # "officials who help 700 at the school said"
        first, speaker = apart if apart[1] is not None else (first, speaker)
    elif placed and (others := _by_parse(words, i))[1] is not None and others[1].sort == "people":
        first, speaker = others
    if first is None or speaker is None or not (tells or _may_speak(speaker, act, base)):
        return None
    first, speaker = _name_before(words, first, i) or (first, speaker)
    if _is_nobodys(words, first):
        return None
    if speaker.head == "which":
        found = _antecedent(words, first)
        if found is None and first and words[first - 1].text == ",":
            return None  # "widen their trade, which counts 40": a thing
        speaker = found or speaker
    elif speaker.head == "who":
        speaker = _person_before(words, first) or speaker
    end = phrase_end(words, i)
    if words[first].lower not in ("who", "which") and settles_left(words, first, i, end):
        return place(words, act, base, speaker, first, end, i, leads=False)
    made = place(words, act, base, speaker, first, i + 1, i, leads=True)
    return replace(made, left=0) if _goes_both_ways(words, first, i) else made


def _tells_clause(words: list[Word], i: int, base: str, speaker: Speaker | None) -> bool:
    """Whether a verb and its "that" make anybody a speaker: "The railway admits that"."""
    if speaker is not None and speaker.head in any_of("voiceless"):
        return False
    return base in word_set("speech", "telling_that") and is_next(words, i, ("that",))


def _is_in_relative(words: list[Word], first: int, cue: int) -> bool:
    """Whether a phrase before a verb ends a clause on its subject: "Refugees who saw the boat sink told"."""
    subject = words[cue].subject
    if subject is None or subject[1] > words[first].start:
        return False
    between = [w.lower for w in words[:first] if w.start >= subject[1]]
    return between[:1] in (["who"], ["that"], ["which"])


def _is_nobodys(words: list[Word], first: int) -> bool:
    """Whether a verb's subject is no speaker: "those who declared", "more than analysts expected"."""
    whoever = words[first].lower == "who" and first > 0 and words[first - 1].lower == "those"
    compared = first > 0 and words[first - 1].lower == "than"
    beside = _opens_with(words, first)
    return whoever or compared or beside or words[first].lower in ("him", "them")


def _opens_with(words: list[Word], first: int) -> bool:
    """Whether a subject only stands beside what is told: ", with the night shifts added,"."""
    k = first - 1
    while k > 0 and (words[k].pos in ("DET", "ADJ", "NOUN") or words[k].lower == "and"):
        k -= 1
    return k >= 0 and words[k].lower == "with"


def _goes_both_ways(words: list[Word], first: int, cue: int) -> bool:
    """Whether a clause before and one behind are the speaker's: "The harvest halved, she said: ..."."""
    before, end = words[first - 1 : first], phrase_end(words, cue)
    colon = end < len(words) and words[end].text == ":" and bool(before) and before[0].text == ","
    return colon and is_clause(words[: first - 1])


def _antecedent(words: list[Word], which: int) -> Speaker | None:
    """Read what "which" stands for, from the phrase before its comma: "the list, which counts 40"."""
    comma = which - 1
    if comma <= 0 or words[comma].text != ",":
        return None
    start = subject_start(words, comma)
    if start is None:  # "according to the ministry, which counts 40"
        start = next((k + 1 for k in range(comma - 1, -1, -1) if words[k].is_mark), 0)
    verbs = (k + 1 for k in range(start, comma) if _is_finite(words[k]))
    start = max(verbs, default=start)  # "They hope to widen their trade, which counts 40"
    links = [k for k in range(start, comma) if words[k].lower in any_of("prepositions")]
    for first in (start, *(k + 1 for k in links)):
        if words[first].lower in any_of("according_openers", "prepositions"):
            continue
        speaker = read_speaker(text_of(words[first:comma]))
        if speaker is not None and speaker.sort in ("institution", "document", "name"):
            return None if is_place(speaker.name or "") else speaker
    return None


def _name_before(words: list[Word], first: int, cue: int) -> tuple[int, Speaker] | None:
    """Read the name of "Ericsson, the mobile network supplier said it ...", where the second comma is left out."""
    start = max(0, first - 1)
    while start and words[start - 1].is_capital:
        start -= 1
    name = words[start : max(0, first - 1)]
    described = words[first].lower in any_of("articles") and words[first - 1].text == ","
    opens = not start or words[start - 1].is_mark
    plain = all(w.pos in ("PROPN", "NOUN") and not is_of_time(w) for w in name)
    described = described and cue - first > 2  # "the police" are others
    thrown_in = any(w.text == "," for w in words[cue + 1 : cue + 4])
    if not (described and opens and plain and name) or thrown_in or len(name) > LONGEST_NAME:
        return None
    speaker = read_speaker(text_of(name))
    if speaker is None or speaker.sort not in ("name", "institution", "person"):
        return None
    cites = len(name) > 1 and name[0].lower.endswith(
        "ing"
    )  # "Citing Reuters, the state daily said"
    return None if cites or is_place(text_of(name)) else (start, speaker)


def _is_finite(word: Word) -> bool:
    return word.pos in ("VERB", "AUX") and not is_participle(word)


def _person_before(words: list[Word], who: int) -> Speaker | None:
    """Read whom "who" stands for, from the phrase before its comma: "met the mayor, who said"."""
    comma = who - 1
    start = subject_start(words, comma) if comma > 0 and words[comma].text == "," else None
    if start is None:
        return None
    if start > 1 and words[start - 1].text == ",":
        named = start - 1
        while named and words[named - 1].is_capital:
            named -= 1
        start = named if named < start - 1 else start  # "Ann Lee, a nurse, who said"
    links = [k + 1 for k in range(start, comma) if words[k].lower in any_of("prepositions")]
    for first in (start, *links):
        made = words[first].pos == "VERB" or words[first].lower in any_of("prepositions")
        speaker = None if made else read_speaker(text_of(words[first:comma]))
        if speaker is not None and speaker.sort in ("person", "people", "name"):
            return None if is_place(speaker.name or "") else speaker
    return None


def _added(
    words: list[Word], i: int, base: str, act: Act, before: list[Attribution]
) -> Attribution | None:
    """Read "said the firm had paid but added that": whoever has spoken goes on."""
    return _joined(words, i, base, act, before) if base in any_of("going_on_saying") else None


def _joined(
    words: list[Word], i: int, base: str, act: Act, before: list[Attribution]
) -> Attribution | None:
    """Read ", and rejected ...": who spoke last goes on, where the verb has no subject of its own."""
    k = i - 1
    while k > 0 and words[k].lower in any_of("adverbs"):
        k -= 1
    goes_on = k > 0 and words[k].lower in ("and", "but") and words[i].pos == "VERB"
    if not goes_on or not before or before[-1].act not in ("says", "disputes"):
        return None
    own = words[i].subject
    if own is not None and base in any_of("going_on_saying") and own[0] > before[-1].cue:
        own = None  # "Lee said the firm had paid but added: ...": the parse joins it to the firm's
    if forms()[words[i].lower][2] not in ("past", "s") or own is not None:
        return None
    return place(words, act, base, before[-1].speaker, i, i + 1, i, leads=True)


def _by_parse(words: list[Word], i: int) -> tuple[int | None, Speaker | None]:
    """Find a subject that stands apart from its verb ("Researchers analysed 9 samples and found")."""
    subject = words[i].subject
    if subject is None:
        return None, None
    start, end = subject
    within = [k for k, w in enumerate(words[:i]) if start <= w.start and w.end <= end]
    if not within:
        return None, None
    return within[0], subject_of_verb(words, within[0], within[-1] + 1)


def _inverted(words: list[Word], i: int, base: str, act: Act) -> Attribution | None:
    """Read "..., says X" and "...” said X"."""
    before = words[i - 1] if i else None
    if (
        act not in ("says", "reckons")
        or i + 1 >= len(words)
        or not (before and before.text in {",", *CLOSING_QUOTES, '"', "—", "–", "-", ":"})
    ):
        return None
    if base == "tell" or (act == "reckons" and base != "believe"):
        return None
    subject = words[i].subject
    if subject and subject[1] <= words[i].start and base not in any_of("plain_saying"):
        return None  # "The union, allies of the party, accuses the firm of"
    nxt = words[i + 1]
    if not (
        nxt.is_capital
        or nxt.lower in any_of("determiners")
        or any(_names_speaker(w) for w in words[i + 1 : i + 4])
    ):
        return None
    end = phrase_end(words, i, inverted=True)
    near = phrase_end(words, i)
    if is_clause(words[i + 1 : near]) or (near < len(words) and words[near].lower == "that"):
        return None
    speaker = read_speaker(text_of(words[i + 1 : end]))
    if speaker is None or not _may_speak(speaker, act, base):
        return None
    return place(words, act, base, speaker, i, end, i, leads=False)


def _names_speaker(word: Word) -> bool:
    return word.lower in any_of(
        "titles:people", "titles:titles", "titles:persons", "titles:institutions"
    )


def _may_speak(speaker: Speaker, act: Act, base: str) -> bool:
    if speaker.sort == "other":
        alone = " " not in speaker.text and act in ("says", "commits")
        return act == "disputes" or base in any_of("plain_saying") or alone
    if act in ("reckons", "issues") and _is_counted(speaker):
        return False
    if act == "reckons" and speaker.sort == "people" and not speaker.name and not speaker.owner:
        by_office = speaker.head in word_set("titles", "people") or are_bodies(speaker.head)
        return by_office or base in word_set("speech", "anybody_counts")
    if act == "reckons" and base in word_set("speech", "counting"):
        return speaker.name is None or not _are_places(speaker.name)
    return True


def _is_counted(speaker: Speaker) -> bool:
    """Whether a subject only counts those it is about: "Four of those named", "Twenty-one more patients"."""
    first = speaker.text.split()[0].lower()
    number = first[0].isdigit() or first.partition("-")[0] in any_of(
        "not_figures:small_numbers", "tens"
    )
    sources = speaker.head in any_of("titles:people", "titles:institutions")
    return number and first != "one" and not (sources or are_bodies(speaker.head))


def _are_places(name: str) -> bool:
    """Whether a name is a place's, or several are joined: "Natal and the Free State"."""
    parts = re.split(r",\s*(?:and\s+)?|\s+and\s+", name)
    return all(is_place(re.sub(r"^the\s+", "", part, flags=re.I)) for part in parts if part)


def _participle(
    words: list[Word], i: int, base: str, act: Act, before: list[Attribution]
) -> Attribution | None:
    """Read "..., adding that": the last speaker goes on, or the noun straight before speaks."""
    if not i:
        return None  # "Polling began at 7 am."
    beside = _behind_with(words, i)
    if beside is not None or (i and words[i - 1].text != ","):
        first = subject_start(words, i) if words[i - 1].text != "," else None
        first = beside if first is None else first
        speaker = read_speaker(text_of(words[first:i])) if first is not None else None
        placed = speaker is not None and act == "reckons" and _are_places(speaker.name or "-")
        sorts = ("person", "institution", "name", "people")
        if speaker is not None and speaker.sort in sorts and not placed:
            return place(words, act, base, speaker, first or 0, i + 1, i, leads=True)
        return None
    if before and before[-1].act != "relies":
        return place(words, act, base, before[-1].speaker, i, i + 1, i, leads=True)
    subject = opening_subject(words)
    if subject is not None and not _may_speak(subject, act, base) and act == "issues":
        return None
    if subject is None or (subject.sort in ("other", "pronoun") and base not in ("say", "add")):
        return None
    return place(words, act, base, subject, i, i + 1, i, leads=True)


def _behind_with(words: list[Word], i: int) -> int | None:
    """Return where the subject begins in ", with doctors, and aid groups, telling reporters that"."""
    for k in range(i - 2, max(0, i - 10), -1):
        if words[k].lower == "with":
            return k + 1 if words[k - 1].text == "," else None
        if words[k].pos in ("VERB", "AUX") or words[k].text[0].isdigit():
            return None
    return None
