"""The curve of a training: what it shows is also said in words."""

from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from goldspan.services.schemes import default_scheme
from goldspan.ui.learning.curve import LearningCurve
from goldspan.ui.theme import Theme, ThemeMode
from helpers.made_up_training import points
from helpers.waiting import activate


def curve(theme: Theme, qtbot: QtBot) -> LearningCurve:
    made = LearningCurve(theme, default_scheme(), "en")
    qtbot.addWidget(made)
    made.resize(420, 260)
    made.show()
    activate(made)
    return made


def colours(widget: LearningCurve) -> set[str]:
    picture = widget.grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def test_the_last_and_the_best_round_are_said(theme: Theme, qtbot: QtBot) -> None:
    made = curve(theme, qtbot)
    assert made.caption == "The first figure comes after the first round."
    made.show_points(points(5))
    assert made.caption == "Round 5: F1 0.250 · best 0.350 in round 4"
    assert made.accessibleName() == "Learning curve"
    assert made.accessibleDescription().splitlines() == [
        "Round 1: F1 0.200",
        "Round 2: F1 0.250",
        "Round 3: F1 0.300",
        "Round 4: F1 0.350",
        "Round 5: F1 0.250",
    ]


def test_each_label_has_a_line_in_its_colour_in_both_themes(theme: Theme, qtbot: QtBot) -> None:
    made = curve(theme, qtbot)
    made.show_points(points(5))
    for mode in (ThemeMode.LIGHT, ThemeMode.DARK):
        theme.set_mode(mode)
        seen = colours(made)
        assert QColor(theme.hue("blue").bar).name() in seen
        assert theme.colours.text.name() in seen
        assert theme.colours.page.name() in seen
        assert theme.colours.accent.name() in seen  # the best round
