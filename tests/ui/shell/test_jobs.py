"""Jobs: results, known errors, unexpected ones and cancelling arrive on the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.progress import Progress
from goldspan.ui.crash import CrashHandler
from goldspan.ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot, crash: CrashHandler) -> Iterator[Jobs]:
    jobs = Jobs(crash)
    yield jobs
    jobs.close()


def test_a_result_comes_to_the_window_s_thread(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[object, threading.Thread]] = []
    worker: list[threading.Thread] = []

    def work(progress: Progress) -> int:
        worker.append(threading.current_thread())
        return 42

    job = jobs.start(work, lambda value: seen.append((value, threading.current_thread())))
    with qtbot.waitSignal(job.ended):
        pass
    assert seen == [(42, threading.main_thread())]
    assert worker[0] is not threading.main_thread()
    assert not jobs.busy


def test_steps_are_few_but_the_last_one_comes(jobs: Jobs, qtbot: QtBot) -> None:
    steps: list[int] = []

    def work(progress: Progress) -> None:
        for done in range(1, 10_001):
            progress.report(done, 10_000)

    job = jobs.start(work)
    job.stepped.connect(lambda step: steps.append(step.done))
    with qtbot.waitSignal(job.ended, timeout=20_000):
        pass
    assert steps[-1] == 10_000
    assert steps == sorted(steps)
    assert len(steps) < 1_000


def test_steps_before_the_total_is_known_are_few_too(jobs: Jobs, qtbot: QtBot) -> None:
    steps: list[str] = []

    def work(progress: Progress) -> None:
        for number in range(10_000):
            progress.begin(str(number))

    job = jobs.start(work)
    job.stepped.connect(lambda step: steps.append(step.subject))
    with qtbot.waitSignal(job.ended, timeout=20_000):
        pass
    assert steps[0] == "0"
    assert len(steps) < 1_000


def test_what_the_user_can_mend_is_a_failure(jobs: Jobs, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise GoldspanError("The disk is full.")

    job = jobs.start(work)
    with qtbot.waitSignal(job.failed) as failed:
        pass
    assert str(failed.args[0]) == "The disk is full."


def test_a_cancelled_job_says_so(jobs: Jobs, qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            begun.set()
            progress.report(1, 0)

    job = jobs.start(work)
    begun.wait(10)
    with qtbot.waitSignal(job.failed) as failed:
        job.cancel()
    assert isinstance(failed.args[0], CancelledError)
    assert job.cancelled


def test_an_error_of_the_program_goes_to_the_crash_handler(
    jobs: Jobs, qtbot: QtBot, crash: CrashHandler, expect_log: Callable[[str], None]
) -> None:
    expect_log("KeyError")

    def work(progress: Progress) -> None:
        raise KeyError("lost")

    with qtbot.waitSignal(crash.crashed) as crashed:
        job = jobs.start(work)
        with qtbot.waitSignal(job.ended):
            pass
    assert "lost" in crashed.args[0]


def test_closing_waits_for_what_is_under_way(qtbot: QtBot, crash: CrashHandler) -> None:
    jobs = Jobs(crash)
    ended = threading.Event()

    def work(progress: Progress) -> None:
        try:
            while True:
                progress.report(1, 0)
        finally:
            ended.set()

    jobs.start(work)
    jobs.close()
    assert ended.is_set()
    assert not jobs.busy


def test_nothing_begins_after_closing(qtbot: QtBot, crash: CrashHandler) -> None:
    jobs = Jobs(crash)
    jobs.close()
    begun: list[int] = []
    job = jobs.start(lambda _: begun.append(1))
    qtbot.wait(50)
    assert begun == []
    assert job.cancelled
