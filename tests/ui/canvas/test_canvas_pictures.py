"""The looks of the canvas, pinned as pictures; see docs/development.md for taking them anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Arrow, Mark, MarkState, Sign
from goldspan.ui.theme import ThemeMode

from .conftest import HUES, Hand
from .pictures import difference, expect_picture, picture, pinned_theme, pixels

TEXT = (
    "Der Nationale Sicherheitsrat der USA teilte am Montagabend mit, man freue sich auf den"
    " Austausch mit Russland.\n\n"
    "Weiterlesen nach der Anzeige\n\n"
    "Moskau hatte den Termin bestätigt."
)
SUGGESTED, GOLD, CONFLICT = MarkState.SUGGESTED, MarkState.GOLD, MarkState.CONFLICT
Show = Callable[..., ArticleCanvas]


def over(quote: str, label: str, state: MarkState = MarkState.OWN, text: str = TEXT) -> Mark:
    """Return a mark over the first place of a quote."""
    start = text.index(quote)
    short = label.title()
    name = f"{quote} {label} {state}"
    return Mark(name, start, start + len(quote), label, short, HUES[label], state)


@pytest.fixture
def show(qtbot: QtBot, qapp: object) -> Iterator[Show]:
    """Return a function that shows marks over a text in a small canvas."""

    def made(
        marks: list[Mark],
        text: str = TEXT,
        mode: ThemeMode = ThemeMode.LIGHT,
        height: int = 240,
        zoom: int = 100,
    ) -> ArticleCanvas:
        canvas = ArticleCanvas()
        qtbot.addWidget(canvas)
        canvas.set_theme(pinned_theme(mode))
        canvas.setVerticalScrollBarPolicy(canvas.horizontalScrollBarPolicy())
        canvas.resize(500, height)
        canvas.set_zoom(zoom)
        canvas.set_text(text)
        canvas.set_marks(marks)
        with qtbot.waitExposed(canvas):
            canvas.show()
        return canvas

    yield made


def overlaps() -> list[Mark]:
    """Return marks that nest and cross, five deep, of every state."""
    return [
        over("Der Nationale Sicherheitsrat der USA teilte am", "CLAIM"),
        over("Nationale Sicherheitsrat der USA", "ACTOR"),
        over("Nationale Sicherheitsrat", "ACTOR", SUGGESTED),
        over("Sicherheitsrat der", "DATE", GOLD),
        over("rat der USA teilte", "CLAIM", CONFLICT),
        replace(over("USA", "ACTOR"), doubtful=True),
        replace(over("am Montagabend", "DATE", SUGGESTED), doubtful=True),
        over("freue sich auf den Austausch", "CLAIM"),
        over("auf den Austausch mit Russland", "CLAIM", SUGGESTED),
        over("den Austausch mit", "ACTOR"),
        over("Moskau", "ACTOR", GOLD),
        over("den Termin", "CLAIM", CONFLICT),
    ]


@pytest.mark.parametrize("mode", [mode for mode in ThemeMode if mode is not ThemeMode.SYSTEM])
def test_overlaps(show: Show, tmp_path: Path, mode: ThemeMode) -> None:
    canvas = show(overlaps(), mode=mode, height=350)
    expect_picture(picture(canvas), f"overlaps_{mode.value}", tmp_path)


def test_overlaps_on_a_fine_screen(show: Show, tmp_path: Path) -> None:
    expect_picture(picture(show(overlaps(), height=160), 2), "overlaps_2x", tmp_path)


def test_overlaps_at_two_hundred_percent(show: Show, tmp_path: Path) -> None:
    canvas = show(overlaps(), height=320, zoom=200)
    expect_picture(picture(canvas), "overlaps_200", tmp_path)


def test_suggestions(show: Show, tmp_path: Path) -> None:
    quotes = (("Nationale Sicherheitsrat", "ACTOR"), ("Montagabend", "DATE"), ("Moskau", "ACTOR"))
    marks = [over(quote, label, SUGGESTED) for quote, label in quotes]
    marks[0] = replace(marks[0], source="goldspan-de 0.93")
    claim = over("freue sich auf den Austausch", "CLAIM", SUGGESTED)
    canvas = show([*marks, claim], height=290)
    hand = Hand(canvas)
    hand.move(hand.point(TEXT.index("Nationale") + 3))
    expect_picture(picture(canvas), "suggestions", tmp_path)


def test_suggestions_that_were_decided_before(show: Show, tmp_path: Path) -> None:
    """A sign behind the tag says so."""
    quotes = (("Nationale Sicherheitsrat", "ACTOR"), ("USA", "ACTOR"), ("Montagabend", "DATE"))
    marks = [over(quote, label, SUGGESTED) for quote, label in quotes]
    marks.append(over("mit", "CLAIM", SUGGESTED))
    signs = (Sign.COPIED, Sign.REMEMBERED, Sign.COPIED, None)
    marks = [replace(mark, sign=sign) for mark, sign in zip(marks, signs, strict=True)]
    canvas = show(marks, height=200)
    expect_picture(picture(canvas), "decided_before", tmp_path)
    expect_picture(picture(canvas, 2), "decided_before_2x", tmp_path)


def test_handles(show: Show, tmp_path: Path) -> None:
    """The selected mark's handles are filled; the hovered one's are hollow."""
    marks = [over("Nationale Sicherheitsrat", "ACTOR"), over("freue sich auf den", "CLAIM")]
    canvas = show([*marks, over("Montagabend", "DATE")])
    canvas.select_mark(marks[1].id)
    hand = Hand(canvas)
    hand.move(hand.point(TEXT.index("Nationale") + 3))
    expect_picture(picture(canvas), "handles", tmp_path)


def test_links(show: Show, tmp_path: Path) -> None:
    marks = [
        over("Nationale Sicherheitsrat", "ACTOR"),
        over("Montagabend", "DATE"),
        over("man freue sich auf den Austausch", "CLAIM"),
        over("Moskau", "ACTOR"),
        over("den Termin", "CLAIM"),
    ]
    canvas = show(marks, height=290)
    claim, later = marks[2].id, marks[4].id
    arrows = [
        Arrow("a", claim, marks[0].id, "source", "green"),
        Arrow("b", claim, marks[1].id, "when", "green"),
        Arrow("c", later, marks[3].id, "source", "green", suggested=True),
    ]
    canvas.set_arrows(arrows)
    canvas.show_all_arrows(True)
    canvas.set_current_arrow("a")
    expect_picture(picture(canvas), "links", tmp_path)


def test_a_link_that_is_refused(show: Show, tmp_path: Path) -> None:
    marks = [over("Nationale Sicherheitsrat", "ACTOR"), over("den Termin", "CLAIM")]
    canvas = show([*marks, over("Montagabend", "DATE")])
    canvas.set_link_rule(lambda _source, _target: "")
    canvas.select_mark(marks[0].id)
    hand = Hand(canvas)
    hand.press(hand.spot("knob"))
    hand.move(hand.point(TEXT.index("Montagabend") + 4))
    image = picture(canvas)
    canvas.cancel()
    expect_picture(image, "link_refused", tmp_path)


def test_selection_and_preview(show: Show, tmp_path: Path) -> None:
    canvas = show([over("Nationale Sicherheitsrat", "ACTOR")])
    canvas.select_range(TEXT.index("freue"), TEXT.index(" mit Russland"))
    expect_picture(picture(canvas), "selection", tmp_path)
    canvas.set_armed("DATE", "orange", "Date")
    hand = Hand(canvas)
    hand.press(hand.point(TEXT.index("teilte") + 1))
    hand.move(hand.point(TEXT.index("Montagabend") + 3))
    image = picture(canvas)
    canvas.cancel()
    expect_picture(image, "preview", tmp_path)


def test_furniture_and_a_long_claim(show: Show, tmp_path: Path) -> None:
    furniture = over("Weiterlesen nach der Anzeige", "FURNITURE")
    whole = Mark("long", 0, len(TEXT), "CLAIM", "Claim", "green", bracket=True)
    long = replace(whole, start=TEXT.index("man freue"))
    marks = [replace(furniture, dims=True, bracket=True), replace(long, end=len(TEXT))]
    text = TEXT + " Dabei solle die Nato ihre Bedenken vortragen, hieß es in Genf am Abend." * 2
    marks[1] = replace(marks[1], end=len(text))
    expect_picture(picture(show(marks, text, height=330)), "furniture", tmp_path)


def test_right_to_left(show: Show, tmp_path: Path) -> None:
    """Letters that the font lacks are boxes here; where they stand is what counts."""
    lines = ("قال المتحدث باسم NATO إن روسيا وافقت.", "הדובר של NATO אמר כך ב־12 בינואר.")
    text = "\n".join((*lines, "Mit שלום darin."))
    marks = [
        over("المتحدث باسم NATO", "ACTOR", text=text),
        over("NATO إن", "CLAIM", SUGGESTED, text=text),
        over("אמר כך ב־12", "DATE", text=text),
        over("Mit שלו", "CLAIM", text=text),
    ]
    expect_picture(picture(show(marks, text, height=200)), "right_to_left", tmp_path)


def test_emoji_and_combining_marks(show: Show, tmp_path: Path) -> None:
    text = "Der 👩\u200d👩\u200d👧 Rat 🇩🇪 tagt im Cafe\u0301 nai\u0308v, 1️⃣ dann 𝒢enf."
    marks = [
        over("👩\u200d👩\u200d👧 Rat", "ACTOR", text=text),
        over("🇩🇪", "ACTOR", SUGGESTED, text=text),
        over("Cafe\u0301 nai\u0308v", "CLAIM", text=text),
        over("𝒢enf", "DATE", text=text),
    ]
    expect_picture(picture(show(marks, text, height=140)), "emoji", tmp_path)


# What the comparison is worth


def test_a_missing_bar_fails_and_noise_passes(show: Show) -> None:
    marks = overlaps()
    canvas = show(marks, height=350)
    whole = pixels(picture(canvas))
    noise = np.random.default_rng(3).integers(-9, 10, whole.shape, dtype=np.int16)
    assert difference(whole, whole + noise).is_noise
    # Each bar alone, found as a bar and painted over.
    for line in canvas.page.row(0).decoration.lines:
        typography = canvas.page.typography
        for bar in line.bars:
            top = canvas.places().rows[0].top + line.top + typography.lane_top(bar.lane)
            left, right = (round(canvas.places().left + x) for x in (bar.left, bar.right))
            without = whole.copy()
            without[round(top) : round(top + typography.bar), left:right] = 255
            assert not difference(whole, without).is_noise, bar.mark.id


@pytest.mark.parametrize("name", [mark.id for mark in overlaps()])
def test_another_state_fails(show: Show, name: str) -> None:
    """A mark that is painted as if it were in another state does not pass."""
    marks = overlaps()
    canvas = show(marks, height=350)
    whole = pixels(picture(canvas))
    mark = canvas.state.marks[name]
    other = GOLD if mark.state is not GOLD else CONFLICT
    canvas.update_marks([replace(mark, state=other, doubtful=False)])
    assert not difference(whole, pixels(picture(canvas))).is_noise
