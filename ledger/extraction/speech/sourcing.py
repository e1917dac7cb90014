"""Sources named without a verb of their own: "according to X", "by X's estimates", "X: ..."."""

from dataclasses import replace
from functools import cache

from ledger.extraction.speech.attribution import Act, Attribution, place
from ledger.extraction.speech.briefed import briefed
from ledger.extraction.speech.clauses import is_clause_start
from ledger.extraction.speech.cues import forms, is_passive
from ledger.extraction.speech.organisations import is_only_place
from ledger.extraction.speech.spans import phrase_end
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.wording import GENITIVES, Word, any_of, is_of_time, text_of
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary

LONGEST_WRITING = 30
"""Words from "In" to the comma that closes "In a survey of 400 firms run by the chamber of commerce,"."""


@cache
def sourcing_cues() -> frozenset[str]:
    """The words at which `according`, `estimate`, `passive`, `leaning` and `told_in` begin to read."""
    phrases = {*_phrases("according"), *_phrases("leaning")}
    return any_of("estimate_openers", "voiced") | phrases | {"in", "by", "under"}


def according(words: list[Word], i: int) -> Attribution | None:
    """Read "according to X": fronted, trailing or between commas."""
    for phrase in _phrases("according").get(words[i].lower, ()):
        n = len(phrase)
        if tuple(w.lower for w in words[i : i + n]) == phrase and (
            phrase != ("per",) or _per_names(words, i)
        ):
            made = _beside(words, i, i + n, "says", " ".join(phrase))
            return made if phrase != ("per",) or made is None or _reports(made.speaker) else None
    if words[i].lower in ("in", "by") and i + 2 < len(words):
        return _in_opinion(words, i)
    return None


def _per_names(words: list[Word], i: int) -> bool:
    behind = words[i + 1] if i + 1 < len(words) else None
    opens = i == 0 or words[i - 1].is_mark
    return behind is not None and opens and (behind.is_capital or behind.lower == "the")


def _reports(speaker: Speaker) -> bool:
    """Whether what stands behind "per" is a source: the police or a report, no rules, contract or average."""
    writing = speaker.head in any_of("told_in", "bare_figures", "claim_nouns")
    return writing if speaker.sort == "document" else speaker.sort != "other"


def _in_opinion(words: list[Word], i: int) -> Attribution | None:
    """Read "in his opinion", "in the minister's view"."""
    for k in range(i + 2, min(i + 7, len(words))):
        if words[k].lower in word_set("speech", "opinion_nouns"):
            owner = words[i + 1 : k]
            pronoun = {"his": "he", "her": "she", "its": "it", "their": "they"}.get(owner[0].lower)
            if pronoun is None and owner[-1].text not in ("'s", "’s"):
                return None
            speaker = read_speaker(pronoun or text_of(owner[:-1]))
            closes = words[i - 1].text == "," and (k + 2 >= len(words) or words[k + 1].text == ";")
            leads = i == 0 or not closes
            return (
                place(words, "says", "opine", speaker, i, k + 1, i, leads=leads)
                if speaker
                else None
            )
        if words[k].is_mark and words[k].text not in ("'s", "’s"):
            return None
    return None


@cache
def _phrases(group: str) -> dict[str, list[tuple[str, ...]]]:
    """The phrases of a list by their first word, longest first."""
    listed = sorted((tuple(str(phrase).split()) for phrase in vocabulary("speech")[group]), key=len)
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in reversed(listed):
        by_first.setdefault(phrase[0], []).append(phrase)
    return by_first


def _beside(words: list[Word], i: int, inner: int, act: Act, verb: str) -> Attribution | None:
    end = phrase_end(words, inner - 1, inverted=True)
    if (figure := _before_figure(words, inner, end)) and act == "says":
        speaker = read_speaker(text_of(words[inner:figure]))
        if speaker is not None and speaker.sort != "other":
            opens = "gap" if i else verb
            return place(words, act, opens, speaker, i, figure, i, leads=True)
    speaker = read_speaker(text_of(words[inner:end]))
    if speaker is None:
        return None
    if (known := _who_has_it(words, end)) is not None and speaker.sort == "document":
        speaker, end = known[0], phrase_end(words, known[1] - 1)
    fronted = is_clause_start(words, i) and end < len(words) and words[end].text == ","
    return place(words, act, verb, speaker, i, end, i, leads=fronted)


def _before_figure(words: list[Word], first: int, end: int) -> int:
    """Return where a figure ends a source: "..., according to the students 60", "According to the union 70% ..."."""
    if first == 2:
        nouns = any_of("titles:institutions", "titles:people", "titles:persons", "documents")
        behind = (n for n in range(first + 1, end) if words[n].text[0].isdigit())
        figure = next(behind, 0)
        while figure > first + 1 and words[figure - 1].lower in any_of("before_figures"):
            figure -= 1  # "more than 130"
        return figure if figure and words[figure - 1].lower in nouns else 0
    closes = end - first > 1 and words[end - 1].text[0].isdigit()
    return end - 1 if closes and not words[end - 2].is_capital else 0


def estimate(words: list[Word], i: int) -> Attribution | None:
    """Read "by US military estimates", "on the ministry's count"."""
    if words[i].lower not in word_set("speech", "estimate_openers"):
        return None
    for k in range(i + 1, min(i + 12, len(words))):
        if words[k].text in GENITIVES and words[i].lower == "by" and _ends_there(words, k):
            speaker = read_speaker(text_of(words[i + 1 : k]))
            if speaker is None or speaker.sort not in ("institution", "name", "person"):
                return None
            return place(words, "estimates", "estimate", speaker, i, k + 1, i, leads=False)
        if words[k].is_mark or words[k].lower in word_set("speech", "breaks"):
            return None
        if words[k].lower in any_of("auxiliaries"):
            return None  # "output in Peru is forecast to grow"
        counts = _is_count(words, i, k) and words[k - 1].text in GENITIVES
        if words[k].pos == "VERB" and words[k].subject is not None and not counts:
            return None
        if words[i].lower == "from" and not is_clause_start(words, i):
            return None  # "up 5 points from a poll last month"
        if _is_count(words, i, k) and not _goes_on(words, k):
            if (used := _used_by(words, i, k)) is not None:
                return used
            end = phrase_end(words, k, inverted=True) if _owned_behind(words, k) else k + 1
            speaker = read_speaker(text_of(words[i + 1 : end]))
            pronoun = words[i + 1].lower in vocabulary("speech")["belonging"]
            official = any(w.lower in any_of("official") for w in words[i + 1 : k])
            official = official or _in_poll(words, i, k)
            if (
                words[k].lower in ("polls", "surveys")
                and speaker is not None
                and _is_local(speaker)
            ):
                return None  # "in New Hampshire surveys"
            if speaker is None or (speaker.owner is None and not pronoun and not official):
                return None
            fronted = is_clause_start(words, i)
            return place(words, "estimates", "estimate", speaker, i, end, i, leads=fronted)
    return None


def _is_count(words: list[Word], i: int, k: int) -> bool:
    """Whether a noun behind "by" is an estimate's, or a report's that is somebody's and stands apart."""
    apart = i > 0 and words[i - 1].text == "," and words[i].lower == "by"
    owned = apart and any(w.text in GENITIVES for w in words[i + 1 : k])
    reports = owned and words[k].lower in any_of("bare_writings", "own_work")
    near = words[max(i + 1, k - 3) : k]  # "by the council's own list", "by their list"
    theirs = words[i].lower == "by" and (
        any(w.text in GENITIVES for w in near)
        or words[i + 1].lower in vocabulary("speech")["belonging"]
    )
    reports = reports or (words[k].lower in any_of("modelled") and theirs)
    return reports or words[k].lower in any_of("estimate_nouns")


def _used_by(words: list[Word], i: int, k: int) -> Attribution | None:
    """Read "by estimates that aid groups use": those go by a count who use or share it."""
    if words[i].lower != "by" or (found := _who_has_it(words, k + 1)) is None:
        return None
    return place(words, "estimates", "estimate", found[0], i, found[1], i, leads=False)


def _who_has_it(words: list[Word], k: int) -> tuple[Speaker, int] | None:
    """Read "... that the institute published" behind a writing: who goes by it or brought it out, and the end."""
    verbs = any_of("going_by", "announced")
    verb = next((n for n in range(k + 2, len(words)) if words[n].lower in verbs), 0)
    if not verb or words[k].lower not in ("that", "which") or any(w.is_mark for w in words[k:verb]):
        return None
    speaker = read_speaker(text_of(words[k + 1 : verb]))
    return None if speaker is None or speaker.sort == "other" else (speaker, verb + 1)


def _is_local(speaker: Speaker) -> bool:
    """Whether a poll's phrase only says where people were asked."""
    return speaker.owner is not None and is_only_place(speaker.owner)


def _in_poll(words: list[Word], i: int, k: int) -> bool:
    """Whether a poll told of before stands behind its figure: "ahead by 28 points in the same poll"."""
    same = words[k].lower in any_of("one_poll") and words[k - 1].lower == "same"
    return same and words[i].lower == "in" and told_in(words, i) is None


def _ends_there(words: list[Word], k: int) -> bool:
    """Whether a possessive stands alone: "3.5 million by the union's"."""
    if k + 1 == len(words) or words[k + 1].is_mark:
        return True
    return words[k + 1].lower in any_of("contrasts") and words[k].text != "'"


def _goes_on(words: list[Word], k: int) -> bool:
    behind = words[k + 1 : k + 2]
    common = bool(behind) and behind[0].pos == "NOUN" and words[k].lower in any_of("one_poll")
    common = common and not is_of_time(behind[0])
    return common or (bool(behind) and behind[0].lower in word_set("speech", "estimate_nouns"))


def _owned_behind(words: list[Word], k: int) -> bool:
    return k + 1 < len(words) and words[k + 1].lower in ("by", "of", "from")


def relying(words: list[Word], i: int) -> Attribution | None:
    """Read "citing X", "quoting X": what a speaker leans on, not what X does."""
    end = phrase_end(words, i, inverted=True)
    speaker = read_speaker(text_of(words[i + 1 : end]))
    if speaker is None or speaker.sort == "other":
        return None
    apposed = [w.lower for w in words[end : end + 2]] == [",", "as"]
    end += apposed  # "quoted Ann Lee, a nurse, as saying"
    told = [w.lower for w in words[end : end + 2]]
    if told[:1] == ["as"] and told[-1].endswith("ing"):  # "quoted a doctor as saying"
        when = any_of("time_words", "settings", "determiners") | {"on", "in", "at"}
        closes = i > 0 and all(w.is_mark or w.lower in when for w in words[end + 2 :])
        act: Act = "relies" if closes else "says"
        return place(words, act, words[i].lower, speaker, i, end + 2, i, leads=not closes)
    fronted = is_clause_start(words, i)
    return place(words, "relies", words[i].lower, speaker, i, end - apposed, i, leads=fronted)


def leaning(words: list[Word], i: int) -> Attribution | None:
    """Read "..., X said with reference to Y", "on the basis of Y data": what a speaker leans on."""
    for phrase in _phrases("leaning").get(words[i].lower, ()):
        inner = i + len(phrase)
        if tuple(w.lower for w in words[i:inner]) == phrase:
            made = _beside(words, i, inner, "relies", " ".join(phrase))
            named = made is not None and made.speaker.sort in ("institution", "name", "document")
            return replace(made, leads=False) if named and made is not None else None
    return None


def told_in(words: list[Word], i: int) -> Attribution | None:
    """Read "In a poll by X, 28 percent ..." and "Under a plan announced by X, 400 schools close".

    Where a speaker follows behind the comma, the figure is theirs and the writing only its setting.
    """
    if words[i].lower not in ("in", "under") or not is_clause_start(words, i):
        return None
    end = phrase_end(words, i)
    if end >= len(words) or words[end].text != "," or end - i > LONGEST_WRITING:
        return None
    inner = words[i + 1 : end]
    within = any(w.lower in ("it", "they") for w in inner)  # "In the 31 cities it surveys,"
    if not inner or within or inner[0].lower in vocabulary("speech")["belonging"]:
        return None
    if _names_speaker(words[end + 1 :]):
        return None
    speaker = _announced(inner) if words[i].lower == "under" else read_speaker(text_of(inner))
    if speaker is None or (words[i].lower == "in" and not _tells(speaker)):
        return None
    return place(words, "says", "told in", speaker, i, end, i, leads=True)


def _tells(speaker: Speaker) -> bool:
    return speaker.sort == "document" and speaker.head in any_of("told_in")


def _names_speaker(ahead: list[Word]) -> bool:
    """Whether a clause has a verb of saying of its own before its first figure or mark."""
    for word in ahead:
        if word.text[0].isdigit() or word.is_mark:
            return False
        if word.lower in forms() and word.pos in ("VERB", ""):
            return True
    return False


def _announced(words: list[Word]) -> Speaker | None:
    """Read whose a plan is from "a plan announced by X"."""
    for k, word in enumerate(words[:-2]):
        if word.lower in any_of("announced"):
            by = next((n for n in range(k + 1, len(words)) if words[n].lower == "by"), None)
            proposed = any(w.lower in any_of("proposals", "documents") for w in words[:k])
            return read_speaker(text_of(words[by + 1 :])) if by and proposed else None
    return None


def passive(words: list[Word], i: int) -> Attribution | None:
    """Read "was provided by X", "has been estimated in it at", "was put by the ministry at"."""
    if words[i].lower not in word_set("speech", "voiced") or not is_passive(words, i):
        return None
    if (told := briefed(words, i, i + 1)) is not None:
        return told
    k = i + 1
    while k < len(words) and _is_when(words[k]):
        k += 1
    voiced, k = k, _past_complement(words, k)
    if k + 1 >= len(words) or words[k].lower not in ("by", "in") or not _is_voiced(words, i):
        return None
    end = phrase_end(words, k, inverted=True)
    speaker = read_speaker(text_of(words[k + 1 : _before_at(words, k + 1, end)]))
    if (
        speaker is None
        or speaker.sort == "other"
        or (words[k].lower == "in" and not _is_writing(speaker))
    ):
        return None
    points = _points_back(words[: k + 1])
    act: Act = "points" if points else "says"
    if words[i].lower in word_set("speech", "told_people"):
        return _told_people(words, i, end, speaker)
    first = i if k == voiced else k
    made = place(
        words, act, words[i].lower, speaker, first, _before_at(words, k + 1, end), i, leads=True
    )
    return replace(made, left=0 if not points else made.start)


def _told_people(words: list[Word], i: int, end: int, speaker: Speaker) -> Attribution | None:
    """Read "was told by X that": who warns people tells what stands in the clause, not how many they are."""
    clause = end < len(words) and words[end].lower == "that"
    if not clause or speaker.head in any_of("means_of_telling", "documents"):
        return None
    return place(words, "says", words[i].lower, speaker, i, end, i, leads=True)


def _is_when(word: Word) -> bool:
    """Whether a word behind a passive tells when it was: "published in November 2016 by"."""
    particle = word.lower in ("forward", "out", "on", "in")
    return particle or word.lower in any_of("time_words") or word.text.isdigit()


def _past_complement(words: list[Word], k: int) -> int:
    """Step over what a passive says a figure is: "reported dead by", "put at 62 by"."""
    n = k
    while n < len(words) and (
        words[n].text[0].isdigit() or words[n].lower in any_of("put_as", "before_figures")
    ):
        n += 1
    return n if n < len(words) and words[n].lower == "by" else k


def _is_voiced(words: list[Word], i: int) -> bool:
    """Whether a passive speaks of figures: prisoners, too, are "released by" somebody, and a boat "made"."""
    if words[i].lower == "expected":
        return any(w.lower in any_of("foreseen") for w in words[max(0, i - 14) : i])
    if words[i].lower not in word_set("speech", "handled"):
        return True
    if words[i].lower == "put" and words[i + 1 : i + 2] and words[i + 1].lower == "at":
        return True
    figures = any_of("claim_nouns", "pointed_nouns", "documents", "estimate_nouns")
    return any(w.lower in figures for w in words[max(0, i - 14) : i])


def _before_at(words: list[Word], first: int, end: int) -> int:
    return next((k for k in range(first, end) if words[k].lower in ("at", "as", "to")), end)


def _is_writing(speaker: Speaker) -> bool:
    return speaker.sort == "document" or speaker.head == "it"


def _points_back(words: list[Word]) -> bool:
    nouns = word_set("speech", "pointed_nouns")
    points = words[0].lower in word_set("speech", "pointing")
    named = any(w.lower in nouns for w in words[1:3])
    return points and named and not any(w.text[0].isdigit() for w in words)
