"""Documents, the stories in them, and the runs of text that tell each story."""

from dataclasses import dataclass
from typing import Any, Literal, Protocol, runtime_checkable

from pydantic import BaseModel, ConfigDict

PublishedBasis = Literal["stated", "manifest", "inferred", "unknown"]
Role = Literal["headline", "standfirst", "heading", "text"]


@runtime_checkable
class Text(Protocol):
    """What is asked for its length and for stretches of it: a `str`, or a large text kept otherwise."""

    def __len__(self) -> int: ...

    def __getitem__(self, stretch: slice, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Block:
    """A run of story text, usually a paragraph; offsets count characters of the stored text.

    No pydantic model, for a large document has a hundred thousand.
    """

    start: int
    end: int
    role: Role = "text"


class Article(BaseModel):
    """One story. What lies between `start` and `end` but in no block is furniture, not story."""

    model_config = ConfigDict(frozen=True)

    id: str
    document_id: str
    start: int
    end: int
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    copy_group: str | None = None
    blocks: tuple[Block, ...] = ()


class Document(BaseModel):
    """The bytes as received, known by their hash, and the text read from them.

    `published` is an ISO date prefix whose length is its precision ("2023-02").
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    id: str
    external_id: str | None = None
    path: str
    url: str | None = None
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    retrieved: str | None = None
    media_type: str
    language: str | None = None
    sha256: str
    text_sha256: str
    extra: dict[str, Any] = {}
    text: Text
    articles: tuple[Article, ...] = ()
