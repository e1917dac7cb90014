"""Score relations on gold claims as the scorer does, with no extraction in between."""

from collections import Counter
from typing import NamedTuple

from ledger.comparison.facets import Facets, facets
from ledger.comparison.relate import relate
from tests.comparison.goldclaims import gold_claims, gold_pairs


class Score(NamedTuple):
    macro_f1: float
    conflict_precision: float
    conflict_recall: float
    misses: list[str]


def by_id(figure: Facets) -> str:
    return figure.claim.id


def score(name: str) -> Score:
    found = {key: facets(claim) for key, claim in gold_claims(name).items()}
    confusion: Counter[tuple[str, str]] = Counter()
    misses = []
    for pair in gold_pairs(name):
        relation = relate(found[pair["a"]], found[pair["b"]], sorted(found.values(), key=by_id))
        guess = relation.relation if relation else "unrelated"
        confusion[pair["relation"], guess] += 1
        if guess != pair["relation"]:
            misses.append(
                f"{pair['a']} {pair['b']}: {pair['relation']}, not {guess} ({pair['why']})"
            )
    return Score(_macro_f1(confusion), *_conflicts(confusion), misses)


def _macro_f1(confusion: Counter[tuple[str, str]]) -> float:
    labels = {label for label, _ in confusion}
    f1s = []
    for label in labels:
        gold = sum(n for (want, _), n in confusion.items() if want == label)
        told = sum(n for (_, guess), n in confusion.items() if guess == label)
        f1s.append(2 * confusion[label, label] / (gold + told))
    return sum(f1s) / len(f1s)


def _conflicts(confusion: Counter[tuple[str, str]]) -> tuple[float, float]:
    right = confusion["conflict", "conflict"]
    told = sum(n for (_, guess), n in confusion.items() if guess == "conflict")
    gold = sum(n for (want, _), n in confusion.items() if want == "conflict")
    return right / told if told else 1.0, right / gold


if __name__ == "__main__":
    for folder in ("seeds", "news"):
        result = score(folder)
        print(folder, *(round(x, 3) for x in result[:3]), *result.misses, sep="\n  ")
