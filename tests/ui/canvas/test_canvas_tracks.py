"""Tracks: the marks of several people under one text, each in lanes of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.decoration import LineDecoration
from goldspan.ui.canvas.geometry import Zone
from goldspan.ui.canvas.marks import Mark, MarkState, Track
from goldspan.ui.canvas.tracks import track_lanes
from goldspan.ui.theme import ThemeMode

from .conftest import HUES
from .pictures import expect_picture, picture, pinned_theme

TEXT = (
    "Der Nationale Sicherheitsrat der USA teilte am Montagabend mit, man freue sich auf den"
    " Austausch mit Russland.\n\nMoskau schwieg."
)
CONFLICT = MarkState.CONFLICT
TRACKS = [Track("ada", "1 AA"), Track("ben", "2 BB"), Track("gold", "Gold")]


def mark(
    who: str,
    quote: str,
    label: str = "ACTOR",
    state: MarkState = MarkState.OWN,
    *,
    tinted: bool = True,
) -> Mark:
    """Return somebody's mark over a quote; Ada's say their label."""
    start = TEXT.index(quote)
    name = f"{who} {label} {quote}"
    short = label.title() if who == "ada" else ""
    made = Mark(name, start, start + len(quote), label, short, HUES[label], state)
    return replace(made, track=who, tinted=tinted)


MARKS = [
    mark("ada", "Nationale Sicherheitsrat", state=CONFLICT),
    mark("ben", "Nationale Sicherheitsrat der USA", state=CONFLICT),
    mark("ada", "am Montagabend", "DATE", tinted=False),
    mark("ben", "am Montagabend", "DATE", tinted=False),
    mark("gold", "am Montagabend", "DATE", MarkState.GOLD, tinted=False),
    mark("ben", "freue sich auf den Austausch mit Russland", "CLAIM"),
    mark("ben", "Russland"),
]


@pytest.fixture
def canvas(qtbot: QtBot, qapp: object) -> ArticleCanvas:
    """Return a small canvas with three tracks."""
    made = ArticleCanvas()
    qtbot.addWidget(made)
    made.set_theme(pinned_theme(ThemeMode.LIGHT))
    made.setVerticalScrollBarPolicy(made.horizontalScrollBarPolicy())
    made.resize(500, 260)
    made.set_text(TEXT)
    made.set_tracks(TRACKS)
    made.set_marks(MARKS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def lines(canvas: ArticleCanvas) -> list[LineDecoration]:
    """Return the lines in view."""
    return [line for placed in canvas.places().rows for line in placed.row.decoration.lines]


def test_each_track_has_a_lane_at_least_and_as_many_as_overlap() -> None:
    found = track_lanes(MARKS, TRACKS)
    assert found.firsts == (0, 1, 3)
    assert found.count == 4
    lanes = {name.split()[0]: set[int | None]() for name in found.lanes}
    for name, lane in found.lanes.items():
        lanes[name.split()[0]].add(lane)
    assert lanes == {"ada": {0}, "ben": {1, 2}, "gold": {3}}
    assert found.lanes["ben ACTOR Russland"] == 1  # the shorter one lies nearer to the text


def test_a_mark_of_no_track_is_not_drawn() -> None:
    assert track_lanes([mark("cem", "Russland")], TRACKS).lanes == {}


def test_a_full_track_says_how_many_found_no_room() -> None:
    many = [mark("ada", TEXT[: 12 + n], label="CLAIM") for n in range(6)]
    found = track_lanes(many, TRACKS)
    assert sorted(lane for lane in found.lanes.values() if lane is not None) == [0, 1, 2, 3]
    assert list(found.lanes.values()).count(None) == 2
    assert found.firsts == (0, 4, 5)


def test_lines_with_marks_have_all_tracks_and_others_none(canvas: ArticleCanvas) -> None:
    shown = [line.tracks for line in lines(canvas)]
    assert shown[0] == (0, 1, 2)
    assert shown[-1] == ()
    assert [tag.text for tag in lines(canvas)[0].tags] == ["Actor", "Date"]
    tinted = {band.mark.id for line in lines(canvas) for band in line.bands}
    assert not any("DATE" in name for name in tinted)
    assert "ada ACTOR Nationale Sicherheitsrat" in tinted


def test_an_empty_line_inside_a_mark_has_no_tracks(canvas: ArticleCanvas) -> None:
    text = "Der Rat tagt.\n\nAltdorf."
    over = Mark("over", 0, len(text), "CLAIM", "", HUES["CLAIM"], CONFLICT, track="ada")
    canvas.set_text(text)
    canvas.set_marks([over])
    first, empty, last = (placed.row.decoration for placed in canvas.places().rows)
    assert [line.tracks for line in (*first.lines, *last.lines)] == [(0, 1, 2)] * 2
    (line,) = empty.lines
    assert (line.tracks, line.lanes, line.bars) == ((), 0, [])


def test_a_point_on_a_bar_is_that_persons_mark(canvas: ArticleCanvas) -> None:
    places, typography = canvas.places(), canvas.page.typography
    for who, lane in (("ada", 0), ("ben", 1)):
        start = TEXT.index("Sicherheitsrat")
        rect = places.fragments(start, start + 1)[0].rect
        y = rect.top() + typography.lane_top(lane) + typography.bar / 2
        hit = places.hit(QPointF(rect.center().x(), y))
        assert hit.zone is Zone.LANE
        assert hit.marks[0].startswith(who)


def test_with_many_tracks_lanes_are_closer(canvas: ArticleCanvas) -> None:
    wide = canvas.page.typography.lane
    canvas.set_tracks([Track(str(number), str(number)) for number in range(10)])
    assert canvas.page.typography.lane < wide
    canvas.set_tracks(())
    canvas.set_marks(MARKS)
    assert all(line.tracks == () for line in lines(canvas))
    assert lines(canvas)[0].lanes > 1


def test_tracks_look_as_they_are_pinned(canvas: ArticleCanvas, tmp_path: Path) -> None:
    expect_picture(picture(canvas), "tracks", tmp_path)
