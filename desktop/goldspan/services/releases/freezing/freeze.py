"""Freezes a release: keeps what goes out in the project, as it is then."""

from __future__ import annotations

from goldspan.domain.change import EntityChange
from goldspan.domain.errors import ProjectError
from goldspan.domain.messages import message
from goldspan.domain.releases import Release
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.drafting import drafted
from goldspan.services.releases.freezing.keeping import keep_release
from goldspan.services.releases.freezing.parting import Parting, release_parts
from goldspan.services.releases.record.facts import ReleaseFacts
from goldspan.services.sharing.bundle_file import refuse_releasing


def freeze(
    session: ProjectSession,
    families: ProjectFamilies,
    choices: ReleaseChoices,
    progress: Progress | None = None,
    *,
    whole: bool = False,
    leave_out_undated: bool = False,
    agreement: Agreement | None = None,
) -> Release:
    """Keep what the choices come to as the project's next release, and return it.

    Articles are parted as the project is split: later ones join, and where there is no split, the
    usual one of what goes out is made and kept; with `whole` they are one part. Unchanged content
    is the release that it was. `agreement` is who measures, made here where nobody does yet.

    Raise `SplitError` where no honest split can be made or a part of it would be empty,
    `ConflictError` where somebody else has split meanwhile, `ExportError` where nothing goes out,
    `ProjectError` where nothing can be written, `CancelledError`; then no release was made.
    """
    progress = progress or Progress()
    refuse_releasing(session.store)
    _refuse_reading_only(session)
    session.flush()
    families.build(progress)
    parting = _parting(session, families, choices, whole, leave_out_undated)
    plan = parting.plan
    changes = [EntityChange(plan.before, plan.split)] if plan is not None and plan.changed else []
    with drafted(session, families, choices, parting, progress, agreement) as draft:
        return keep_release(session, choices.title, draft.files, changes)


def draft_facts(
    session: ProjectSession,
    families: ProjectFamilies,
    choices: ReleaseChoices,
    progress: Progress | None = None,
    *,
    whole: bool = False,
    leave_out_undated: bool = False,
) -> ReleaseFacts:
    """Return what a release of these choices would say of itself; keeps nothing.

    Raises what `freeze` raises, but needs no project that can be written.
    """
    progress = progress or Progress()
    if not session.read_only:
        session.flush()
    families.build(progress)
    parting = _parting(session, families, choices, whole, leave_out_undated)
    with drafted(session, families, choices, parting, progress) as draft:
        return draft.facts


def _parting(
    session: ProjectSession,
    families: ProjectFamilies,
    choices: ReleaseChoices,
    whole: bool,
    leave_out_undated: bool,
) -> Parting:
    if whole:
        return Parting()
    return release_parts(session, families, choices, leave_out_undated=leave_out_undated)


def _refuse_reading_only(session: ProjectSession) -> None:
    if session.read_only:
        raise ProjectError(
            message("errors", "“{file}” can only be read, so no release can be created: {why}"),
            kept=message("errors", "Releases that it has can be written all the same."),
            file=session.store.path.name,
            why=session.read_only_reason,
        )
