"""Takes files of the same project in, one after the other, and lets a merge be taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.exchange import Note
from goldspan.domain.merging import Merge, MergeReport
from goldspan.domain.messages import Phrase, message
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundle_file import BUNDLE_FOR
from goldspan.services.sharing.incoming import Incoming, incoming
from goldspan.services.sharing.lost_gold import adjudicated_gold, lost_gold

_STILL_OPEN: Final = message(
    "errors", "It is open in a window: what is done there from now on comes with another merge."
)


@dataclass(frozen=True, slots=True)
class FileMerged:
    """What became of one file: a report, or why nothing was taken from it.

    `notes` are worth knowing beside those of the report: that it is still open, for example.
    """

    path: Path
    report: MergeReport | None = None
    refused: GoldspanError | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of all files, in their order; `cancelled`: those after the last were not read."""

    files: tuple[FileMerged, ...]
    cancelled: bool = False

    @property
    def came(self) -> int:
        """Return how many things are new or changed."""
        return sum(file.report.came for file in self.files if file.report is not None)

    @property
    def refused(self) -> int:
        """Return how many files were refused."""
        return sum(file.refused is not None for file in self.files)


def merge_files(
    session: ProjectSession, paths: Sequence[Path], *, progress: Progress | None = None
) -> Merged:
    """Merge files into the project, each as a whole or not at all.

    A file that cannot be merged is named with the reason, and the others come in. Waits for what
    is being saved. Raise `GoldspanError` where the project cannot be written.
    """
    progress = progress or Progress()
    session.flush()
    files: list[FileMerged] = []
    cancelled = False
    for path in dict.fromkeys(path.absolute() for path in paths):
        try:
            files.append(_merge(session, path, progress))
        except CancelledError:
            cancelled = True
            break
        except GoldspanError as error:
            files.append(FileMerged(path, refused=error))
    return Merged(tuple(files), cancelled)


def merges(session: ProjectSession) -> list[Merge]:
    """Return what came in by merges, the newest first."""
    return session.store.merges()[::-1]


def take_back(session: ProjectSession, merge: Merge) -> None:
    """Forget what came in by a merge, so that merging the file again brings it again.

    Raise `GoldspanError` where something was done since that builds on it.
    """
    session.flush()
    with _told(session):
        session.store.take_back(merge.id)


def _merge(session: ProjectSession, path: Path, progress: Progress) -> FileMerged:
    store = session.store
    with incoming(path, store, progress) as file:
        _refuse_others(session, file, path)
        gold = adjudicated_gold(store)
        with _told(session):
            report = store.merge(
                file.path,
                session.annotator,
                source=path.name,
                report=progress.report,
                admitted=file.stranger,
            )
    notes = tuple(lost_gold(store, gold))
    if file.open_elsewhere:
        notes += (Note(path.name, Phrase(_STILL_OPEN)),)
    return FileMerged(path, report, notes=notes)


@contextmanager
def _told(session: ProjectSession) -> Iterator[None]:
    """Have everything read anew after something was written past the session's queue."""
    try:
        yield
    finally:
        session.written_past()


def _refuse_others(session: ProjectSession, file: Incoming, path: Path) -> None:
    """Refuse into one person's bundle what is not for that person: it holds others' layers."""
    mine = session.store.meta.get(BUNDLE_FOR, "")
    if not mine or file.stranger.meta.get(BUNDLE_FOR, "") == mine:
        return
    raise GoldspanError(
        message("errors", "“{file}” is not for {name}, and this file is a bundle for them."),
        kept=message("errors", "Nothing was taken from it, and the project is unchanged."),
        todo=message("errors", "Merge it into the project that both come from."),
        file=path.name,
        name=session.annotator.name,
    )
