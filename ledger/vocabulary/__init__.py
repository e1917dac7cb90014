"""The word lists, as data an analyst can edit, and their one loader."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def vocabulary(name: str) -> Any:
    """Return what `ledger/vocabulary/<name>.yml` holds, read once a process.

    Raises FileNotFoundError when there is no such list.
    """
    text = files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
