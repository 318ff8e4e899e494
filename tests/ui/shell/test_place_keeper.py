"""The keeper of places: late and rarely while one works, at once at the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from goldspan.services.machine.places import Places, PlacesFile
from goldspan.ui.crash import CrashHandler
from goldspan.ui.jobs import Jobs
from goldspan.ui.place_keeper import PlaceKeeper
from helpers.waiting import wait


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs(CrashHandler())
    yield jobs
    jobs.close()


@pytest.fixture
def file(config_folder: Path) -> PlacesFile:
    return PlacesFile("project", "anna")


def zooms(keeper: PlaceKeeper, shown: list[int]) -> list[int]:
    """Let the keeper collect the zoom from `shown`; return how often it asked."""
    asked: list[int] = []

    def collect(places: Places) -> None:
        places.zoom = shown[-1]
        asked.append(places.zoom)

    keeper.collect(collect)
    return asked


def test_what_moves_is_written_without_closing(file: PlacesFile, jobs: Jobs) -> None:
    keeper = PlaceKeeper(file, jobs, jobs)
    asked = zooms(keeper, shown := [100])
    for _ in range(50):
        keeper.later()
    assert asked == []
    assert not file.path.exists()
    wait(lambda: file.read().zoom == 100)
    assert len(asked) == 1
    shown.append(120)
    keeper.later()
    wait(lambda: file.read().zoom == 120)
    keeper.close()


def test_nothing_new_is_not_written_again(file: PlacesFile, jobs: Jobs) -> None:
    keeper = PlaceKeeper(file, jobs, jobs)
    asked = zooms(keeper, [100])
    keeper.later()
    wait(lambda: file.read().zoom == 100)
    file.path.unlink()
    keeper.later()
    wait(lambda: len(asked) == 2)
    wait(lambda: not jobs.busy)
    assert not file.path.exists()
    keeper.close()
    assert not file.path.exists()


def test_the_end_writes_at_once_and_is_the_end(file: PlacesFile, jobs: Jobs) -> None:
    keeper = PlaceKeeper(file, jobs, jobs)
    asked = zooms(keeper, [140])
    keeper.later()
    keeper.close()
    assert file.read().zoom == 140
    keeper.later()
    QTest.qWait(1200)
    assert len(asked) == 1


def test_the_next_start_reads_what_was_written(file: PlacesFile, jobs: Jobs) -> None:
    first = PlaceKeeper(file, jobs, jobs)
    zooms(first, [80])
    first.close()
    assert PlaceKeeper(file, jobs, jobs).places.zoom == 80


def test_a_folder_that_cannot_be_written_stops_nobody(jobs: Jobs, tmp_path: Path) -> None:
    (tmp_path / "places").write_text("in the way", encoding="utf-8")
    keeper = PlaceKeeper(PlacesFile("p", "a", tmp_path), jobs, jobs)
    asked = zooms(keeper, [100])
    keeper.later()
    wait(lambda: asked and not jobs.busy)
    keeper.close()
