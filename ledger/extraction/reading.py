"""What the readers of single fields may look at."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ledger.extraction.quantities import Quantity
from ledger.model import Article, Kind
from ledger.model.document import Role


@dataclass(slots=True)
class Sentence:
    """One sentence; `start` and `end` count characters of the document's stored text.

    `parsed` holds this sentence alone, so a token's offset in the stored text is
    `start + token.idx`; it is None where nobody needed the parse.
    """

    index: int
    block: int
    start: int
    end: int
    text: str
    role: Role
    parsed: Doc | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """An article as its sentences, in order."""

    article: Article
    text: str
    sentences: list[Sentence]


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure in its sentence and story; offsets in `quantity` count the sentence's characters.

    `number` is the numeral's last token, `noun` the noun that is counted, `verb` the verb (or
    event noun) that says what happened to it. `population` is the counted noun phrase as read, `kind`
    None where it wasn't asked.
    """

    story: Story
    sentence: Sentence
    quantity: Quantity
    number: Token
    noun: Token | None
    verb: Token | None
    population: str | None
    kind: Kind | None = None
