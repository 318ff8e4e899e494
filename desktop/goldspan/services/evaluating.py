"""Measures a pipeline on gold: that of a file, or that of a project. Changes nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from goldspan.prefill.evaluation.record import error_record, evaluation_record
from goldspan.services.evaluation.file_gold import file_gold
from goldspan.services.evaluation.judged import judged_alone
from goldspan.services.evaluation.planned import run_plan
from goldspan.services.evaluation.project_gold import project_gold
from goldspan.services.evaluation.results import (
    Against,
    CharacterResult,
    ErrorKind,
    Evaluation,
    EvaluationError,
    FailedArticle,
    Interval,
    LabelResult,
    LinkResult,
    Marked,
    Measures,
    Score,
    Share,
)
from goldspan.services.evaluation.running import ActorNames, measured, run_one
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.schemes import default_scheme, require_labels

__all__ = [
    "Against",
    "CharacterResult",
    "ErrorKind",
    "Evaluation",
    "EvaluationError",
    "FailedArticle",
    "Interval",
    "LabelResult",
    "LinkResult",
    "Marked",
    "Measures",
    "Score",
    "Share",
    "error_record",
    "evaluate_file",
    "evaluate_project",
    "evaluation_record",
]


def evaluate_file(
    pipeline: str,
    path: Path,
    progress: Progress | None = None,
    ids: str = "",
    labels: Collection[str] = (),
) -> Evaluation:
    """Measure a pipeline (a name or a folder) on the articles of a Goldspan JSONL file.

    `ids` is the id of one article, or those of the first and the last, `A-B`, in the order of the
    file. Lines that cannot be measured against are listed in `refused`. Raises `GoldspanError`
    where the file cannot be read, none of its lines can be measured, or one of the `labels` (in
    any case) is unknown; `PipelineError` where the pipeline cannot be loaded.
    """
    progress = progress or Progress()
    gold = file_gold(path, default_scheme(), ids, progress)
    require_labels(gold.scheme, labels)
    judged = judged_alone(gold.articles, gold.scheme)
    evaluation = measured(judged, run_one(pipeline, gold.scheme, judged, progress), progress)
    return replace(evaluation, refused=gold.refused)


def evaluate_project(
    session: ProjectSession,
    pipeline: str = "",
    against: Against | str = Against.GOLD,
    articles: Collection[str] | None = None,
    progress: Progress | None = None,
    labels: Collection[str] = (),
) -> Evaluation:
    """Measure a pipeline on articles of a project, by id, or on all that have what it asks for.

    Without a pipeline, those of the project's plan are measured together, as prefill runs them.
    Raises `GoldspanError` where there is nothing to measure against, or one of the `labels` (in
    any case) is unknown; `PipelineError` where the pipeline cannot be loaded, `CancelledError`
    where the user cancelled.
    """
    progress = progress or Progress()
    require_labels(session.scheme, labels)
    judged = project_gold(session, Against(against), articles, progress)
    names = ActorNames(session.scheme, session.register())
    if pipeline:
        ran = run_one(pipeline, session.scheme, judged, progress)
    else:
        ran = run_plan(session, judged, progress)
    return measured(judged, ran, progress, names)
