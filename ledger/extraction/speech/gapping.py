"""A second and third source that share the first one's verb: "police counted 900 and organisers 4,000"."""

from dataclasses import replace

from ledger.extraction.speech.attribution import Attribution, place
from ledger.extraction.speech.organisations import is_known_body, is_only_place
from ledger.extraction.speech.speaker import VOICES
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.wording import Word, any_of, text_of
from ledger.extraction.words import cause_words, word_set
from ledger.vocabulary import vocabulary

NOUNS = (
    "titles:institutions",
    "titles:people",
    "titles:media_words",
    "titles:persons",
    "titles:titles",
)
LONGEST_NAME = 10
"""Words of a speaker that stands straight before a figure."""


def gapped(words: list[Word], found: list[Attribution]) -> list[Attribution]:
    """Read who stands before a figure, or before "that", without a verb.

    The verb is the one before; it must be one of saying or counting, with its own figure behind it.
    """
    more: list[Attribution] = []
    for said in found:
        if not _carries_on(said):
            continue
        behind = [k for k, w in enumerate(words) if w.start >= said.end]
        figure = next((k for k in behind if _is_figure(words[k])), len(words))
        ends = min((a.start for a in found if a.start > said.end), default=words[-1].end)
        places = [k for k in behind if k > figure and words[k].end < ends]
        if not places:
            continue
        clause = words[behind[0] : figure]
        told = not _is_of_another(clause, words[behind[0] :])
        for k in places:
            one = _that(words, k, said, clause) or (_gap(words, k, said, clause) if told else None)
            more += [one] if one is not None else []
    return more


def _carries_on(said: Attribution) -> bool:
    """Whether a second speaker may share a verb: what a poll gives two parties names no second poll."""
    return said.act in ("says", "reckons") and said.leads and said.verb not in (":", "give")


def _is_figure(word: Word) -> bool:
    """Whether a word is a numeral in digits or letters, or a half."""
    return _is_numeral(word) or word.lower == "half"


def _is_numeral(word: Word) -> bool:
    return word.text[0].isdigit() or (word.pos == "NUM" and word.lower != "one")


def _is_of_another(clause: list[Word], behind: list[Word]) -> bool:
    """Whether the first figure is what another did: "said Shell had paid 40 million and BP 30"."""
    for verb in behind:
        if verb.subject is None or verb.pos not in ("VERB", "AUX"):
            continue
        start, end = verb.subject
        inner = [w for w in clause if start <= w.start and w.end <= end]
        if not inner or inner[-1].end != end or inner[-1] == clause[-1]:
            continue
        speaker = read_speaker(text_of(inner))
        if (speaker is not None and speaker.sort in VOICES) or _does(inner[-1], verb):
            return True
    return False


def _does(subject: Word, verb: Word) -> bool:
    """Whether a thing does something to the first figure, as no storm or price does: "said the library lent 40"."""
    harms = subject.lower in cause_words() or verb.lower in any_of("narration:pricing")
    return verb.takes_thing and verb.pos == "VERB" and not harms


def _that(words: list[Word], k: int, said: Attribution, clause: list[Word]) -> Attribution | None:
    """Read "told us that 40 had died, and the mayor that 12 were missing"."""
    if not _joins(words, k) or not any(w.lower == "that" and w.pos == "SCONJ" for w in clause):
        return None
    near = range(k + 2, min(k + 2 + LONGEST_NAME, len(words)))
    that = next((n for n in near if words[n].lower == "that"), None)
    if that is None or any(w.pos in ("VERB", "AUX") for w in words[that + 1 : that + 2]):
        return None  # "the rebels that fired 12 rockets"
    phrase = words[k + 1 : that]
    speaker = read_speaker(text_of(phrase)) if _is_plain(phrase) else None
    if speaker is None or speaker.sort not in (*VOICES, "pronoun"):
        return None
    return place(words, said.act, "gap", speaker, k + 1, that, k + 1, leads=True)


def _is_plain(phrase: list[Word]) -> bool:
    """Whether no mark, verb or figure stands in a phrase."""
    return not any(w.is_mark or w.pos in ("VERB", "AUX") or _is_figure(w) for w in phrase)


def _joins(words: list[Word], k: int) -> bool:
    """Whether a mark or conjunction may open what shares a verb; "and" behind a comma opens it itself."""
    joins = words[k].text in (",", ";") or words[k].lower in any_of("contrasts")
    return joins and not (words[k + 1 : k + 2] and words[k + 1].lower in any_of("contrasts"))


def _gap(words: list[Word], k: int, said: Attribution, clause: list[Word]) -> Attribution | None:
    if not _joins(words, k):
        return None
    near = range(k + 1, min(k + 2 + LONGEST_NAME, len(words)))
    number = next((n for n in near if _opens_figure(words, n)), None)
    end = _speaker_end(words, k, number, said, clause) if number is not None else None
    if end is None or words[end - 1].lower == "that":
        return None
    put = words[end].lower == "at" and clause[-1:] and clause[-1].lower == "at"
    phrase = words[k + 1 : end]
    if said.speaker.sort == "document":
        speaker = _one_more(phrase, said.speaker.head)
    elif is_only_place(said.speaker.text) and is_only_place(text_of(phrase)):
        speaker = read_speaker(text_of(phrase))  # "Iran has reported five deaths and Senegal three"
    else:
        speaker = _bare_speaker(phrase, local=bool(put)) or _writing(phrase)
        speaker = speaker or _one_more(phrase, "survey")  # "Gallup's finds 55%, and one by ..."
    if speaker is None or (words[end].lower == "by" and not _is_body(speaker)):
        return None
    return place(words, said.act, "gap", speaker, k + 1, end, k + 1, leads=True)


def _opens_figure(words: list[Word], n: int) -> bool:
    """Whether a numeral in digits or a fraction stands at a place: "the port authority a third"."""
    fraction = words[n].lower in ("a", "one", "two") and words[n + 1 : n + 2]
    thirds = bool(fraction) and words[n + 1].lower in any_of("shares") - {"share", "majority"}
    return _is_numeral(words[n]) or thirds


def _speaker_end(
    words: list[Word], k: int, number: int, said: Attribution, clause: list[Word]
) -> int | None:
    """Return where a second speaker ends before their figure, None where none can stand there."""
    end = _before_quantifier(words, k + 1, number)
    particle = vocabulary("speech")["speaks_of_figures"].get(said.verb)
    if said.verb in vocabulary("speech")["speaks_with"] and words[end - 1].lower == "of":
        # "spoke of 40 dead, the mayor, Ann Lee, of up to 60"
        end -= 2 if words[end - 2].text == "," else 1
    elif words[end - 1].lower == "by" and clause[-1:] and clause[-1].lower == "by":
        end -= 1
    elif any(w.lower == particle for w in words[k + 2 : number]):  # "the bank to a range of 2 to 3"
        return next(n for n in range(k + 2, number) if words[n].lower == particle)
    elif words[number - 1].lower == "to":
        return None  # "Asians to 9 percent"
    elif words[end - 1].text == "," and words[k].text == ";":
        end -= 1  # "; the league, 19%"
    return _before_aside(words, k + 1, end)


def _one_more(words: list[Word], noun: str) -> Speaker | None:
    """Read another writing: "and one by the university of Tartu 49%", "one in Israel 64%"."""
    more = [w.lower for w in words[:2]]
    if len(words) < 3 or more[0] not in ("one", "another") or more[1] not in ("by", "in", "from"):
        return None
    speaker = read_speaker(f"a {noun} {text_of(words[1:])}")
    return speaker if speaker is not None and speaker.sort == "document" else None


def _before_aside(words: list[Word], first: int, end: int) -> int:
    """Return where a name ends before ", in its quarterly bulletin," and the figure."""
    opens = (
        n for n in range(first + 1, end - 2) if words[n].text == "," and words[n + 1].lower == "in"
    )
    return next(opens, end) if words[end - 1].text == "," else end


def _is_body(speaker: Speaker) -> bool:
    return speaker.sort == "institution" or is_known_body(speaker.name or "")


def _before_quantifier(words: list[Word], first: int, number: int) -> int:
    """Return where the speaker ends, before "at", "about", "only" and the like."""
    end = number
    led = any_of("before_figures") | {"no", "as", "many", "few"}
    while end > first + 1 and words[end - 1].lower in led:
        end -= 1
    return end


def _writing(words: list[Word]) -> Speaker | None:
    """Read "a report by the auditor": a writing with whose it is."""
    speaker = read_speaker(text_of(words)) if _is_plain(words) else None
    owned = speaker is not None and speaker.sort == "document" and speaker.owner is not None
    return speaker if owned else None


def _bare_speaker(words: list[Word], *, local: bool = False) -> Speaker | None:
    """Read a body, a people or a name known by its capitals; nothing else stands alone so.

    With `local` a town's rule as well: "drivers put it at 8,000, the city at 2,500".
    """
    plain = [w for w in _without_seat(words) if w.lower not in any_of("determiners")]
    nouns = any_of(*NOUNS, *(("places:local",) if local else ()))
    inner = {
        k + 1 for k, w in enumerate(plain[:-2]) if w.lower in nouns and plain[k + 1].lower == "of"
    }
    rest = [w for k, w in enumerate(plain) if k not in inner]  # "the chamber of trade"
    rest = [w for w in rest if w.lower not in nouns]  # "police" may be parsed as a verb
    if not plain or any(w.is_mark or w.pos in ("VERB", "AUX", "ADP") for w in rest):
        return None
    named = all(w.is_capital for w in plain) and all(w.pos in ("PROPN", "NOUN", "") for w in plain)
    if not (named or plain[-1].lower in nouns or inner):
        return None
    speaker = read_speaker(text_of(words))
    if local and speaker is not None and plain[-1].lower in any_of("places:local"):
        speaker = replace(speaker, sort="institution", definite=True)
    if speaker is None or speaker.sort not in VOICES or (named and is_only_place(text_of(plain))):
        return None
    return None if plain[0].lower in word_set("speech", "time_words") else speaker


def _without_seat(words: list[Word]) -> list[Word]:
    """Leave out where a body sits: "the university in Temuco"."""
    seat = next((k for k, w in enumerate(words) if k and w.lower == "in"), 0)
    named = all(w.is_capital for w in words[seat + 1 :])
    body = seat > 0 and words[seat - 1].lower in any_of("titles:institutions", "titles:people")
    return words[:seat] if named and body else words
