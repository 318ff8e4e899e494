"""Installs a spaCy pipeline with `spacy download`: the one thing here that uses a network."""

from __future__ import annotations

import importlib
import importlib.util
import os
import re
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from goldspan.domain.errors import PipelineError
from goldspan.domain.messages import message
from goldspan.services.progress import Progress

CHECK_EVERY = 0.1  # seconds between the questions whether to go on
PATIENCE = 3.0  # seconds that the installing process may take to end when asked to
LINES_KEPT = 200
_NAME = re.compile(r"[a-z]{2,3}(_[a-z0-9]+)+")
_NO_NETWORK = re.compile(
    r"ConnectionError|ProxyError|ConnectTimeout|ReadTimeout|SSLError|NameResolution"
    r"|Max retries exceeded|Temporary failure in name resolution|Network is unreachable"
    r"|No matching distribution|Couldn't fetch compatibility|Server error"
)
_KEPT: Final = message("errors", "Nothing was changed.")
_BY_HAND: Final = message(
    "errors",
    "With a file that was fetched elsewhere (from the releases of “explosion/spacy-models” on"
    " GitHub), type: {command}",
)


@dataclass(frozen=True, slots=True)
class Installable:
    """A pipeline that spaCy offers; `megabytes` is about what it takes to fetch."""

    name: str
    language: str
    megabytes: int


INSTALLABLE: Final = (
    Installable("de_core_news_sm", "de", 15),
    Installable("de_core_news_md", "de", 43),
    Installable("de_core_news_lg", "de", 567),
    Installable("en_core_web_sm", "en", 13),
    Installable("en_core_web_md", "en", 34),
    Installable("en_core_web_lg", "en", 401),
)


def by_hand_command() -> str:
    """Return what to type to install a pipeline from a file."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return f"{python} -m pip install FILE.whl"


def check_can_install() -> None:
    """Raise `PipelineError` where this Goldspan cannot install anything."""
    if getattr(sys, "frozen", False) or importlib.util.find_spec("pip") is None:
        raise PipelineError(
            message("errors", "Pipelines cannot be installed into this Goldspan: it has no pip."),
            kept=_KEPT,
            todo=message("errors", "Unpack the pipeline somewhere and choose its folder instead."),
        )


def install_pipeline(name: str, progress: Progress | None = None) -> None:
    """Fetch and install a pipeline by its name; progress tells what pip says.

    Raise `PipelineError` where there is no network, or it fails; `CancelledError` where somebody
    cancelled: then the process is ended.
    """
    if not _NAME.fullmatch(name):
        raise PipelineError(
            message("errors", "“{name}” is not the name of a pipeline that spaCy offers."),
            kept=_KEPT,
            todo=message("errors", "Such a name looks like de_core_news_sm."),
            name=name,
        )
    check_can_install()
    code, lines = _run([sys.executable, "-m", "spacy", "download", name], progress or Progress())
    if code != 0:
        raise _failed(name, lines)
    importlib.invalidate_caches()


def _failed(name: str, lines: Sequence[str]) -> PipelineError:
    if any(_NO_NETWORK.search(line) for line in lines):
        return PipelineError(
            message("errors", "{name} could not be fetched: there is no network here."),
            kept=_KEPT,
            todo=_BY_HAND,
            name=name,
            command=by_hand_command(),
        )
    said = next((line.strip() for line in reversed(lines) if line.strip()), "")
    return PipelineError(
        message("errors", "{name} could not be installed: {reason}."),
        kept=_KEPT,
        todo=_BY_HAND,
        name=name,
        reason=said.rstrip(".") or "pip",
        command=by_hand_command(),
    )


def _run(command: Sequence[str], progress: Progress) -> tuple[int, list[str]]:
    """Run a command to its end; return its exit code and the last lines of what it said."""
    quiet = {"PYTHONUNBUFFERED": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **quiet},
        start_new_session=True,
    )
    lines: deque[str] = deque(maxlen=LINES_KEPT)
    listening = threading.Thread(target=_listen, args=(process, lines), daemon=True)
    listening.start()
    shown = ""
    try:
        while True:
            listening.join(CHECK_EVERY)
            if not listening.is_alive():
                break
            progress.check()
            if lines and lines[-1] != shown:
                shown = lines[-1]
                progress.report(0, 0, shown)
    except BaseException:
        _end(process)
        listening.join(PATIENCE)
        raise
    return process.wait(), list(lines)


def _listen(process: subprocess.Popen[str], lines: deque[str]) -> None:
    if process.stdout is not None:
        with process.stdout as said:
            lines.extend(line.rstrip() for line in said if line.strip())


def _end(process: subprocess.Popen[str]) -> None:
    """End the process and those it has begun."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False)
    else:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
