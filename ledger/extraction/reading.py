"""What the readers of single fields may look at."""

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from ledger.extraction.quantities import Quantity
from ledger.model import Article, Kind
from ledger.model.document import Role, Text


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence, the same as no other, whatever that says; `start` and `end` count characters of the document's stored text.

    `parsed` holds this sentence alone, so a token's offset in the stored text is
    `start + token.idx`; it is None where nobody needed the parse. `whole` is the text that the
    sentence is cut from when it is asked for; it begins at the offset `begins`.
    `figures` are those read in it, None where nobody read them yet.
    """

    index: int
    block: int
    start: int
    end: int
    role: Role
    whole: Text = field(repr=False)
    begins: int = 0
    parsed: Doc | None = None
    figures: tuple[Quantity, ...] | None = None
    _text: str | None = field(default=None, repr=False)

    @property
    def text(self) -> str:
        """What the sentence says."""
        if self._text is None:
            self._text = self.whole[self.start - self.begins : self.end - self.begins]
        return self._text

    def forget(self) -> None:
        """Let go of the parse and what was read; all but the parse can be asked for again."""
        self.parsed = self.figures = self._text = None


@dataclass(frozen=True, slots=True)
class Story:
    """An article as its sentences, in order.

    `text` is the stored text, or a stretch of it that begins at the offset `begins`.
    """

    article: Article
    text: Text
    sentences: list[Sentence]
    begins: int = 0

    def between(self, start: int, end: int) -> str:
        """Return what stands between two offsets of the stored text."""
        return self.text[start - self.begins : end - self.begins]


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
