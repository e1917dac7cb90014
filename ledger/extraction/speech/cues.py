"""Verbs that show somebody speaks: their forms, and whether a word is one of them here."""

import re
from functools import cache
from itertools import pairwise, takewhile

from ledger.extraction.speech.attribution import Act
from ledger.extraction.speech.spans import is_manner
from ledger.extraction.speech.wording import CLAUSE_MARKS, GENITIVES, Word, any_of, words_in
from ledger.extraction.words import singular, word_set
from ledger.vocabulary import vocabulary

QUOTES = frozenset('"“”«»„')
NEAREST_SUBJECT = 4
"""Words before a verb of saying within which a pronoun or an article may begin its subject."""
LONGEST_APPOSED = 6
"""Words between a comma and the verb of ", the Dutch statistics office CBS estimates."."""


def needs_parse(text: str) -> bool:
    """Whether a sentence without figures must be parsed to tell who speaks in it.

    Only cues that are nouns as often as verbs ("reports", "claims") need the parse, where the word
    before does not tell that they are nouns ("the report", "took place", "Member States").
    """
    if not _noun_like().search(text.lower()):
        return False
    words = words_in(text)
    cues = (i for i, word in enumerate(words) if word.lower in word_set("speech", "noun_like"))
    return any(i == 0 or not _is_noun_by_word_before(words[i - 1], words[i]) for i in cues)


def _is_noun_by_word_before(before: Word, cue: Word) -> bool:
    named = before.is_capital and cue.is_capital
    return named or before.lower in any_of("before_nouns")


@cache
def _noun_like() -> re.Pattern[str]:
    """A quick look at a text in small letters, before it is cut into words."""
    return re.compile("|".join(map(re.escape, sorted(word_set("speech", "noun_like")))))


def points_at_subject(text: str) -> bool:
    """Whether who speaks in a sentence may be what the sentence before is about: "It added", "the firm said"."""
    words = words_in(text)
    for i, word in enumerate(words):
        if word.lower in forms():
            before = [w.lower for w in words[max(0, i - NEAREST_SUBJECT) : i]]
            behind = words[i + 1].lower if i + 1 < len(words) else ""
            pronouns = vocabulary("speech")["pronouns"], vocabulary("speech")["belonging"]
            if "the" in (*before, behind) or any(w in p for p in pronouns for w in before):
                return True
    return False


@cache
def forms() -> dict[str, tuple[str, Act, str]]:
    """Map each form of each cue verb to its base, its act and its tense (base, s, past, ing)."""
    acts: list[tuple[str, Act]] = [
        ("asking", "asks"), ("judging", "judges"), ("committing", "commits"), ("planning", "commits"),
        ("reckoning", "reckons"), ("saying", "says"), ("disputing", "disputes"), ("issuing", "issues"),
    ]  # fmt: skip
    table: dict[str, tuple[str, Act, str]] = {}
    for group, act in acts:
        for base in vocabulary("speech")[group]:
            forms = vocabulary("speech")["irregular"].get(base) or _inflected(base)
            for form, tense in zip([base, *forms], ("base", "s", "past", "ing"), strict=True):
                table[form] = (base, act, tense)
    for base, form in vocabulary("speech")["participles"].items():
        table.setdefault(form, (base, table[base][1], "done"))
    return table


def is_perfect(words: list[Word], i: int) -> bool:
    """Whether "has" or "had" makes a participle its clause's verb ("had spoken of", "has since given")."""
    k = i - 1
    while k > 0 and words[k].lower in word_set("speech", "adverbs"):
        k -= 1
    return k >= 0 and words[k].lower in ("has", "have", "had", "having")


def lacks_object(words: list[Word], i: int, base: str) -> bool:
    """Whether a verb wants for the words that make it speech ("received 24 boats", "held 40 people")."""
    with_words = vocabulary("speech")["speaks_with"]
    if base in any_of("beside_quotes") and not _is_beside_quote(words, i):
        return True
    if base in any_of("puts_figures") and not _puts_figure(words, i):
        return True
    if speaks_of_figure(words, i, base):
        return False
    if base in vocabulary("speech")["speaks_of_figures"] and base not in with_words:
        return True
    wanted = with_words.get(base)
    if wanted is not None and base in any_of("saying") and _stands_alone(words, i):
        return False
    return wanted is not None and not any(w.lower in wanted for w in words[i + 1 : i + 4])


def _stands_alone(words: list[Word], i: int) -> bool:
    """Whether a verb closes a clause that it tells: "... are poor, the mayor answered on Monday"."""
    behind = words[i + 1 : i + 2]
    ends = not behind or behind[0].is_mark or behind[0].lower in ("on", "in", "at")
    before = any(w.text == "," for w in words[max(0, i - 7) : i])
    return ends and before and not words[i].takes_thing


def speaks_of_figure(words: list[Word], i: int, base: str) -> bool:
    """Whether a figure behind a verb's particle makes it speech: "arrived at 9,240 hectares", "keeps to 1,581"."""
    particle = vocabulary("speech")["speaks_of_figures"].get(base)
    if particle is None or [w.lower for w in words[i + 1 : i + 2]] != [particle]:
        return False
    if base not in any_of("of_bare_figures"):
        return any(
            w.text[0].isdigit() or w.lower in any_of("estimate_nouns") for w in words[i + 2 : i + 6]
        )
    figure = next(
        (k for k in range(i + 2, min(i + 6, len(words))) if words[k].text[0].isdigit()), 0
    )
    led = all(w.lower in any_of("before_figures") for w in words[i + 2 : figure])
    return figure > 0 and led and is_bare_figure(words, figure)


def is_bare_figure(words: list[Word], figure: int) -> bool:
    """Whether nothing but a scale, a percentage or victims stands behind a numeral: "1.2 million", "40 dead"."""
    behind = words[figure + 1 : figure + 2]
    if behind and behind[0].lower in any_of("scales"):
        behind = words[figure + 2 : figure + 3]
    told = any_of("percents", "given_counts", "prepositions", "contrasts", "adverbs")
    return not behind or behind[0].is_mark or behind[0].lower in told


def _puts_figure(words: list[Word], i: int) -> bool:
    """Whether a figure is what something is put at: "put the toll at 40", "puts her 3 points ahead"."""
    behind = [*takewhile(lambda w: w.text not in (";", ":"), words[i + 1 : i + 20])]
    near = [*takewhile(lambda w: w.text != ",", behind)]
    apart = [
        b for a, b in pairwise(behind) if a.text == ","
    ]  # "the price, with tunnels, at $4 billion"
    return any(w.lower in any_of("put_beside") for w in (*near, *apart))


def _is_beside_quote(words: list[Word], i: int) -> bool:
    """Whether a quotation ends or begins close to a verb: "...," fumed the mayor; he joked: "..."."""
    before, behind = words[max(0, i - 5) : i], words[i + 1 : i + 4]
    that = bool(behind) and behind[0].lower == "that"
    return that or any(w.text in QUOTES for w in (*before, *behind))


def only_does(words: list[Word], i: int, base: str, act: Act) -> bool:
    """Whether an infinitive behind a verb makes it a deed: "agreed to pay", "continues to hold 40 men"."""
    behind = words[i + 1 : i + 3]
    if len(behind) < 2 or behind[0].lower != "to":
        return False
    hearers = any_of("determiners", "titles:people", "titles:institutions", "titles:media_words")
    plain = not (behind[1].pos or behind[1].is_capital or behind[1].lower in hearers)
    speaks = act == "commits" or base in word_set("speech", "with_infinitive")
    return (plain or behind[1].pos in ("VERB", "AUX")) and not speaks


_CLOSED = re.compile(r"[^aeiou]+[aeiou][bdglmnprt]")
"""A syllable whose last letter is doubled: "logged", "planned", "tipped"."""


def _inflected(base: str) -> list[str]:
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    if base.endswith("e"):
        return [base + "s", base + "d", base[:-1] + "ing"]
    if _CLOSED.fullmatch(base):
        return [base + "s", base + base[-1] + "ed", base + base[-1] + "ing"]
    s = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    return [s, base + "ed", base + "ing"]


def issues_writing(words: list[Word], i: int) -> bool:
    """Whether a verb's near object is a writing or a count: "published a survey", "raised the number"."""
    told = any_of("documents", "claim_nouns")
    owned = words[i + 1 : i + 2] and words[i + 1].lower in vocabulary("speech")["belonging"]
    own = any_of("own_aims") if owned else frozenset()
    ahead = words[i + 1 : i + 8]
    aside = any_of("prepositions", "setting_openers") - {"of"}
    timed = any_of("time_words")
    ends = (
        k
        for k, w in enumerate(ahead)
        if w.lower in aside and not any(n.lower in timed for n in ahead[k + 1 : k + 3])
    )
    return any(w.lower in told | own for w in ahead[: min(6, next(ends, 6))])


def acts_as_verb(words: list[Word], i: int) -> bool:
    """Whether a cue is a verb here: by the parse, else by the words beside it."""
    word, following = words[i], words[i + 1] if i + 1 < len(words) else None
    owned = i > 0 and words[i - 1].text in GENITIVES and words[i - 1].pos == "PART"
    if owned and (word.lower.endswith("ing") or forms()[word.lower][2] == "base"):
        return False  # "the mayor's rating", "the junta's commission had"
    if i and words[i - 1].lower in ("a", "an", "the", "of", "'", "’"):
        return False  # "the organisers' fears of"
    if _is_idle(words, i) or _is_numbered(words[i + 1 : i + 4]):
        return False
    if _only_describes(words, i):
        return False
    if word.pos in ("NOUN", "PROPN") and (_closes_clause(words, i) or _opens_clause(words, i)):
        return True
    if word.pos in ("NOUN", "PROPN") and word.lower in any_of("nouns_as_well"):
        return False
    if word.pos:
        return word.pos in ("VERB", "AUX") or (word.lower not in word_set("speech", "noun_like"))
    if word.lower not in word_set("speech", "noun_like"):
        return True
    previous = words[i - 1].lower if i else ""
    if previous in any_of("determiners", "prepositions"):
        return False
    return (
        following is None
        or following.is_mark
        or following.lower in ("that", "the", "on", "in", "how")
    )


def _only_describes(words: list[Word], i: int) -> bool:
    """Whether a form only describes a noun: "its declared goal", "542 registered voters", "a firm called Velo"."""
    if words[i].lower in any_of("nouns_as_well") and _ends_noun_phrase(words, i):
        return True
    inside = words[i].edge == "amod" or (
        words[i].edge == "compound" and words[i].lower.endswith("ing")  # "polling stations"
    )
    before_noun = inside and words[i + 1 : i + 2]
    if before_noun and words[i + 1].pos in ("NOUN", "PROPN", "ADJ"):
        return True
    base, _, tense = forms()[words[i].lower]
    done_to = base in any_of("naming_verbs", "accusing", "issuing", "finding")
    named = done_to and tense == "past" and words[i].edge == "acl"
    verb = next((k for k in range(i + 1, len(words)) if words[k].pos in ("VERB", "AUX")), 0)
    told = any(w.lower == "that" for w in words[i + 1 : verb])  # "a poll found last week that"
    apart = verb > 0 and not (told and base in any_of("finding"))
    return named and apart and i > 0 and not words[i - 1].is_mark


def _ends_noun_phrase(words: list[Word], i: int) -> bool:
    """Whether a form is a noun, whatever the parse says: "a WBUR poll", "the Consult poll showed"."""
    behind = words[i + 1] if i + 1 < len(words) else None
    acts = behind is not None and behind.pos in ("VERB", "AUX") and not behind.lower.endswith("ing")
    k = i - 1
    while k > 0 and (words[k].is_capital or words[k].pos in ("ADJ", "NOUN")):
        k -= 1
    one = k >= 0 and words[k].lower in ("a", "an") and forms()[words[i].lower][2] == "base"
    return one or (acts and words[i].lower in any_of("polls"))


def _is_numbered(behind: list[Word]) -> bool:
    """Whether the number of a writing follows: "Situation report No. 7"."""
    opens = bool(behind) and behind[0].text in ("No", "No.", "Nr", "Nr.")
    return opens and any(w.text[0].isdigit() for w in behind)


def _is_idle(words: list[Word], i: int) -> bool:
    """Whether a form is part of "all told", or of "is said to have told", whose subject is another verb's."""
    before = [w.lower for w in words[max(0, i - 2) : i]]
    return (before[-1:] == ["all"] and words[i].lower == "told") or before == ["to", "have"]


def _opens_clause(words: list[Word], i: int) -> bool:
    """Whether a cue the parse calls a noun is its clause's verb ("UNICEF estimates that ...").

    A name or a body's noun stands before it and "that" behind it, or nothing else in a sentence
    that opens with figures or a writing can be its verb ("Statistics compiled by X show ...").
    """
    if not i or words[i - 1].text in GENITIVES or words[i - 1].lower in any_of("determiners"):
        return False
    before = words[i - 1]
    named = before.is_capital or before.lower in any_of("titles:institutions", "titles:people")
    following = words[i + 1].lower if i + 1 < len(words) else ""
    binds = forms()[words[i].lower][1] == "commits"
    if [w.lower for w in words[i + 1 : i + 3]] == ["to", "have"]:
        return named or singular(before.lower) in any_of("titles:persons", "titles:people")
    if named and (following == "that" or (binds and following == "to")):
        return True
    if named and (following in any_of("clause_subjects") or _is_inserted(words, i)):
        return True  # "Roe claims he paid"
    if named and forms()[words[i].lower][2] == "s" and following[:1].isdigit():
        return True  # "Justice Watch names 54 dead"
    if named and following not in any_of("prepositions") and _is_verbless(words, i):
        return True
    writing = any(w.lower in any_of("documents") for w in words[: min(i, 4)])
    verbless = not any(w.pos in ("VERB", "AUX") and not w.lower.endswith("ed") for w in words[:i])
    return writing and verbless and words[i].lower in any_of("showing")


def _is_inserted(words: list[Word], i: int) -> bool:
    """Whether a cue stands with its subject between "which" and its verb: "which the Board estimates would cost"."""
    helps = words[i + 1 : i + 2] and words[i + 1].lower in any_of("stance:modals")
    return bool(helps) and any(w.lower in ("which", "that") for w in words[max(0, i - 7) : i])


def _is_verbless(words: list[Word], i: int) -> bool:
    """Whether a sentence has no verb but the cue, so that it must be one: "The IMF projects growth of 3 percent."."""
    others = words[:i] + words[i + 1 :]
    finite = any(w.pos in ("VERB", "AUX") and not w.lower.endswith(("ed", "ing")) for w in others)
    behind = bool(words[i + 1 : i + 2]) and not words[i + 1].is_mark
    return not finite and behind and words[-1].text == "."


def _is_name_alone(words: list[Word], last: int) -> bool:
    """Whether capitals that follow a comma end at a word: ", the pollster Infotrend estimates,"."""
    k = last
    inside = any_of("titles:institutions", "titles:name_links") - any_of("determiners", "contrasts")
    while k > 0 and (
        words[k].is_capital
        or words[k].lower in inside
        or (words[k].lower == "and" and words[k - 1].is_capital)
    ):
        k -= 1
    apposed = last - k > 1 and k >= 0 and words[k].pos in ("NOUN", "ADJ")
    while apposed and last - k <= LONGEST_APPOSED and words[k].pos in ("NOUN", "ADJ", "PROPN"):
        k -= 1  # "the UN refugee agency UNHCR"
    k -= k >= 0 and words[k].lower in any_of("determiners", "titles:persons")
    k -= k >= 0 and words[k].lower in any_of("determiners")
    return words[last].is_capital and k >= 0 and words[k].text == ","


def _closes_clause(words: list[Word], i: int) -> bool:
    """Whether a cue the parse calls a noun ends "..., the agency estimates." behind a body's noun."""
    last = _before_bracket(words, i - 1)
    before, behind = words[last] if i else None, words[i + 1 : i + 3]
    nouns = any_of("titles:institutions", "titles:people", "documents")
    bracketed = i > 0 and last < i - 1
    speaks = before is not None and (
        bool({before.lower, singular(before.lower)} & nouns)
        or bracketed
        or _is_name_alone(words, i - 1)
    )
    speaks = speaks or _shows_figures(words, i)
    ends = not behind or behind[0].is_mark or behind[-1].lower in word_set("speech", "time_words")
    ends = ends or (_is_name_alone(words, i - 1) and _leans(words, i + 1))
    return speaks and ends and any(w.text == "," for w in words[max(0, i - 16) : i])


def _leans(words: list[Word], k: int) -> bool:
    """Whether what a count rests on follows: "estimate from the register", "reports on the basis of"."""
    behind = " ".join(w.lower for w in words[k : k + 4])
    rests = ("from the", "based on", *map(str, vocabulary("speech")["leaning"]))
    return behind.startswith(rests)


def _shows_figures(words: list[Word], i: int) -> bool:
    """Whether the phrase that a cue ends opens with a writing: ", figures gathered by a project show."."""
    if words[i].lower not in any_of("showing"):
        return False
    first = next((k + 1 for k in range(i - 1, -1, -1) if words[k].text == ","), i)
    return any(w.lower in any_of("documents") for w in words[first : min(first + 4, i)])


def _before_bracket(words: list[Word], last: int) -> int:
    """Return the word that a short form in brackets follows ("the Health Department (DSHS) reports")."""
    if last > 2 and words[last].text == ")" and words[last - 2].text == "(":
        return last - 3
    return last


def is_negated(words: list[Word], i: int) -> bool:
    """Whether a cue is denied ("did not say", "declined to say")."""
    clause = max((k + 1 for k in range(i) if words[k].is_mark), default=0)
    near = [k for k in range(max(clause, i - 3), i) if not (k and words[k].is_capital)]
    return any(
        words[k].lower in word_set("speech", "negations") or words[k].lower.endswith(("n't", "n’t"))
        for k in near
    )  # "Doctors Without Borders said" is no denial


def is_passive(words: list[Word], i: int) -> bool:
    """Whether "was told", "are said to", "is expected": the subject hears or is spoken of."""
    for word in reversed(words[max(0, i - 3) : i]):
        if word.lower in ("been", "being", "be", "is", "are", "was", "were", "to", "get", "got"):
            return True
        if word.lower not in word_set("speech", "adverbs") and not is_manner(word):
            return False
    return False


def is_quoted(words: list[Word], i: int) -> bool:
    """Whether a passive's subject speaks: "was quoted by state radio as saying", "is reported to have said"."""
    if words[i].lower not in any_of("passed_on") or not is_passive(words, i):
        return False
    behind = [w.lower for w in words[i + 1 : i + 10]]
    if words[i].lower in any_of("relying_forms"):
        clause = behind[: next((k for k, w in enumerate(behind) if w in CLAUSE_MARKS), len(behind))]
        return any(clause[k : k + 2] == ["as", "saying"] for k in range(len(clause)))
    said = forms().get(behind[2], ("", "", ""))[0] if len(behind) > 2 else ""
    return behind[:2] == ["to", "have"] and said in any_of("plain_saying")
