"""What bodies are called, and what they belong to."""

import re
from functools import cache, lru_cache

from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import is_place, name_of, resolve

NAMES_KEPT = 1024
"""Names of which it is remembered what they are: a story's are looked up many times over."""

_BRACKET = re.compile(r"\s*\(([^)]*)\)\s*$")
_OWNER = re.compile(
    r"^(?:the\s+)?(?P<owner>.+?)(?:['’]s?\s|[-‐](?:run|led|backed|controlled)\s|\s)(?P<rest>.*)$",
    re.I,
)


@cache
def _aliases() -> dict[str, str]:
    """Map every known form of a body's name, folded, to its usual one."""
    table: dict[str, str] = {}
    for name, entry in vocabulary("organisations")["bodies"].items():
        for form in (name, *entry.get("aliases", ())):
            table[_folded(str(form))] = str(name)
    return table


@lru_cache(maxsize=NAMES_KEPT)
def _folded(name: str) -> str:
    words = re.findall(r"[^\W_]+", name.replace(".", "").replace("’", "'").casefold())
    plain = [{"programme": "program", "organisation": "organization", "centre": "center",
              "defence": "defense", "labour": "labor"}.get(w, w) for w in words]  # fmt: skip
    return " ".join(w for w in plain if w not in ("the", "s"))


@lru_cache(maxsize=NAMES_KEPT)
def canonical(name: str) -> str:
    """Return the name a body is filed under, or the name without its article and short form."""
    bracket = _BRACKET.search(name)
    bare = _without_writing(_BRACKET.sub("", name).strip())
    for form in (name, bare, bracket.group(1) if bracket else bare):
        known = _aliases().get(_folded(form))
        if known:
            return known
    return re.sub(r"^(?:the|a|an)\s+", "", bare, flags=re.I)


def forms_of(name: str) -> tuple[str, ...]:
    """Return all that a listed body is called; nothing for any other."""
    filed = canonical(name)
    entry = vocabulary("organisations")["bodies"].get(filed)
    return (filed, *map(str, entry.get("aliases", ()))) if entry is not None else ()


def is_known_body(name: str) -> bool:
    """Whether a name is one of a listed body or medium."""
    return _folded(_BRACKET.sub("", name)) in _aliases() or is_medium(name)


def is_only_place(name: str) -> bool:
    """Whether a name is a place's and no body's: there are towns called Un and Union, and the UN and unions."""
    return not name.islower() and is_place(name) and not is_known_body(name)


def _without_writing(name: str) -> str:
    """Take the writing off its author: "UNHCR report" is the UNHCR's."""
    words = name.split()
    while (
        len(words) > 1
        and words[-1].lower() in word_set("speech", "documents")
        and words[0][0].isupper()
    ):
        words = words[:-1]
    return (
        " ".join(words).removesuffix("'s").removesuffix("’s")
        if len(words) < len(name.split())
        else name
    )


@cache
def _media() -> frozenset[str]:
    return frozenset(_folded(str(name)) for name in vocabulary("organisations")["media"])


@cache
def _short_media() -> frozenset[str]:
    """Return the media that go by capitals alone."""
    names = vocabulary("organisations")["media"]
    folded = [str(n) for n in names]
    return frozenset(n for n in folded if n.isupper() and n.title() not in folded)


@lru_cache(maxsize=NAMES_KEPT)
def is_medium(name: str) -> bool:
    """Whether a name is one of a news medium, which passes on what others say."""
    bracket = _BRACKET.search(name)
    words = _folded(_BRACKET.sub("", name)).split()
    if name.isalpha() and name != name.upper() and name.upper() in _short_media():
        return False  # "Rai" is a storm, RAI a station
    if " ".join(words) in _media() or (bracket and _folded(bracket.group(1)) in _media()):
        return True
    if len(words) > 1 and words[0] in word_set("titles", "media_openers"):
        return True
    return words[-2:] == ["news", "agency"] or (
        bool(words) and words[-1] in word_set("titles", "media_words")
    )


def parent_of(name: str) -> str | None:
    """Return what a body belongs to: an agency's system, a ministry's government.

    None where neither the list nor the name says so.
    """
    entry = vocabulary("organisations")["bodies"].get(canonical(name))
    if entry is not None:
        return str(entry["parent"]) if entry.get("parent") else None
    bare = _BRACKET.sub("", name).strip()
    if not any(w in word_set("organisations", "state_bodies") for w in _folded(bare).split()):
        return None
    return _owner_named(bare)


def _owner_named(name: str) -> str | None:
    """Read whose a state body is from its name: "Iranian Ministry of Justice", "Kenya's ministry"."""
    if " of " in name and (place := _country(name.rpartition(" of ")[2].removeprefix("the "))):
        return place
    first = _OWNER.match(name)
    if first is None:
        return None
    words = name.removeprefix("the ").removeprefix("The ").split()
    for size in (3, 2, 1):
        candidate = re.sub(
            r"['’]s?$|[-‐](?:run|led|backed|controlled)$", "", " ".join(words[:size])
        )
        if size < len(words) and (place := _country(candidate)):
            return place
    return _possessor(name)


def _possessor(name: str) -> str | None:
    match = re.match(
        r"(?:the\s+)?([A-ZÀ-Þ][\w. -]*?)(?:['’]s?\s|[-‐](?:run|led|backed|controlled)\s)",
        name,
        re.I,
    )
    return match.group(1) if match and match.group(1)[0].isupper() else None


@cache
def _demonyms() -> dict[str, str]:
    table = {}
    for code, forms in vocabulary("demonyms")["countries"].items():
        for form in forms:
            table[_folded(str(form))] = str(code)
    return table


def country_called(people: str) -> str | None:
    """Return the country that a word for its people stands for ("Russian" in "the Russian estimate")."""
    code = _demonyms().get(_folded(people))
    return name_of(code) if code else None


def _country(word: str) -> str | None:
    """Return a country by its name or by the word for its people."""
    code = _demonyms().get(_folded(word))
    if code:
        return name_of(code)
    if is_place(word):
        return next((name_of(key) for key in sorted(resolve(word)) if len(key) == 2), None)
    return None
