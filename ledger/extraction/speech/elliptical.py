"""Sources without a verb of speech of their own: whose tally rose, and who stands beside a figure alone."""

from ledger.extraction.reading import Sentence
from ledger.extraction.speech.attribution import Attribution, place
from ledger.extraction.speech.clauses import is_clause_start
from ledger.extraction.speech.cues import forms, is_bare_figure
from ledger.extraction.speech.organisations import is_known_body, is_only_place
from ledger.extraction.speech.spans import phrase_end, subject_start
from ledger.extraction.speech.speaker import VOICES
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.wording import GENITIVES, Word, any_of, text_of, words_of

NEAREST_VERB = 9
"""Words between a figure's noun and the verb that it is the subject of."""
FARTHEST_VERB = 30
"""Words between them where the parse tells whose verb it is."""


def holding(words: list[Word], i: int) -> Attribution | None:
    """Read "the ministry's toll has risen to 40": a figure that is somebody's own."""
    if words[i].lower not in any_of("estimate_nouns") or words[i].edge == "compound":
        return None
    verb = _verb_behind(words, i)
    first = subject_start(words, i + 1)
    if verb is None or first is None or verb + 1 >= len(words):
        return None
    owns = words[verb].lower in any_of("having") and words[verb + 1].lower in any_of("articles")
    if owns or words[verb + 1].lower in any_of("voiced", "disputing"):
        return None  # "A poll has the bridge for its cover"
    opens = first > 0 and words[first - 1].lower in any_of("breaks")
    fronted = first > 0 and _is_fronted(words[:first])
    timed = fronted or all(
        w.lower in any_of("time_words", "prepositions", "articles") for w in words[:first]
    )
    if not (opens or timed or is_clause_start(words, first)):
        return None
    made = words[i + 1].lower in any_of("voiced", "announced")
    behind = made or words[i + 1].lower in ("of", "by", "from")
    phrase = opening_phrase(words, first, verb if behind else i + 1)
    speaker = read_speaker(phrase)
    if speaker is None or speaker.owner is None or _is_places(speaker.owner, words[first:i]):
        return None
    owner = read_speaker(speaker.owner)
    if owner is None or owner.sort not in (*VOICES, "pronoun"):
        return None
    what = words[i].lower in ("toll", "numbers")
    if owner.sort == "name" and what and not is_known_body(owner.text):
        return None  # a storm's own; "Calais asylum numbers are down"
    return place(words, "says", "hold", speaker, first, verb, i, leads=True)


def _is_fronted(before: list[Word]) -> bool:
    """Whether only an adjunct stands before a subject: "Without these, the board's count would be 12"."""
    opens = before[-1].text == "," and before[0].lower in any_of("prepositions", "negations")
    return opens and not any(w.pos in ("VERB", "AUX") or w.text[0].isdigit() for w in before)


def _is_places(owner: str, phrase: list[Word]) -> bool:
    """Whether a figure is only told of a place: "Chad's own figure" is the country's."""
    return is_only_place(owner) and all(w.lower != "own" for w in phrase)


def owning(words: list[Word], i: int) -> Attribution | None:
    """Read "the ministry's count is 212; the union's, at first 300, is now 340": the noun is left out."""
    if words[i].text not in GENITIVES or i + 2 >= len(words):
        return None
    verb = i + 1
    if words[verb].text == ",":
        verb = next(
            (k + 1 for k in range(verb + 1, min(verb + 7, len(words))) if words[k].text == ","), i
        )
    standing = any_of("standing") - any_of("having")
    told = any_of("estimate_nouns", "claim_nouns")
    if verb >= len(words) or not any(w.lower in told for w in _last_owned(words, i)):
        return None
    if words[verb].lower in any_of("adverbs"):
        verb += 1
    known = forms().get(words[verb].lower)
    gives = known is not None and known[2] == "s" and verb + 1 < len(words)
    gives = gives and words[verb + 1].text[0].isdigit()  # "the army's lists 9"
    stands = gives or words[verb].lower in standing
    first = subject_start(words, i) if stands else None
    speaker = read_speaker(opening_phrase(words, first, i)) if first is not None else None
    if speaker is None or speaker.sort not in VOICES or is_only_place(speaker.name or speaker.text):
        return None
    return place(words, "says", "hold", speaker, first or 0, i + 1, i, leads=True)


def _last_owned(words: list[Word], i: int) -> list[Word]:
    """Return what the last owner before has, all words where there is none: "Ann's share was 4; Bob's is 5"."""
    before = words[: subject_start(words, i) or 0]
    marks = [k for k, w in enumerate(before) if w.text in GENITIVES]
    return before[marks[-1] : marks[-1] + 4] if marks else before


def claiming(words: list[Word], i: int) -> Attribution | None:
    """Read "the ministry's claim that 40 fled", "their boast of having built 900": whose words follow a noun."""
    if words[i].lower not in any_of("told_nouns"):
        return None
    behind = [w.lower for w in words[i + 1 : i + 3]]
    made = behind[:1] == ["that"] or (behind[:1] == ["of"] and behind[-1].endswith("ing"))
    if not made:
        return None
    mark = next((k for k in range(i - 1, max(0, i - 4), -1) if words[k].text in GENITIVES), None)
    first = _owner_start(words, mark) if mark is not None else None
    speaker = read_speaker(text_of(words[first:mark])) if first is not None else None
    if speaker is None or speaker.sort not in VOICES or is_only_place(speaker.text):
        return None
    return place(words, "says", "claimed", speaker, first or 0, i + 1, i, leads=True)


def _owner_start(words: list[Word], mark: int) -> int | None:
    """Return where the phrase before a genitive begins: "rejected as false the ministry's claim"."""
    first = subject_start(words, mark)
    if first is None:
        return None
    inner = [k for k in range(first, mark) if words[k].lower in any_of("determiners")]
    within = [
        k + 1
        for k in range(first, mark)
        if words[k].lower in any_of("prepositions") and words[k].lower != "of"
    ]
    return max([first, *inner, *within])


def having(words: list[Word], i: int) -> Attribution | None:
    """Read "the ministry has 2,783 killed", "its report has 40": a figure somebody gives unsaid.

    The verb is "hold" where victims, a writing or "it at" show it; else "have", which tells a count only
    of those who have spoken before, or "have as well", of those beside whom another gave one.
    """
    if words[i].lower not in any_of("having") or not words[i + 1 :]:
        return None
    number = next(
        (k for k in range(i + 1, min(i + 11, len(words))) if words[k].text[0].isdigit()), 0
    )
    if not number:
        return None
    put = _has_it_at(words[i : number + 2])
    if not (put or _has_straight(words[i + 1 : number])) or (number > i + 5 and not put):
        return None
    first = subject_start(words, i)
    speaker = read_speaker(opening_phrase(words, first, i)) if first is not None else None
    if speaker is None or speaker.sort not in (*VOICES, "document", "pronoun"):
        return None
    put = put or (words[i].lower == "saw" and speaker.head in any_of("titles:press"))
    if _only_owns(speaker, put=put):
        return None
    verb = _sense_of_having(words, i, number, speaker, put=put)
    return place(words, "says", verb, speaker, first or 0, i + 1, i, leads=True)


def _only_owns(speaker: Speaker, *, put: bool) -> bool:
    """Whether a subject has its figure and tells none: "Gauteng had 235 deaths", "Lee has 63"."""
    nobody = {"which", "it", "they", "who", "he", "she"} | any_of("places:local", "places:owned")
    placed = is_only_place(speaker.name or speaker.text) or speaker.head in nobody
    return placed or (speaker.sort == "person" and not put)


def _sense_of_having(words: list[Word], i: int, number: int, speaker: Speaker, *, put: bool) -> str:
    """Return "hold" where somebody surely gives a figure, else "have", or "have as well" of a bare one."""
    victims = any(w.lower in any_of("given_counts") for w in words[number + 1 : number + 4])
    body = speaker.sort == "institution" or (speaker.sort == "people" and speaker.name is not None)
    told = speaker.sort == "document" or (victims and body)
    if put or (told and words[i].lower in any_of("auxiliaries")):
        return "hold"
    named = speaker.sort in ("institution", "name")
    return "have as well" if named and is_bare_figure(words, number) else "have"


def _has_it_at(words: list[Word]) -> bool:
    """Read "has it at 40", "had the toll at about 900": what somebody puts a figure at."""
    words, behind = words[:-1], words[-1:]
    before = [w.lower for w in words[:-1]]
    while before and before[-1] in any_of("before_figures") - {"at"}:
        before.pop()
    if before[:2] in (["makes", "it"], ["made", "it"]) and set(before[2:]) <= {"one", "in", "at"}:
        return True
    if len(before) < 3 or before[0] not in any_of("auxiliaries") or before[-1] != "at":
        return False
    if any(w.is_mark or w.pos == "VERB" for w in words[1:-1]):
        return False
    known = before[1] in any_of("determiners") and bool(set(before[2:-1]) & any_of("claim_nouns"))
    shares = any(w.lower in any_of("percents", "poll_points") for w in behind)
    named = shares and len(before) < 5 and all(w.is_capital for w in words[1 : len(before) - 1])
    it = len(before) == 3 and before[1] in ("it", "them", "him", "her", "this")
    return known or named or it  # "has Roe at 50 percent"


def _has_straight(between: list[Word]) -> bool:
    """Whether only what belongs to a figure stands between "has" and it: "has a total of some 40"."""
    if [w.lower for w in between[:2]] in (["it", "at"], ["them", "at"]):
        between = between[2:]
    if [w.lower for w in between[:3]] == ["a", "total", "of"]:
        between = between[3:]
    return all(w.lower in any_of("before_figures", "adverbs") for w in between)


def opening_phrase(words: list[Word], first: int, end: int) -> str:
    """Return a phrase of a sentence; a capital that only opens the sentence is no name's."""
    phrase = text_of(words[first:end])
    plain = not first and words[0].pos in ("NOUN", "ADJ") and not words[0].text.isupper()
    return phrase[0].lower() + phrase[1:] if plain else phrase


def _verb_behind(words: list[Word], i: int) -> int | None:
    """Return the verb that a figure's noun is the subject of, close behind it or who released it."""
    made = words[i + 1 : i + 2] and words[i + 1].lower in any_of("voiced", "announced")
    by = next((k for k in range(i + 2, min(i + 8, len(words))) if words[k].lower == "by"), None)
    if made and by is not None:
        end = phrase_end(words, by)
        verb = next((k for k in range(by, end) if words[k].lower in any_of("standing")), end)
        return verb if verb < len(words) and words[verb].lower in any_of("standing") else None
    for k in range(i + 1, min(i + 1 + NEAREST_VERB, len(words))):
        if words[k].lower in any_of("standing"):
            return k
        if words[k].is_mark or words[k].lower in any_of("breaks"):
            break
    opened = i + 1
    if words[i + 1 : i + 2] and words[i + 1].lower == "by":
        opened = phrase_end(words, i + 1)  # "a count by the agency, from hospitals, stood at"
    aside = next(
        (k for k in range(opened + 1, min(opened + 13, len(words))) if words[k].text == ","), 0
    )
    if words[opened : opened + 1] and words[opened].text == "," and aside:
        verb = aside + 1  # "the board's tally, out in May, was 34"
        return verb if verb < len(words) and words[verb].lower in any_of("standing") else None
    return _verb_by_parse(words, i)


def _verb_by_parse(words: list[Word], i: int) -> int | None:
    """Return the verb whose subject a figure's noun heads, however long what it is of: "X's toll for ... rose"."""
    for k in range(i + 1, min(i + 1 + FARTHEST_VERB, len(words))):
        subject = words[k].subject
        if subject is None or words[k].lower not in any_of("standing"):
            continue
        before = [w for w in words[:i] if w.start >= subject[0]]
        heads = not any(w.lower in any_of("prepositions") for w in before)
        if subject[0] <= words[i].start < subject[1] <= words[k].start and heads:
            return k
    return None


def given_by(sentence: Sentence, at: int) -> Speaker | None:
    """Read whose figure it is from what follows it: "the 58 deaths recorded by X", "the 363 X gives"."""
    words = words_of(sentence)
    k = next((n for n, w in enumerate(words) if w.end > at), len(words))
    for n in range(k + 1, min(k + 10, len(words))):
        verb = words[n].pos == "VERB" and words[n].lower not in forms()
        relative = any(w.lower in ("that", "which") for w in words[k + 1 : n])
        helps = words[n].lower in any_of("auxiliaries") and not relative
        if words[n].is_mark or verb or helps or (words[n].text[0].isdigit() and n > k + 1):
            return None
        if words[n].lower == "by" and n == k + 1 and _is_put_at(words[:k]):
            end = phrase_end(words, n, inverted=True)
            parted = (m for m in range(n + 1, end) if words[m].lower == "and")
            return _source(words[n + 1 : next(parted, end)])
        if words[n].lower == "from" and _is_estimate(words, k):
            return _source(words[n + 1 : phrase_end(words, n, inverted=True)])
        if words[n].lower in any_of("counted_by"):
            by = n + 1 + (words[n + 1 : n + 2] != [] and words[n + 1].lower in any_of("particles"))
            if words[by : by + 1] and words[by].lower == "by":
                return _source(words[by + 1 : phrase_end(words, by, inverted=True)])
        joins = k > 0 and words[k - 1].lower == "that" and words[k - 1].pos == "SCONJ"
        known = k > 0 and words[k - 1].lower in ("the", "that", "those") and not joins
        if known and words[n].lower in forms() and words[n].lower in any_of("gives"):
            return _source(words[_subject_of(words, k, n) : n])
    return None


def _is_put_at(before: list[Word]) -> bool:
    """Whether a passive has put one figure after another: "was put at 26 by police and at 40 by doctors"."""
    voiced = any(w.lower in any_of("voiced") and w.pos == "VERB" for w in before)
    behind = [w.lower for w in before[-1:]]
    return voiced and bool(set(behind) & (any_of("before_figures") | {"and", ","}))


def _is_estimate(words: list[Word], k: int) -> bool:
    """Whether a figure is what a noun before it estimates: "an estimate of 1.3 percent from X"."""
    near = [w.lower for w in words[max(0, k - 3) : k]]
    return "of" in near and bool(set(near) & any_of("estimate_nouns"))


def _subject_of(words: list[Word], k: int, verb: int) -> int:
    """Return where the subject between a figure's noun and the verb begins, at its article or name."""
    starts = (
        n
        for n in range(k + 1, verb)
        if words[n].lower in any_of("determiners") or words[n].is_capital or n == verb - 1
    )
    return next(starts, verb)


def _source(words: list[Word]) -> Speaker | None:
    speaker = read_speaker(text_of(words)) if words else None
    return speaker if speaker is not None and speaker.sort in (*VOICES, "pronoun") else None
