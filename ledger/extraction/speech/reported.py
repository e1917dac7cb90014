"""Who a sentence says speaks, and which of its words are theirs."""

from dataclasses import replace
from functools import cache, lru_cache

from spacy.tokens import Doc

from ledger.extraction.reading import Sentence
from ledger.extraction.speech.able import may_speak
from ledger.extraction.speech.antecedents import antecedent, name_before, person_before
from ledger.extraction.speech.attribution import Act, Attribution, bounded, place
from ledger.extraction.speech.clauses import is_clause, settles_left
from ledger.extraction.speech.colons import headline
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
    speaks_of_figure,
)
from ledger.extraction.speech.elliptical import claiming, having, holding, owning
from ledger.extraction.speech.gapping import gapped
from ledger.extraction.speech.opening import subject_of_verb
from ledger.extraction.speech.participles import participle
from ledger.extraction.speech.polling import polling
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
    leaning,
    passive,
    relying,
    sourcing_cues,
    told_in,
)
from ledger.extraction.speech.spans import is_manner, phrase_end, subject_start
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.wording import (
    CLOSING_QUOTES,
    GENITIVES,
    OPENING_QUOTES,
    SENTENCES_KEPT,
    Word,
    any_of,
    is_of_time,
    text_of,
    words_of,
)
from ledger.extraction.words import word_set
from ledger.vocabulary.gazetteer import is_place


def attributions_of(sentence: Sentence) -> list[Attribution]:
    """Return the attributions of a sentence, remembered: figures near one another ask for the same."""
    return _remembered(sentence, sentence.parsed)


@lru_cache(maxsize=SENTENCES_KEPT)
def _remembered(sentence: Sentence, doc: Doc | None) -> list[Attribution]:
    """They change with the sentence's parse."""
    return read_attributions(sentence)


def read_attributions(sentence: Sentence) -> list[Attribution]:
    """Read every attribution of a sentence, in order."""
    words = words_of(sentence)
    found: list[Attribution] = []
    for i in (i for i, word in enumerate(words) if word.lower in _cues()):
        if found and words[i].start < found[-1].end and found[-1].verb != "tell":
            if (cited := leaning(words, i)) is not None:
                found.append(cited)
            continue
        one = owning(words, i) if words[i].text in GENITIVES else _told_at(words, i, found)
        if one is not None:
            found.append(one)
    colon = headline(sentence, words)
    if colon is not None and not any(a.start < colon.end for a in found):
        found.insert(0, colon)
    found = sorted(found + gapped(words, found), key=lambda a: a.start)
    return bounded(found, words, len(sentence.text))


def _told_at(words: list[Word], i: int, before: list[Attribution]) -> Attribution | None:
    """Read the attribution that a verb, a noun or "according" at `i` makes."""
    return (
        according(words, i)
        or estimate(words, i)
        or holding(words, i)
        or claiming(words, i)
        or polling(words, i)
        or _verb(words, i, before)
        or having(words, i)
        or passive(words, i)
        or (leaning(words, i) if before else None)
        or told_in(words, i)
    )


@cache
def _cues() -> frozenset[str]:
    """The words that an attribution is read from: no reader looks twice at any other."""
    nouns_and_having = any_of("estimate_nouns", "told_nouns", "polls", "having")
    return sourcing_cues() | nouns_and_having | frozenset(forms()) | set(GENITIVES[:2])


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
    if base in word_set("speech", "present_only") and not _is_present(words, i, tense):
        return None
    if moves_money(words, i, base):
        act = "funds"
    if act == "issues" and not issues_writing(words, i):
        return None
    if base in ("call", "appeal") and is_next(words, i, ("on", "for", "upon")):
        act = "asks"
    if tense == "ing" and not is_passive(words, i):
        return participle(words, i, base, act, before)
    return (
        _added(words, i, base, act, before)
        or _inverted(words, i, base, act)
        or _plain(words, i, base, act)
        or _joined(words, i, base, act, before)
    )


def _is_present(words: list[Word], i: int, tense: str) -> bool:
    """Whether a verb tells a view held now: "the bank sees growth", not what a place "will likely see"."""
    before = (w for w in words[max(0, i - 3) : i] if w.pos != "PROPN")  # "In May Fitch sees"
    helped = any(w.lower in any_of("stance:modals") for w in before)
    return tense in ("s", "base") and not helped


def _plain(words: list[Word], i: int, base: str, act: Act) -> Attribution | None:
    """Read "X said (that) ...", and "..., X said"."""
    if _goes_on(words, i):
        return _of_first_verb(words, i, base, act)
    first = subject_start(words, i)
    speaker = subject_of_verb(words, first, i) if first is not None else None
    placed = speaker is not None and speaker.sort == "name" and is_place(speaker.name or "")
    tells = _tells_clause(words, i, base, speaker)
    if first is None or speaker is None or not (tells or may_speak(speaker, act, base)):
        first, speaker = _by_parse(words, i)
    elif first and (
        words[first - 1].lower in any_of("prepositions") or _is_in_relative(words, first, i)
    ):
        apart = _by_parse(words, i)  # "officials who help 700 at the school said"
        first, speaker = apart if apart[1] is not None else (first, speaker)
    elif placed and (others := _by_parse(words, i))[1] is not None and others[1].sort == "people":
        first, speaker = others
    if first is None or speaker is None or not (tells or may_speak(speaker, act, base)):
        return None
    first, speaker = name_before(words, first, i) or (first, speaker)
    if _is_nobodys(words, first) or (placed and _is_region(words, i)):
        return None
    if speaker.sort == "name" and _holds_level(words[first:i]):
        return None  # "with Roe at 50.1 percent and all votes counted"
    if speaker.head == "which":
        found = antecedent(words, first)
        if found is None and first and words[first - 1].text == ",":
            return None  # "widen their trade, which counts 40": a thing
        speaker = found or speaker
    elif speaker.head == "who":
        speaker = person_before(words, first) or speaker
    end = phrase_end(words, i)
    trails = words[first].lower not in ("who", "which") and not speaks_of_figure(words, i, base)
    if trails and settles_left(words, first, i, end):
        return place(words, act, base, speaker, first, end, i, leads=False)
    made = place(words, act, base, speaker, first, i + 1, i, leads=True)
    return replace(made, left=0) if _goes_both_ways(words, first, i) else made


def _holds_level(words: list[Word]) -> bool:
    """Whether a phrase tells what somebody is at: "Roe at 50.1 percent"."""
    return any(w.text[0].isdigit() and words[k - 1].lower == "at" for k, w in enumerate(words) if k)


def _is_region(words: list[Word], i: int) -> bool:
    """Whether a form behind a place is a noun for parts of it: "Across the Darfur states cases rose"."""
    return words[i].lower in any_of("parts_of_places") and not is_next(words, i, ("that",))


def _goes_on(words: list[Word], i: int) -> bool:
    """Whether "and" or "but" joins a verb to an earlier one: "raised a worry and on Monday said"."""
    k = i - 1
    while k > 0 and _tells_when(words, k):
        k -= 1
    return k > 0 and words[k].lower in ("and", "but") and words[i].pos == "VERB"


def _tells_when(words: list[Word], k: int) -> bool:
    """Whether a word before a verb only tells when, how or again: "and later on Monday also said"."""
    helps = words[k].lower in any_of("adverbs", "auxiliaries") or is_manner(words[k])
    timed = is_of_time(words[k]) or (words[k].lower in ("on", "in") and is_of_time(words[k + 1]))
    return helps or timed


def _of_first_verb(words: list[Word], i: int, base: str, act: Act) -> Attribution | None:
    """Read the subject that a verb shares with the one it is joined to, as the parse has it."""
    first, speaker = _by_parse(words, i)
    if first is None or speaker is None or not may_speak(speaker, act, base):
        return None
    return place(words, act, base, speaker, first, i + 1, i, leads=True)


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
    if words[first - 1].text == ",":
        return False  # "The number of people who fled has risen, the council reports"
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
        or _leads_to_name(words[i + 1 : i + 5])
    ):
        return None
    end = phrase_end(words, i, inverted=True)
    near = phrase_end(words, i)
    that = near < len(words) and words[near].lower == "that"
    trade = _leads_to_name(words[i + 1 : i + 5])
    if that or (is_clause(words[i + 1 : near]) and not trade):
        return None
    if end < len(words) and words[end].text in (*OPENING_QUOTES, '"') and before.text == ",":
        return None  # "Lee, who ran, said the “train may have left”"
    speaker = read_speaker(text_of(words[i + 1 : end]))
    if speaker is None or not may_speak(speaker, act, base):
        return None
    return place(words, act, base, speaker, i, end, i, leads=False)


def _leads_to_name(words: list[Word]) -> bool:
    """Whether what somebody is by trade stands before their name: "said pig breeder Ana Pires"."""
    named = next((k for k, w in enumerate(words) if w.is_capital), 0)
    mistaken = named == 1 and words[0].pos == "VERB"  # "said warden Piet Smit"
    plain = mistaken or all(w.pos in ("NOUN", "ADJ", "PROPN") for w in words[:named])
    return named > 0 and plain and words[named].pos == "PROPN"


def _names_speaker(word: Word) -> bool:
    return word.lower in any_of(
        *("titles:people", "titles:titles", "titles:persons", "titles:institutions", "documents")
    )
