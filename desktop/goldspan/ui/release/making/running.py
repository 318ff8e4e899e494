"""Makes a release and writes it, in a thread: first it is frozen, then its folder appears."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.errors import GoldspanError
from goldspan.domain.releases import Release
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.writing.write import Written, write_release
from goldspan.services.transfer.export_folder import check_replaceable
from goldspan.ui.release.making.wish import ReleaseWish


@dataclass(frozen=True, slots=True)
class Made:
    """A release, `new` or as it was; `written` is its folder, else `problem` says why none is."""

    release: Release
    new: bool
    written: Written | None = None
    problem: GoldspanError | None = None


def make_release(
    session: ProjectSession,
    families: ProjectFamilies,
    wish: ReleaseWish,
    target: Path,
    progress: Progress,
    *,
    replace: bool,
    standing: Release | None = None,
) -> Made:
    """Freeze what is wished for, and write it into a new folder.

    In a project that is open for reading only, the release that is `standing` is written.
    Raises what freezing raises, and what keeps the folder from being made where that is known
    before; then no release was made. Where writing fails later, the release is kept.
    """
    if target.exists():
        check_replaceable(target, replace_existing=replace)
    before = {each.id for each in session.store.releases()}
    if session.read_only and standing is not None:
        release = standing
    else:
        release = freeze(session, families, wish.choices, progress, whole=wish.whole)
    new = release.id not in before
    try:
        written = write_release(
            ProjectRelease(session.store, release),
            wish.formats,
            target,
            texts=wish.texts,
            replace=replace,
            progress=progress,
        )
    except GoldspanError as error:
        return Made(release, new, problem=error)
    return Made(release, new, written)
