"""A learning curve whose training is killed keeps what was measured, and leaves nothing else."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError, PipelineError
from goldspan.services.learning_curve.plan import plan_curve
from goldspan.services.learning_curve.record import (
    LearningCurve,
    StepRun,
    curve_folder,
    keep_curve,
    unfinished_curve,
)
from goldspan.services.learning_curve.running import run_curve
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from helpers.training_project import training_project

pytestmark = pytest.mark.crash


def begun(session: ProjectSession) -> LearningCurve:
    """Return a curve that is kept, with its first step measured."""
    plan = plan_curve(session, [], draws=1, rounds=1)
    first = plan.subsets[0]
    counts = tuple({"ACTOR": (1, 2, 4)} for _ in plan.tests)
    run = StepRun(0, 0, len(first.articles), first.families, 1, 1, 9.0, counts)
    project = session.store.project_id
    curve = LearningCurve(project, "2026-01-02T03:04:05+00:00", plan, (run,))
    keep_curve(curve)
    return curve


def left_behind(session: ProjectSession) -> list[str]:
    folder = curve_folder(session.store.project_id)
    return sorted(file.name for file in folder.rglob("*"))


def test_a_killed_training_leaves_the_curve_so_far(tmp_path: Path) -> None:
    with training_project(tmp_path) as session:
        curve = begun(session)
        processes: list[int] = []

        def kill(process: int) -> None:
            processes.append(process)
            half = curve_folder(session.store.project_id) / "work" / "checkpoint"
            half.mkdir()
            os.kill(process, signal.SIGKILL)

        with pytest.raises(PipelineError, match="ended before it was done"):
            run_curve(session, curve.plan, begun=curve, started=kill)
        assert len(processes) == 1
        assert unfinished_curve(session.store.project_id) == curve
        assert left_behind(session) == ["begun.json"]
        assert session.store.verify() == []


def test_a_cancelled_curve_is_kept_as_far_as_it_came(tmp_path: Path) -> None:
    with training_project(tmp_path) as session:
        curve = begun(session)
        progress = Progress()
        with pytest.raises(CancelledError):
            run_curve(
                session,
                curve.plan,
                None,
                progress,
                begun=curve,
                started=lambda _: progress.cancel(),
            )
        assert unfinished_curve(session.store.project_id) == curve
        assert left_behind(session) == ["begun.json"]
