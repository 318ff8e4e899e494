"""The inspector: how long it takes to follow a selection, and each key in the field of an actor.

Two projects with the longest seed and its suggestions, one with 30 entries in the register and
one with 10,000, are opened in turn. Goal: what follows a selection, and every turn of the window's
thread while a name is typed, within 16 ms at p95 whatever the size of the register. Names are
looked for in another thread; what is measured is how long the window's own thread is busy.

    python tests/benchmarks/inspector.py
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window import annotate_page

from goldspan import assets
from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.prefilling import run_prefill
from goldspan.ui.annotate.page import AnnotatePage

NAME = "004"
ROUNDS = 7
SIZES = (30, 10_000)
TYPED = ("grushko", "nationaler")
LOOKED_FOR = 0.2  # seconds in which a name has been looked for
SYLLABLES = (
    "ka",
    "ro",
    "mi",
    "schen",
    "gru",
    "ko",
    "ser",
    "gej",
    "ler",
    "mann",
    "dorf",
    "pe",
    "ter",
)


@dataclass(slots=True)
class Times:
    """Milliseconds of the window's thread: after a selection, and the longest turn of each key."""

    panes: list[float] = field(default_factory=list)
    keys: list[float] = field(default_factory=list)


def make_project(path: Path, entries: int) -> None:
    """Make a project with the longest seed, its suggestions, and so many entries."""
    rng = random.Random(entries)

    def word() -> str:
        return "".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))).capitalize()

    names = {f"{word()} {word()}" for _ in range(entries)}
    with create_project(path, "bench", save_person("Bench")) as session:
        seed = next(assets.seeds().glob(f"{NAME}*.txt"))
        run_import(session, [seed], metadata=assets.seeds() / "metadata.csv")
        run_prefill(session)
        actors = (Actor(actor_id(name), name, "PERSON") for name in sorted(names))
        session.commit(ActionKind.REGISTER, [EntityChange(None, actor) for actor in actors])


def turn() -> float:
    """Let the window go on once; return the milliseconds that its thread was busy."""
    start = time.thread_time()
    QApplication.processEvents()
    return (time.thread_time() - start) * 1000


def follow(page: AnnotatePage, times: Times) -> None:
    """Select one suggestion after the other, and let the panes follow."""
    desk = page.controller.desk
    assert desk is not None
    for suggestion in desk.layer.open_suggestions():
        page.controller.select(suggestion.id)
        turns = [turn()]
        while not page.up_to_date or len(turns) < 3:
            turns.append(turn())
            time.sleep(0.002)
        times.panes.append(max(turns[1:]))


def type_names(page: AnnotatePage, times: Times) -> None:
    """Mark words as an actor and type names into its field."""
    text = page.canvas.state.text
    start = text.index("Außenminister")
    page.canvas.setFocus()
    page.canvas.select_range(start, start + len("Außenminister"))
    QTest.keyClick(page.canvas, Qt.Key.Key_1)
    settle(LOOKED_FOR)
    QTest.keyClick(page.canvas, Qt.Key.Key_E)
    settle(LOOKED_FOR)
    line = QApplication.focusWidget()
    for one in "".join(name + "\b" * len(name) for name in TYPED):
        begun = time.thread_time()
        key = Qt.Key.Key_Backspace if one == "\b" else Qt.Key(ord(one.upper()))
        QTest.keyClick(line, key)
        longest = (time.thread_time() - begun) * 1000
        times.keys.append(max(longest, settle(0.02 if one == "\b" else LOOKED_FOR)))
    QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.keyClick(page.canvas, Qt.Key.Key_Delete)
    settle(LOOKED_FOR)


def settle(seconds: float) -> float:
    """Let the window go on for so long; return its longest turn in milliseconds."""
    until, longest = time.perf_counter() + seconds, 0.0
    while time.perf_counter() < until:
        longest = max(longest, turn())
        time.sleep(0.001)
    return longest


def report(name: str, each: dict[int, list[float]]) -> None:
    """Print median, p95 and worst of each size, and the median ratio of the medians."""
    for size, values in each.items():
        ordered = sorted(values)
        p95 = ordered[int(len(ordered) * 0.95)]
        print(
            f"{name:28} {size:6} entries   median {statistics.median(ordered):5.1f} ms"
            f"   p95 {p95:5.1f} ms   worst {ordered[-1]:5.1f} ms   ({len(ordered)})"
        )
    small, large = (statistics.median(values) for values in each.values())
    print(f"{'':28} {large / small:.2f} times")


def main() -> None:
    """Alternate the two projects, and print."""
    times = {size: Times() for size in SIZES}
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOLDSPAN_CONFIG_DIR"] = folder
        paths = {size: Path(folder) / f"{size}.goldspan" for size in SIZES}
        for size, path in paths.items():
            make_project(path, size)
        for number in range(ROUNDS):
            for size in SIZES if number % 2 else reversed(SIZES):
                with annotate_page(paths[size], NAME) as page:
                    settle(1.0)
                    follow(page, times[size])
                    type_names(page, times[size])
    report("a selection is followed", {size: each.panes for size, each in times.items()})
    report("a key in the actor's field", {size: each.keys for size, each in times.items()})


if __name__ == "__main__":
    main()
