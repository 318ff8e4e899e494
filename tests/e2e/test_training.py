"""A pipeline trained in the real window: stopped, resumed, compared, used, put back, exported."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.training import LearningSettings
from goldspan.ui.page_names import LIBRARY, TRAIN
from helpers.driving import Driver, run_main
from helpers.training_project import training_project
from helpers.waiting import activate, wait

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
SETTINGS = LearningSettings(rounds=3, batch=2, learn_rate=0.005)
LONG = 120.0


def test_from_gold_to_a_pipeline_in_use_and_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save_person("Grace")
    with training_project(tmp_path) as session:
        project = session.store.path

    def work(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        before = view.session.scheme.plan
        driver.key(Qt.Key.Key_5, CONTROL)
        wait(lambda: view.page == TRAIN and view.train.content is not None, LONG)
        content = view.train.content
        assert content is not None
        content.settings = SETTINGS
        content.look()
        setup, outcome = content.setup, content.outcome
        wait(
            lambda: setup.wanted is not None and setup.wanted.settings.rounds == SETTINGS.rounds,
            LONG,
        )
        activate(driver.window)
        assert driver.window.focusWidget() is setup.train

        # Stopped after the first round, and gone on with.
        QTest.keyClick(setup.train, Qt.Key.Key_Space)
        wait(lambda: "Round 1" in setup.curve.caption, LONG)
        QTest.mouseClick(setup.progress.cancel, LEFT)
        wait(setup.anew.isVisible, LONG)
        assert view.session.scheme.plan == before
        QTest.mouseClick(setup.train, LEFT)
        wait(lambda: setup.trainings.count() == 1, LONG)
        training = setup.trainings.current()
        assert training is not None and training.name == "it_mairie"
        assert [point.round for point in training.curve] == [1, 2, 3]
        assert "Round 3" in setup.curve.caption
        assert outcome.model.rowCount() == 2
        wait(lambda: not content.running.busy, LONG)

        # What is wrong, in its context.
        QTest.mouseClick(outcome.load, LEFT)
        wait(outcome.errors.isVisible, LONG)

        # Used, and put back.
        QTest.mouseClick(outcome.use, LEFT)
        wait(outcome.back.isVisible)
        assert "it_mairie" in view.session.scheme.plan.labels.values()
        QTest.mouseClick(outcome.back, LEFT)
        wait(outcome.use.isVisible)
        assert view.session.scheme.plan == before

        content.export_into(tmp_path)
        wait(lambda: any((tmp_path / "it_mairie").glob("*.whl")))
        driver.key(Qt.Key.Key_1, CONTROL)
        wait(lambda: view.page == LIBRARY)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
