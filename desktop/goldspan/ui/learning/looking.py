"""Looks, in a thread, at what could be trained now and at what was trained before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.evaluation.results import Against
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.training import (
    LearningSettings,
    Training,
    TrainingPlan,
    plan_training,
    trainings,
    unfinished_plan,
)
from goldspan.services.transfer.layers import gold_annotators


@dataclass(frozen=True, slots=True)
class Outlook:
    """What could be trained: a plan, or `problem` says why none; one that was stopped goes first.

    `gold` counts the articles that have gold, `families` are those of the project, `trainings`
    those of it that are on this machine, the newest first.
    """

    plan: TrainingPlan | None
    unfinished: TrainingPlan | None
    problem: GoldspanError | None
    gold: int
    families: Sequence[Sequence[str]]
    trainings: Sequence[Training]


def look(
    session: ProjectSession,
    families: ProjectFamilies,
    against: Against,
    settings: LearningSettings,
    progress: Progress,
) -> Outlook:
    """Return what could be trained on; waits for the families to be known."""
    session.flush()
    families.build(progress)
    groups = families.families()
    plan: TrainingPlan | None = None
    problem: GoldspanError | None = None
    try:
        plan = plan_training(session, groups, against=against, settings=settings, progress=progress)
    except CancelledError:
        raise
    except GoldspanError as error:
        problem = error
    gold = len(gold_annotators(session.store))
    return Outlook(plan, unfinished_plan(session), problem, gold, groups, trainings(session))
