"""The matrix of 5,000 articles and 12 people: prints how long reading, events and filters take.

The window's thread must not be held for more than 50 ms.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.services.assigning.handing_out import assign
from goldspan.services.assigning.matrix import read_matrix
from goldspan.services.assigning.sharing_out import SharingWish, plan_sharing, share_out
from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.services.project.projects import create_project
from goldspan.ui.application import apply_theme, make_application
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from goldspan.ui.team.matrix.view import MatrixView
from goldspan.ui.theme import Theme, ThemeMode

ARTICLES, PEOPLE, EACH = 5_000, 12, 3
REPEATS = 15
WINDOW_GOAL = 50.0  # milliseconds
STATES = (WorkState.DONE, WorkState.BEGUN, WorkState.SKIPPED)


def main() -> None:
    """Make the project, open it at the matrix, and print what things take."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOLDSPAN_CONFIG_DIR"] = folder
        me = save_person("Ada")
        path = Path(folder) / "large.goldspan"
        _make(path, me)
        application = make_application(Settings())
        theme = Theme(ThemeMode.LIGHT, application)
        apply_theme(application, theme)
        window = MainWindow(theme, Settings(), CrashHandler(parent=application))
        window.show()
        window.open_first(path)
        _until(lambda: window.view is not None)
        view = window.view
        assert view is not None
        view.show_page("team")
        matrix = view.team.views.view("matrix")
        assert isinstance(matrix, MatrixView)
        _until(lambda: matrix.model.rowCount() == ARTICLES)
        _measure(view, matrix)
        window.close()


def _make(path: Path, me: Annotator) -> None:
    chance = random.Random(7)
    people = [
        Annotator(derived_id("benchmark", str(n)), AnnotatorKind.PERSON, f"Person {n}")
        for n in range(PEOPLE - 1)
    ]
    texts = [f"Meldung {number}." for number in range(ARTICLES)]
    articles = [
        Article(article_id(text_hash(t)), f"a{n}", text_hash(t), len(t), title=t, position=n)
        for n, t in enumerate(texts)
    ]
    with create_project(path, "Large", me) as session:
        session.commit(
            ActionKind.IMPORT,
            [EntityChange(None, each) for each in (*people, *articles)],
            texts={text_hash(text): text for text in texts},
        )
        wish = SharingWish(tuple(a.id for a in articles), (me, *people), EACH)
        began = time.perf_counter()
        plan = plan_sharing(session, wish, ())
        _say("planning, in a thread", [time.perf_counter() - began])
        began = time.perf_counter()
        shared = share_out(session, plan)
        assert shared is not None
        shared.result()
        _say("sharing out, in a thread", [time.perf_counter() - began])
        states = [
            LayerState(layer_state_id(who, article), article, who, chance.choice(STATES))
            for article, several in plan.handed.items()
            for who in several
            if chance.random() < 0.6
        ]
        session.commit(ActionKind.STATE, [EntityChange(None, each) for each in states])


def _measure(view: ProjectView, matrix: MatrixView) -> None:
    session = view.session
    _say("reading the matrix, in a thread", _timed(lambda _: read_matrix(session.store)))
    bar, model, table = matrix.bar, matrix.model, matrix.table
    _say("words found", _timed(lambda n: _find(matrix, str(n))), WINDOW_GOAL)
    bar.field.clear()
    matrix.model.set_filter(bar.filter())
    _say("filtered", _timed(lambda n: bar.chooser.setCurrentIndex(n % 4)), WINDOW_GOAL)
    bar.chooser.setCurrentIndex(0)
    orders = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)
    _say("sorted", _timed(lambda n: model.sort(n % 6, orders[n % 2])), WINDOW_GOAL)
    model.sort(-1)
    scroll = table.verticalScrollBar()

    def frame(number: int) -> None:
        scroll.setValue(number * 997)
        table.viewport().repaint()
        table.titles.viewport().repaint()

    _say("a frame after a jump", _timed(frame), WINDOW_GOAL)
    article = model.row_at(3).article.id
    pauses: list[float] = []
    for person in model.people[:REPEATS]:
        done = assign(session, [article], [person], ["CLAIM"])
        if done is None:
            continue
        done.result()
        began = time.perf_counter()
        view.bridge.deliver()
        QApplication.processEvents()
        pauses.append(time.perf_counter() - began)
    _say("an assignment shown", pauses, WINDOW_GOAL)
    table.selectAll()
    _say("everything chosen", _timed(lambda _: table.chosen_articles()), WINDOW_GOAL)


def _find(matrix: MatrixView, text: str) -> None:
    matrix.bar.field.setText(text)
    matrix.model.set_filter(matrix.bar.filter())


def _timed(work: Callable[[int], object]) -> list[float]:
    taken = []
    for number in range(REPEATS):
        began = time.perf_counter()
        work(number)
        taken.append(time.perf_counter() - began)
    return taken


def _until(condition: Callable[[], object]) -> None:
    while not condition():
        QApplication.processEvents()


def _say(what: str, seconds: list[float], goal: float | None = None) -> None:
    ordered = sorted(1_000 * each for each in seconds)
    median, high = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    wanted = f"   goal {goal:.0f} ms" if goal is not None else ""
    print(f"{what:34} median {median:8.1f} ms   p95 {high:8.1f} ms{wanted}")


if __name__ == "__main__":
    main()
