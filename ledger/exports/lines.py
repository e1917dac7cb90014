"""JSON Lines: a row a line."""

import json
from typing import IO

import pandas as pd

from ledger.exports.cells import rows


def write_jsonl(frame: pd.DataFrame, stream: IO[str]) -> None:
    """Write a table as JSON Lines; what is missing is null, text stays in its own script."""
    names = list(frame.columns)
    for row in rows(frame):
        record = dict(zip(names, row, strict=True))
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")
