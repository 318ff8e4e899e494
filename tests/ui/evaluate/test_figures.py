"""The figures: what stands in which cell, how spans are compared, what a click lists."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from goldspan.services.evaluating import ErrorKind, error_record, evaluation_record
from goldspan.ui.evaluate.page import EvaluatePage
from goldspan.ui.evaluate.rows import Column, Criterion
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from helpers.waiting import activate, wait


def cell(page: EvaluatePage, title: str, column: Column, within: str = "") -> tuple[int, str]:
    """Return where a row of this title is (beneath a label) and what the column says there."""
    model = page.results.figures.model
    titles = [row.title for row in model.rows]
    number = titles.index(title, titles.index(within) + 1 if within else 0)
    return number, str(model.index(number, column).data())


def click(qtbot: QtBot, page: EvaluatePage, title: str, column: Column, within: str = "") -> None:
    table = page.results.figures.table
    number, _ = cell(page, title, column, within)
    place: QPoint = table.visualRect(page.results.figures.model.index(number, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_each_label_has_its_figures_and_beneath_it_its_attributes_and_links(
    page: EvaluatePage,
) -> None:
    titles = [row.title for row in page.results.figures.model.rows]
    assert titles[:3] == ["All labels", "Actor", "Kind"]
    assert titles.index("Date") < titles.index("Claim") < titles.index("Source")
    assert cell(page, "Date", Column.PRECISION)[1] == "1.000"
    assert cell(page, "Date", Column.RECALL)[1] == "0.667"
    assert cell(page, "Date", Column.SCORE)[1] == "0.800"
    counts = [cell(page, "Actor", c)[1] for c in (Column.RIGHT, Column.SUGGESTED, Column.GOLD)]
    assert counts == ["1", "4", "2"]
    assert cell(page, "Kind", Column.SCORE, "Actor")[1] == "0.500"
    assert cell(page, "Kind", Column.PRECISION, "Actor")[1] == ""
    assert cell(page, "Source, matched", Column.SCORE)[1] == "0.500"


def test_it_says_of_how_many_articles_a_label_was_left_out(page: EvaluatePage) -> None:
    assert page.measured is not None
    assert not texts(page, "nobody was asked")
    page.measured.evaluation = replace(page.measured.evaluation, unknown={"DATE": 3, "CLAIM": 1})
    page.results.figures.show_measured(page.measured)
    (words,) = texts(page, "nobody was asked")
    assert words.endswith("Left out of articles where nobody was asked for it: Date (3), Claim (1)")


def texts(page: EvaluatePage, part: str) -> list[str]:
    found = [each.text() for each in page.results.figures.findChildren(QLabel)]
    return [words for words in found if part in words]


@pytest.mark.parametrize(
    ("criterion", "right"),
    [(Criterion.STRICT, "1"), (Criterion.OVERLAP, "2"), (Criterion.ANY_LABEL, "2")],
)
def test_how_spans_are_compared_is_one_click(
    page: EvaluatePage, qtbot: QtBot, criterion: Criterion, right: str
) -> None:
    qtbot.mouseClick(page.results.figures.buttons[criterion], Qt.MouseButton.LeftButton)
    assert cell(page, "Actor", Column.RIGHT)[1] == right
    # What label a date has does not matter where labels do not count.
    found = "1.000" if criterion is Criterion.ANY_LABEL else "0.667"
    assert cell(page, "Date", Column.RECALL)[1] == found


def test_arrows_change_how_spans_are_compared(page: EvaluatePage, qtbot: QtBot) -> None:
    strict = page.results.figures.buttons[Criterion.STRICT]
    activate(page)
    strict.setFocus()
    qtbot.waitUntil(strict.hasFocus)
    qtbot.keyClick(strict, Qt.Key.Key_Right)
    assert page.results.figures.criterion is Criterion.OVERLAP


def test_figures_line_up_and_explain_themselves(page: EvaluatePage) -> None:
    model = page.results.figures.model
    number, _ = cell(page, "Claim", Column.SCORE)
    index = model.index(number, Column.SCORE)
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert "95 %" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "Claim" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    for column in Column:
        role = Qt.ItemDataRole.ToolTipRole
        assert str(model.headerData(column, Qt.Orientation.Horizontal, role)).endswith(".")


@pytest.mark.parametrize(
    ("title", "column", "within", "label", "kind", "part"),
    [
        ("Date", Column.RECALL, "", "DATE", ErrorKind.MISSED, ""),
        ("Actor", Column.PRECISION, "", "ACTOR", ErrorKind.SPURIOUS, ""),
        ("Actor", Column.SCORE, "", "ACTOR", None, ""),
        ("Kind", Column.SCORE, "Actor", "ACTOR", ErrorKind.ATTRIBUTE, "kind"),
        ("Source, matched", Column.GOLD, "", "CLAIM", ErrorKind.LINK, "source"),
        ("All labels", Column.NAME, "", "", None, ""),
    ],
)
def test_a_click_on_a_figure_lists_what_is_wrong_there(
    page: EvaluatePage,
    qtbot: QtBot,
    title: str,
    column: Column,
    within: str,
    label: str,
    kind: ErrorKind | None,
    part: str,
) -> None:
    click(qtbot, page, title, column, within)
    errors = page.measured.evaluation.errors if page.measured else ()
    wanted = [
        error
        for error in errors
        if (not label or error.label == label)
        and (kind is None or error.kind is kind)
        and (not part or error.key == part)
    ]
    assert [row.error for row in page.results.errors.model.listed] == wanted
    assert page.results.errors.filter.labels.currentData() == label
    assert page.results.errors.filter.kinds.currentData() == (kind.value if kind else "")


def test_enter_on_a_figure_does_what_a_click_does(page: EvaluatePage, qtbot: QtBot) -> None:
    number, _ = cell(page, "Kind", Column.SCORE, "Actor")
    page.results.figures.table.setCurrentIndex(
        page.results.figures.model.index(number, Column.SCORE)
    )
    qtbot.keyClick(page.results.figures.table, Qt.Key.Key_Return)
    assert [row.kind for row in page.results.errors.model.listed] == [ErrorKind.ATTRIBUTE]


def test_figures_can_be_taken_along(page: EvaluatePage) -> None:
    markdown, tsv = page.results.summary.menu.actions()
    markdown.trigger()
    text = QGuiApplication.clipboard().text()
    assert "made-up 1.2" in text.splitlines()[0]
    assert "| Date | 1.000 | 0.667 | 0.800 |" in text
    tsv.trigger()
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert {len(row) for row in rows} == {9}
    assert ["Claim: Source, matched", "", "", "0.500"] in [row[:4] for row in rows]


def test_saved_is_what_the_command_line_prints(page: EvaluatePage, tmp_path: Path) -> None:
    target = tmp_path / "figures.json"
    page.save(target)
    wait(target.exists)
    saved = json.loads(target.read_text(encoding="utf-8"))
    assert page.measured is not None
    evaluation = page.measured.evaluation
    assert saved.pop("gold").endswith("Hafen.goldspan")
    assert saved.pop("errors") == [error_record(error) for error in evaluation.errors]
    assert saved == json.loads(json.dumps(evaluation_record(evaluation)))


def test_what_cannot_be_saved_is_told(
    page: EvaluatePage, view: ProjectView, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    page.save(blocked / "figures.json")
    window = view.window()
    assert isinstance(window, MainWindow)
    wait(lambda: any("could not be written" in text for text in window.notices.texts()))
