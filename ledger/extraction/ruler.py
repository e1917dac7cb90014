"""The rules by which a pipeline sets parts of speech and lemmas, looked up by word, tag and edge.

spaCy's attribute ruler tries every rule at every word, which takes a fifth of the time of a parse.
Most rules ask for one word's form, tag and edge alone; which of them hold is found once for each
such combination. What a rule sets, and in which order, stays the ruler's own.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.strings import StringStore
from spacy.tokens import Doc

RULER = "attribute_ruler"
_ASKED = ("LOWER", "TAG", "DEP", "IS_SPACE")
"""What a simple rule may ask of its word, in the order of the values that it is looked up by."""

Values = tuple[int, int, int, int]


class _Condition(NamedTuple):
    """The values of one attribute that let a rule hold, or with `out` those that don't."""

    place: int
    values: frozenset[int]
    out: bool

    def holds(self, word: Values) -> bool:
        return (word[self.place] in self.values) is not self.out


class Rules:
    """An attribute ruler's rules; those of several words, or with other conditions, stay a `Matcher`'s."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self.ruler: Any = ruler  # which spaCy types in part
        self.strings = ruler.vocab.strings
        self.longer = Matcher(ruler.vocab, validate=False)
        self.simple: list[tuple[int, list[_Condition]]] = []
        self.known: dict[Values, list[tuple[int, int]]] = {}
        patterns: list[Any] = ruler.patterns
        for number, rule in enumerate(patterns):
            for pattern in rule["patterns"]:
                conditions = _conditions(pattern, self.strings)
                if conditions is None:
                    self.longer.add(str(number), [pattern])
                else:
                    self.simple.append((number, conditions))
        tests = (c for _, conditions in self.simple for c in conditions if not c.place)
        self.forms = frozenset().union(*(test.values for test in tests))

    def pipe(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        """Set what the rules say of every word."""
        for doc in docs:
            self.ruler.set_annotations(doc, self.matches(doc))
            yield doc

    def matches(self, doc: Doc) -> list[tuple[int, int, int, int]]:
        """What `AttributeRuler.match` returns: number and key of each rule that holds, and where."""
        longer = self.longer(doc, allow_missing=True)
        found = [(int(self.strings[key]), key, start, end) for key, start, end in longer]
        for i, token in enumerate(doc):
            form = token.lower if token.lower in self.forms else 0
            word = (form, token.tag, token.dep, int(token.is_space))
            if word not in self.known:
                self.known[word] = self._holding(word)
            found += [(number, key, i, i + 1) for number, key in self.known[word]]
        return sorted(found)

    def _holding(self, word: Values) -> list[tuple[int, int]]:
        numbers = [n for n, conditions in self.simple if all(c.holds(word) for c in conditions)]
        return [(number, self.strings.add(str(number))) for number in numbers]


def _conditions(pattern: list[dict[str, Any]], strings: StringStore) -> list[_Condition] | None:
    """A pattern's conditions where it is of one word and asks for nothing but what is looked up."""
    if len(pattern) != 1 or not pattern[0].keys() <= set(_ASKED):
        return None
    made = [_condition(name, asked, strings) for name, asked in pattern[0].items()]
    return [c for c in made if c is not None] if None not in made else None


def _condition(name: str, asked: object, strings: StringStore) -> _Condition | None:
    place = _ASKED.index(name)
    if isinstance(asked, bool):
        return _Condition(place, frozenset({int(asked)}), out=False)
    if isinstance(asked, str):
        return _Condition(place, frozenset({strings.add(asked)}), out=False)
    if not isinstance(asked, dict) or len(asked) != 1 or not asked.keys() <= {"IN", "NOT_IN"}:
        return None
    ((how, listed),) = asked.items()
    out = how == "NOT_IN"
    if out and name == "LOWER":
        return None  # forms that no rule asks for are looked up as one
    return _Condition(place, frozenset(strings.add(v) if v else 0 for v in listed), out)


@cache
def rules_of(pipeline: Language) -> Rules:
    """The rules of a pipeline's attribute ruler."""
    ruler = pipeline.get_pipe(RULER)
    assert isinstance(ruler, AttributeRuler)  # noqa: S101 - named so by spaCy
    return Rules(ruler)
