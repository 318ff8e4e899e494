"""From a decision to what follows from it, in a project of 1,000 articles, in the real window.

Goals: a name that is marked is suggested in the open article and in others within a second, counts
included; an article that is opened has it at once; the window never waits longer than 50 ms.

    python tests/benchmarks/recall_latency.py [--articles 1000] [--runs 12] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from canvas_cases import p95
from hand import wait_until as until
from heart import Heart
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window import annotate_page

from goldspan.domain.annotator import pipeline_annotator
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import ActorRef, Span
from goldspan.services.desk.labelling import open_desk
from goldspan.services.machine.identity import load_person, save_person
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.project_view import ProjectView

sys.path.insert(0, str(Path(__file__).parents[1]))
from helpers.planted_families import planted_articles

BEAT = 20  # milliseconds
PIPELINE = pipeline_annotator("goldspan-de")
SPEAKERS, PER_ARTICLE, DECIDED = 600, 6, 0.1
COMMON = 0.3  # of the articles that hold a common name
FIRST = [f"{start}{end}" for start in ("Al", "Bo", "Co", "Di") for end in ("ma", "do", "ra", "na")]
LAST = [f"{start}{end}" for start in ("Ahr", "Bra", "Cor", "Dre") for end in ("end", "sold", "mel")]


@dataclass
class Times:
    """Milliseconds from a decision, or from opening, to what was waited for."""

    here: list[float] = field(default_factory=list)
    seen: list[float] = field(default_factory=list)
    counts: list[float] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    concerned: list[int] = field(default_factory=list)

    def show(self, name: str) -> None:
        """Print medians and p95."""
        print(f"{name}: in {statistics.median(self.concerned):.0f} articles")
        for what, spent in (
            ("suggested in this article", self.here),
            ("counted in the list's rows in sight", self.seen),
            ("counted in all others", self.counts),
            ("another article opened with it", self.opened),
            ("longest pause meanwhile", self.pauses),
        ):
            print(f"  {what:36}{statistics.median(spent):8.0f} ms, p95 {p95(spent):6.0f} ms")


def speakers() -> list[str]:
    """Return made-up people."""
    ends = ("", "mann", "er", "ke")
    return [f"{FIRST[n % 16]} {LAST[n // 16 % 12]}{ends[n // 192]}" for n in range(SPEAKERS)]


def newcomers(count: int) -> list[str]:
    """Return people whom nobody has marked yet."""
    return [f"Rike {a}{b.casefold()}" for a in FIRST for b in LAST][:count]


def texts(articles: int) -> Iterator[str]:
    """Yield articles in which people speak; one in five is a copy of another."""
    chance, names = random.Random(3), speakers()
    fresh = newcomers(articles // 10)
    for number, planted in enumerate(planted_articles(articles)):
        said = [chance.choice(names) for _ in range(PER_ARTICLE)]
        new = fresh[number % len(fresh)]
        common = "Udo Allenthal" if chance.random() < COMMON else "Niemand"
        lines = [f"Das sagte {name} am Montag." for name in (*said, new, common)]
        again = f"{new} schwieg. {common} ging."
        yield f"{planted.text}\n\n{' '.join(lines)}\n\n{again}"


def build(path: Path, articles: int) -> None:
    """Make a project: a pipeline suggests days and half of the people, some are decided."""
    person = load_person() or save_person("Ada")
    folder = path.parent / "texts"
    folder.mkdir(exist_ok=True)
    sources = []
    for number, text in enumerate(texts(articles)):
        source = folder / f"a{number:05}.txt"
        source.write_text(text, encoding="utf-8")
        sources.append(source)
    with create_project(path, "p", person) as session:
        run_import(session, sources)
        session.commit(ActionKind.PREFILL, [EntityChange(None, PIPELINE)])
        everything = session.store.articles()
        for number, article in enumerate(everything):
            found = list(suggested(session, article.id))
            session.commit(ActionKind.PREFILL, [EntityChange(None, span) for span in found])
            if number >= len(everything) * (1 - DECIDED):
                desk = open_desk(session, article.id)
                desk.accept([span.id for span in found])
        session.flush()


def suggested(session: ProjectSession, article: str) -> Iterator[Span]:
    """Yield what a pipeline might suggest in an article; nobody of whom the benchmark is about."""
    text, known = session.store.text(article), set(speakers()[::2])
    for found in re.finditer(r"(?<=sagte )\w+ \w+(?= am)|Montag", text):
        words = found.group()
        actor = words in known
        if not actor and words != "Montag":
            continue
        attrs = {"kind": "PERSON", "canonical": ActorRef(name=words)}
        yield Span(
            derived_id("benchmark", article, str(found.start())),
            article,
            PIPELINE.id,
            "ACTOR" if actor else "DATE",
            found.start(),
            found.end(),
            words,
            attrs if actor else {"type": "DATE", "value": "2022-01-10"},
            0.9,
        )


class Window:
    """The real window on the project."""

    def __init__(self, page: AnnotatePage, view: ProjectView) -> None:
        self.page, self.view = page, view
        self.texts = {
            row.article.id: view.session.store.text(row.article.id) for row in view.feed.rows
        }

    def open(self, article: str) -> None:
        """Open an article, and wait until it is shown."""
        opened: list[str] = []
        connection = self.page.articleOpened.connect(opened.append)
        self.page.open_article(article)
        until(lambda: article in opened)
        self.page.disconnect(connection)

    def left(self, articles: list[str]) -> dict[str, int]:
        """Return how many suggestions the list shows as left."""
        rows = {row.article.id: row.suggestions for row in self.view.feed.rows}
        return {article: rows[article] for article in articles}

    def quiet(self) -> None:
        """Wait until nothing is under way."""
        until(lambda: self.view.recalling.up_to_date and self.view.up_to_date)

    def measure(self, name: str, times: Times, heart: Heart) -> None:
        """Mark a name in an article that has it twice; wait for what follows; take it back."""
        holding = [article for article, text in self.texts.items() if name in text]
        here = holding[0]
        rows = {row.article.id: row for row in self.view.feed.rows}
        others = [each for each in holding if each != here and rows[each].state.value == "new"]
        self.open(here)
        self.quiet()
        before = self.left(others)
        times.concerned.append(len(others))
        canvas, text = self.page.canvas, self.texts[here]
        start = text.index(name)
        second = text.index(name, start + 1)
        canvas.select_range(start, start + len(name))
        canvas.setFocus()
        desk = self.page.controller.desk
        assert desk is not None
        key = ("ACTOR", second, second + len(name))
        with heart.watch():
            began = time.perf_counter()
            QTest.keyClick(canvas, Qt.Key.Key_1)
            until(lambda: desk.layer.open_suggestion(*key) is not None)
            times.here.append(1000 * (time.perf_counter() - began))
            seen = [each for each in self.page.articles.in_sight() if each in before]
            until(lambda: all(self.left([each])[each] > before[each] for each in seen))
            times.seen.append(1000 * (time.perf_counter() - began))
            until(lambda: all(self.left([each])[each] > before[each] for each in others))
            times.counts.append(1000 * (time.perf_counter() - began))
            self.quiet()
        times.pauses.append(heart.longest)
        if others:
            began = time.perf_counter()
            self.open(others[len(others) // 2])
            times.opened.append(1000 * (time.perf_counter() - began))
            layer = self.page.controller.desk.layer if self.page.controller.desk else None
            assert layer is not None
            assert any(span.quote == name for span in layer.open_suggestions())
        undone = self.view.session.undo()
        until(undone.done)
        self.quiet()


def main() -> None:
    """Build the project, open it, and mark names that are rare, and one that is not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=12)
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    with ExitStack() as stack:
        folder = arguments.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(exist_ok=True)
        path = folder / f"recall-{arguments.articles}.goldspan"
        if not path.exists():
            build(path, arguments.articles)
        path = Path(shutil.copy(path, Path(stack.enter_context(tempfile.TemporaryDirectory()))))
        heart = Heart(BEAT)
        began = time.perf_counter()
        with annotate_page(path, "a00000") as page:
            view = page.window().findChild(ProjectView)
            assert isinstance(view, ProjectView)
            with heart.watch():
                until(lambda: view.recalling.ready)
                ready = time.perf_counter() - began
                until(lambda: view.recalling.up_to_date, 300)
            spent = time.perf_counter() - began
            print(
                f"what was decided is known {ready:.1f} s after opening, all counted {spent:.1f} s;"
            )
            print(f"  longest pause {heart.longest:.0f} ms")
            window = Window(page, view)
            for kind, names in (
                ("rare", newcomers(arguments.runs)),
                ("common", ["Udo Allenthal"] * max(3, arguments.runs // 4)),
            ):
                times = Times()
                for name in names:
                    window.measure(name, times, heart)
                times.show(kind)


if __name__ == "__main__":
    main()
