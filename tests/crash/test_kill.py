"""Kills a process that works on a project, again and again, and counts what is missing: nothing."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from goldspan.domain.change import ActionKind
from goldspan.domain.releases import Release
from goldspan.store.project import ProjectStore
from helpers.stored import PIPELINE, store_with_article

pytestmark = [
    pytest.mark.crash,
    pytest.mark.skipif(os.name != "posix", reason="forks its victims"),
]
# From when the project is being opened until well into the work.
LONGEST_LIFE = 0.12
PATIENCE = 60
# So that verifying stays quick, a new project is begun now and then.
KILLS_PER_PROJECT = 20


class Victims:
    """Starts workers, kills them, and tells what they were told was saved."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._nursery = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("worker.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        )
        self._count = 0

    def live_and_die(self, mode: str, project: Path, *, grown_up: bool) -> list[str]:
        """Let a worker work a random time, kill it, and return the lines it logged.

        The time counts from its start, or, `grown_up`, from when it was told that it had saved.
        """
        self._count += 1
        log = self._folder / f"{self._count}.log"
        log.touch()
        assert self._nursery.stdin is not None
        assert self._nursery.stdout is not None
        self._nursery.stdin.write(json.dumps([mode, str(project), str(log)]) + "\n")
        self._nursery.stdin.flush()
        child = int(self._nursery.stdout.readline())
        patience = time.monotonic() + PATIENCE
        while grown_up and log.stat().st_size == 0:
            assert time.monotonic() < patience, "the worker saves nothing"
            time.sleep(0.002)
        time.sleep(random.uniform(0.0, LONGEST_LIFE))
        os.kill(child, signal.SIGKILL)
        assert self._nursery.stdout.readline() == "ended\n"
        return log.read_text().splitlines()

    def close(self) -> None:
        assert self._nursery.stdin is not None
        assert self._nursery.stdout is not None
        self._nursery.stdin.close()
        self._nursery.stdout.close()
        self._nursery.wait(10)


@pytest.fixture
def victims(tmp_path: Path) -> Iterator[Victims]:
    started = Victims(tmp_path)
    yield started
    started.close()


def projects(folder: Path, kills: int) -> Iterator[Path]:
    """Yield the project for each kill, a new one now and then."""
    path = folder / "none"
    for number in range(kills):
        if number % KILLS_PER_PROJECT == 0:
            path = folder / f"{number}.goldspan"
            store_with_article(path, PIPELINE).close()
        yield path


@pytest.mark.parametrize(("mode", "kills"), [("edit", 100), ("import", 40), ("prefill", 40)])
def test_every_action_shown_as_saved_is_there(
    victims: Victims, tmp_path: Path, mode: str, kills: int
) -> None:
    told: dict[Path, list[str]] = {}
    for number, project in enumerate(projects(tmp_path, kills)):
        saved = told.setdefault(project, [])
        saved += victims.live_and_die(mode, project, grown_up=number % 3 == 0)
        # Every other time the log of the crash is read without the right to tidy it up.
        with ProjectStore.open(project, read_only=number % 2 == 0) as store:
            present = {action.id for action in store.actions()}
            missing = [action for action in saved if action not in present]
            assert missing == []
            assert store.verify() == []
    assert sum(map(len, told.values())) >= kills // 3


def test_a_release_is_kept_whole_or_not_at_all(victims: Victims, tmp_path: Path) -> None:
    told: dict[Path, list[str]] = {}
    for number, project in enumerate(projects(tmp_path, 12)):
        saved = told.setdefault(project, [])
        saved += victims.live_and_die("release", project, grown_up=number % 3 == 0)
        with ProjectStore.open(project, read_only=number % 2 == 0) as store:
            actions = store.actions()
            assert {action.id for action in actions} >= set(saved)
            assert store.verify() == []
            made = [action for action in actions if action.kind is ActionKind.RELEASE]
            wanted = {
                digest
                for action in made
                for change in store.action_changes(action.id)
                if isinstance(change.entity, Release)
                for digest in change.entity.files.values()
            }
        with closing(sqlite3.connect(project)) as connection:
            kept = {digest for (digest,) in connection.execute("SELECT sha256 FROM kept_file")}
        assert kept == wanted
    assert sum(map(len, told.values())) >= 4


def test_a_backup_is_whole_or_not_there(victims: Victims, tmp_path: Path) -> None:
    copied = 0
    for number, project in enumerate(projects(tmp_path, 20)):
        names = victims.live_and_die("backup", project, grown_up=number % 3 == 0)
        copies = list(tmp_path.glob(f"{project.stem}.*.copy"))
        assert {copy.name for copy in copies} >= set(names)
        for copy in copies:
            with ProjectStore.open(copy) as store:
                assert store.verify() == []
            copy.unlink()
        copied += len(names)
        with ProjectStore.open(project) as store:
            assert store.verify() == []
    assert copied >= 6
