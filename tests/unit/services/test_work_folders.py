"""Folders that hold texts for a short while: they go, those of killed processes as well."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.machine.work_folders import sweep_work_folders, work_folder
from goldspan.services.progress import Progress, Step
from goldspan.services.project.projects import open_project
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from helpers.family_project import LEA, family_project
from helpers.released import FEW

AT_WORK = """
import sys
from goldspan.services.machine.work_folders import work_folder
with work_folder() as folder:
    (folder / "train.jsonl").write_text("text")
    print(folder, flush=True)
    sys.stdin.read()
"""


@contextmanager
def working() -> Iterator[tuple[Path, Callable[[], None]]]:
    """Give the folder of another process, and a way to kill that."""
    with subprocess.Popen(
        [sys.executable, "-c", AT_WORK], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        folder = Path(process.stdout.readline().strip())

        def kill() -> None:
            process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
            process.wait()

        try:
            yield folder, kill
        finally:
            process.communicate()


def left(config_folder: Path) -> list[Path]:
    return list((config_folder / "work").glob("*"))


def test_what_a_killed_process_left_goes_and_the_living_keep_theirs(config_folder: Path) -> None:
    with ExitStack() as stack:
        (one, kill), (other, _) = (stack.enter_context(working()) for _ in range(2))
        with work_folder() as mine:
            assert (one / "train.jsonl").exists()
            kill()
            sweep_work_folders()
            assert not one.exists()
            assert (other / "train.jsonl").exists()
            assert mine.exists()
            if os.name == "posix":
                assert mine.stat().st_mode & 0o777 == 0o700
    assert left(config_folder) == []


def test_opening_a_project_sweeps(config_folder: Path, tmp_path: Path) -> None:
    path = family_project(tmp_path / "p.goldspan", sizes=(1,))
    with working() as (folder, kill):
        kill()
        assert (folder / "train.jsonl").exists()
        open_project(path, LEA).close()
    assert left(config_folder) == []


def test_a_release_is_drafted_in_one(config_folder: Path, tmp_path: Path) -> None:
    path = family_project(tmp_path / "p.goldspan", sizes=FEW)
    progress, seen = Progress(), []

    def look(step: Step) -> None:
        seen.extend(config_folder.glob("work/*/jsonl/train.jsonl"))
        if seen:
            progress.cancel()

    progress.listener = look
    with open_project(path, LEA) as session, closing(ProjectFamilies(session)) as families:
        with pytest.raises(CancelledError):
            freeze(session, families, ReleaseChoices(), progress)
        assert seen
        assert left(config_folder) == []
        freeze(session, families, ReleaseChoices())
    assert left(config_folder) == []
