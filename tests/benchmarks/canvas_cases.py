"""Articles for the canvas benchmarks: small, large, and the worst that may come in."""

from __future__ import annotations

import random
import re
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtGui import QFontDatabase, QPaintEvent
from PySide6.QtWidgets import QApplication

from goldspan import assets
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.canvas_theme import CanvasTheme, HueColours
from goldspan.ui.canvas.marks import Mark, MarkState
from goldspan.ui.theme import load_colours

SMALL, MEGABYTE, LARGE = 10_000, 1_000_000, 5_000_000
PER_CHARACTER = 20_000 / LARGE
KINDS = (("ACTOR", "blue"), ("DATE", "orange"), ("CLAIM", "green"), ("FURNITURE", "grey"))
LENGTHS = (4, 8, 12, 25, 60, 120, 180, 300, 700)


@dataclass(frozen=True)
class Case:
    """A text and its marks."""

    name: str
    text: str
    marks: list[Mark]


def seed_text(length: int) -> str:
    base = "\n".join(path.read_text("utf-8") for path in sorted(assets.seeds().glob("*.txt")))
    return (base * (length // len(base) + 1))[:length]


def spread_marks(text: str, count: int) -> list[Mark]:
    """Return overlapping marks of many lengths all over the text."""
    chooser = random.Random(count)
    marks = []
    for number in range(count):
        length = chooser.choice(LENGTHS)
        start = chooser.randrange(max(1, len(text) - length))
        label, hue = KINDS[number % len(KINDS)]
        state = MarkState.SUGGESTED if number % 3 == 0 else MarkState.OWN
        end = min(len(text), start + length)
        marks.append(
            Mark(f"m{number}", start, end, label, label, hue, state, bracket=label == "CLAIM")
        )
    return marks


def small() -> Case:
    """Return 10 kB with as many marks a page as the large one has."""
    text = seed_text(SMALL)
    return Case("10 kB", text, spread_marks(text, round(SMALL * PER_CHARACTER)))


def large() -> Case:
    """Return 5 MB with 20,000 overlapping marks."""
    text = seed_text(LARGE)
    return Case("5 MB, 20,000 spans", text, spread_marks(text, 20_000))


def megabyte_paragraph() -> Case:
    """Return 5 MB in which a megabyte has no newline."""
    text = seed_text(LARGE)
    text = text[:1_000_000].replace("\n", " ") + text[1_000_000:]
    return Case("a paragraph of 1 MB", text, spread_marks(text, 20_000))


def one_place() -> Case:
    """Return 5 MB whose 20,000 marks all overlap in one place."""
    text = seed_text(LARGE)
    chooser = random.Random(1)
    marks = []
    for number in range(20_000):
        start, end = 2_000 - chooser.randrange(1, 900), 2_000 + chooser.randrange(1, 900)
        label, hue = KINDS[number % len(KINDS)]
        marks.append(Mark(f"m{number}", start, end, label, label, hue))
    return Case("all spans in one place", text, marks)


def astral() -> Case:
    """Return 5 MB of astral characters."""
    text = "".join(chr(0x1D400 + number % 52) for number in range(59)) + " "
    text = (text * (LARGE // len(text) + 1))[:LARGE]
    return Case("all astral", text, spread_marks(text, 20_000))


def worst_cases() -> list[Case]:
    """Return the hard ones."""
    return [megabyte_paragraph(), one_place(), astral()]


def megabyte() -> Case:
    """Return 1 MB with 20,000 overlapping marks."""
    text = seed_text(MEGABYTE)
    return Case("1 MB, 20,000 spans", text, spread_marks(text, 20_000))


def one_line() -> Case:
    """Return 1 MB without a newline, with 20,000 marks."""
    text = seed_text(MEGABYTE).replace("\n", " ")
    return Case("one line of 1 MB", text, spread_marks(text, 20_000))


def endless_sentence() -> Case:
    """Return 1 MB without a newline or a full stop, with 20,000 marks."""
    text = seed_text(MEGABYTE).translate(dict.fromkeys(map(ord, "\n.!?…:;"), " "))
    return Case("one sentence of 1 MB", text, spread_marks(text, 20_000))


def document_long() -> Case:
    """Return 1 MB under 30 marks as long as the document, with 20,000 others."""
    text = seed_text(MEGABYTE)
    marks = spread_marks(text, 20_000)
    for number in range(30):
        label, hue = KINDS[number % len(KINDS)]
        state = MarkState.SUGGESTED if number % 2 else MarkState.OWN
        marks.append(Mark(f"long{number}", number, len(text) - number, label, label, hue, state))
    return Case("30 spans as long as the document", text, marks)


def three_deep() -> Case:
    """Return 1 MB in which every word lies under three marks or more, nested and crossing."""
    text = seed_text(MEGABYTE)
    words = [match.span() for match in re.finditer(r"\w+", text)]
    marks = []
    for number, (start, end) in enumerate(words):
        reach = (end, words[min(number + 2, len(words) - 1)][1])
        for depth, last in enumerate((*reach, words[min(number + 4, len(words) - 1)][1])):
            label, hue = KINDS[(number + depth) % 3]
            state = MarkState.SUGGESTED if (number + depth) % 3 == 0 else MarkState.OWN
            name = f"m{number}.{depth}"
            marks.append(Mark(name, start, last, label, label, hue, state))
    return Case("three deep on every word", text, marks)


def gesture_cases() -> list[Callable[[], Case]]:
    """Return what makes the articles in which gestures are timed."""
    return [small, megabyte, one_line, endless_sentence, document_long, three_deep]


class WatchedCanvas(ArticleCanvas):
    """A canvas that counts its frames."""

    frames = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        self.frames += 1


def shown_canvas() -> WatchedCanvas:
    """Return a canvas on the screen, set in the font that ships with the program."""
    for path in sorted(assets.resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    family = next(name for name in QFontDatabase.families() if name.startswith("Source Serif"))
    hues = {
        name: HueColours(hue.bar.name(), hue.tint.name(), hue.text.name())
        for name, hue in load_colours("light").hues.items()
    }
    canvas = WatchedCanvas()
    canvas.set_theme(CanvasTheme(hues=hues, font_family=family))
    canvas.resize(1000, 760)
    canvas.show()
    while not (canvas.windowHandle() and canvas.windowHandle().isExposed()):
        QApplication.processEvents()
    return canvas


def milliseconds(deed: Callable[[], object]) -> float:
    """Return how long a deed takes."""
    began = perf_counter()
    deed()
    return (perf_counter() - began) * 1000


def p95(values: list[float]) -> float:
    """Return the 95th percentile."""
    return (
        statistics.quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]
    )


def report(name: str, values: list[float], unit: str = "ms") -> None:
    """Print median and 95th percentile."""
    print(f"{name:34} median {statistics.median(values):8.2f}  p95 {p95(values):8.2f} {unit}")


def verdict(name: str, value: float, limit: float) -> bool:
    """Print whether a figure is within its limit."""
    met = value <= limit
    print(f"{name:34} {value:8.2f} (limit {limit:g}) {'met' if met else 'MISSED'}", file=sys.stdout)
    return met
