"""The records that pass between rooms: no behaviour beyond validation and interval arithmetic."""

from ledger.model.claim import CHECKWORTHY, Claim, Counting, Kind, PeriodBasis, Quantifier, Stance
from ledger.model.document import Article, Block, Document, PublishedBasis
from ledger.model.errors import (
    DocumentError,
    LedgerError,
    ManifestError,
    NewerLedgerError,
    NotALedgerError,
    UsageError,
)
from ledger.model.interval import Interval
from ledger.model.numeral import Numeral
from ledger.model.relation import Basis, Hint, Measure, Relation, RelationName, Sum, Verdict

__all__ = [
    "CHECKWORTHY",
    "Article",
    "Basis",
    "Block",
    "Claim",
    "Counting",
    "Document",
    "DocumentError",
    "Hint",
    "Interval",
    "Kind",
    "LedgerError",
    "ManifestError",
    "Measure",
    "NewerLedgerError",
    "NotALedgerError",
    "Numeral",
    "PeriodBasis",
    "PublishedBasis",
    "Quantifier",
    "Relation",
    "RelationName",
    "Stance",
    "Sum",
    "UsageError",
    "Verdict",
]
