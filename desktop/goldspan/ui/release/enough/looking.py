"""Looks, in a thread, at what could be measured, what was, and what more gold would bring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.evaluation.project_gold import project_gold
from goldspan.services.evaluation.results import Against
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.learning_curve.outlook import Outlook, what_more_brings
from goldspan.services.learning_curve.plan import gold_prints, plan_curve
from goldspan.services.learning_curve.record import (
    CurvePlan,
    GoldChanges,
    LearningCurve,
    changes_since,
    kept_curve,
    unfinished_curve,
)
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.ui.release.making.empty_states import Lack
from goldspan.ui.release.making.looking import lack_of
from goldspan.ui.release.making.wish import ReleaseWish


@dataclass(frozen=True, slots=True)
class Measured:
    """A curve, what more articles would bring by label, and how gold has changed since."""

    curve: LearningCurve
    outlooks: Mapping[str, Outlook]
    changes: GoldChanges = field(default_factory=GoldChanges)


@dataclass(frozen=True, slots=True)
class Sight:
    """What could be measured: a plan, or `problem` says why none; `lack` what there must be first.

    `measured` is what is to be shown: the curve that was stopped, where it came to anything, else
    the last whole one. `unfinished` is the one that was stopped.
    """

    lack: Lack | None
    plan: CurvePlan | None = None
    problem: GoldspanError | None = None
    unfinished: LearningCurve | None = None
    measured: Measured | None = None


def look(
    session: ProjectSession,
    families: ProjectFamilies,
    against: Against,
    more: int,
    progress: Progress,
) -> Sight:
    """Return what could be measured and what was; waits for the families to be known.

    Raises `CancelledError` where nobody wants to know any more.
    """
    session.flush()
    project = session.store.project_id
    unfinished = unfinished_curve(project)
    curve = unfinished if unfinished is not None and unfinished.runs else kept_curve(project)
    measured = _measured(session, curve, more, progress) if curve is not None else None
    lack = lack_of(session, ReleaseWish()) if against is Against.GOLD else None
    if lack is not None:
        return Sight(lack, unfinished=unfinished, measured=measured)
    families.build(progress)
    try:
        plan = plan_curve(session, families.families(), against=against, progress=progress)
    except CancelledError:
        raise
    except GoldspanError as error:
        return Sight(None, problem=error, unfinished=unfinished, measured=measured)
    return Sight(None, plan, unfinished=unfinished, measured=measured)


def _measured(
    session: ProjectSession, curve: LearningCurve, more: int, progress: Progress
) -> Measured:
    try:
        judged = project_gold(session, curve.plan.training.against, None, progress)
    except CancelledError:
        raise
    except GoldspanError:  # there is none any more
        judged = []
    changes = changes_since(curve, gold_prints(judged))
    return Measured(curve, what_more_brings(curve, more), changes)
