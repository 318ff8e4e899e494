"""The composition root: joins the command line and the window; loads neither before its turn."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from goldspan.domain.annotator import Annotator


def main() -> int:
    """Run what the arguments ask for: a command, or without one the window.

    This is what `goldspan` and `python -m goldspan` start; it returns the exit code.
    """
    _serve_frozen_child()
    words = sys.argv[1:]
    try:
        if not words or (len(words) == 1 and words[0].endswith(".goldspan")):
            return _open_window(Path(words[0]) if words else None, None)
        from goldspan.cli.program import run

        return run(words, _open_window)
    except Exception as error:  # whatever it is, the user gets a report and a whole sentence
        return _report_bug(error)


def run_window() -> int:
    """Open the window; what `goldspan-desktop` starts, from a menu or for a file."""
    _serve_frozen_child()
    words = sys.argv[1:]
    try:
        return _open_window(Path(words[0]) if words else None, None)
    except Exception as error:
        return _report_bug(error)


def _open_window(project: Path | None, person: Annotator | None) -> int:
    if not _has_display():
        return _refuse_window("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)")
    # Nothing that start-up makes is garbage; the window lets the collector in when it stands.
    gc.disable()
    try:
        from goldspan.ui.application import run_window as run

        return run([str(project)] if project else [], person)
    except ImportError as error:
        # Qt's own libraries, or those of the system that they need: "libEGL.so.1: cannot open …".
        if "PySide6" not in str(error) and not str(error).startswith("lib"):
            raise
        return _refuse_window(
            f"a library is missing: {error}. On Debian and Ubuntu: apt-get install libegl1 libgl1"
            " libxkbcommon-x11-0 libxcb-cursor0 libdbus-1-3 libfontconfig1"
        )
    finally:
        gc.enable()


def _serve_frozen_child() -> None:
    """Be the child process where a frozen bundle was started as one; nothing otherwise."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()


def _has_display() -> bool:
    """Return whether Qt can show a window; without a display it would end the process."""
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(map(os.environ.get, wanted))


def _refuse_window(why: str) -> int:
    print(
        f"goldspan: The window cannot open: {why}.\n"
        "  The command line works without it: goldspan --help",
        file=sys.stderr,
    )
    return 3


def _report_bug(error: Exception) -> int:
    from goldspan.services.machine.bug_report import bug_report, write_bug_report

    path = write_bug_report(error)
    print(f"goldspan: This is a bug in Goldspan: {error!r}", file=sys.stderr)
    if path is None:
        print(bug_report(error), file=sys.stderr)
    else:
        print(f"  The whole report is in {path}\n  The project is intact.", file=sys.stderr)
    return 70
