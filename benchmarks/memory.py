"""What a build holds in memory as documents become more, or larger; flat is what is wanted.

    python benchmarks/memory.py [--documents 1000 10000 100000] [--megabytes 5 50] [--keep FOLDER]

Every size is built in a process of its own. Its peak is put beside that of a build of one sentence
in the same run, which has loaded all that reading needs: the language model, the gazetteer, pandas.
Two more figures tell whether the rest grows: the peak when the last document was read, before
anything is grouped or compared, and processor time for each document or megabyte.

The texts are sentences of the seeds in random order, with other digits and new names in them, so
that no two documents are copies and the language model keeps meeting words it has not seen. One in
three documents tells a figure. The large texts are a page of many stories, and one single story.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

from ledger.building import build
from ledger.documents import find_documents, read_source
from ledger.extraction.numerals import read_numbers
from ledger.extraction.sentences import split

HOME = Path(__file__).parent.parent
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SYLLABLES = ["ka", "ri", "mo", "ben", "tal", "os", "ju", "ned", "ar", "shi", "lo", "var"]
TOLD_FIGURE = 1 / 3
Result = dict[str, float]


def sentences() -> tuple[list[str], list[str]]:
    """The seeds' sentences without a figure, and with one."""
    plain: list[str] = []
    figured: list[str] = []
    for source in find_documents([HOME / "seeds"], HOME):
        for document in read_source(source):
            for article in document.articles:
                for block in article.blocks:
                    text = document.text[block.start : block.end]
                    for start, end in split(text):
                        sentence = " ".join(text[start:end].split())
                        if 60 < len(sentence) < 400:
                            (figured if read_numbers(sentence) else plain).append(sentence)
    return sorted(set(plain)), sorted(set(figured))


class Writer:
    """Makes sentences of known ones that were never written before."""

    def __init__(self) -> None:
        self.chance = random.Random(3)
        self.plain, self.figured = sentences()

    def sentence(self, figures: float) -> str:
        told = self.chance.choice(self.figured if self.chance.random() < figures else self.plain)
        words = told.split(" ")
        for _ in range(2):
            name = "".join(self.chance.choices(SYLLABLES, k=3)).title()
            words.insert(self.chance.randrange(1, len(words)), name)
        told = " ".join(words)
        if YEAR.search(told):
            return told
        return re.sub(r"[1-9]", lambda _: self.chance.choice("123456789"), told)

    def paragraph(self, figures: float) -> str:
        return " ".join(self.sentence(figures) for _ in range(3))

    def story(self) -> str:
        headline = " ".join(self.sentence(0).rstrip(".").split()[:9])
        told = [self.paragraph(0.02) for _ in range(4)]
        return "\n".join([headline, *told, headline, "Read More", "\n"])


def lines(path: Path, documents: int) -> None:
    """Write documents of two or three sentences, a line each."""
    writer = Writer()
    with path.open("w", encoding="utf-8") as file:
        for number in range(documents):
            text = f"{writer.sentence(0)} {writer.sentence(0)}\n"
            if writer.chance.random() < TOLD_FIGURE:
                text += writer.sentence(1)
            day = f"20{15 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}"
            row = {"id": f"d{number}", "publisher": f"P{number % 37}", "published": day}
            file.write(json.dumps({**row, "text": text}) + "\n")


def filled(path: Path, megabytes: float, written: Callable[[], str]) -> None:
    size = 0
    with path.open("w", encoding="utf-8") as file:
        while size < megabytes * 1_000_000:
            text = written()
            size += len(text.encode())
            file.write(text)


def page(path: Path, megabytes: float) -> None:
    """Write one text of many stories."""
    filled(path, megabytes, Writer().story)


def single(path: Path, megabytes: float) -> None:
    """Write one text that is one story."""
    writer = Writer()
    filled(path, megabytes, lambda: writer.paragraph(0.02) + "\n")


def sentence(path: Path, _: float) -> None:
    """Write one sentence, for what any build takes."""
    path.write_text("The ministry said that 1,200 families had fled to Kenya since March 2024.\n")


def memory() -> float:
    """The most memory this process has held so far, in megabytes."""
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024


def measure(text: str, ledger: str) -> None:
    """Print what building a ledger of a text takes, as JSON; called in a process of its own."""
    reading = {"peak": 0.0}

    def progress(done: int, total: int, _: str) -> None:
        if done == total:
            reading["peak"] = memory()

    start = process_time()
    held = build(ledger, [text], progress=progress)
    told = {"peak": memory(), "reading": reading["peak"], "busy": process_time() - start}
    print(json.dumps({**told, "claims": held.claims, "relations": held.relations}))


def measured(folder: Path, name: str, size: float, written: Callable[..., None]) -> Result:
    text = folder / f"{name}.{'jsonl' if written is lines else 'txt'}"
    if not text.exists():
        written(text, size)
    ledger = folder / f"{name}.db"
    ledger.unlink(missing_ok=True)
    command = [sys.executable, __file__, "--measure", str(text), str(ledger)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=HOME)
    result: Result = json.loads(done.stdout.splitlines()[-1])
    return result


def tasks(asked: argparse.Namespace) -> Iterator[tuple[str, float, Callable[..., None]]]:
    for size in asked.documents:
        yield f"{size:,} documents", size, lines
    for size in asked.megabytes:
        yield f"{size:g} MB, a page of stories", size, page
        yield f"{size:g} MB, one story", size, single


def compare(folder: Path, asked: argparse.Namespace) -> None:
    base = measured(folder, "sentence", 0, sentence)
    print(f"{'':26} {'peak MB':>8} {'to base':>8} {'read':>6} {'ms each':>8} {'claims':>8}")
    print(f"{'one sentence (base)':26} {base['peak']:>8.0f} {1:>8.2f}", flush=True)
    for title, size, written in tasks(asked):
        found = measured(folder, re.sub(r"\W+", "-", title), size, written)
        each = 1000 * (found["busy"] - base["busy"]) / size
        print(
            f"{title:26} {found['peak']:>8.0f} {found['peak'] / base['peak']:>8.2f}"
            f" {found['reading'] / base['peak']:>6.2f} {each:>8.1f} {found['claims']:>8,.0f}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--megabytes", type=float, nargs="*", default=[5, 50])
    parser.add_argument("--keep", type=Path, help="where the texts and ledgers are made")
    parser.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        measure(*asked.measure)
    elif asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
        compare(asked.keep, asked)
    else:
        with tempfile.TemporaryDirectory() as folder:
            compare(Path(folder), asked)


if __name__ == "__main__":
    main()
