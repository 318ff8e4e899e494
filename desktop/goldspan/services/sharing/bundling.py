"""Makes bundles: what is asked of a person enters the project, their part of it goes to a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from goldspan.domain.change import ActionKind
from goldspan.domain.errors import GoldspanError, ProjectError
from goldspan.domain.ids import new_id
from goldspan.domain.messages import message, system_reason
from goldspan.services.assigning.handing_out import (
    assigning_changes,
    blind_changes,
    entering_changes,
)
from goldspan.services.guidelines import kept_guidelines
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.archives import ARCHIVE_SUFFIX, PROJECT_SUFFIX, pack
from goldspan.services.sharing.bundle_file import BUNDLE_FOR, bundle_annotator
from goldspan.services.sharing.request import BundleRequest, articles_of
from goldspan.store.backup import sync_file
from goldspan.store.creating import ensure_absent, put_in_place
from goldspan.store.restricting import Restriction

_NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME: Final = 80


@dataclass(frozen=True, slots=True)
class BundleReport:
    """A bundle that was made: where, for whom, and how much is in it; `size` in bytes."""

    path: Path
    request: BundleRequest
    articles: int
    spans: int
    suggestions: int
    size: int


def make_bundle(
    session: ProjectSession,
    request: BundleRequest,
    target: Path,
    *,
    archive: bool = False,
    progress: Progress | None = None,
) -> BundleReport:
    """Write a bundle to `target`, packed where `archive`; it appears there whole or not at all.

    What the request asks of the person is entered in the project before: that they are to work on
    these articles, for these labels, blind or not. Raise `GoldspanError` where there is nothing to
    put in it, the project is a bundle itself, or the file exists or cannot be written.
    """
    ensure_absent(target)
    _refuse_bundle(session)
    articles = articles_of(session.store, request)
    _ask(session, request, articles)
    store, person = session.store, request.annotator
    unseen = {state.article for state in store.states(person.id, articles) if state.blind}
    restriction = Restriction(
        person.id,
        tuple(articles),
        tuple(article for article in articles if article not in unseen),
        request.decisions,
        {BUNDLE_FOR: person.id, **kept_guidelines(session.scheme, store.meta)},
    )
    report = (progress or Progress()).report
    if archive:
        draft = target.with_name(f".{target.name}.{new_id()[:8]}{PROJECT_SUFFIX}")
        try:
            found = store.restrict(draft, restriction, report)
            pack_in_place(draft, target)
        finally:
            draft.unlink(missing_ok=True)
    else:
        found = store.restrict(target, restriction, report)
    size = target.stat().st_size
    return BundleReport(target, request, found.articles, found.spans, found.suggestions, size)


def make_bundles(
    session: ProjectSession,
    requests: Sequence[BundleRequest],
    folder: Path,
    *,
    archive: bool = False,
    progress: Progress | None = None,
) -> list[BundleReport]:
    """Write a bundle for each request into a folder, under names that are free there.

    Where one fails, those before it stay.
    """
    progress = progress or Progress()
    for request in requests:
        articles_of(session.store, request)
    made = []
    for done, request in enumerate(requests):
        progress.report(done, len(requests), request.annotator.name)
        name = bundle_name(session.store.name, request.annotator.name)
        target = free_path(folder, name, ARCHIVE_SUFFIX if archive else PROJECT_SUFFIX)
        made.append(
            make_bundle(session, request, target, archive=archive, progress=_quiet(progress))
        )
    return made


def _quiet(progress: Progress) -> Progress:
    """Return progress that only asks whether to stop."""
    return Progress(lambda _: progress.check())


def pack_in_place(project: Path, target: Path) -> None:
    """Pack a project file at `target`, named as the archive is; it appears there whole.

    Raise `ProjectError` where it exists already or cannot be written.
    """
    ensure_absent(target)
    draft = target.with_name(f".{target.name}.{new_id()[:8]}.part")
    try:
        pack(project, draft, f"{target.stem}{PROJECT_SUFFIX}")
        sync_file(draft)
        put_in_place(draft, target)
    except OSError as error:
        raise ProjectError(
            message("errors", "“{file}” could not be written: {reason}."),
            kept=message("errors", "The project was not touched."),
            todo=message("errors", "Choose a folder that exists, has room and is yours to write."),
            file=target.name,
            reason=system_reason(error),
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def bundle_name(project: str, person: str) -> str:
    """Return how the bundle of a person is called, as a file name without its ending."""
    whole = _NOT_IN_NAMES.sub(" ", f"{project} – {person}")
    return " ".join(whole.split()).strip(". ")[:_LONGEST_NAME] or "Goldspan"


def free_path(folder: Path, name: str, suffix: str) -> Path:
    """Return a path in the folder that nothing has yet: numbered where the name is taken."""
    path, number = folder / f"{name}{suffix}", 2
    while path.exists():
        path, number = folder / f"{name} ({number}){suffix}", number + 1
    return path


def _refuse_bundle(session: ProjectSession) -> None:
    owner = bundle_annotator(session.store)
    if owner is not None:
        raise GoldspanError(
            message("errors", "This file is a bundle for {name} itself."),
            kept=message("errors", "Nothing was written."),
            todo=message("errors", "Make bundles in the project that it comes from."),
            name=owner.name,
        )


def _ask(session: ProjectSession, request: BundleRequest, articles: Sequence[str]) -> None:
    """Enter in the project what is asked of the person, where it is not in it already."""
    session.flush()
    person, store = request.annotator, session.store
    known = {e.article for e in store.assignments() if e.annotator == person.id}
    asked = [a for a in articles if a not in known or request.labels]
    changes = [
        *entering_changes(store, [person]),
        *assigning_changes(session, {(a, person.id): request.labels for a in asked}),
    ]
    if request.blind:
        changes += blind_changes(store, [(a, person.id) for a in articles], blind=True)
    if changes:
        session.commit(ActionKind.ASSIGN, changes, subject=person.name)
