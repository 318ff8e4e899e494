"""A hand on the real window: real keys, clicks and drags, each counted and timed to its frame."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from goldspan.ui.annotate.page import AnnotatePage

PATIENCE = 0.025  # seconds of an idle window after which nothing is going to be painted
PAUSE = 40  # milliseconds between two actions: the panes follow, nothing is measured
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@dataclass(slots=True)
class Tally:
    """How many actions of which kind there were, and how long each took, in milliseconds."""

    counts: dict[str, int] = field(default_factory=dict)
    times: list[tuple[str, float]] = field(default_factory=list)
    unpainted: list[str] = field(default_factory=list)

    def total(self) -> int:
        """Return how many actions there were."""
        return sum(self.counts.values())

    def words(self) -> str:
        """Return the counts in words."""
        return ", ".join(f"{count} {kind}s" for kind, count in sorted(self.counts.items()))

    def slowest(self, count: int) -> list[tuple[str, float]]:
        """Return the slowest actions with their times."""
        return sorted(self.times, key=lambda pair: -pair[1])[:count]


class _Painted(QObject):
    """Notes that a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        del watched
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False


class Hand:
    """Does what a person's hand does, and takes the time from each event to the painted frame.

    The time of a drag is that from the release of the button; the moves before are timed as
    `move`. What is painted is the text, or the field that has the focus.
    """

    def __init__(self, page: AnnotatePage) -> None:
        self.page = page
        self.tally = Tally()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
        """Press a key where the focus is."""
        target = QApplication.focusWidget() or self.page.canvas
        with self._action("key", f"key {key.name.removeprefix('Key_')}"):
            if text:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))
            else:
                QTest.keyClick(target, key, modifiers)

    def write(self, text: str) -> None:
        """Type a text, character by character."""
        for character in text:
            self.key(Qt.Key.Key_unknown, text=character)

    def click(self, offset: int) -> None:
        """Click on a character of the text."""
        place = self._place(offset, offset + 1)
        with self._action("click", "click"):
            QTest.mouseClick(self.page.canvas.viewport(), LEFT, NONE, place)

    def press_button(self, button: QWidget) -> None:
        """Click on a button."""
        with self._action("click", "button"):
            QTest.mouseClick(button, LEFT)

    def drag(self, start: int, end: int) -> None:
        """Drag over a range of the text."""
        canvas = self.page.canvas
        canvas.reveal(start, end)
        self.rest()
        self.drag_between(self._place(start, start + 1), self._place(end - 1, end))

    def drag_between(self, first: QPoint, last: QPoint) -> None:
        """Drag from a point of the text's viewport to another."""
        view = self.page.canvas.viewport()
        QTest.mouseMove(view, first)
        self.rest()
        QTest.mousePress(view, LEFT, NONE, first)
        for part in (1, 2, 3):
            with self._timed("move"):
                QTest.mouseMove(view, first + (last - first) * part / 3)
        with self._action("drag", "drag"):
            QTest.mouseRelease(view, LEFT, NONE, last)

    def hover(self, place: QPoint) -> None:
        """Move the mouse to a point of the text's viewport; it counts as no action."""
        with self._timed("hover"):
            QTest.mouseMove(self.page.canvas.viewport(), place)
        self.rest()

    def rest(self) -> None:
        """Let the panes follow the text."""
        QTest.qWait(PAUSE)

    def _place(self, start: int, end: int) -> QPoint:
        canvas = self.page.canvas
        canvas.reveal(start, end)
        return canvas.viewport().mapFromGlobal(canvas.range_rect(start, end).center())

    @contextmanager
    def _action(self, kind: str, name: str) -> Iterator[None]:
        self.tally.counts[kind] = self.tally.counts.get(kind, 0) + 1
        with self._timed(name):
            yield
        self.rest()

    @contextmanager
    def _timed(self, name: str) -> Iterator[None]:
        watched = [self.page.canvas.viewport()]
        focus = QApplication.focusWidget()
        if focus is not None and focus is not self.page.canvas:
            watched.append(focus)
        painted = _Painted()
        for widget in watched:
            widget.installEventFilter(painted)
        begun = time.perf_counter()
        yield
        done = time.perf_counter()
        while not painted.seen and time.perf_counter() - done < PATIENCE:
            QApplication.processEvents()
        taken = (time.perf_counter() - begun) * 1000
        for widget in watched:
            widget.removeEventFilter(painted)
        if painted.seen:
            self.tally.times.append((name, taken))
        else:
            self.tally.unpainted.append(name)


def report(name: str, tally: Tally) -> None:
    """Print what a script cost: its actions, and the times from event to painted frame."""
    times = sorted(taken for _, taken in tally.times)
    p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
    print(f"{name:34} {tally.total():4} actions ({tally.words()})")
    print(
        f"{'':34} median {statistics.median(times):5.1f} ms   p95 {p95:5.1f} ms"
        f"   worst {times[-1]:5.1f} ms   {len(times)} frames, {len(tally.unpainted)} without"
    )
    slow = ", ".join(f"{what} {taken:.0f}" for what, taken in tally.slowest(4))
    print(f"{'':34} slowest: {slow}")


def wait_until(true: Callable[[], object], seconds: float = 30.0) -> None:
    """Let the window work until something is true; raise TimeoutError where it never is."""
    until = time.perf_counter() + seconds
    while not true():
        if time.perf_counter() > until:
            raise TimeoutError("the window did not get there")
        QApplication.processEvents()
        time.sleep(0.001)
