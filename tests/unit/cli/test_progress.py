"""Progress without a terminal, and cancelling by signals."""

from __future__ import annotations

import os
import signal

import pytest

from goldspan.cli import progress
from goldspan.cli.progress import shown_progress
from goldspan.domain.errors import CancelledError


def test_lines_come_now_and_then_on_standard_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PLAIN_INTERVAL", 0.0)
    with shown_progress("Importing") as shown:
        shown.report(1, 4, "a.txt")
        shown.report(7, 0)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == ["Importing: 25 % a.txt", "Importing: 7"]


def test_quick_work_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with shown_progress("Importing") as shown:
        shown.report(1, 1)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_cancels_at_the_next_step_and_handlers_are_put_back(number: int) -> None:
    before = signal.getsignal(number)
    with shown_progress("Importing") as shown, pytest.raises(CancelledError):
        shown.report(0, 2)
        os.kill(os.getpid(), number)
        shown.report(1, 2)
    assert signal.getsignal(number) is before


def test_the_second_signal_stops_at_once() -> None:
    with pytest.raises(KeyboardInterrupt), shown_progress("Importing"):
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        pytest.fail("the second signal did not stop the work")
