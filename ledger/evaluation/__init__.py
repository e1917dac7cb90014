"""How well a ledger reads, measured on hand-made gold."""

from ledger.evaluation.gold import Gold, gold_documents, read_gold
from ledger.evaluation.scoring import Scores, evaluate, score_ledger

__all__ = ["Gold", "Scores", "evaluate", "gold_documents", "read_gold", "score_ledger"]
