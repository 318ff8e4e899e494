"""Runs a training: gold in, a new pipeline beside the others out, whole or not at all."""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from goldspan.domain.errors import GoldspanError, PipelineError
from goldspan.domain.messages import message, system_reason
from goldspan.prefill.learning.messages import (
    CurvePoint,
    TrainedPipeline,
    TrainingJob,
    TrainingNews,
    TrainingStage,
    TrainingStep,
)
from goldspan.prefill.learning.process import run_training
from goldspan.services.learning.card import model_card
from goldspan.services.learning.comparing import Comparison, compare_plans
from goldspan.services.learning.parting import learns_from_test
from goldspan.services.learning.places import (
    free_name,
    only_training,
    remove,
    trained_folder,
    unfinished_folder,
)
from goldspan.services.learning.plan import TrainingPlan, gold_articles
from goldspan.services.learning.record import (
    LabelFigures,
    Training,
    label_figures,
    read_articles,
    read_plan,
    read_training,
    write_begun,
    write_training,
)
from goldspan.services.learning.switching import plan_with
from goldspan.services.machine.pipeline_folders import remember_folder
from goldspan.services.progress import Progress, Step
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.pipelines import find_pipeline

Listener = Callable[[TrainingNews], None]


def train(
    session: ProjectSession,
    plan: TrainingPlan,
    listener: Listener | None = None,
    progress: Progress | None = None,
    started: Callable[[int], None] | None = None,
) -> Training:
    """Train in a process of its own, compare, and list the new pipeline beside the others.

    The project is not changed: `use_pipeline` does that. `listener` gets stages and points of the
    curve on this thread, those before the interruption again where the plan `resumes`; `started`
    the id of the process. Cancelled, killed or without room on the disk, the training stays where
    its last round ended: `unfinished_plan` goes on from there.

    Raises `CancelledError`, `PipelineError`, or `GoldspanError` where there is no gold, another
    training of the project runs, or the disk is full.
    """
    progress = progress or Progress()
    tell = listener or _nothing
    try:
        with only_training(session.store.project_id) as folder:
            job = _job(session, plan, folder, progress)
            curve: dict[int, CurvePoint] = {}

            def heard(news: TrainingNews) -> None:
                if isinstance(news, CurvePoint):
                    curve[news.step] = news
                if isinstance(news, TrainingStage):
                    progress.report(news.done, news.total, news.step)
                tell(news)

            trained = run_training(job, heard, progress.check, started)
            tell(TrainingStage(TrainingStep.COMPARING))
            comparison = _compared(session, plan, trained.folder, tell, progress)
            training = _recorded(session, plan, tuple(curve.values()), trained, comparison)
            finished = _listed(trained.folder, training)
            shutil.rmtree(folder, ignore_errors=True)
            return finished
    except OSError as error:
        raise unwritten(error) from error


def unfinished_plan(session: ProjectSession) -> TrainingPlan | None:
    """Return the plan of the training that was stopped, which `train` goes on with; else None.

    Not of one that would go on with articles that the project has no more, or with those that its
    split has come to keep for testing.
    """
    from goldspan.prefill.learning.checkpoint import curve

    folder = unfinished_folder(session.store.project_id)
    plan = read_plan(folder)
    if plan is None:
        return None
    needed = {*plan.split.train, *plan.split.dev, *plan.split.test}
    if len(session.store.articles(sorted(needed))) < len(needed):
        return None
    if learns_from_test(plan.split, session.store.split()):
        return None
    points = curve(folder)
    return replace(plan, resumes=True, done=points[-1].step if points else 0)


def discard_unfinished(session: ProjectSession) -> None:
    """Forget the training that was stopped; raise `GoldspanError` where it is going on."""
    with only_training(session.store.project_id) as folder:
        remove(folder)


def trainings(session: ProjectSession) -> list[Training]:
    """Return the trainings of this project that are on this machine, the newest first."""
    root = trained_folder()
    folders = sorted(root.iterdir()) if root.is_dir() else []
    found = [training for folder in folders if (training := read_training(folder)) is not None]
    own = [training for training in found if training.project == session.store.project_id]
    return sorted(own, key=lambda training: (training.made_at, training.name), reverse=True)


def _job(
    session: ProjectSession, plan: TrainingPlan, folder: Path, progress: Progress
) -> TrainingJob:
    """Return what the process is to do; what does not go on begins in an empty folder."""
    begun = read_articles(folder) if plan.resumes else None
    if begun is None:
        remove(folder)
        begun = (
            gold_articles(session, plan.against, plan.split.train, progress),
            gold_articles(session, plan.against, plan.split.dev, progress),
        )
        write_begun(folder, replace(plan, resumes=False, done=0), begun)
    return TrainingJob(
        folder=folder,
        name=plan.name.partition("_")[2],
        language=plan.language,
        base=plan.base,
        labels=plan.labels,
        train=begun[0],
        development=begun[1],
        settings=plan.settings,
    )


def _compared(
    session: ProjectSession, plan: TrainingPlan, folder: Path, tell: Listener, progress: Progress
) -> Comparison:
    def report(step: Step) -> None:
        tell(TrainingStage(TrainingStep.COMPARING, step.done, step.total))
        if progress.listener is not None:
            progress.listener(step)

    current = session.scheme.plan
    trained = plan_with(session.scheme, current, str(folder))
    return compare_plans(session, plan, current, trained, replace(progress, listener=report))


def _recorded(
    session: ProjectSession,
    plan: TrainingPlan,
    curve: tuple[CurvePoint, ...],
    trained: TrainedPipeline,
    comparison: Comparison,
) -> Training:
    current: tuple[LabelFigures, ...] = ()
    if comparison.current is not None:
        current = label_figures(comparison.current)
    return Training(
        name=plan.name,
        project=session.store.project_id,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        plan=replace(plan, resumes=False, done=0),
        curve=curve,
        weighed=trained.weighed,
        trained=label_figures(comparison.trained),
        current=current,
        current_name=comparison.current.pipeline if comparison.current is not None else "",
        names=trained.names,
        seconds=trained.seconds,
        problem=str(comparison.problem or ""),
    )


def _listed(made: Path, training: Training) -> Training:
    """Put the pipeline's folder in its place and list it; return the training with that place."""
    place = trained_folder() / training.name
    if place.exists():
        language, _, slug = training.name.partition("_")
        training = replace(training, name=free_name(slug, language))
        place = trained_folder() / training.name
    _describe(made, training)
    write_training(made, training)
    remember_folder(place)  # before it is there: one that is killed in between only goes on
    made.rename(place)
    return replace(training, folder=place)


def _describe(folder: Path, training: Training) -> None:
    """Write the model card, and what `meta.json` says of the pipeline."""
    base = find_pipeline(training.plan.base) if training.plan.base else None
    meta_of_base = _meta(base.folder) if base is not None and base.folder is not None else {}
    meta = _meta(folder)
    sources = meta_of_base.get("sources", [])
    meta |= {
        "name": training.name.partition("_")[2],
        "description": "Trained with Goldspan on the gold of a project; see README.md.",
        "author": "",
        "email": "",
        "url": "",
        "license": "",
        "sources": sources,
        "performance": {"strict": _performance(training)},
        "requirements": ["goldspan"],
    }
    (folder / "meta.json").write_text(
        json.dumps(meta, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    (folder / "README.md").write_text(model_card(training, sources), encoding="utf-8")


def _meta(folder: Path) -> dict[str, object]:
    read = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return dict(read) if isinstance(read, dict) else {}


def _performance(training: Training) -> dict[str, dict[str, float]]:
    return {
        each.label: {
            "p": round(each.precision or 0.0, 3),
            "r": round(each.recall or 0.0, 3),
            "f": round(each.f1 or 0.0, 3),
        }
        for each in training.trained
        if each.label
    }


def unwritten(error: OSError) -> GoldspanError:
    """Return what is said where a training could not be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        todo = message("errors", "Make room on the disk; then go on with the training.")
    else:
        todo = message("errors", "See whether the folder of Goldspan’s settings can be written.")
    return PipelineError(
        message("errors", "The training could not be written: {reason}."),
        kept=message("errors", "The project and its pipelines are as they were."),
        todo=todo,
        reason=system_reason(error),
    )


def _nothing(news: TrainingNews) -> None:
    """Hear nothing."""
