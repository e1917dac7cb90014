"""Whole documents that lie nowhere else: files in `<ledger>.archive/`, known by their hash."""

from pathlib import Path, PurePosixPath

from ledger.model import LedgerError


def archive_folder(ledger: Path) -> Path:
    """Return the folder beside a ledger that holds its documents from elsewhere."""
    return ledger.with_name(ledger.name + ".archive")


def archived_text(ledger: Path, sha256: str, name: str) -> str:
    """Return where a text is kept, relative to the ledger's folder, under its own file name."""
    return f"{archive_folder(ledger).name}/{sha256}/{PurePosixPath(name).name}"


def archived_line(ledger: Path, sha256: str) -> str:
    """Return where one line of JSON Lines is kept, relative to the ledger's folder."""
    return f"{archive_folder(ledger).name}/{sha256}.jsonl"


def keep(ledger: Path, path: str, content: bytes) -> bool:
    """Write a document to its place in the archive; say whether it wasn't there already."""
    file = ledger.parent / path
    try:
        if file.exists() and file.read_bytes() == content:
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(file.name + ".part")
        unfinished.write_bytes(content)
        unfinished.replace(file)
    except OSError as error:
        raise LedgerError(
            f"can't be written ({error.strerror})", file=file, remedy="make the folder writable"
        ) from error
    return True


def discard(ledger: Path, path: str) -> None:
    """Take a document out of the archive, with the folders it leaves empty; others are left alone."""
    archive = archive_folder(ledger)
    file = ledger.parent / path
    if not path.startswith(f"{archive.name}/"):
        return
    file.unlink(missing_ok=True)
    for folder in (file.parent, archive):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
