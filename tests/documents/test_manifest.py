"""sources.yml: what it may say, and how mistakes in it are answered."""

from pathlib import Path
from textwrap import dedent

import pytest

from ledger.documents import entry_from_options, load_manifest, read_bytes
from ledger.documents.manifest import parse_manifest
from ledger.model import ManifestError, UsageError

ROOT = Path(__file__).parents[2]
WHOLE = """
report.txt:
  publisher: Example Tribune   # a comment
  url: https://news.example/report
  title: A report
  author: Ana Novak
  language: en
  published: 2024-05
  published_basis: inferred
  why: It speaks of the May elections.
  articles:
    - headline: Second story
      publisher: Example Wire
      published: 2024-05-02
    - ordinal: 1
      title: First story
archive/old.md:
  publisher: ~
"""


def test_everything_a_manifest_may_say() -> None:
    entry = parse_manifest(WHOLE, "sources.yml").entry("report.txt")
    assert entry is not None
    assert (entry.published, entry.published_basis) == ("2024-05", "inferred")
    assert [story.ordinal for story in entry.articles] == [None, 1]
    old = parse_manifest(WHOLE, "sources.yml").entry("archive/old.md")
    assert old is not None
    assert old.publisher is None


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "report.txt: {}\n"])
def test_an_empty_manifest_is_one(text: str) -> None:
    assert parse_manifest(text, "sources.yml").entry("other.txt") is None


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a.txt:\n  publisher: X\n  pubisher: Y\n", 3, "unknown key 'pubisher'"),
        ("a.txt:\n  published: 2023-02-30\n", 2, "'2023-02-30' is not in the calendar"),
        ("a.txt:\n  published: May 2023\n", 2, "no date of the form"),
        ("a.txt:\n  published: 2023-2-3\n", 2, "no date of the form"),
        ("a.txt:\n  url: javascript:alert(1)\n", 2, "no web address"),
        ("a.txt:\n  published_basis: guessed\n  published: 2023\n", 2, "published_basis"),
        ("a.txt:\n  published: 2023\n  published_basis: inferred\n", 1, "needs a `why`"),
        ("a.txt:\n  published_basis: stated\n", 1, "without `published`"),
        ("a.txt:\n  articles:\n    - headline: H\n      ordinal: 2\n", 3, "by its `headline` or"),
        ("a.txt:\n  articles:\n    - publisher: P\n", 3, "by its `headline` or"),
        ("a.txt:\n  articles:\n    - ordinal: 0\n", 3, "ordinal"),
        ("a.txt:\n  articles:\n    - ordinal: 1\n      date: 2024\n", 4, "unknown key 'date'"),
        ("a.txt:\n  publisher: X\n  publisher: Y\n", 3, "'publisher' twice"),
        ("a.txt: {}\nb.txt: {}\na.txt: {}\n", 3, "'a.txt' twice"),
        ("a.txt:\n  publisher: [X, Y]\n", 2, "publisher"),
        ("a.txt: Example Tribune\n", 1, "a.txt"),
        ("a.txt:\n\tpublisher: X\n", 2, "cannot start any token"),
        ("- a.txt\n", 1, "dictionary"),
        ("a.txt: {publisher: X\n", 2, "expected"),
    ],
)
def test_a_mistake_is_answered_with_file_line_and_remedy(text: str, line: int, said: str) -> None:
    with pytest.raises(ManifestError) as refused:
        parse_manifest(text, "sources.yml")
    error = refused.value
    assert str(error).startswith(f"sources.yml:{line}: ")
    assert said in error.message
    assert error.remedy
    assert "\n" not in str(error)


@pytest.mark.parametrize("text", ["a: &x {publisher: P}\nb: *x\n", "a: &a [*a]\n", "[" * 5000])
def test_tricks_of_yaml_are_refused(text: str) -> None:
    with pytest.raises(ManifestError):
        parse_manifest(text, "sources.yml")


def test_a_manifest_is_read_from_its_folder(tmp_path: Path) -> None:
    assert load_manifest(tmp_path).root == {}
    (tmp_path / "sources.yml").write_bytes(b"a.txt: {publisher: \xff}\n")
    with pytest.raises(ManifestError, match=r"sources\.yml: .*encoding"):
        load_manifest(tmp_path)


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        ("[{headline: No such story, publisher: X}]", "'No such story' that isn't in it"),
        ("[{ordinal: 3, publisher: X}]", "names story 3, it has 1"),
    ],
)
def test_a_story_that_is_not_there_is_missed(articles: str, said: str) -> None:
    entry = parse_manifest(f"a.txt: {{articles: {articles}}}", "sources.yml").entry("a.txt")
    with pytest.raises(ManifestError, match=said):
        read_bytes(b"Some 40 houses burned.", "a.txt", entry)


def test_the_manifest_adds_to_a_story_by_headline_or_by_ordinal() -> None:
    for story in ("{headline: 'THE HOUSES  BURN!', ", "{ordinal: 1, "):
        text = f"a.txt: {{publisher: P, articles: [{story} publisher: Q, published: 2020-01}}]}}"
        entry = parse_manifest(text, "sources.yml").entry("a.txt")
        document = read_bytes(b"The houses burn\n\nSome 40 houses burned.", "a.txt", entry)
        assert document.publisher == "P"
        article = document.articles[0]
        assert (article.publisher, article.published) == ("Q", "2020-01")
        assert article.published_basis == "manifest"


def test_options_are_held_to_the_same_rules() -> None:
    assert entry_from_options(publisher="P", published="2024-02").published == "2024-02"
    with pytest.raises(UsageError, match="--published: '2024-02-31' is not in the calendar"):
        entry_from_options(published="2024-02-31")
    with pytest.raises(UsageError, match=r"--url: .* no web address"):
        entry_from_options(url="ftp://news.example")


@pytest.mark.parametrize("page", ["README.md", "docs/architecture.md"])
def test_the_documented_examples_are_manifests(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    example = text[text.index("    report.txt:\n") :].split("\n\n")[0]
    entry = parse_manifest(dedent(example), page).entry("report.txt")
    assert entry is not None
    assert entry.articles[0].headline == "Port strike enters its third week"
