"""Links: which are drawn, where they run, which one is meant by a point."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from goldspan import assets
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.link_routes import Route
from goldspan.ui.canvas.marks import Arrow, Mark

from .conftest import HUES, make_mark

CLAIM = "man freue sich auf den Austausch mit Russland"


@pytest.fixture
def linked(canvas: ArticleCanvas) -> ArticleCanvas:
    """Return the canvas with a claim that has a source and a date, and a second link."""
    text = canvas.state.text
    quotes = ((CLAIM, "CLAIM"), ("Sicherheitsrat", "ACTOR"), ("Montagabend", "DATE"))
    others = (("Moskau", "ACTOR"), ("das am 10. Januar", "CLAIM"))
    canvas.set_marks([make_mark(text, quote, label) for quote, label in quotes + others])
    canvas.set_arrows(
        [
            Arrow("source", CLAIM, "Sicherheitsrat", "source", "green"),
            Arrow("when", CLAIM, "Montagabend", "when", "green"),
            Arrow("other", "das am 10. Januar", "Moskau", "source", "green", suggested=True),
        ]
    )
    canvas.show_all_arrows(True)
    return canvas


def glyphs(canvas: ArticleCanvas) -> list[QRectF]:
    """Return where letters stand: from a little under a line's top to its base line."""
    pieces = canvas.places().fragments(0, len(canvas.state.text))
    drop = canvas.page.typography.text_height * 0.2
    return [piece.rect.adjusted(0, drop, 0, -drop) for piece in pieces]


def legs(route: Route) -> list[QRectF]:
    return [QRectF(one, other).normalized() for one, other in pairwise(route.corners)]


def test_links_run_between_the_lines(linked: ArticleCanvas) -> None:
    assert [route.arrow.id for route in linked.routes()] == ["source", "when", "other"]
    for route in linked.routes():
        for leg in legs(route):
            assert leg.width() < 0.01 or leg.height() < 0.01
            for rect in glyphs(linked):
                assert not rect.intersects(leg.adjusted(-0.1, -0.1, 0.1, 0.1))


def test_titles_stand_beside_each_other_and_over_no_text(linked: ArticleCanvas) -> None:
    boxes = [route.box for route in linked.routes()]
    assert all(box is not None for box in boxes)
    assert [route.words for route in linked.routes()] == ["source", "when", "source"]
    for one, other in pairwise(boxes):
        assert one is not None
        assert other is not None
        assert not one.intersects(other)
    for rect in glyphs(linked):
        assert not any(box.intersects(rect) for box in boxes if box is not None)
    for quote in (CLAIM, "Sicherheitsrat", "Montagabend"):
        tag = linked.places().tag_rect(quote)
        assert tag is not None
        assert not any(box.intersects(tag) for box in boxes if box is not None)


def test_a_click_on_a_link_says_which(linked: ArticleCanvas, hand) -> None:
    hand.listen("arrowClicked", "markClicked")
    for route in linked.routes():
        assert route.box is not None
        hand.move(route.box.center().toPoint())
        assert linked.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
        hand.click(route.box.center().toPoint())
    way = linked.routes()[1].corners
    hand.click(QPointF((way[-2] + way[-1]) / 2).toPoint())
    assert [said[0] for said in hand.said["arrowClicked"]] == ["source", "when", "other", "when"]
    assert hand.said["markClicked"] == []


def test_a_drag_that_begins_on_a_link_selects_text(linked: ArticleCanvas, hand) -> None:
    hand.listen("arrowClicked", "rangeSelected")
    box = linked.routes()[0].box
    assert box is not None
    hand.drag(box.center().toPoint(), hand.point(linked.state.text.index("Weiterlesen")))
    assert hand.said["arrowClicked"] == []
    assert len(hand.said["rangeSelected"]) == 1


def test_the_current_link_is_shown_alone(linked: ArticleCanvas) -> None:
    linked.show_all_arrows(False)
    assert linked.routes() == []
    linked.set_current_arrow("when")
    assert [route.arrow.id for route in linked.routes()] == ["when"]
    linked.select_mark("Moskau")
    assert [route.arrow.id for route in linked.routes()] == ["when", "other"]
    linked.set_current_arrow(None)
    assert [route.arrow.id for route in linked.routes()] == ["other"]
    with pytest.raises(KeyError):
        linked.set_current_arrow("unknown")


def test_a_current_link_is_scrolled_to(canvas: ArticleCanvas) -> None:
    text = "Der Rat tagt.\n" * 400
    canvas.set_text(text)
    middle = text.index("Rat", len(text) // 2)
    far = text.index("Rat", len(text) - 400)
    marks = [make_mark(text, "Rat", "ACTOR")]
    marks += [
        type(marks[0])(name, at, at + 3, "ACTOR", "A", "blue")
        for name, at in (("near", middle), ("next", middle + 56), ("far", far))
    ]
    canvas.set_marks(marks)
    canvas.set_arrows(
        [
            Arrow("short", "next", "near", "source", "green"),
            Arrow("long", "Rat", "far", "source", "green"),
        ]
    )
    canvas.set_current_arrow("short")
    seen = canvas.visible_range()
    assert seen[0] <= middle < middle + 56 < seen[1]
    canvas.set_current_arrow("long")
    seen = canvas.visible_range()
    assert seen[0] <= far < seen[1]


def test_a_link_out_of_view_says_where_it_goes(canvas: ArticleCanvas) -> None:
    text = canvas.state.text + "\n".join(["Der Rat tagt."] * 100) + "\nGenf schweigt dazu."
    canvas.set_text(text)
    canvas.set_marks([make_mark(text, "Nato", "ACTOR"), make_mark(text, "Genf", "ACTOR")])
    canvas.set_arrows([Arrow("a", "Nato", "Genf", "source", "green")])
    canvas.show_all_arrows(True)
    (route,) = canvas.routes()
    assert (route.source_seen, route.target_seen, route.words) == (True, False, "source ↓ Genf")
    assert route.corners[-1].y() > canvas.viewport().height() - 12
    canvas.reveal(text.index("Genf"), text.index("Genf") + 4)
    (route,) = canvas.routes()
    assert (route.source_seen, route.target_seen, route.words) == (False, True, "source ↑ Nato")
    assert route.corners[0].y() < 12


def test_of_very_many_links_those_in_view_are_drawn(canvas: ArticleCanvas) -> None:
    text = "Der Rat tagt.\n" * 400
    canvas.set_text(text)
    at = [index * 14 + 4 for index in range(400)]
    mark = type(make_mark(text, "Rat", "ACTOR"))
    canvas.set_marks([mark(f"m{a}", a, a + 3, "ACTOR", "A", "blue") for a in at])
    canvas.set_arrows(
        [Arrow(f"a{a}", f"m{a}", f"m{b}", "source", "green") for a, b in pairwise(at)]
    )
    canvas.show_all_arrows(True)
    seen = canvas.visible_range()
    shown = {route.arrow.id for route in canvas.routes()}
    inside = {f"a{a}" for a, b in pairwise(at) if seen[0] <= a and b < seen[1] - 14}
    assert inside <= shown
    assert len(shown) < 100


@pytest.mark.parametrize("zoom", [100, 200])
def test_no_link_of_the_shortest_seed_hides_text(canvas: ArticleCanvas, zoom: int) -> None:
    """48 spans and 10 links, all drawn, wherever the article is scrolled to."""
    lines = (assets.seeds() / "seeds.gold.jsonl").read_text("utf-8").splitlines()
    record = min(map(json.loads, lines), key=lambda seed: len(seed["text"]))
    assert (len(record["spans"]), len(record["links"])) == (48, 10)
    canvas.set_zoom(zoom)
    canvas.set_text(record["text"])
    marks = []
    for span in record["spans"]:
        label, start = span["label"], span["start"]
        hue, bracket = HUES[label], label in ("CLAIM", "FURNITURE")
        marks.append(Mark(span["id"], start, span["end"], label, label, hue, bracket=bracket))
    canvas.set_marks(marks)
    links = enumerate(record["links"])
    canvas.set_arrows([Arrow(str(n), k["from"], k["to"], k["type"], "green") for n, k in links])
    canvas.show_all_arrows(True)
    drawn: set[str] = set()
    before = -1
    while canvas.visible_range()[0] > before:
        before = canvas.visible_range()[0]
        text = glyphs(canvas)
        for route in canvas.routes():
            drawn.add(route.arrow.id)
            for leg in [*legs(route), *([route.box] if route.box is not None else [])]:
                touched = leg.adjusted(-0.5, -0.5, 0.5, 0.5)
                assert not any(rect.intersects(touched) for rect in text), route.words
        canvas.scroll_by(canvas.viewport().height() / 3)
    assert len(drawn) == 10
