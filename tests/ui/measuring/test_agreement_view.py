"""The agreement view under mouse and keys: figures, plots, the units behind them, files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from goldspan.domain.annotator import named_person
from goldspan.domain.layer import WorkState
from goldspan.services.measuring.differences import UnitQuery
from goldspan.services.measuring.figures import (
    Basis,
    Difference,
    GammaCost,
    Interval,
    Measure,
    MeasureKind,
)
from goldspan.services.measuring.reporting import Asked, report
from goldspan.services.progress import Progress
from goldspan.ui.measuring.agreement_view import AgreementView
from goldspan.ui.measuring.choices_bar import CSV, JSON, PICTURE
from goldspan.ui.measuring.content import AgreementContent
from goldspan.ui.measuring.empty_states import Lack
from goldspan.ui.measuring.figures_table import FIRST
from goldspan.ui.measuring.plot import Plot
from goldspan.ui.measuring.rows import Scope
from goldspan.ui.measuring.words import interval_text, measure_text, measure_tip
from goldspan.ui.project_view import ProjectView
from goldspan.ui.review.page import AGREEMENT, UNITS
from helpers.english_window import english_window
from helpers.shared_work import Marked, shared_work
from helpers.waiting import wait

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
Open = Callable[[Path, str], ProjectView]


def shown(view: ProjectView) -> AgreementContent:
    """Return the view's content, once it shows figures."""
    agreement = view.review.views.view(AGREEMENT)
    assert isinstance(agreement, AgreementView)
    wait(lambda: agreement.content is not None and agreement.content.figures is not None)
    assert agreement.content is not None
    wait(lambda: agreement.content is not None and not agreement.content.busy)
    return agreement.content


def cells(content: AgreementContent) -> list[list[str]]:
    """Return what stands in the table."""
    model = content.model
    columns = range(model.columnCount())
    return [[model.text(row, column) for column in columns] for row in model.rows]


def click_at(plot: Plot, x: float, y: float) -> None:
    """Click on a point of a plot's own coordinates."""
    scene = plot.box.mapViewToScene(QPointF(x, y))
    place = plot.view.mapFromScene(scene)
    QTest.mouseClick(plot.view.viewport(), LEFT, pos=QPoint(round(place.x()), round(place.y())))


def units(content: AgreementContent) -> int:
    """Return how many units are listed, once they are looked up."""
    wait(lambda: not content.units.head.text().startswith("Looking"))
    return len(content.units.model.units)


def test_the_figures_of_the_seeds(open_view: Open, seeds: Path) -> None:
    """By label with intervals; by pair with what has met; by article."""
    content = shown(open_view(seeds, AGREEMENT))
    strict = {row[0]: row[FIRST] for row in cells(content) if row[1].isdigit()}
    assert strict == {
        "All labels": "0.986",
        "Actor": "0.993",
        "Date": "0.967",
        "Claim": "0.985",
        "Furniture": "0.963",
    }
    assert content.model.interval(content.model.rows[0], FIRST) == "0.98–0.99"
    content.scopes[Scope.PAIR].click()
    met = {row[0]: row[1] for row in cells(content)}
    assert met["Actor"] == "265 / 269 · 265"
    assert met["Furniture"] == "13 / 13 · 14"
    assert content.table.isColumnHidden(2)
    content.scopes[Scope.ARTICLE].click()
    assert [row[2] for row in cells(content)] == ["10", "10", "8", "6", "11"]


def test_only_what_is_perfect_is_one(open_view: Open, tmp_path: Path) -> None:
    """One difference in 1,100 spans is not rounded away."""
    places = [f"Ort{number:04}" for number in range(1100)]
    marks: list[Marked] = [("ACTOR", place, {"kind": "STATE"}) for place in places]
    marks.append(("DATE", "heute", {}))
    ada, ben, done = named_person("Ada"), named_person("Ben"), WorkState.DONE
    path = tmp_path / "p.goldspan"
    work = {ada: (done, marks), ben: (done, marks[1:])}
    yesterday = [("DATE", "Gestern", {})]
    same = {ada: (done, yesterday), ben: (done, yesterday)}
    shared_work(path, [(" ".join([*places, "heute"]), work), ("Gestern geschah viel.", same)])
    content = shown(open_view(path, AGREEMENT))
    strict = {row[0]: row[FIRST] for row in cells(content) if row[2] in ("0", "1")}
    assert strict == {"All labels": ">0.999", "Actor": ">0.999", "Date": "1.000"}
    [every, *_] = content.model.rows
    assert content.model.interval(every, FIRST) == "0.99–1.00"


def test_a_row_a_cell_and_a_point_show_their_units(open_view: Open, seeds: Path) -> None:
    """Each is one click from the units behind it, and each unit one from its decision."""
    view = open_view(seeds, AGREEMENT)
    content = shown(view)
    row = next(n for n, row in enumerate(cells(content)) if row[0] == "Date")
    index = content.model.index(row, 0)
    QTest.mouseClick(content.table.viewport(), LEFT, pos=content.table.visualRect(index).center())
    assert units(content) == 4
    nothing = content.confusion.size_in_places()[0] - 1
    click_at(content.confusion, nothing + 0.5, 0.5)
    wait(lambda: units(content) == 4 and content.units.model.units[0].unit.labels == ("ACTOR",))
    assert all(len(found.unit.spans) == 1 for found in content.units.model.units)
    content.show_plot(content.time)
    click_at(content.time, 3, 0.0)
    wait(lambda: units(content) == 6)
    content.show_plot(content.people)
    only = next(bar for bar in content.people._bars if bar[1] is Difference.ONLY)
    click_at(content.people, (only[2] + only[3]) / 2, only[0])
    wait(lambda: units(content) == 9)
    found = content.units.model.units[0]
    content.units.list.setCurrentIndex(content.units.model.index(0))
    content.units.list.setFocus()
    QTest.keyClick(content.units.list, KEY.Key_Return)
    assert view.review.views.current == UNITS
    wait(lambda: view.review.units.article_id == found.article.id)


def test_the_matrix_by_keys(open_view: Open, seeds: Path) -> None:
    """Arrows go through the cells and say what is there, Enter shows the units."""
    content = shown(open_view(seeds, AGREEMENT))
    plot = content.confusion
    plot.setFocus()
    assert plot.accessibleDescription() == "Annotator A: Actor · Annotator B: Actor — 265 units"
    for _ in range(plot.size_in_places()[0]):
        QTest.keyClick(plot, KEY.Key_Right)
    assert plot.accessibleDescription().endswith("Annotator B: nothing — 4 units")
    QTest.keyClick(plot, KEY.Key_Return)
    assert units(content) == 4
    QTest.keyClick(plot, KEY.Key_Down)
    QTest.keyClick(plot, KEY.Key_Down)
    before = content.units.model.units
    QTest.keyClick(plot, KEY.Key_Return)
    assert content.units.model.units is before  # no such units: nothing to show


def test_counted_once_the_raw_stands_beside(open_view: Open, seeds: Path) -> None:
    """What is left out is said, and beneath each label stands the figure of every copy."""
    content = shown(open_view(seeds, AGREEMENT))
    content.choices.once.click()
    wait(lambda: content.figures is not None and content.figures.raw is not None)
    rows = cells(content)
    at = next(number for number, row in enumerate(rows) if row[0] == "Actor")
    assert rows[at + 1][:2] == ["every copy", "269"]
    assert int(rows[at][1]) < 269
    assert "in passages counted in another article" in content._left_out.text()


def test_a_change_is_measured_again(open_view: Open, seeds: Path) -> None:
    """The label that is chosen is measured alone; others' changes are taken in."""
    content = shown(open_view(seeds, AGREEMENT))
    content.choices.labels.setCurrentIndex(content.choices.labels.findData("DATE"))
    content.choices.changed.emit()
    wait(lambda: content.figures is not None and content.figures.labels == ("DATE",))
    assert [row[0] for row in cells(content)][:2] == ["All labels", "Date"]


@pytest.mark.parametrize("kind", [CSV, JSON, PICTURE])
def test_figures_and_plots_are_kept(
    open_view: Open, seeds: Path, tmp_path: Path, kind: str
) -> None:
    """As CSV, as the JSON of the command line, as a picture in PNG or SVG."""
    content = shown(open_view(seeds, AGREEMENT))
    assert content.figures is not None
    endings = {CSV: ["csv"], JSON: ["json"], PICTURE: ["png", "svg"]}[kind]
    for ending in endings:
        path = tmp_path / f"agreement.{ending}"
        content.keeping.save(kind, path, content.figures, content.plot)
        wait(path.exists)
        if ending == "json":
            saved = json.loads(path.read_text())
            assert saved["labels"]["ACTOR"]["strict"]["met_first"] == 265
            asked = Asked(details=True)
            whole = report(seeds, named_person("Rita"), asked, Progress())
            assert saved == {"project": saved["project"], **json.loads(json.dumps(whole.record))}
            assert saved["units"] and saved["suggestions"]["unknown_articles"] == 5
        elif ending == "csv":
            assert "265,269,265" in path.read_text()
        elif ending == "png":
            assert QPixmap(str(path)).width() == 2 * content.plot.width()
        else:
            assert "<svg" in path.read_text()


def test_what_gamma_costs_is_said_first(open_view: Open, seeds: Path) -> None:
    """Then one may start it; where the extra is missing, how to install it."""
    content = shown(open_view(seeds, AGREEMENT))
    content.choices.gamma.click()
    wait(content.gamma.isVisible)
    assert "5 articles with 915 spans" in content.gamma.words
    assert content.gamma.start.isVisible()
    content.gamma.show_cost(GammaCost(5, 915, 20.0, installed=False))
    assert 'pip install "goldspan[gamma]"' in content.gamma.words
    assert content.gamma.start.isHidden()


def test_with_one_person_there_is_nothing_to_compare(open_view: Open, tmp_path: Path) -> None:
    """It is said, with a button for the next step."""
    path = tmp_path / "p.goldspan"
    marked: list[Marked] = [("ACTOR", "Moskau", {})]
    shared_work(path, [("Moskau redet.", {named_person("Ada"): (WorkState.DONE, marked)})])
    view = open_view(path, AGREEMENT)
    content = shown(view)
    assert content.empty.lack is Lack.ALONE
    assert content.empty.step.text() == "Share out articles"
    assert not content.choices.save.isEnabled()


def test_where_nobody_is_done(open_view: Open, tmp_path: Path) -> None:
    """Who has begun is named."""
    path = tmp_path / "p.goldspan"
    shared_work(path, [("Moskau redet.", {named_person("Ada"): (WorkState.BEGUN, [])})])
    content = shown(open_view(path, AGREEMENT))
    assert content.empty.lack is Lack.NOBODY
    assert "1 article: Ada has begun and is not done" in content._left_out.text()
    assert content.units.model.units == ()
    content.show_units(UnitQuery())
    assert units(content) == 0


def test_numbers_have_true_minus_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    """And what rounds to zero has none."""
    english_window(monkeypatch)
    assert interval_text(Interval(-0.0012, 0.98)) == "0.00–0.98"
    assert interval_text(Interval(-0.12, 0.98)) == "−0.12–0.98"
    assert measure_text(-0.0001) == "0.000"


def test_why_there_is_no_interval_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the pointer."""
    english_window(monkeypatch)
    tip = measure_tip(MeasureKind.STRICT, Measure(0.5))
    assert "No interval: only one article" in tip
    sure = Measure(0.5, None, Basis(), Interval(0, 1))
    assert "No interval" not in measure_tip(MeasureKind.STRICT, sure)


def test_a_name_without_spaces_leaves_room_for_the_figures(open_view: Open, tmp_path: Path) -> None:
    path = tmp_path / "p.goldspan"
    long = named_person("n" * 300)
    shared_work(path, [("Moskau redet.", {long: (WorkState.BEGUN, [])})])
    content = shown(open_view(path, AGREEMENT))
    assert long.name in content._left_out.text()
    assert content.minimumSizeHint().width() <= 1280
    assert content.window().width() <= 1280
