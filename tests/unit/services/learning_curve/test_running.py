"""Measuring a curve: what was stopped goes on; nothing but the curve is left."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.learning.places import only_training, trained_folder
from goldspan.services.learning_curve.plan import plan_curve
from goldspan.services.learning_curve.record import (
    LearningCurve,
    StepRun,
    curve_folder,
    kept_curve,
    unfinished_curve,
)
from goldspan.services.learning_curve.running import (
    CurveNews,
    discard_unfinished_curve,
    run_curve,
)
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.training import trainings
from helpers.training_project import training_project

COUNTS = ({"ACTOR": (1, 2, 4)}, {"ACTOR": (4, 4, 4)})


def begun(session: ProjectSession, left: int) -> LearningCurve:
    """Return a curve of which so many trainings are left, as if the others had been measured."""
    plan = plan_curve(session, [("a00", "a03")], draws=1, rounds=1)
    runs = tuple(
        StepRun(each.step, 0, len(each.articles), each.families, 1, 1, 9.0, COUNTS)
        for each in plan.subsets[: len(plan.subsets) - left]
    )
    return LearningCurve(session.store.project_id, "2026-01-02T03:04:05+00:00", plan, runs)


def test_a_curve_goes_on_to_its_end_and_leaves_no_pipeline(tmp_path: Path) -> None:
    with training_project(tmp_path) as session:
        before = session.store.actions()
        curve = begun(session, left=1)
        heard: list[CurveNews] = []
        whole = run_curve(session, curve.plan, heard.append, begun=curve)
        project = session.store.project_id
        assert session.store.actions() == before
        assert trainings(session) == []
    assert whole.runs[:3] == curve.runs
    assert not whole.left
    last = whole.runs[-1]
    split = whole.plan.training.split
    assert (last.step, last.articles, last.rounds) == (3, len(split.train), 1)
    assert last.seconds > 0
    # Each article has four actors.
    assert last.total("ACTOR")[2] == last.total()[2] == 4 * len(split.test)
    assert len(last.counts) == len(whole.plan.tests)
    assert kept_curve(project) == whole
    assert unfinished_curve(project) is None
    assert [file.name for file in curve_folder(project).iterdir()] == ["curve.json"]
    assert {(news.number, news.of) for news in heard} == {(4, 4)}
    assert heard[0].seconds_left is not None
    shares = [news.done / news.total for news in heard]
    assert shares == sorted(shares)
    assert shares[0] > 0.5


def test_cancelled_before_anything_is_measured_nothing_is_kept(tmp_path: Path) -> None:
    with training_project(tmp_path) as session:
        plan = plan_curve(session, [], draws=1)
        progress = Progress()
        progress.cancel()
        with pytest.raises(CancelledError):
            run_curve(session, plan, None, progress)
        assert unfinished_curve(session.store.project_id) is None
        assert not curve_folder(session.store.project_id).exists()
        assert not (trained_folder() / ".curves").exists()


def test_one_training_at_a_time(tmp_path: Path) -> None:
    with training_project(tmp_path) as session:
        plan = plan_curve(session, [], draws=1)
        with (
            only_training(session.store.project_id),
            pytest.raises(GoldspanError, match="going on already"),
        ):
            run_curve(session, plan)
        discard_unfinished_curve(session)


def test_gold_that_has_changed_is_not_mixed_with_what_was_measured(tmp_path: Path) -> None:
    with training_project(tmp_path) as session:
        curve = begun(session, left=1)
        first = next(iter(curve.plan.gold))
        other = replace(curve, plan=replace(curve.plan, gold={**curve.plan.gold, first: "other"}))
        with pytest.raises(GoldspanError, match="not that which"):
            run_curve(session, other.plan, begun=other)


def test_too_few_families_are_refused_with_what_is_needed(tmp_path: Path) -> None:
    with training_project(tmp_path, range(5)) as session:
        with pytest.raises(GoldspanError) as refused:
            plan_curve(session, [])
        assert "articles of" in str(refused.value)
        assert refused.value.todo.startswith("You need at least {needed} families")
        assert refused.value.details["needed"] == 4


def test_the_plan_says_what_is_trained_and_on_what(tmp_path: Path) -> None:
    with training_project(tmp_path) as session:
        ids = {article.name: article.id for article in session.store.articles()}
        plan = plan_curve(session, [(ids["a00"], ids["a01"]), (ids["a02"], ids["a03"])], draws=3)
        assert plan.seconds is None
        split = plan.training.split
        assert plan.families <= len(split.train)
        for subset in plan.subsets:
            assert set(subset.articles) <= set(split.train)
            for one, other in (("a00", "a01"), ("a02", "a03")):
                assert (ids[one] in subset.articles) == (ids[other] in subset.articles)
        steps = [(subset.draw, subset.step) for subset in plan.subsets]
        assert steps == [*((0, n) for n in range(4)), (1, 0), (1, 1), *((2, n) for n in range(4))]
        assert {article for family in plan.tests for article in family} == set(split.test)
        assert set(plan.gold) == set(ids.values())
