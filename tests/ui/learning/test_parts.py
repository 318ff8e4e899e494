"""The parts of the training page on made-up plans and trainings."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from goldspan.domain.errors import GoldspanError
from goldspan.services.schemes import default_scheme
from goldspan.services.training import TrainingPlan, TrainingStage, TrainingStep
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.learning.comparison_model import Column
from goldspan.ui.learning.looking import Outlook
from goldspan.ui.learning.outcome_pane import OutcomePane
from goldspan.ui.learning.plan_view import parts_of
from goldspan.ui.learning.progress_box import ProgressBox
from goldspan.ui.learning.setup_pane import SetupPane
from goldspan.ui.theme import Theme
from helpers.made_up_training import FAMILIES, plan, training
from helpers.waiting import activate


def words(widget: object) -> list[str]:
    assert hasattr(widget, "findChildren")
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden()]


def outcome(theme: Theme, qtbot: QtBot) -> OutcomePane:
    scheme = default_scheme()
    made = OutcomePane(theme, scheme, "en", EvaluationWords(scheme, "en"))
    qtbot.addWidget(made)
    made.show()
    return made


def setup(theme: Theme, qtbot: QtBot) -> SetupPane:
    made = SetupPane(theme, default_scheme(), "en")
    qtbot.addWidget(made)
    made.resize(480, 700)
    made.show()
    activate(made)
    return made


def spoken(made: SetupPane) -> set[str]:
    cells = made.plan.split.table.cells
    return {
        cells.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(cells.rowCount())
        for column in range(1, cells.columnCount())
    }


def outlook(
    planned: TrainingPlan | None = None,
    unfinished: TrainingPlan | None = None,
    problem: GoldspanError | None = None,
) -> Outlook:
    return Outlook(planned, unfinished, problem, 8, FAMILIES, [training()])


def test_no_family_is_in_two_parts_of_the_bar(theme: Theme) -> None:
    parts = parts_of(plan(), FAMILIES)
    assert [part.families for part in parts] == [(3, 1), (2,), (1, 1)]
    assert [part.articles for part in parts] == [4, 2, 2]


def test_a_plan_says_what_is_learned_from(theme: Theme, qtbot: QtBot) -> None:
    made = setup(theme, qtbot)
    made.show_outlook(outlook(plan()), [], can_write=True)
    told = made.plan.split.bar.accessibleDescription().split("; ")
    assert [part.partition(":")[0] for part in told] == [
        "learned from",
        "decided by",
        "measured on",
    ]
    assert re.findall(r"\d+", "".join(told)) == ["4", "2", "2", "1", "2", "2"]
    assert {"Actor, learned from: 40 65 %", "Actor, measured on: 12 19 %"} <= spoken(made)
    said = "\n".join(words(made.plan))
    assert "Not learned, with fewer than 5 spans to learn from: Date" in said
    assert made.train.text() == "Train"
    with qtbot.waitSignal(made.train_wanted) as asked:
        QTest.mouseClick(made.train, Qt.MouseButton.LeftButton)
    assert asked.args == [plan()]


def test_what_was_stopped_goes_on_or_is_begun_anew(theme: Theme, qtbot: QtBot) -> None:
    made = setup(theme, qtbot)
    made.show_outlook(outlook(plan("de_harbour_2"), plan(done=12)), [], can_write=True)
    assert made.train.text() == "Go on training"
    assert made.wanted == plan(done=12)
    assert made.anew.isVisible() and not made.sources.isEnabled()
    made.show_busy(True)
    assert made.progress.isVisible()
    assert not made.train.isVisible() and not made.anew.isVisible()
    made.show_busy(False)
    made.show_outlook(outlook(plan()), [], can_write=True)
    assert not made.anew.isVisible() and made.sources.isEnabled()


def test_without_a_plan_it_says_why(theme: Theme, qtbot: QtBot) -> None:
    made = setup(theme, qtbot)
    made.show_outlook(outlook(problem=GoldspanError("Too little.")), [], can_write=True)
    assert "Too little." in words(made)
    assert not made.train.isEnabled()
    assert not made.plan.isVisible()


def test_progress_says_how_long_at_most_and_is_stopped_once(theme: Theme, qtbot: QtBot) -> None:
    box = ProgressBox(theme)
    qtbot.addWidget(box)
    box.begin()
    box.show_stage(TrainingStage(TrainingStep.TRAINING, 10, 40), 30.0)
    assert "at most 30 seconds left" in " ".join(words(box)).replace("second(s)", "seconds")
    with qtbot.waitSignal(box.cancel_wanted):
        box.cancel.click()
    box.show_stage(TrainingStage(TrainingStep.TRAINING, 11, 40), 29.0)
    assert "Stopping…" in words(box)
    assert not box.cancel.isEnabled()


def test_a_verdict_for_each_outcome(theme: Theme, qtbot: QtBot) -> None:
    made = outcome(theme, qtbot)
    for after, begins, verdict in (
        (70, "Better: F1 0.700 instead of 0.600", "better"),
        (55, "Worse: F1 0.550 instead of 0.600", "worse"),
        (60, "As good as before: F1 0.600", "the same"),
    ):
        made.show_training(training(after=after), used=False, can_write=True)
        assert any(text.startswith(begins) for text in words(made))
        rows = made.model.rowCount()
        assert rows == 2
        for row in range(rows):
            assert made.model.index(row, Column.BETTER).data() == verdict
    assert made.model.index(1, Column.LABEL).data() == "Actor"
    spoken = made.model.index(1, Column.CURRENT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Actor, F1 before: 0.600"


def test_one_button_switches_and_one_goes_back(theme: Theme, qtbot: QtBot) -> None:
    made = outcome(theme, qtbot)
    made.show_training(training(), used=False, can_write=True)
    assert made.use.isVisible() and not made.back.isVisible()
    with qtbot.waitSignal(made.use_wanted):
        made.use.click()
    made.show_used(training(), used=True, can_write=True)
    assert made.back.text() == "Back to goldspan-de"
    assert made.back.isVisible() and not made.use.isVisible() and not made.delete.isVisible()
    made.show_used(training(), used=True, can_write=False)
    assert not made.back.isEnabled()


def test_earlier_trainings_are_looked_at_by_keys(theme: Theme, qtbot: QtBot) -> None:
    made = setup(theme, qtbot)
    older, newer = training("de_older", 50, 60), training("de_newer")
    seen = []
    made.training_chosen.connect(lambda chosen: seen.append(chosen.name))
    made.show_outlook(
        Outlook(plan(), None, None, 8, FAMILIES, [newer, older]), ["de_older"], can_write=True
    )
    assert seen == ["de_newer"]
    made.trainings.setFocus()
    QTest.keyClick(made.trainings, Qt.Key.Key_Down)
    assert seen == ["de_newer", "de_older"]
    assert made.trainings.item(1).text().endswith("F1 0.500 → 0.600 · in use")
