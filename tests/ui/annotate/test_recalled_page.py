"""Suggestions from memory and projection on the page: exchanged under the hand, told in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton

from goldspan.domain.annotator import GOLD, PROJECTION
from goldspan.domain.layer import Origin, Span
from goldspan.services.recall.recalled import NOTHING, Recalled
from goldspan.ui.annotate.inspect.provenance import DecidedThere
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.canvas.marks import Sign
from helpers.recalled_here import ELSEWHERE, LATER, NATO, recalled, recalled_link
from helpers.suggested_article import ARTICLE, CLAIM, DAY, RJABKOW, SOURCE

K = Qt.Key
LONGER = recalled("ACTOR", "Vize-Außenminister Sergej Rjabkow")
ADJUDICATED = replace(NATO, origin=Origin("decided", GOLD.id, None, ELSEWHERE))
INSTEAD = Recalled((LONGER,), hidden=frozenset({RJABKOW.id}))


@pytest.fixture
def quiet(page: AnnotatePage) -> Iterator[AnnotatePage]:
    """Yield the page with the pointer outside the text."""
    page.canvas.set_hovered(())
    yield page


def recall(page: AnnotatePage, wanted: Recalled) -> None:
    page.controller.in_hand.recall(wanted)


def shown(page: AnnotatePage) -> set[str]:
    return set(page.canvas.state.marks)


def test_marks_come_and_go_with_what_is_recalled(quiet: AnnotatePage) -> None:
    before = shown(quiet)
    recall(quiet, Recalled((NATO, LATER)))
    assert shown(quiet) == before | {NATO.id, LATER.id}
    assert quiet.canvas.state.marks[NATO.id].sign is Sign.REMEMBERED
    assert quiet.canvas.state.marks[RJABKOW.id].sign is None
    recall(quiet, INSTEAD)
    assert shown(quiet) == (before | {LONGER.id}) - {RJABKOW.id}
    recall(quiet, NOTHING)
    assert shown(quiet) == before


def test_the_selection_goes_to_what_stands_in_its_place(quiet: AnnotatePage) -> None:
    quiet.controller.select(RJABKOW.id)
    known = recalled("ACTOR", "Sergej Rjabkow")
    recall(quiet, Recalled((known,)))
    assert (quiet.controller.focus, quiet.canvas.selected_mark) == (known.id, known.id)
    assert RJABKOW.id not in shown(quiet)
    QTest.keyClick(quiet.canvas, K.Key_Return)
    own = quiet.controller.span(quiet.controller.focus)
    assert own is not None
    assert own.origin is not None
    assert own.origin.article == ELSEWHERE


def test_what_is_selected_stays_until_it_is_left(quiet: AnnotatePage) -> None:
    quiet.controller.select(RJABKOW.id)
    recall(quiet, INSTEAD)
    assert {RJABKOW.id, LONGER.id} <= shown(quiet)
    assert quiet.controller.focus == RJABKOW.id
    quiet.controller.select(DAY.id)
    assert RJABKOW.id not in shown(quiet)
    assert quiet.controller.focus == DAY.id


def test_what_is_under_the_pointer_stays_until_it_is_left(quiet: AnnotatePage) -> None:
    recall(quiet, Recalled((NATO,)))
    quiet.canvas.set_hovered((NATO.id,))
    recall(quiet, NOTHING)
    assert NATO.id in shown(quiet)
    quiet.canvas.set_hovered(())
    assert NATO.id not in shown(quiet)


def test_selected_words_stay_selected(quiet: AnnotatePage) -> None:
    quiet.canvas.select_range(NATO.start, NATO.end)
    recall(quiet, Recalled((NATO, LATER)))
    assert quiet.canvas.selection() == (NATO.start, NATO.end)


def test_walking_and_bulk_accepting_take_them_in(quiet: AnnotatePage) -> None:
    known = recalled("ACTOR", "Sergej Rjabkow", PROJECTION)
    recall(quiet, Recalled((known, NATO)))
    walked = []
    for _ in range(4):
        QTest.keyClick(quiet.canvas, K.Key_N)
        walked.append(quiet.controller.focus)
    assert walked == [known.id, DAY.id, CLAIM.id, NATO.id]
    counts = quiet.controller.verdicts.count_visible()
    assert counts == {"ACTOR": 2, "DATE": 1, "CLAIM": 1}
    quiet.controller.verdicts.accept_visible()
    desk = quiet.controller.desk
    assert desk is not None
    assert len(desk.layer.spans) == 4
    assert [item.id for item in desk.layer.left()] == [SOURCE.id]


@pytest.mark.parametrize(
    ("span", "line"),
    [
        (NATO, "Remembered from –"),
        (recalled("ACTOR", "Nato", PROJECTION), "From the copy in –"),
        (ADJUDICATED, "Remembered from – (gold)"),
    ],
)
def test_the_inspector_says_where_it_comes_from(quiet: AnnotatePage, span: Span, line: str) -> None:
    recall(quiet, Recalled((span,)))
    quiet.controller.select(span.id)
    QTest.qWait(40)
    told = [w.text() for w in quiet.inspector.findChildren(QLabel) if w.isVisible()]
    assert line in told


def test_show_asks_for_the_place_of_the_decision(quiet: AnnotatePage) -> None:
    said, by = recalled("CLAIM", "den Termin", PROJECTION), recalled("ACTOR", "Nato", PROJECTION)
    link = recalled_link("source", said, by)
    recall(quiet, Recalled((said, by), (link,)))
    asked: list[DecidedThere] = []
    quiet.inspector.place_wanted.connect(asked.append)
    quiet.controller.select(by.id)
    QTest.qWait(40)
    for _ in range(2):
        (button,) = (
            b
            for b in quiet.inspector.findChildren(QPushButton)
            if b.isVisible() and b.property("role") == "link"
        )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        quiet.controller.verdicts.accept()
        quiet.controller.select(said.id)
        quiet.controller.verdicts.accept()
        quiet.controller.select_link(link.id)
        QTest.qWait(40)
    assert by.origin is not None
    assert asked == [
        DecidedThere(ELSEWHERE, by.origin.suggestion),
        DecidedThere(ELSEWHERE, "link"),
    ]


def test_suggestions_are_read_out_with_where_they_come_from(quiet: AnnotatePage) -> None:
    recall(quiet, Recalled((NATO,)))
    mark = quiet.canvas.state.marks[NATO.id]
    assert mark.source.startswith("Remembered from")
    assert mark.source.endswith("0.95")
    assert quiet.controller.desk is not None
    assert quiet.controller.desk.article.id == ARTICLE


def test_the_list_of_what_is_here_tells_it_too(quiet: AnnotatePage) -> None:
    copied = recalled("ACTOR", "Die Nato", PROJECTION)
    recall(quiet, Recalled((NATO, copied)))
    quiet.controller.select(NATO.id)
    QTest.qWait(40)
    (rows,) = (
        view
        for view in quiet.inspector.findChildren(QListView)
        if view.isVisible() and view.model().rowCount() == 2
    )
    spoken = [
        rows.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)
    ]
    assert ["from a copy" in words for words in spoken] == [True, False]
    assert ["remembered" in words for words in spoken] == [False, True]
