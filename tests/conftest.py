"""What every test gets: its own configuration, and a failure for whatever it leaves behind."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing import resource_tracker
from pathlib import Path

import psutil
import pytest
from hypothesis import settings

if (
    sys.platform.startswith("linux")
    and not os.environ.get("DISPLAY")
    and not os.environ.get("WAYLAND_DISPLAY")
):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How fast this machine is must not decide whether a test passes, nor must chance: the suite tries
# the same examples each time, not too many. GOLDSPAN_EXPLORE=1 looks for new ones.
settings.register_profile(
    "goldspan", deadline=None, print_blob=True, derandomize=True, max_examples=40
)
settings.register_profile("explore", deadline=None, print_blob=True, max_examples=500)
settings.load_profile("explore" if os.environ.get("GOLDSPAN_EXPLORE") else "goldspan")

PATIENCE = 5.0  # seconds that something already asked to end may take


@pytest.fixture(autouse=True)
def config_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give each test a configuration folder of its own, and let it find nobody's identity.

    Nothing is suggested on opening an article: a test that is about that says so itself.
    """
    folder = tmp_path_factory.mktemp("config")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOLDSPAN_CONFIG_DIR", str(folder))
        patch.delenv("GOLDSPAN_PERSON", raising=False)
        patch.setenv("GOLDSPAN_SUGGEST_ON_OPEN", "0")
        patch.setenv("GOLDSPAN_RECALL", "0")
        yield folder


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """Fail a test that leaves threads, child processes or windows behind."""
    threads = set(threading.enumerate())
    children = _children()
    windows = _windows()
    yield
    _expect_none("threads", lambda: set(threading.enumerate()) - threads)
    _expect_none("child processes", lambda: _children() - children)
    _expect_none("windows", lambda: _windows() - windows)


class LogCollector(logging.Handler):
    """Keeps what Goldspan logs as a warning or worse, except what a test says it expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.unexpected: list[str] = []
        self._expected: dict[str, bool] = {}

    def expect(self, part: str) -> None:
        """Say that a record with this part in its message belongs to the test."""
        self._expected[part] = False

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        for part in self._expected:
            if part in text:
                self._expected[part] = True
                return
        self.unexpected.append(f"{record.levelname} {record.name}: {text}")

    def missing(self) -> list[str]:
        """Return what was expected and did not come."""
        return [part for part, seen in self._expected.items() if not seen]


@pytest.fixture(autouse=True)
def _log_collector() -> Iterator[LogCollector]:
    collector = LogCollector()
    logger = logging.getLogger("goldspan")
    logger.addHandler(collector)
    yield collector
    logger.removeHandler(collector)
    assert not collector.unexpected, "unexpected log records"
    assert not collector.missing(), "log records that should have come"


@pytest.fixture
def expect_log(_log_collector: LogCollector) -> Callable[[str], None]:
    """Return a function that says which warning or error the test is about to cause."""
    return _log_collector.expect


def _children() -> set[psutil.Process]:
    if not _has_children():  # which is quick to say, and nearly always so
        return set()
    # Python's own helper for spawned processes stays as long as Python runs.
    helper = getattr(resource_tracker, "_resource_tracker", None)
    helper_pid = getattr(helper, "_pid", None)
    children = psutil.Process().children(recursive=True)
    return {child for child in children if child.pid != helper_pid}


def _has_children() -> bool:
    """Return whether there may be child processes, ended ones that nobody waited for included."""
    if sys.platform == "win32":
        return True
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def _windows() -> set[object]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    if application is None:
        return set()
    core = sys.modules["PySide6.QtCore"]
    application.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    return {widget for widget in application.topLevelWidgets() if widget.parent() is None}


def _expect_none(what: str, leaked: Callable[[], set[object]]) -> None:
    """Fail unless nothing is leaked, at once or after what is ending has had time to end."""
    if not leaked():
        return
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        gc.collect()
        if not leaked():
            return
        time.sleep(0.02)
    pytest.fail(f"left behind, {what}: {sorted(map(repr, leaked()))}", pytrace=False)
