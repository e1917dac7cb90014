"""One cell of a table as other tools take it: plain numbers, text that stays text."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take for the start of a formula (OWASP, CSV Injection)."""

NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def plain(value: Any) -> Any:
    """The value without pandas' types: None where missing, whole numbers without a decimal point."""
    if isinstance(value, list | tuple | dict):
        return value
    if value is None or pd.isna(value):
        return None
    if hasattr(value, "item"):
        value = value.item()
    return int(value) if isinstance(value, float) and value.is_integer() else value


def flat(value: Any) -> Any:
    """The value for a format without lists: those become JSON text."""
    value = plain(value)
    return (
        json.dumps(value, ensure_ascii=False) if isinstance(value, list | tuple | dict) else value
    )


def no_formula(value: Any) -> Any:
    """The value with text that a spreadsheet would run as a formula led by an apostrophe."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS) and not NUMBER.fullmatch(value):
        return "'" + value
    return value


def rows(frame: pd.DataFrame) -> Iterator[list[Any]]:
    """The rows of a frame in order, each cell plain."""
    for row in frame.astype(object).itertuples(index=False, name=None):
        yield [plain(cell) for cell in row]
