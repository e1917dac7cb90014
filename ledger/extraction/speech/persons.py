"""A person in a noun phrase: the name behind a title, before a comma, or a title alone."""

from ledger.extraction.figures.patterns import person_nouns
from ledger.extraction.speech.speaker import (
    Speaker,
    core_end,
    head_of,
    is_body_word,
    is_definite,
    is_nationality,
    is_title,
    is_title_at,
)
from ledger.extraction.speech.wording import Word, any_of, text_of
from ledger.extraction.words import word_set
from ledger.vocabulary.gazetteer import is_place


def read_person(text: str, words: list[Word]) -> Speaker | None:
    """Read a person: a name behind a title, a name before "of the agency", or a title alone."""
    if (clause := _clause_on(words)) is not None:
        behind = _name_behind_comma(words, clause)
        if behind is None:
            return read_person(text_of(words[:clause]), words[:clause])
        role = text_of(words[:clause])
        return Speaker(text, "person", behind[-1].lower, name=text_of(behind), role=role)
    core = words[: core_end(words)]
    comma = next((i for i, w in enumerate(words) if w.text == ","), None)
    if comma and (before := _before_comma(words, comma)):
        return before
    titled = any(is_title_at(words, i) for i in range(len(core), len(words)))
    if core and core[-1].is_capital and is_body_word(core[-1]) and not titled:
        return None  # "the prime minister's People's Party"
    name = _name_behind_title(words)
    if name and len(name) == 1 and name[0].lower in any_of("titles:fields_of_office"):
        return None  # "Kenya's General Security"
    if name:
        role = " ".join(w.text for w in words if w not in name).removesuffix(" ,")
        return Speaker(text, "person", name[-1].lower, name=text_of(name), role=role)
    head = head_of(words)
    if len(core) > 1 and not is_title_at(core, len(core) - 1) and core[-1].is_capital:
        return None
    body = head in any_of("titles:institutions", "titles:media_words")
    if head in any_of("titles:titles", "titles:persons") or (head in person_nouns() and not body):
        if comma and (behind := _name_behind_comma(words, comma - 1)):
            role = text_of(words[:comma])
            return Speaker(text, "person", behind[-1].lower, name=text_of(behind), role=role)
        return Speaker(
            text,
            "person",
            head,
            role=text,
            definite=is_definite(words) or core[0].is_capital or "'s" in text or "’s" in text,
        )
    return None


def _clause_on(words: list[Word]) -> int | None:
    """Return where a clause that hangs on a noun begins: "a panel appointed by", "one pastor backing Mr. Roe"."""
    for k in range(1, len(words) - 1):
        word, plain = words[k], not words[k - 1].is_capital and not words[k].is_capital
        by = words[k + 1].lower == "by"
        made = word.lower.endswith("ed") or word.lower in any_of("made_by")
        noun = words[k - 1].lower
        person = noun in person_nouns() or noun in any_of("titles:persons", "titles:titles")
        does = word.lower.endswith("ing") and (is_title(words[k + 1]) or words[k + 1].is_capital)
        if plain and ((made and by) or (person and does)):
            return k
    return None


def _before_comma(words: list[Word], comma: int) -> Speaker | None:
    """Read "General Ann Lee, head of the staff": the name stands before the comma."""
    first, rest = words[:comma], words[comma + 1 :]
    name = _name_behind_title(first)
    proper = [w for w in first if w.is_capital]
    if name is None and len(proper) == len(first) >= 2 and not any(is_body_word(w) for w in first):
        name = first
    if name is None or not any(is_title(w) for w in rest):
        return None
    role = f"{text_of([w for w in first if w not in name])} {text_of(rest)}".strip()
    return Speaker(text_of(words), "person", name[-1].lower, name=text_of(name), role=role)


def _name_behind_title(words: list[Word]) -> list[Word] | None:
    """Return the capitalised words behind the last title, where they look like a person's name."""
    last = max((i for i in range(len(words)) if is_title_at(words, i)), default=None)
    if last is None:
        return None
    name: list[Word] = []
    for i in range(last + 1, len(words)):
        word = words[i]
        linked = (
            bool(name) and word.lower in word_set("titles", "person_links") and i + 1 < len(words)
        )
        if (word.is_capital and not is_body_word(word) and not is_nationality(word)) or linked:
            name.append(word)
        elif name or word.lower in word_set("speech", "prepositions") or word.is_mark:
            if word.text == "," and not name:
                continue
            if name:
                break
            return (
                _name_behind_comma(words, i)
                or _name_behind_office(words[i + 1 :])
                or _trailing_name(words)
            )
    return name if 1 <= len(name) <= 5 else None


def _name_behind_comma(words: list[Word], i: int) -> list[Word] | None:
    """Return the name that ends "the head of the forest service, Pavel Novik"."""
    comma = next((k for k in range(len(words) - 1, i, -1) if words[k].text == ","), len(words))
    name = words[comma + 1 :]
    plain = all(w.is_capital and not is_body_word(w) for w in name)
    return name if 2 <= len(name) <= 4 and plain else None


def _name_behind_office(words: list[Word]) -> list[Word] | None:
    """Return the name behind what an office is over: "of Health Ann Lee", "of South Africa Ann Lee"."""
    words = [w for w in words if w.lower not in word_set("speech", "determiners")]
    run = next(
        (i for i, w in enumerate(words) if not w.is_capital and w.lower != "and"), len(words)
    )
    over = next((n for n in range(min(run, 6), 0, -1) if _is_field(words[:n])), 0)
    name = words[over:run]
    plain = not any(_is_of_office(w) or w.lower == "and" for w in name)
    return name if over and 2 <= len(name) <= 4 and plain else None


def _is_field(words: list[Word]) -> bool:
    fields = word_set("titles", "fields_of_office") | {"and"}
    return is_place(text_of(words)) or all(w.lower in fields for w in words)


def _trailing_name(words: list[Word]) -> list[Word] | None:
    """Return a name at the end of a long title: "Researcher at the Institute of X Ann Lee".

    Behind a body's own noun it is sure: "director of Sunrise Airlines Ann Lee".
    """
    last = len(words)
    first = last
    while first and words[first - 1].is_capital and not _is_of_office(words[first - 1]):
        first -= 1
    ends_body = first > 1 and is_body_word(words[first - 1]) and words[first - 1].is_capital
    if ends_body and 2 <= last - first <= 3:
        return words[first:]
    first = max(first, last - 2)
    proper = first and words[first - 1].is_capital and last - first == 2
    return words[first:] if proper and sum(w.is_capital for w in words) >= 6 else None


def _is_of_office(word: Word) -> bool:
    return is_body_word(word) or is_title(word)
