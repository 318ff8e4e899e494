"""Keeps releases in the project: their files as they are frozen, and gives them back."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message, system_reason
from goldspan.domain.releases import Release, are_kept_paths, release_id
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.record.hashing import file_pieces
from goldspan.services.sharing.bundle_file import refuse_releasing
from goldspan.store.kept_files import PackedFile
from goldspan.store.project import now
from goldspan.store.writing import Transaction

_FULL = (errno.ENOSPC, errno.EDQUOT)
Source = Callable[[], Iterable[bytes]] | Path


def keep_release(
    session: ProjectSession,
    title: str,
    files: Mapping[str, Source],
    changes: Sequence[EntityChange] = (),
) -> Release:
    """Keep files as the project's next release, one step that undo takes back; wait until it is.

    `files` are by path: what yields a file's bytes, or where it lies. They are read once, piece by
    piece, and written in one transaction with the release. Where the project has a release of the
    very same files, that one is returned. `changes` belong to the same step, such as the split.

    Raise `ValueError` for a path that no file can be kept under, `RefusedError` in a bundle,
    `ConflictError` where somebody else changed the same meanwhile, `GoldspanError` where a file
    cannot be read or there is no room; whatever raises, nothing is kept.
    """
    session.refuse_read_only()
    refuse_releasing(session.store)
    if not are_kept_paths(files):
        raise ValueError(f"not paths of files within a release: {sorted(files)}")
    with ExitStack() as stack:
        try:
            packed = {path: stack.enter_context(_packed(files[path])) for path in sorted(files)}
        except OSError as error:
            raise not_created(error) from error
        hashes = {path: each.sha256 for path, each in packed.items()}
        identifier = release_id(session.store.project_id, hashes)
        kept: list[Release] = []

        def make(transaction: Transaction) -> tuple[str, Sequence[EntityChange]]:
            known = transaction.release(identifier)
            if known is not None:
                kept.append(known)
                return _subject(known), changes
            for each in packed.values():
                transaction.keep_file(each)
            number = transaction.number_for(identifier)
            made = Release(identifier, number, title, session.annotator.id, now(), hashes)
            kept.append(made)
            return _subject(made), [*changes, EntityChange(None, made)]

        session.commit_within(ActionKind.RELEASE, make)
        return kept[-1]


def _subject(release: Release) -> str:
    return f"{release.number} {release.title}".strip()


def _packed(source: Source) -> PackedFile:
    return PackedFile(file_pieces(source) if isinstance(source, Path) else source())


def not_created(error: OSError) -> GoldspanError:
    """Return why no release could be created, with what to do about it where that is known."""
    full = error.errno in _FULL
    return GoldspanError(
        message("errors", "The release could not be created: {reason}."),
        kept=message("errors", "Nothing was changed."),
        todo=message("errors", "Free some space, then try again.") if full else "",
        reason=system_reason(error),
    )
