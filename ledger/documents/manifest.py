"""`sources.yml`: what a folder's owner knows of its files and the texts themselves can't say."""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    ValidationError,
    model_validator,
)

from ledger.documents.dates import iso_prefix
from ledger.documents.decoding import decode
from ledger.model import DocumentError, ManifestError, UsageError

MANIFEST_NAME = "sources.yml"
_REMEDY = "mend that line (docs/architecture.md lists the keys of sources.yml)"


def _none_if_empty(value: Any) -> Any:
    """Read YAML's ways of writing nothing; every scalar arrives here as a string."""
    return None if isinstance(value, str) and value.strip() in ("", "~", "null") else value


def web_address(value: str) -> str:
    """Return an http(s) address; others ("javascript:") could run when a page links to them."""
    if not value.startswith(("http://", "https://")) or any(c.isspace() for c in value):
        raise ValueError(f"{value!r} is no web address (http:// or https://)")
    return value


Text = Annotated[str | None, BeforeValidator(_none_if_empty)]
IsoPrefix = Annotated[
    Annotated[str, AfterValidator(iso_prefix)] | None, BeforeValidator(_none_if_empty)
]
WebAddress = Annotated[
    Annotated[str, AfterValidator(web_address)] | None, BeforeValidator(_none_if_empty)
]
Basis = Annotated[Literal["stated", "manifest", "inferred"] | None, BeforeValidator(_none_if_empty)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    publisher: Text = None
    title: Text = None
    author: Text = None
    published: IsoPrefix = None
    published_basis: Basis = None
    why: Text = None

    @model_validator(mode="after")
    def _dates_say_what_they_rest_on(self) -> Self:
        if self.published_basis == "inferred" and not self.why:
            raise ValueError("an inferred date needs a `why`")
        if self.published_basis and not self.published:
            raise ValueError("`published_basis` without `published`")
        return self


class ArticleEntry(_Entry):
    """One story of a document, found by its `headline` or by its `ordinal`, counted from 1."""

    headline: Text = None
    ordinal: Annotated[int, Field(ge=1)] | None = None

    @model_validator(mode="after")
    def _named_once(self) -> Self:
        if (self.headline is None) == (self.ordinal is None):
            raise ValueError("a story is named by its `headline` or by its `ordinal`")
        return self


class ManifestEntry(_Entry):
    """What is known of one file. `published` is an ISO prefix; its basis is "manifest" if not said."""

    url: WebAddress = None
    language: Text = None
    articles: tuple[ArticleEntry, ...] = ()


class Manifest(RootModel[dict[str, ManifestEntry]]):
    """A folder's entries, by the file's path from that folder, with slashes."""

    def entry(self, name: str) -> ManifestEntry | None:
        """Return the entry of the file at `name`, or None."""
        return self.root.get(name)


def entry_from_options(
    *,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
    title: str | None = None,
) -> ManifestEntry:
    """Make the entry of a lone file or of standard input. Raises UsageError on a bad value."""
    try:
        return ManifestEntry(publisher=publisher, published=published, url=url, title=title)
    except ValidationError as error:
        problem = error.errors()[0]
        raise UsageError(
            f"--{problem['loc'][0]}: {explain(problem)}", remedy="correct the option"
        ) from None


def load_manifest(folder: Path) -> Manifest:
    """Read `sources.yml` of a folder; a folder without one has an empty manifest.

    Raises ManifestError with file, line and remedy.
    """
    file = folder / MANIFEST_NAME
    if not file.is_file():
        return Manifest({})
    try:
        text = decode(file.read_bytes(), str(file))[:]
    except OSError as error:
        raise ManifestError(str(error.strerror), file=file, remedy="make it readable") from error
    except DocumentError as error:
        raise ManifestError(error.message, file=file, remedy=error.remedy) from error
    return parse_manifest(text, str(file))


def parse_manifest(text: str, file: str) -> Manifest:
    """Read the text of a manifest; `file` is only for messages. Raises ManifestError."""
    tree = _compose(text, file)
    if tree is None:
        return Manifest({})
    _refuse_repeated_keys(tree, file)
    try:
        return Manifest.model_validate(_plain(tree))
    except ValidationError as error:
        problem = error.errors()[0]
        raise ManifestError(
            explain(problem), file=file, line=_line(tree, problem["loc"]), remedy=_REMEDY
        ) from None


def explain(problem: Any) -> str:
    """Put one of pydantic's findings into a fact-checker's words."""
    key = ".".join(str(part) for part in problem["loc"])
    match problem["type"]:
        case "extra_forbidden":
            return f"unknown key {problem['loc'][-1]!r}"
        case "value_error":
            return str(problem["ctx"]["error"])
        case "missing":
            return f"{key} is missing"
    return f"{key}: {problem['msg'][:1].lower()}{problem['msg'][1:]}"


def _compose(text: str, file: str) -> yaml.Node | None:
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text)):
            raise ManifestError("an alias (*name)", file=file, remedy="write the value out")
        return yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        problem = " ".join((error.problem or "no YAML").split())
        raise ManifestError(problem, file=file, line=line, remedy=_REMEDY) from None
    except (yaml.YAMLError, RecursionError):
        raise ManifestError("no YAML", file=file, remedy=_REMEDY) from None


def _plain(node: yaml.Node) -> Any:
    """Return the node's content; every scalar stays the string that was written."""
    if isinstance(node, yaml.MappingNode):
        return {_plain(key): _plain(value) for key, value in node.value if _is_name(key)}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return node.value


def _is_name(key: yaml.Node) -> bool:
    return isinstance(key, yaml.ScalarNode)


def _refuse_repeated_keys(node: yaml.Node, file: str) -> None:
    """YAML lets the last of two equal keys win, which would lose the first one silently."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_repeated_keys(item, file)
    if not isinstance(node, yaml.MappingNode):
        return
    seen: set[str] = set()
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not _is_name(key):
            raise ManifestError("a key that is no name", file=file, line=line, remedy=_REMEDY)
        if key.value in seen:
            raise ManifestError(f"{key.value!r} twice", file=file, line=line, remedy=_REMEDY)
        seen.add(key.value)
        _refuse_repeated_keys(value, file)


def _line(tree: yaml.Node, location: tuple[int | str, ...]) -> int:
    """Find the line, from 1, of the deepest node on the way to `location`."""
    node, line = tree, tree.start_mark.line
    for step in location:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == step), None)
            if found is None:
                break
            line, node = found[0].start_mark.line, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
            line = node.start_mark.line
    return int(line) + 1
