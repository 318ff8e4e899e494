"""What the bootstrap says: plain lines on standard error, and errors with what to do."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

TAIL_LINES = 15


class BootstrapError(Exception):
    """Something that stops the bootstrap and that the user can mend; shown as text."""


def say(line: str) -> None:
    """Print one line of news."""
    print(line, file=sys.stderr, flush=True)


def shown(command: Iterable[str]) -> str:
    """Return the command as it would be typed into a shell."""
    return shlex.join(command)


def run_logged(
    command: Sequence[str], log: Path, environment: Mapping[str, str] | None = None
) -> int:
    """Run the command with all its output in the log file; return its exit code.

    On a terminal the newest line is shown in place, so that long work is seen to move.
    """
    live = sys.stderr.isatty()
    log.parent.mkdir(parents=True, exist_ok=True)
    with (
        log.open("a", encoding="utf-8") as file,
        subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as process,
    ):
        file.write(f"$ {shown(command)}\n")
        assert process.stdout is not None
        for line in process.stdout:
            file.write(line)
            if live:
                width = shutil.get_terminal_size().columns - 3
                print(f"\r\x1b[2K  {line.strip()[:width]}", end="", file=sys.stderr, flush=True)
    if live:
        print("\r\x1b[2K", end="", file=sys.stderr, flush=True)
    return process.returncode


def tail(log: Path) -> str:
    """Return the last lines of the log, indented."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(f"    {line}" for line in lines[-TAIL_LINES:])
