"""Which files are meant, and what their folder's manifest says of each."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ledger.documents.manifest import MANIFEST_NAME, Manifest, ManifestEntry, load_manifest
from ledger.model import DocumentError, UsageError

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
}
"""Formats that are read, by the end of the file's name; JSON Lines has no registered media type."""

NOT_READ = {
    ".html": "HTML",
    ".htm": "HTML",
    ".xhtml": "HTML",
    ".pdf": "PDF",
    ".doc": "Word",
    ".docx": "Word",
    ".odt": "OpenDocument",
    ".rtf": "RTF",
    ".epub": "EPUB",
}
"""Documents of formats that are not read: left out silently they would be missed by nobody."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read. `relative` is its path from the ledger's folder, with slashes.

    A file outside the ledger's folder is `outside`; its `relative` begins with the folder that was
    named, or is the file's name, so that it doesn't tell where on a machine the ledger was made.
    """

    path: Path
    relative: str
    entry: ManifestEntry | None = None
    manifest: Path | None = None
    outside: bool = False


def find_documents(paths: Sequence[Path], root: Path) -> list[Source]:
    """List the files that `paths` name, folders expanded, in a fixed order and each once.

    `root` is the ledger's folder. Hidden files, manifests and, inside folders, files of formats
    nobody writes documents in are left out. Raises UsageError for a path that doesn't exist,
    DocumentError for a folder with nothing to read or a format that isn't read, ManifestError.
    """
    manifests: dict[Path, Manifest] = {}
    sources: dict[Path, Source] = {}
    for path in paths:
        files = list(_files_in(path)) if path.is_dir() else [_lone_file(path)]
        if not files:
            raise DocumentError("nothing to read in this folder", file=path, remedy=_FORMATS)
        top = path if path.is_dir() else path.parent
        for file in files:
            source = _source(file, top, path, root, manifests)
            sources.setdefault(file.resolve(), source)
    return list(sources.values())


_FORMATS = "documents are .txt, .md or .jsonl files"


def _lone_file(path: Path) -> Path:
    if not path.exists():
        raise UsageError("no such file or folder", file=path, remedy="check the path")
    if not path.is_file():
        raise DocumentError("neither a file nor a folder", file=path, remedy=_FORMATS)
    _refuse_format(path)
    return path


def _files_in(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(here, name)
            if name.startswith(".") or name == MANIFEST_NAME or not file.is_file():
                continue
            if file.suffix.lower() in NOT_READ:
                _refuse_format(file)
            if file.suffix.lower() in MEDIA_TYPES:
                yield file


def _unreadable(error: OSError) -> None:
    raise DocumentError(
        error.strerror or "unreadable", file=error.filename, remedy="make the folder readable"
    ) from error


def _refuse_format(file: Path) -> None:
    suffix = file.suffix.lower()
    if suffix in MEDIA_TYPES:
        return
    name = NOT_READ.get(suffix) or (f"a {suffix} file" if suffix else "a file without an ending")
    raise DocumentError(
        f"{name} is not read", file=file, remedy=f"save its text as {file.stem}.txt"
    )


def _source(
    file: Path, top: Path, named: Path, root: Path, manifests: dict[Path, Manifest]
) -> Source:
    _refuse_unwritable_name(file)
    folder, entry = _manifest_entry(file, top, manifests)
    absolute, home = file.absolute().resolve(), root.resolve()
    outside = not absolute.is_relative_to(home)
    if outside:
        relative = file.resolve().relative_to(named.resolve().parent)
    else:
        relative = absolute.relative_to(home)
    manifest = folder / MANIFEST_NAME if entry and folder else None
    return Source(file, relative.as_posix(), entry, manifest, outside)


def _refuse_unwritable_name(file: Path) -> None:
    try:
        str(file).encode()
    except UnicodeEncodeError:
        shown = os.fsencode(file).decode(errors="replace")
        raise DocumentError(
            "a file name that is no Unicode", file=shown, remedy="rename the file"
        ) from None


def _manifest_entry(
    file: Path, top: Path, manifests: dict[Path, Manifest]
) -> tuple[Path | None, ManifestEntry | None]:
    """Ask the manifest of the file's folder, then those above, as far up as was named."""
    for folder in [file.parent, *file.parent.parents]:
        if folder not in manifests:
            manifests[folder] = load_manifest(folder)
        if entry := manifests[folder].entry(file.relative_to(folder).as_posix()):
            return folder, entry
        if folder == top:
            break
    return None, None
