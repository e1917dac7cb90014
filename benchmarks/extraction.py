"""How fast figures are read, as a ratio to spaCy's plain pipeline over the same text in the same run.

    python benchmarks/extraction.py [--megabytes 1.0] [--cores 2]

The text is the seed documents, copied until they fill a megabyte, with the digits of every copy
varied, so that nothing remembered from one copy helps with the next. Each figure is measured in a
process of its own, after the pipeline was loaded and warmed; with several processes their start is
counted, for both. Ratios are what to compare, for characters a second depend on the machine; the
one by processor time also holds where other programs share it.
"""

import argparse
import json
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from os import cpu_count
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import perf_counter

from ledger.documents import ManifestEntry, find_documents, read_bytes, read_source
from ledger.extraction import extract_articles
from ledger.extraction.pipeline import load_pipeline
from ledger.model import Article

HOME = Path(__file__).parent.parent
NEWS = HOME / "tests" / "gold" / "news" / "documents.jsonl"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
WARM_UP = "The ministry said on Monday that 1,200 families had fled to Kenya since March. "
Told = tuple[Article, str]


def varied(text: str, copy: int) -> str:
    """The text with other digits: years, zeros and the lengths of numbers stay as they are."""
    chance = random.Random(copy)
    years = {at for year in YEAR.finditer(text) for at in range(*year.span())}
    return "".join(
        chance.choice("123456789") if sign in "123456789" and at not in years else sign
        for at, sign in enumerate(text)
    )


def seeds(characters: int) -> Iterator[Told]:
    """Articles of varied copies of the seeds, until their documents hold so many characters."""
    sources = find_documents([HOME / "seeds"], HOME)
    texts = [(source, source.path.read_text(encoding="utf-8-sig")) for source in sources]
    copy = filled = 0
    while filled < characters:
        for source, text in texts:
            content = varied(text, copy).encode()
            name = f"{copy}/{source.relative}"
            document = read_bytes(content, name, without_stories(source.entry))
            filled += len(document.text)
            yield from ((article, document.text) for article in document.articles)
        copy += 1


def without_stories(entry: ManifestEntry | None) -> ManifestEntry | None:
    """The manifest's entry less what it says of single stories, whose headlines have varied."""
    return entry.model_copy(update={"articles": ()}) if entry else None


def news(characters: int) -> Iterator[Told]:
    """Articles of the news gold, once."""
    for source in find_documents([NEWS], HOME):
        for document in read_source(source):
            yield from ((article, document.text) for article in document.articles)


def story(articles: Iterable[Told]) -> list[str]:
    """The paragraphs of the stories: what both readers are given to read."""
    return [text[block.start : block.end] for article, text in articles for block in article.blocks]


def read_with_ledger(articles: list[Told], cores: int) -> int:
    return sum(len(claims) for claims in extract_articles(articles, jobs=cores))


def read_with_spacy(articles: list[Told], cores: int) -> int:
    pipeline = load_pipeline()
    return sum(len(doc.ents) for doc in pipeline.pipe(story(articles), n_process=cores))


def read_with_quantulum3(articles: list[Told], cores: int) -> int:
    from quantulum3 import parser

    return sum(len(parser.parse(paragraph)) for paragraph in story(articles))


READERS: dict[str, Callable[[list[Told], int], int]] = {
    "ledger": read_with_ledger,
    "spacy": read_with_spacy,
    "quantulum3": read_with_quantulum3,
}
TEXTS = {"seeds": seeds, "news": news}


def measure(reader: str, text: str, characters: int, cores: int) -> None:
    """Print one measurement as JSON; called in a process of its own."""
    articles = list(TEXTS[text](characters))
    read = READERS[reader]
    warm_up = read_bytes((WARM_UP * 20).encode(), "warm-up.txt")
    read([(article, warm_up.text) for article in warm_up.articles], 1)
    start, busy = perf_counter(), processor_seconds()
    found = read(articles, cores)
    seconds, busy = perf_counter() - start, processor_seconds() - busy
    peak = max(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN))
    size = sum(map(len, story(articles)))
    told = {"characters": size, "found": found, "seconds": seconds, "busy": busy, "peak_kb": peak}
    print(json.dumps(told))


def processor_seconds() -> float:
    """What this process and the children it has waited for have used of a processor."""
    used = [getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measured(reader: str, text: str, characters: int, cores: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--measure", reader, text, str(characters), str(cores)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=HOME)
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    result["speed"] = result["characters"] / result["seconds"]
    return result


def show(title: str, result: dict[str, float], unit: str, against: dict[str, float] | None) -> None:
    ratio = by_processor = ""
    if against:
        ratio = f"{against['seconds'] / result['seconds']:.2f}"
        by_processor = f"{against['busy'] / result['busy']:.2f}"
    print(
        f"{title:34} {result['characters']:>10,.0f} {result['speed']:>9,.0f} {ratio:>6}"
        f" {by_processor:>12} {result['peak_kb'] / 1024:>8,.0f}  {result['found']:,.0f} {unit}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=1.0)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--measure", nargs=4, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        reader, text, characters, cores = asked.measure
        measure(reader, text, int(characters), int(cores))
        return
    characters = int(asked.megabytes * 1_000_000)
    print(
        f"{f'{cpu_count()} processors':34} {'characters':>10} {'a second':>9} {'ratio':>6} {'by processor':>12} {'peak MB':>8}  found"
    )
    for text, cores in (("seeds", 1), ("seeds", asked.cores), ("news", 1)):
        title = f"{text}, {cores} process{'es' if cores > 1 else ''}"
        plain = measured("spacy", text, characters, cores)
        show(f"{title}: spaCy alone", plain, "entities", None)
        show(f"{title}: ledger", measured("ledger", text, characters, cores), "claims", plain)
    if find_spec("quantulum3") is None:
        print("quantulum3 is not installed: not measured")
    else:
        show("news: quantulum3", measured("quantulum3", "news", characters, 1), "quantities", None)


if __name__ == "__main__":
    main()
