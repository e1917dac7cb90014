"""Bytes and a manifest in; documents with their stored text, hashes and stories out."""

from ledger.documents.manifest import (
    MANIFEST_NAME,
    ArticleEntry,
    Manifest,
    ManifestEntry,
    entry_from_options,
    load_manifest,
)
from ledger.documents.reading import read_bytes, read_source
from ledger.documents.sources import Source, find_documents

__all__ = [
    "MANIFEST_NAME",
    "ArticleEntry",
    "Manifest",
    "ManifestEntry",
    "Source",
    "entry_from_options",
    "find_documents",
    "load_manifest",
    "read_bytes",
    "read_source",
]
