"""A training that is killed leaves the project and the pipelines as they were, and goes on."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from goldspan.domain.errors import PipelineError
from goldspan.services.learning.places import trained_folder
from goldspan.services.project.projects import open_project
from goldspan.services.training import (
    CurvePoint,
    LearningSettings,
    TrainingNews,
    TrainingStage,
    TrainingStep,
    plan_training,
    train,
    trainings,
    unfinished_plan,
)
from goldspan.services.transfer.pipelines import available_pipelines
from goldspan.store.project import ProjectStore
from helpers.training_project import PERSON, training_project

pytestmark = pytest.mark.crash
SETTINGS = LearningSettings(rounds=3, batch=2)
PATIENCE = 60.0


def fingerprint(project: Path) -> str:
    """Return what a project holds, whatever its journal of writes."""
    with ProjectStore.open(project, read_only=True) as store:
        assert store.verify() == []
        kept = [repr(store.scheme()), *map(repr, store.actions())]
    return hashlib.sha256("".join(kept).encode()).hexdigest()


@pytest.mark.parametrize("step", [TrainingStep.READING, TrainingStep.TRAINING])
def test_a_killed_process_leaves_all_as_it_was(tmp_path: Path, step: TrainingStep) -> None:
    with training_project(tmp_path) as session:
        plan = plan_training(session, [], settings=SETTINGS)
        before = available_pipelines()
        print_before = fingerprint(session.store.path)
        processes: list[int] = []
        rounds: list[int] = []

        def listener(news: TrainingNews) -> None:
            late = isinstance(news, CurvePoint) and step is TrainingStep.TRAINING
            early = isinstance(news, TrainingStage) and news.step is step is TrainingStep.READING
            if isinstance(news, CurvePoint):
                rounds.append(news.round)
            if late or early:
                os.kill(processes[0], signal.SIGKILL)

        with pytest.raises(PipelineError, match="ended before it was done"):
            train(session, plan, listener, started=processes.append)
        assert available_pipelines() == before
        assert trainings(session) == []
        assert fingerprint(session.store.path) == print_before
        begun = unfinished_plan(session)
        assert begun is not None
        assert bool(begun.done) == bool(rounds)
        if not rounds:
            return
        training = train(session, begun)
        assert [choice.name for choice in available_pipelines()][-1] == training.name
        assert fingerprint(session.store.path) == print_before


@pytest.mark.skipif(os.name != "posix", reason="kills a whole command")
def test_a_killed_command_goes_on(tmp_path: Path) -> None:
    """Also whoever waits for the training is killed; its process ends with it."""
    with training_project(tmp_path) as session:
        project = session.store.path
    before = fingerprint(project)
    command = [sys.executable, "-m", "goldspan", "train", str(project), "--as", PERSON.name]
    ran = subprocess.Popen([*command, "--rounds", "40"], stderr=subprocess.PIPE, text=True)
    assert ran.stderr is not None
    for line in ran.stderr:
        if line.startswith("round 1"):
            break
    ran.kill()
    ran.wait(PATIENCE)
    ran.stderr.close()
    assert fingerprint(project) == before
    assert [path.name for path in trained_folder().iterdir()] == [".unfinished"]
    with open_project(project, PERSON, window_lock=False) as session:
        begun = unfinished_plan(session)
    assert begun is not None
    assert begun.done > 0


@pytest.mark.skipif(os.name != "posix", reason="sets a limit that Windows does not have")
def test_a_full_disk_is_said_and_leaves_all_as_it_was(tmp_path: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with training_project(tmp_path) as session:
        plan = plan_training(session, [], settings=SETTINGS)
        before = available_pipelines()
        # As if there were room for the articles, and none for the first checkpoint.
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, hard))
        try:
            with pytest.raises(PipelineError, match="no room left on the disk"):
                train(session, plan)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert available_pipelines() == before
        assert unfinished_plan(session) is not None
