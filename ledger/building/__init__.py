"""Documents in: read, extract, store, compare. Only what is new or changed is worked on."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from ledger.building.comparing import Comparison
from ledger.building.extracting import with_claims
from ledger.building.incoming import Incoming, from_files, from_stdin, scope_of
from ledger.building.plan import Plan, make_plan
from ledger.building.summary import Summary
from ledger.documents import entry_from_options, find_documents
from ledger.model import DocumentError, UsageError
from ledger.store import WritableStore, archive
from ledger.store.fingerprint import fingerprint_of_code
from ledger.store.opening import check_writable

__all__ = ["Progress", "Summary", "add", "build"]

STDIN = Path("-")
Progress = Callable[[int, int, str], object]
"""Told after each document how many are done, how many there are, and its name."""


def build(
    db_path: str | Path,
    paths: Sequence[str | Path],
    *,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Summary:
    """Make the ledger hold the documents of these files and folders as they are now.

    What was read from them before and is gone is dropped; other documents and all judgements stay.
    Either everything is brought in or, with LedgerError, nothing changes.
    """
    ledger = Path(db_path)
    check_writable(ledger)
    named = [Path(path) for path in paths]
    sources = find_documents(named, ledger.parent)
    scope = [scope_of(path, ledger.parent) for path in named]

    def incoming() -> Iterator[Incoming]:
        return from_files(sources, ledger, governed=True)

    return _bring_in(ledger, "build", incoming, scope, jobs, progress)


def add(
    db_path: str | Path,
    paths: Sequence[str | Path],
    *,
    jobs: int = 1,
    progress: Progress | None = None,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
    title: str | None = None,
) -> Summary:
    """Bring more documents in; "-" is standard input. Those that are in stay as they are.

    `publisher`, `published` (an ISO prefix), `url` and `title` describe a lone file or standard
    input; with more than one document they raise UsageError. All or nothing, as `build`.
    """
    ledger = Path(db_path)
    check_writable(ledger)
    files = [Path(path) for path in paths if Path(path) != STDIN]
    sources = find_documents(files, ledger.parent)
    piped = None if len(files) == len(paths) else sys.stdin.buffer.read()
    entry = entry_from_options(publisher=publisher, published=published, url=url, title=title)
    described = any((publisher, published, url, title))
    if described and len(sources) + (piped is not None) != 1:
        raise UsageError(
            "--publisher, --published, --url and --title describe one document",
            remedy="name one file, or describe several in a sources.yml beside them",
        )
    if described:
        sources = [replace(source, entry=entry) for source in sources]

    def incoming() -> Iterator[Incoming]:
        yield from from_files(sources, ledger, governed=False)
        if piped is not None:
            yield from_stdin(piped, entry, ledger)

    return _bring_in(ledger, "add", incoming, None, jobs, progress)


def _bring_in(
    ledger: Path,
    command: str,
    incoming: Callable[[], Iterator[Incoming]],
    scope: Sequence[str] | None,
    jobs: int,
    progress: Progress | None,
) -> Summary:
    """Read everything once to see what has to be done and that it can be, then do it."""
    fingerprint = fingerprint_of_code()
    exists = ledger.exists()
    if exists:
        with WritableStore.open(ledger) as store:
            plan = make_plan(incoming(), store, fingerprint, scope)
            if not plan.anything:
                return _summary(plan, store)
    else:
        plan = make_plan(incoming(), None, fingerprint, scope)
    with TemporaryFile() as written:
        try:
            with WritableStore.open(ledger) as store:
                chosen = _chosen(incoming(), plan, progress)
                _change(store, plan, chosen, written, command, fingerprint, jobs)
                return _summary(plan, store)
        except BaseException:
            _take_back(ledger, written)
            if not exists:
                ledger.unlink(missing_ok=True)
            raise


def _chosen(
    incoming: Iterator[Incoming], plan: Plan, progress: Progress | None
) -> Iterator[Incoming]:
    """Yield what the plan says is to be read, each once."""
    missing = plan.to_read
    total = len(missing)
    for one in incoming:
        if one.document.id in missing:
            missing.discard(one.document.id)
            yield one
            if progress:
                progress(total - len(missing), total, one.document.external_id or one.document.path)
    if missing:
        raise DocumentError("documents changed while they were read", remedy="try again")


def _change(
    store: WritableStore,
    plan: Plan,
    incoming: Iterator[Incoming],
    written: IO[bytes],
    command: str,
    fingerprint: str,
    jobs: int,
) -> None:
    replaced = [*plan.gone, *plan.changed]
    former = _paths(store, replaced)
    with store.transaction():
        comparison = Comparison(store, leaving=replaced)
        store.drop_documents(replaced)
        for one, article, claims in with_claims(incoming, jobs=jobs):
            if article is None or article is one.document.articles[0]:
                _put(store, one, written, fingerprint)
            if article:
                comparison.take_story(one.document, article, claims)
        comparison.finish()
        store.log(command, fingerprint, datetime.now(UTC).isoformat(timespec="seconds"))
    for path in former - _paths(store, None) if former else ():
        archive.discard(store.path, path)
    store.compact_if_wasteful()


def _put(store: WritableStore, one: Incoming, written: IO[bytes], fingerprint: str) -> None:
    content = one.to_keep()
    if content is not None and archive.keep(store.path, one.document.path, content):
        written.write(one.document.path.encode() + b"\0")
    store.put_document(one.document, source=one.source, fingerprint=fingerprint)


def _take_back(ledger: Path, written: IO[bytes]) -> None:
    """Discard what was written to the archive; its paths end in a zero byte, as no name holds one.

    They stand in a file, for there may be a hundred thousand.
    """
    written.seek(0)
    for path in written.read().decode().split("\0")[:-1]:
        archive.discard(ledger, path)


def _paths(store: WritableStore, ids: Sequence[str] | None) -> set[str]:
    """Return where these documents lie, or all."""
    rows = store.rows("SELECT id, path FROM documents")
    wanted = None if ids is None else set(ids)
    return {row["path"] for row in rows if wanted is None or row["id"] in wanted}


def _summary(plan: Plan, store: WritableStore) -> Summary:
    return Summary(
        new=len(plan.new),
        changed=len(plan.changed),
        unchanged=len(plan.unchanged),
        dropped=tuple(plan.dropped),
        documents=store.count("documents"),
        claims=store.count("claims"),
        relations=store.count("relations"),
        conflicts=store.number("SELECT count(*) FROM conflicts"),
    )
