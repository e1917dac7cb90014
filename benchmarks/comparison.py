"""How fast figures are compared, at what memory, and how much of it is right, as the ledger grows.

    python benchmarks/comparison.py [--claims 10000 100000] [--sentences 200] [--keep FOLDER]

Claims with known relations (benchmarks/told.py) go the way that `ledger build` takes after reading:
stored, looked up in the index, compared, related, grouped. Each size is measured in a process of
its own, in processor time, which holds where other programs share the machine. On the largest
ledger, `ledger check` answers sentences about its events; what it takes beyond reading the sentence
is put beside one full-text query for all words of the sentence. Splink 5 on DuckDB, where both are
installed, scores the pairs of one town and unit of the same claims, untrained: for information, as
it says how alike two records are and not what two figures are to each other.
"""

import argparse
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import perf_counter, process_time

from told import PER_MEASURE, event_of, known_relations, stories, towns

from ledger.building.comparing import Comparison
from ledger.checking import check
from ledger.extraction import extract_text
from ledger.store import Store, WritableStore

HOME = Path(__file__).parent.parent
FIELDS = ("unit", "population", "event", "place", "period_start", "claimant", "value")
Result = dict[str, float]


def build(path: Path, claims: int) -> Result:
    """Store and compare so many claims; times are seconds of a processor."""
    towns()
    extract_text("The ministry said 12 people died.")  # a build has loaded what this loads
    result: Result = {"claims": claims}
    idle, clock, start = memory(), perf_counter(), process_time()
    with WritableStore.open(path) as store:
        with store.transaction():
            comparison = Comparison(store, leaving=())
            for held, told in stories(claims // PER_MEASURE):
                store.put_document(held, source=held.path, fingerprint="told")
                comparison.take_story(held, held.articles[0], told)
            result["storing"] = process_time() - start
            result["pairs"] = comparison.finish()
        result["comparing"] = process_time() - start - result["storing"]
        result["relations"] = store.count("relations")
    result["wall"] = perf_counter() - clock
    result["idle"], result["peak"] = idle, memory()
    result["disk"] = path.stat().st_size / 2**20
    return result


def memory() -> float:
    """The most memory this process has held so far, in megabytes."""
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024


def judged(path: Path, claims: int) -> Result:
    """Hold the stored relations against the known ones.

    What is found between two measures counts as a mistake unless it is a difference of scope: one
    subject in two towns or years differs in scope.
    """
    home: dict[bytes, int] = {}
    for number, (_, told) in enumerate(stories(claims // PER_MEASURE)):
        for at, claim in enumerate(told):
            group, paper = divmod(number, PER_MEASURE)
            home[bytes.fromhex(claim.id)] = (group * PER_MEASURE + at) * PER_MEASURE + paper
    found: Counter[str] = Counter()
    with Store.open(path) as store:
        for row in store.rows("SELECT claim_a, claim_b, relation FROM relations"):
            one, other = sorted(home[bytes.fromhex(row[name])] for name in ("claim_a", "claim_b"))
            found[_verdict(one, other, row["relation"])] += 1
    known = sum(len(known_relations(number)) for number in range(claims // PER_MEASURE))
    return {
        "recall": found["right"] / known,
        "precision": found["right"] / (found["right"] + found["wrong"] + found["glued"]),
        "wrong": found["wrong"],
        "glued": found["glued"],
        "across": found["across"],
    }


def _verdict(one: int, other: int, relation: str) -> str:
    measure, rival = one // PER_MEASURE, other // PER_MEASURE
    if measure != rival:
        return "across" if relation == "scope_difference" else "glued"
    known = known_relations(measure).get((one % PER_MEASURE, other % PER_MEASURE))
    return "unscored" if known is None else "right" if known == relation else "wrong"


def checked(path: Path, claims: int, sentences: int) -> Result:
    """Check sentences against a ledger; ratios to one full-text query of the same words."""
    chance = random.Random(1)
    ratios, beyond, known = [], [], 0
    with Store.open(path) as store:
        for _ in range(5):
            check(_sentence(0, 733), store)
        for number in chance.sample(range(claims // PER_MEASURE), sentences):
            text = _sentence(number, chance.randrange(100, 2_000))
            day = event_of(number)[3].isoformat()
            reading = timed(lambda text=text, day=day: extract_text(text, published=day))
            whole = timed(lambda text=text, day=day: check(text, store, published=day))
            query = timed(lambda text=text: _search(store, text))
            beyond.append(max(0.0, whole - reading))
            ratios.append(beyond[-1] / query)
            known += any(one.matches for one in check(text, store, published=day))
    return {
        "median": statistics.median(ratios),
        "p95": statistics.quantiles(ratios, n=20)[-1],
        "median_ms": statistics.median(beyond) * 1000,
        "known": known / sentences,
    }


def _sentence(measure: int, value: int) -> str:
    subject, town, _, day = event_of(measure)
    return f"{value:,} {subject.counted} {subject.told} in {town} on {day.day} {day:%B %Y}."


def _search(store: Store, text: str) -> list[object]:
    words = " AND ".join(f'"{word}"' for word in re.findall(r"\w+", text))
    return list(
        store.rows("SELECT rowid FROM claims_fts WHERE claims_fts MATCH :words", {"words": words})
    )


def splinked(path: Path, claims: int) -> Result:
    """Score pairs of claims of one town and unit with Splink."""
    import pandas as pd
    import splink.comparison_library as alike
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    with Store.open(path) as store:
        rows = list(store.rows(f"SELECT id AS unique_id, {', '.join(FIELDS)} FROM claims"))
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on("unit", "place")],
        comparisons=[
            alike.ExactMatch("event"),
            alike.JaroWinklerAtThresholds("population"),
            alike.ExactMatch("period_start"),
            alike.JaroWinklerAtThresholds("claimant"),
            alike.ExactMatch("value"),
        ],
    )
    linker = Linker(DuckDBAPI().register(pd.DataFrame(rows)), settings)
    start = process_time()
    pairs = len(linker.inference.predict().as_pandas_dataframe())
    return {"claims": claims, "pairs": pairs, "a_second": pairs / (process_time() - start)}


def timed(ask: Callable[[], object]) -> float:
    """The least of three, in seconds of a processor; the first fills caches for either side."""
    spent = []
    for _ in range(3):
        start = process_time()
        ask()
        spent.append(process_time() - start)
    return min(spent)


def measured(*command: str) -> Result:
    """Run one measurement in a process of its own."""
    asked = [sys.executable, __file__, "--measure", *command]
    done = subprocess.run(asked, check=True, stdout=subprocess.PIPE, text=True, cwd=HOME)
    result: Result = json.loads(done.stdout.splitlines()[-1])
    return result


def measure(what: str, path: str, claims: str, sentences: str = "0") -> None:
    """Print one measurement as JSON."""
    known = {"build": build, "judged": judged, "splinked": splinked}.get(what)
    result = (
        known(Path(path), int(claims))
        if known
        else checked(Path(path), int(claims), int(sentences))
    )
    print(json.dumps(result))


def lines(size: int, built: Result, right: Result) -> Iterator[str]:
    """What a reader wants to know of one size."""
    spent = built["storing"] + built["comparing"]
    yield (
        f"{size:>9,} {spent / size * 1e6:>9.0f} {built['storing'] / size * 1e6:>8.0f}"
        f" {built['comparing'] / size * 1e6:>10.0f} {built['peak']:>8.0f}"
        f" {built['peak'] / size * 1024:>9.2f} {built['pairs'] / size:>7.1f}"
        f" {built['pairs'] / built['comparing']:>10,.0f} {built['relations'] / size:>10.1f}"
        f" {right['precision']:>9.3f} {right['recall']:>6.3f} {right['across'] / size:>7.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--sentences", type=int, default=200)
    parser.add_argument("--keep", type=Path, help="a folder to leave the ledgers in")
    parser.add_argument("--measure", nargs="+", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        measure(*asked.measure)
        return
    with tempfile.TemporaryDirectory() as folder:
        compare(asked.keep or Path(folder), sorted(asked.claims), asked.sentences)


def compare(folder: Path, sizes: list[int], sentences: int) -> None:
    """Print the table, then what the largest ledger says."""
    print(
        "   claims  us/claim  storing  comparing  peak MB  KB/claim   pairs    pairs/s  relations"
        " precision recall  across"
    )
    found: dict[int, Result] = {}
    for size in sizes:
        path = folder / f"told-{size}.db"
        found[size] = measured("build", str(path), str(size))
        right = measured("judged", str(path), str(size))
        print("\n".join(lines(size, found[size], right)), flush=True)
    for small, large in pairwise(sizes):
        ratio = {
            what: (found[large][what] / large) / (found[small][what] / small)
            for what in ("storing", "comparing", "peak", "relations")
        }
        print(f"{large:,} to {small:,} a claim:", {k: round(v, 2) for k, v in ratio.items()})
    asked = measured(
        "checked", str(folder / f"told-{sizes[-1]}.db"), str(sizes[-1]), str(sentences)
    )
    print("check less reading, to one full-text query:", {k: round(v, 2) for k, v in asked.items()})
    if find_spec("splink") is None or find_spec("duckdb") is None:
        print("splink and duckdb are not installed: not measured")
    else:
        scored = measured("splinked", str(folder / f"told-{sizes[0]}.db"), str(sizes[0]))
        print("splink, pairs of one town and unit:", {k: round(v) for k, v in scored.items()})


if __name__ == "__main__":
    main()
