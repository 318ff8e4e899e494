"""The composition root: which words open the window, and what is said where it cannot open."""

from __future__ import annotations

import builtins
import sys
from pathlib import Path
from typing import Any

import pytest

from goldspan import app
from goldspan.domain.annotator import named_person


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Return what the window was opened with; there is a display, but nothing is shown."""
    from goldspan.ui import application

    calls: list[Any] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(application, "run_window", lambda *given: calls.append(given) or 0)
    return calls


def start(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["goldspan", *words])
    return app.main()


def test_no_words_open_the_window(monkeypatch: pytest.MonkeyPatch, opened: list[Any]) -> None:
    assert start(monkeypatch) == 0
    assert opened == [([], None)]


def test_a_project_opens_the_window(monkeypatch: pytest.MonkeyPatch, opened: list[Any]) -> None:
    assert start(monkeypatch, "talks.goldspan") == 0
    monkeypatch.setattr(sys, "argv", ["goldspan-desktop", "other"])
    assert app.run_window() == 0
    assert opened == [(["talks.goldspan"], None), (["other"], None)]


def test_the_command_opens_it_for_who_acts(
    monkeypatch: pytest.MonkeyPatch, opened: list[Any]
) -> None:
    assert start(monkeypatch, "open", "talks.goldspan", "--as", "Anna") == 0
    assert start(monkeypatch, "open") == 0
    assert opened == [(["talks.goldspan"], named_person("Anna")), ([], None)]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
def test_without_a_display_the_command_line_is_named(
    monkeypatch: pytest.MonkeyPatch, opened: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert start(monkeypatch) == 3
    assert opened == []
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "no display" in captured.err
    assert "goldspan --help" in captured.err


def test_a_missing_system_library_is_named(
    monkeypatch: pytest.MonkeyPatch, opened: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    genuine = builtins.__import__

    def without_egl(name: str, *rest: Any) -> Any:
        if name == "goldspan.ui.application":
            raise ImportError("libEGL.so.1: cannot open shared object file")
        return genuine(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_egl)
    assert start(monkeypatch) == 3
    assert "libEGL.so.1" in capsys.readouterr().err


def test_any_other_failure_is_a_bug_with_a_report(
    monkeypatch: pytest.MonkeyPatch,
    opened: list[Any],
    capsys: pytest.CaptureFixture[str],
    config_folder: Path,
) -> None:
    from goldspan.ui import application

    def fails(*given: Any) -> int:
        raise ZeroDivisionError("ouch")

    monkeypatch.setattr(application, "run_window", fails)
    assert start(monkeypatch) == 70
    (report,) = config_folder.rglob("bug-*.txt")
    assert "ZeroDivisionError: ouch" in report.read_text(encoding="utf-8")
    assert str(report) in capsys.readouterr().err
