"""What is painted: as data, and in a few pixels that say whether the data is obeyed."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from goldspan import assets
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.canvas_theme import CanvasTheme, HueColours
from goldspan.ui.canvas.decoration import MAX_LANES, RowDecoration
from goldspan.ui.canvas.marks import Arrow, Mark, MarkState
from goldspan.ui.canvas.page import PageRow

CLAIM = "man freue sich auf den Austausch mit Russland"
LIGHT = CanvasTheme(
    hues={
        "blue": HueColours("#1c73b1", "#dcebf7", "#0b3f66"),
        "orange": HueColours("#b06f00", "#fbebcb", "#5e3a00"),
        "green": HueColours("#0a8a63", "#dcf2e9", "#04472f"),
    }
)
DARK = CanvasTheme(
    page="#1c1d1f",
    text="#e6e4df",
    hues={
        "blue": HueColours("#5aa9e6", "#1d3448", "#c4e2fb"),
        "orange": HueColours("#e6a23c", "#41321a", "#fbdfae"),
        "green": HueColours("#3cc295", "#173a2e", "#b6f0da"),
    },
)
HUES = {"ACTOR": "blue", "DATE": "orange", "CLAIM": "green", "FURNITURE": "grey"}


def mark(text: str, quote: str, label: str = "ACTOR", **more: object) -> Mark:
    start = text.index(quote)
    shapes = {"dims": label == "FURNITURE", "bracket": label in ("CLAIM", "FURNITURE")}
    return Mark(quote, start, start + len(quote), label, label, HUES[label], **(shapes | more))


def row_of(canvas: ArticleCanvas, offset: int) -> PageRow:
    return canvas.page.row(canvas.page.rows.row_of(offset))


def decoration(canvas: ArticleCanvas, offset: int = 0) -> RowDecoration:
    return row_of(canvas, offset).decoration


def bars(canvas: ArticleCanvas, offset: int = 0) -> list[tuple[int, str, int]]:
    return [
        (index, bar.mark.id, bar.lane)
        for index, line in enumerate(decoration(canvas, offset).lines)
        for bar in line.bars
    ]


def test_a_mark_has_a_tint_a_bar_and_one_tag(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, "Nationale Sicherheitsrat")])
    line = decoration(canvas).lines[0]
    row = row_of(canvas, 0).text
    start = text.index("Nationale")
    left, right = row.x_of(0, start), row.x_of(0, text.index(" teilte"))
    assert [(b.left, b.right, b.begins, b.ends) for b in line.bands] == [(left, right, True, True)]
    assert [(b.left, b.right, b.lane) for b in line.bars] == [(left, right, 0)]
    assert [(t.left, t.text) for t in line.tags] == [(left, "ACTOR")]
    assert all(not other.bands for other in decoration(canvas).lines[1:])


def test_a_mark_over_a_line_break_goes_on_and_is_named_once(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, CLAIM, "CLAIM")])
    lines = decoration(canvas).lines
    bands = [band for line in lines for band in line.bands]
    assert len(bands) >= 2
    assert [(b.begins, b.ends) for b in bands] == [
        (index == 0, index == len(bands) - 1) for index in range(len(bands))
    ]
    assert [tag.text for line in lines for tag in line.tags] == ["CLAIM"]


def test_inner_marks_lie_nearer_to_the_text_and_lines_grow(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    low = decoration(canvas).height
    canvas.set_marks([mark(text, CLAIM, "CLAIM"), mark(text, "Russland")])
    assert {(name, lane) for _, name, lane in bars(canvas)} == {(CLAIM, 1), ("Russland", 0)}
    typography = canvas.page.typography
    deep = [line for line in decoration(canvas).lines if line.lanes == 2]
    assert decoration(canvas).height == pytest.approx(low + len(deep) * typography.lane)
    # The inner tint is painted over the outer one.
    line = next(line for line in deep if len(line.bands) == 2)
    assert [band.mark.id for band in line.bands] == [CLAIM, "Russland"]


def test_a_first_mark_moves_no_text(canvas: ArticleCanvas) -> None:
    before = decoration(canvas).height
    canvas.update_marks([mark(canvas.state.text, "Montagabend", "DATE")])
    assert decoration(canvas).height == before


def test_furniture_is_dimmed_and_bracketed(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    furniture = mark(text, "Weiterlesen nach der Anzeige", "FURNITURE")
    canvas.set_marks([furniture])
    shown = decoration(canvas, furniture.start)
    line = shown.lines[0]
    assert len(line.dims) == 1
    assert line.bars == []
    assert line.bands == []
    assert [tag.text for tag in line.tags] == ["FURNITURE"]
    assert [(b.first, b.last, b.begins, b.ends) for b in shown.brackets] == [(0, 0, True, True)]


def test_a_long_claim_is_a_bracket_over_its_paragraphs(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    start, end = 0, text.index(", hieß")
    claim = Mark("long", start, end, "CLAIM", "CLAIM", "green", bracket=True)
    canvas.set_marks([replace(claim, end=start + 200)])
    assert bars(canvas)
    canvas.set_marks([claim])
    rows = [canvas.page.row(index) for index in range(len(canvas.page.rows))]
    pieces = [[(b.begins, b.ends) for b in row.decoration.brackets] for row in rows]
    assert pieces[0] == [(True, False)]
    assert [(False, True)] in pieces
    inner = pieces[1 : pieces.index([(False, True)])]
    assert all(piece == [(False, False)] for piece in inner)
    assert not any(line.bars for row in rows for line in row.decoration.lines)


def test_tags_give_way_to_each_other(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    wanted = [mark(text, CLAIM, "CLAIM"), mark(text, "man freue", "DATE"), mark(text, "man")]
    canvas.set_marks(wanted)
    tags = [tag for line in decoration(canvas).lines for tag in line.tags]
    assert len(tags) == 3
    for first, second in pairwise(tags):
        assert first.left + first.width < second.left


def test_suggestions_ask(canvas: ArticleCanvas) -> None:
    canvas.set_marks([mark(canvas.state.text, "Nato", state=MarkState.SUGGESTED)])
    tags = [tag.text for line in decoration(canvas).lines for tag in line.tags]
    assert tags == ["ACTOR\u2009?"]


def test_more_marks_than_lanes_are_counted(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    start = text.index("Nato")
    many = [
        Mark(f"m{n}", start, start + 4, "ACTOR", "ACTOR", "blue") for n in range(MAX_LANES + 495)
    ]
    canvas.set_marks(many)
    row = row_of(canvas, start)
    line = row.decoration.lines[row.text.line_of(start)]
    assert line.lanes == MAX_LANES
    assert line.more == 495
    assert len(canvas.state.marks_at(start)) == MAX_LANES + 495


@pytest.fixture
def painted(canvas: ArticleCanvas, monkeypatch: pytest.MonkeyPatch) -> list[QRect]:
    """Return a list that every painted rectangle is put in."""
    rectangles: list[QRect] = []
    original = canvas.paintEvent

    def spy(event: QPaintEvent) -> None:
        rectangles.append(event.rect())
        original(event)

    monkeypatch.setattr(canvas, "paintEvent", spy)
    return rectangles


def test_hovering_and_selecting_paint_the_lines_concerned(
    canvas: ArticleCanvas, qtbot: QtBot, painted: list[QRect]
) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, "Moskau", state=MarkState.SUGGESTED)])
    canvas.set_caret(text.index("Moskau"))
    qtbot.wait(30)
    place = canvas.places().fragments(text.index("Moskau"), text.index(" prüfe"))[0]
    for deed in (
        lambda: canvas.set_hovered(("Moskau",)),
        lambda: canvas.set_hovered(()),
        lambda: canvas.extend_to(text.index(" das")),
    ):
        painted.clear()
        deed()
        qtbot.waitUntil(lambda: bool(painted))
        qtbot.wait(10)
        for rect in painted:
            assert rect.top() > place.rect.top() - 40
            assert rect.bottom() < place.strip_bottom + 40


def test_only_changed_rows_are_painted(
    canvas: ArticleCanvas, qtbot: QtBot, painted: list[QRect]
) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, "Nationale Sicherheitsrat")])
    qtbot.wait(30)
    painted.clear()
    first = canvas.places().rows[0]
    canvas.update_marks([mark(text, "Moskau")])
    qtbot.waitUntil(lambda: bool(painted))
    assert all(rect.top() > first.bottom - 20 for rect in painted)
    painted.clear()
    canvas.update_marks([mark(text, CLAIM, "CLAIM"), mark(text, "Russland")])
    qtbot.waitUntil(lambda: bool(painted))
    # A row that grows moves what is below it.
    assert any(rect.bottom() >= canvas.viewport().height() - 1 for rect in painted)


def test_marks_outside_the_text_are_refused(canvas: ArticleCanvas) -> None:
    length = len(canvas.state.text)
    for start, end in ((0, length + 1), (5, 5), (-1, 3)):
        with pytest.raises(ValueError, match="lie in the text"):
            canvas.set_marks([Mark("m", start, end, "ACTOR", "ACTOR", "blue")])
        with pytest.raises(ValueError, match="lie in the text"):
            canvas.update_marks([Mark("m", start, end, "ACTOR", "ACTOR", "blue")])
    assert canvas.state.marks == {}


def test_removed_marks_take_their_selection_along(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, "Nato"), mark(text, "Russland")])
    canvas.select_mark("Nato")
    canvas.set_hovered(("Nato",))
    hand.listen("selectedMarkChanged")
    canvas.update_marks(removed=["Nato"])
    assert canvas.selected_mark is None
    assert canvas.state.hovered is None
    assert hand.said["selectedMarkChanged"] == [("",)]
    assert canvas.visible_marks() == ["Russland"]


def test_arrows_are_those_of_the_selected_mark_or_all(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, q) for q in ("Nato", "Russland", "Moskau")])
    canvas.set_arrows(
        [
            Arrow("a", "Nato", "Russland", "source", "blue"),
            Arrow("b", "Moskau", "Russland", "source", "blue"),
            Arrow("c", "Moskau", "gone", "source", "blue"),
        ]
    )
    assert canvas.state.shown_arrows() == []
    canvas.select_mark("Nato")
    assert [arrow.id for arrow in canvas.state.shown_arrows()] == ["a"]
    canvas.show_all_arrows(True)
    assert [arrow.id for arrow in canvas.state.shown_arrows()] == ["a", "b"]


def picture(canvas: ArticleCanvas) -> QImage:
    return canvas.viewport().grab().toImage()


def colour_at(image: QImage, x: float, y: float) -> str:
    ratio = image.devicePixelRatio()
    return QColor(image.pixel(round(x * ratio), round(y * ratio))).name()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_tints_never_add_up_and_suggestions_have_none(canvas: ArticleCanvas, theme) -> None:
    text = canvas.state.text
    canvas.set_theme(theme)
    canvas.set_marks(
        [
            mark(text, "Der Nationale Sicherheitsrat teilte", "CLAIM"),
            mark(text, "Nationale Sicherheitsrat"),
            mark(text, "Montagabend", "DATE", state=MarkState.SUGGESTED),
        ]
    )
    image = picture(canvas)

    def above(quote: str) -> str:
        rect = canvas.places().fragments(text.index(quote), text.index(quote) + 1)[0].rect
        return colour_at(image, rect.center().x(), rect.top() + 3)

    assert above("er Nationale") == theme.hue("green").tint
    assert above("ationale") == theme.hue("blue").tint
    assert above("ontagabend") == theme.page


def test_bars_tell_states_apart(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    canvas.set_zoom(200)
    pictures = []
    for state in MarkState:
        for doubtful in (False, True):
            canvas.set_marks([mark(text, "Nationale", state=state, doubtful=doubtful)])
            fragment = canvas.places().fragments(4, 13)[0]
            top = fragment.rect.top() + canvas.page.typography.lane_top(0)
            image = picture(canvas)
            pictures.append(
                tuple(
                    colour_at(image, fragment.rect.left() + x, top + y)
                    for x in range(4, 40)
                    for y in range(9)
                )
            )
    # Dots say doubtful, whoever made the mark: filled for what is marked, hollow for suggestions.
    assert len(set(pictures)) == len(MarkState) + 2


def test_every_seed_paints_in_both_themes(canvas: ArticleCanvas) -> None:
    for line in (assets.seeds() / "seeds.gold.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        canvas.set_text(record["text"])
        marks = [mark(record["text"], span["quote"], span["label"]) for span in record["spans"]]
        canvas.set_marks(
            [
                replace(m, id=span["id"], start=span["start"], end=span["end"])
                for m, span in zip(marks, record["spans"], strict=True)
            ]
        )
        canvas.set_arrows(
            [
                Arrow(str(n), link["from"], link["to"], link["type"], "blue")
                for n, link in enumerate(record["links"])
            ]
        )
        canvas.show_all_arrows(True)
        before = -1
        while canvas.visible_range()[0] > before:
            before = canvas.visible_range()[0]
            picture(canvas)
            canvas.scroll_by(400)
        assert canvas.visible_range()[1] == len(record["text"])


def test_what_is_changed_twice_or_changed_and_removed_is_there_once(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    nato, moved = mark(text, "Nato"), replace(mark(text, "Nato"), start=0, end=3)
    canvas.set_marks([nato, mark(text, "Russland")])
    canvas.update_marks([replace(nato, end=nato.end + 4), moved], ["Nato", "Russland", "unknown"])
    assert canvas.state.marks == {"Nato": moved}
    assert canvas.state.marks_at(1) == ["Nato"]
    assert canvas.state.marks_at(nato.start) == []
