"""The names a story uses: bodies with their short forms, people with their offices, whose writings."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from ledger.extraction.speech.cues import forms
from ledger.extraction.speech.organisations import canonical, country_called, is_known_body
from ledger.extraction.speech.speaker import Speaker, is_office
from ledger.extraction.speech.wording import any_of, sure_dates
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import is_place

_SHORTENED = "|".join(
    rf"(?<=\b{word})"
    for word in sorted(
        {str(word).capitalize() for word in vocabulary("sentences")["abbreviations"]}
        | word_set("titles", "abbreviated")
    )
)
_STOP = (
    rf"(?=\.)(?<![A-ZÀ-Þ]{{2}})(?:(?<=\b\w)|(?<=\.\w)|{_SHORTENED})\."
    r"(?!\s+(?:The|They|It|He|She|Its|Their|This|In|But)\b)"
)  # of "J.", "Dr.", "Gen.", "U.N."; not of "in Rio. Velora said"; the stop is looked for first
_INNER = r"(?:['’](?!s\b)[^\W\d_]{2,})?"  # of "O'Leary", "Ma'an"
_NAME_WORD = rf"[A-ZÀ-ÖØ-Þ][\w&]*+{_INNER}(?:\.[\w&]+)*(?:{_STOP})?(?:[-‐][\w]+)*"
_SPACE = r"[^\S\n]+"
_LINK = r"(?:of|for|the|and|on|in|to|against|de|da|do|del|des|du|la|le|&)"
_RUN = re.compile(rf"{_NAME_WORD}(?:{_SPACE}(?:{_LINK}{_SPACE}){{0,2}}{_NAME_WORD})*")
_SHORT = re.compile(r"\s*\(([A-ZÀ-Þ][\w.&-]{1,12})\)")
_PERSON = re.compile(
    rf"{_NAME_WORD}"
    rf"(?:{_SPACE}(?:(?:de|da|del|van|von|den|der|ter|al|bin|ibn|la|di){_SPACE}){{0,2}}{_NAME_WORD}){{1,4}}"
)


_INITIALS = re.compile(r"\b[A-ZÀ-Þ]{3,7}\b")


_OWNED = re.compile(
    rf"{_NAME_WORD}(?:\s{_NAME_WORD})*(?:['’]s)?\s(?:[\w-]+\s){{0,2}}(?P<noun>report|study|survey|review|assessment|brief|analysis)\b"
)


_CAPITAL = re.compile(r"(?<!\w)[A-ZÀ-Þ][a-zß-ÿ]{3,}\b")


_DESCRIBED = re.compile(
    rf"(?:\b(?P<before>[a-z-]+|NGO)\s)?(?P<name>{_NAME_WORD}(?:\s{_NAME_WORD}){{0,3}})(?:\s(?P<behind>[a-z-]+))?\b"
)


_SAID_TO_BE = re.compile(
    rf"(?P<name>{_NAME_WORD}(?:\s{_NAME_WORD}){{0,3}}),\s(?:an?|the)\s(?P<what>[a-z][\w’'-]*(?:\s[a-z][\w’'-]*){{0,3}})"
    r"(?=[,.;]|\s(?:that|which|whose|in|of|for|with)\b)"
)


_RIVAL = re.compile(r"\b(?:rival|fellow|another|other) (?:[a-z-]+ )?$")


_APPOSITION = re.compile(r",\s+([^,.;:()\n]{3,90})(?=[,.;])")


LONGEST_LEAD = 48
"""Characters before a name in which "another" and one more word may stand."""
SHORTEST_HEADLINE = 4
"""Words of four letters or more by which a line of capitals is known for a headline."""


@dataclass(slots=True)
class Names:
    """A story's names: full names by their short forms, people by each word of their name.

    `writings` says whose a report is, `told_of` holds the writings that sentences name without
    their author speaking. `topics` are the bodies that sentences were about and `persons` the people
    named close by, the latest last. `listed` are the fullest forms of known bodies by the name they
    are filed under, `called` the names that a noun stands beside, `capitals` the words that stand
    twice or more and never in small letters; `plain` are bodies without a name that sentences were
    about, by their noun ("the forest service"); `subject` is what the sentence before is about, where
    nobody speaks in it, and `block` how many had spoken before the paragraph began.
    """

    full: dict[str, str] = field(default_factory=dict)
    people: dict[str, list[str]] = field(default_factory=dict)
    bodies: list[str] = field(default_factory=list)
    writings: dict[str, str] = field(default_factory=dict)
    told_of: set[str] = field(default_factory=set)
    roles: dict[str, str] = field(default_factory=dict)
    topics: list[str] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    listed: dict[str, str] = field(default_factory=dict)
    called: dict[str, list[str]] = field(default_factory=dict)
    capitals: frozenset[str] = frozenset()
    plain: dict[str, str] = field(default_factory=dict)
    subject: Speaker | None = None
    block: int = 0


def others_named(person: str, names: Names) -> bool:
    """Whether another is named close by, whose people may be meant: "Lee said Hill was held. His lawyers"."""
    return any(not set(person.split()) & set(name.split()) for name in names.persons)


def _capitals(text: str) -> frozenset[str]:
    """Return the words that a text never writes small, though it has them twice or more."""
    counts = Counter(_CAPITAL.findall(text))
    small = set(re.findall(r"\b[a-zß-ÿ]+\b", text))
    return frozenset(w for w, n in counts.items() if n > 1 and w.lower() not in small)


def with_its_capital(speaker: Speaker, names: Names) -> Speaker:
    """Give "sumitomo bosses", which opened a sentence, the capital that the story writes the name with."""
    first, _, rest = speaker.text.partition(" ")
    named = bool(rest) and first.islower() and first.capitalize() in names.capitals
    return replace(speaker, text=f"{first.capitalize()} {rest}") if named else speaker


def names_of(text: str) -> Names:
    """Gather the names of a story's text."""
    names = Names(capitals=_capitals(text))
    for match in _RUN.finditer(text):
        short = _SHORT.match(text, match.end())
        if short:
            full = _expanded(match.group(), short.group(1))
            names.full.setdefault(short.group(1), f"{full} ({short.group(1)})")
            names.full.setdefault(full, f"{full} ({short.group(1)})")
        elif is_body_name(match.group()):
            names.bodies.append(re.sub(r"^According to (?:the )?", "", match.group()))
        _note_listed(match.group(), names)
    for match in _PERSON.finditer(text):
        name = person_in(match.group())
        if name and _is_headed(match, text) and text.count(name) < 2:
            continue  # "Mayor Ann Lee Calls For Calm"
        if name and " " in name and not _has_article(match, text):
            name = _without_place(name, text[: match.start()])
            _note_role(text, match, name, names)
            for word in name.split():
                known = names.people.setdefault(word, [])
                if name not in known:
                    known.append(name)
    _note_initials(text, names)
    _note_short_forms(text, names)
    _note_writings(text, names)
    _note_called(text, names)
    return names


def _is_headed(run: re.Match[str], text: str) -> bool:
    """Whether a run of capitals stands in a line that writes almost every word with one, as headlines do."""
    first, last = text.rfind("\n", 0, run.start()) + 1, text.find("\n", run.end())
    line = re.findall(r"[^\W\d_]{4,}", text[first : last if last >= 0 else len(text)])
    return len(line) >= SHORTEST_HEADLINE and all(w[0].isupper() for w in line)


def _has_article(run: re.Match[str], text: str) -> bool:
    """Whether "the" stands before capitals without an office, as before no person's name: "the Red Cross"."""
    words = run.group().split()
    before = text[max(0, run.start() - 4) : run.start()].lower()
    article = words[0].lower() == "the" or before == "the "
    return article and not any(is_office(w) for w in words)


def _note_listed(run: str, names: Names) -> None:
    """Note the longest form in which a story names a body that is on file ("United Nations" before "UN")."""
    name = re.sub(r"^(?:The|An?)\s+", "", run)
    if is_known_body(name):
        filed = canonical(name)
        names.listed[filed] = max(names.listed.get(filed, ""), name, key=len)


def _note_short_forms(text: str, names: Names) -> None:
    """Set a listed body's short form behind the full one where a story uses both and they share no word."""
    shorts: dict[str, str] = {}
    for form in {m.group() for m in re.finditer(r"\b[A-Z][\w.]*\w", text)}:
        if is_known_body(form) and (form.isupper() or form == canonical(form)):
            shorts.setdefault(canonical(form), form)
    for filed, short in shorts.items():
        full = names.listed.get(filed, short)
        if " " in full and short not in full and "(" not in full:
            names.listed[filed] = f"{full} ({short})"


def _note_initials(text: str, names: Names) -> None:
    """Note the one name that a short form without brackets has the initials of: "SNB", "the Swiss National Bank"."""
    shorts = {s for s in _INITIALS.findall(text) if s not in names.full and not is_place(s)}
    if not shorts:
        return
    found: dict[str, set[str]] = {}
    for match in _RUN.finditer(text):
        words = match.group().split()
        words = words[1:] if words[0].lower() in _openers() else words
        initials = "".join(w[0] for w in words if w[0].isupper())
        if initials in shorts and len(initials) == len(words) - sum(w.islower() for w in words):
            found.setdefault(initials, set()).add(" ".join(words))
    names.full.update((s, runs.pop()) for s, runs in found.items() if len(runs) == 1)


def _note_called(text: str, names: Names) -> None:
    """Note which body a plain noun stands beside: "the IG Metall union", "the chipmaker Velora"."""
    bodies = word_set("titles", "institutions") | word_set("titles", "trades")
    for match in _DESCRIBED.finditer(text):
        before = (match.group("before") or "").lower()
        beside = {before, match.group("behind")} & bodies
        words = match.group("name").split()
        words = words[1:] if words[0].lower() in _openers() else words
        near = max(0, match.start("name") - LONGEST_LEAD)
        rival = beside and _RIVAL.search(text[near : match.start("name")])
        if beside and words and not rival and _is_proper(words):
            _note_kind(names, beside.pop(), " ".join(words))
    for match in _SAID_TO_BE.finditer(text):
        told = match.group("what").split()
        kind = next((w for w in told if w in bodies), None)
        if any(one == kind and _says(other) for one, other in pairwise(told)):
            continue  # "600 left Velora, the union said"
        words = match.group("name").split()
        words = words[1:] if words[0].lower() in _openers() else words
        if kind and words and _is_proper(words):
            _note_kind(names, kind, " ".join(words))


def _note_kind(names: Names, kind: str, name: str) -> None:
    known = names.called.setdefault(kind, [])
    if name not in known:
        known.append(name)


def _is_proper(words: list[str]) -> bool:
    """Whether capitals are a body's own name: no place, people, office, field or day before its noun."""
    others = word_set("titles", "fields_of_office") | word_set("speech", "time_words")
    common = any(w.lower() in others or country_called(w) for w in words)
    return not common and not is_place(" ".join(words)) and not any(is_office(w) for w in words)


def _without_place(name: str, before: str) -> str:
    """Take off the place an office is over, behind "of": "Governor of Texas Ann Lee"."""
    words = name.split()
    over = next((n for n in (3, 2, 1) if n < len(words) - 1 and is_place(" ".join(words[:n]))), 0)
    return " ".join(words[over:]) if before.endswith(" of ") else name


def _note_role(text: str, match: re.Match[str], name: str, names: Names) -> None:
    """Note a person's office, as the story puts it before the name or behind a comma.

    In "a rally for Ann Lee, the mayor said" the mayor is somebody else.
    """
    before = match.group().removesuffix(name).strip()
    behind = _APPOSITION.match(text, match.end())
    told = behind.group(1).split() if behind else []
    speaks = any(is_office(one) and _says(other) for one, other in pairwise(told))
    office = " ".join(told) if not speaks and any(is_office(w) for w in told) else ""
    if before or office:
        names.roles.setdefault(name, f"{before} {office}".strip())


def _says(word: str) -> bool:
    """Whether a word is a form of a verb of saying: "said", "warned", "reports"."""
    return word in forms() and forms()[word][1] == "says"


def _note_writings(text: str, names: Names) -> None:
    """Note whose a writing is where the story says so before its noun ("the Court's 17th report")."""
    for match in _OWNED.finditer(text):
        opening, _, rest = match.group().partition(" ")
        fronted = opening.lower().endswith("ing")  # "Answering the report, she said"
        whose = rest if fronted or opening.lower() in _openers() else match.group()
        if whose[0].isupper():
            names.writings.setdefault(match.group("noun"), whose)


def _expanded(run: str, short: str) -> str:
    """Cut a run of capitals down to where a bracketed short form's first letter begins it."""
    words = run.split()
    for i, word in enumerate(words):
        rest = words[i:]
        if (
            word[0] == short[0]
            and len(rest) > 1
            and sum(w[0].isupper() for w in rest) <= len(short) + 1
        ):
            return " ".join(rest)
    return run


def is_body_name(run: str) -> bool:
    """Whether a run of capitals holds a noun for a body."""
    bodies = word_set("titles", "institutions") | word_set("titles", "body_endings")
    return any(word.lower().rstrip(".") in bodies for word in run.split())


def person_in(run: str) -> str | None:
    """Return the person's name at the end of capitals ("Russian Defence Minister Sergei Shoigu")."""
    words = run.split()
    office = [i for i, w in enumerate(words) if is_office(w)]
    if (
        office
        and office[-1] == len(words) - 1
        and words[-1].lower() in word_set("titles", "surnames")
    ):
        office.pop()
    last = max(office, default=-1)
    name = words[last + 1 :]
    if any(w.lower() in word_set("titles", "institutions") for w in name):
        return None
    while name and (
        name[0].lower() in _openers() or name[0].lower() in word_set("speech", "time_words")
    ):
        name = name[1:]
    while len(name) > 2 and name[0].lower() in word_set("titles", "fields_of_office"):
        name = name[1:]
    over = next((n for n in (3, 2, 1) if n < len(name) and is_place(" ".join(name[:n]))), 0)
    name = name[over:] if over > 1 else name  # "New Hampshire Lee"
    ends = (k for k, w in enumerate(name) if k and w.lower() in _enders(w[0].isupper()))
    name = name[: next(ends, len(name))]
    if any(w.lower() in sure_dates() for w in name):
        return None
    return " ".join(name) or None


@cache
def _enders(capital: bool) -> frozenset[str]:
    """Words that end a name within a headline's capitals: "Ann Lee Is Raising Funds For"."""
    saying = {f for f, (base, _, _) in forms().items() if base in any_of("plain_saying")}
    small = any_of("auxiliaries", "question_words", "determiners", "turning") | {"just"}
    ending = (small | saying) - any_of("first_names_as_well", "articles", "titles:name_links")
    return ending | any_of("prepositions", "contrasts") if capital else ending


@cache
def _openers() -> frozenset[str]:
    classes = (
        *("determiners", "adverbs", "breaks", "prepositions", "contrasts", "turning"),
        *("auxiliaries", "question_words"),
    )
    words = frozenset().union(*(word_set("speech", c) for c in classes)) | {"and", "or", "per"}
    return words - word_set("speech", "first_names_as_well")


def has_initials(name: str) -> bool:
    """Whether a name holds a short form in capitals, as bodies' names do ("NHS England")."""
    return any(len(w) > 1 and w.isupper() and w.isalpha() for w in name.split())


def person_name(name: str, names: Names) -> str | None:
    """Return the fullest form of a person's name in the story."""
    if name in names.full or any(mark in name.split()[0] for mark in ("'s", "’s")):
        return None
    last = name.split()[-1]
    fuller = [n for n in names.people.get(last, ()) if set(name.split()) <= set(n.split())]
    fuller = [n for n in fuller if n.split()[-1] == last] or fuller
    if fuller:
        return max(fuller, key=len) if " " not in name else max([*fuller[:1], name], key=len)
    return name if " " in name and not is_body_name(name) else None


def full_body(name: str, names: Names, definite: bool = False) -> str | None:
    """Return the fullest form of a body's name in the story."""
    if name in names.full:
        return names.full[name]
    inside = [
        full for short, full in names.full.items() if re.search(rf"\b{re.escape(short)}\b", name)
    ]
    if inside and not is_body_name(name.replace(inside[0], "")):
        return inside[0] if len(name) <= len(inside[0]) else name
    short = " " not in name and (definite or name.lower() in word_set("titles", "institutions"))
    return body_ending_in(name, names) if short else None


def body_ending_in(word: str, names: Names) -> str | None:
    """Return the body that "the Front" stands for: one whose name ends in the word."""
    for body in (*names.bodies, *names.full.values()):
        if re.sub(r"\s*\([^)]*\)$", "", body).casefold().endswith(f" {word.casefold()}"):
            return names.full.get(body, body)
    return None
