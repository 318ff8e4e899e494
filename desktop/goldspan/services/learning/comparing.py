"""Compares two plans of suggestions on the same articles, which no training has seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from goldspan.domain.errors import PipelineError
from goldspan.domain.scheme import PrefillPlan, Scheme
from goldspan.prefill.evaluation.results import Evaluation
from goldspan.prefill.problems import OtherLanguageError
from goldspan.services.evaluation.planned import run_plan
from goldspan.services.evaluation.project_gold import project_gold
from goldspan.services.evaluation.running import ActorNames, measured
from goldspan.services.learning.plan import TrainingPlan
from goldspan.services.learning.record import Training, read_training
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.pipelines import find_pipeline


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two evaluations on the same held-out articles, with all figures and all errors in context.

    `current` is None where no pipeline of that plan reads the articles, or where one of them could
    not be run: then `problem` says why. `seen` are those of the articles that pipelines of the
    current plan were trained on: there it is no longer honest.
    """

    current: Evaluation | None
    trained: Evaluation
    problem: PipelineError | None = None
    seen: tuple[str, ...] = ()


def compare(
    session: ProjectSession, training: Training, progress: Progress | None = None
) -> Comparison:
    """Measure the project's plan, and the plan with this pipeline, on the training's test part.

    Where the plan has this pipeline already, the one before it counts as current. Changes nothing.
    Raises `GoldspanError` where none of the articles has gold any more, `CancelledError` where the
    user cancelled.
    """
    from goldspan.services.learning.switching import plan_before, plan_with

    before = plan_before(session, training.name)
    current = session.scheme.plan if before is None else before
    trained = plan_with(session.scheme, current, training.name)
    return compare_plans(session, training.plan, current, trained, progress or Progress())


def compare_plans(
    session: ProjectSession,
    plan: TrainingPlan,
    current: PrefillPlan,
    trained: PrefillPlan,
    progress: Progress,
) -> Comparison:
    """Measure two plans on the test part of a training."""
    judged = project_gold(session, plan.against, plan.split.test, progress)
    names = ActorNames(session.scheme, session.register())
    two = [_Half(progress, number) for number in range(2)]
    before: Evaluation | None = None
    problem: PipelineError | None = None
    try:
        ran = run_plan(session, judged, two[0].progress, current)
        before = measured(judged, ran, progress, names)
    except OtherLanguageError:
        before = None
    except PipelineError as error:
        problem = error
    ran = run_plan(session, judged, two[1].progress, trained)
    after = measured(judged, ran, progress, names)
    seen = _seen(session.scheme, current, plan.split.test)
    return Comparison(before, after, problem, seen)


class _Half:
    """One of two runs that follow each other, as one progress: steps of the whole."""

    def __init__(self, whole: Progress, number: int) -> None:
        self.progress = replace(
            whole,
            listener=lambda step: whole.report(
                step.done + number * step.total, 2 * step.total, step.subject
            ),
        )


def _seen(scheme: Scheme, plan: PrefillPlan, test: Sequence[str]) -> tuple[str, ...]:
    """Return which of the articles the plan's pipelines were trained on, if here."""
    known: set[str] = set()
    for name in {plan.pipeline(label.key) for label in scheme.labels}:
        choice = find_pipeline(name) if name else None
        training = read_training(choice.folder) if choice is not None and choice.folder else None
        if training is not None:
            known.update(training.plan.split.train, training.plan.split.dev)
    return tuple(article for article in test if article in known)
