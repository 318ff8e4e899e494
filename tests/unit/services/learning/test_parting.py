"""A training goes by the project's split; what is kept for testing is never learned from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.errors import GoldspanError
from goldspan.domain.releases import Split, SplitSettings
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.learning.parting import SHARES, learns_from_test, training_split
from goldspan.services.learning.record import read_plan, read_training, write_training
from goldspan.services.splitting.planning import plan_split
from goldspan.services.splitting.project_split import project_split, save_split
from goldspan.services.splitting.structure import SplitArticle
from goldspan.services.training import TrainingPlan, plan_training, unfinished_plan
from helpers.made_up_training import plan as made_up_plan
from helpers.made_up_training import training as made_up_training
from helpers.split_structures import Structure, structures
from helpers.training_project import training_project


def alone(count: int) -> list[SplitArticle]:
    return [SplitArticle(f"a{at:02}", f"a{at:02}", {"ACTOR": 1}) for at in range(count)]


def kept_split(articles: list[SplitArticle], *shares: float) -> Split:
    chosen = SplitSettings(dict(zip(("train", "dev", "test"), shares, strict=True)))
    return plan_split(articles, chosen).split


def test_without_a_kept_split_the_usual_parts_for_training() -> None:
    split = training_split(alone(50), {})
    sizes = [len(part) / 50 for part in (split.train, split.dev, split.test)]
    assert sizes == pytest.approx(list(SHARES.values()))
    assert (split.families, split.kept, split.left_out) == (50, False, 0)
    assert training_split(alone(50), {}, seed=1).test != split.test


@settings(max_examples=8)
@given(structures(), st.data())
def test_what_is_kept_for_testing_is_never_learned_from(
    structure: Structure, data: st.DataObject
) -> None:
    articles = structure.articles()
    kept = plan_split(articles, structure.settings).split
    chosen = [each for each in articles if data.draw(st.booleans())]
    try:
        split = training_split(chosen, {each.id: each.family for each in articles}, kept)
    except GoldspanError as error:
        assert "too little gold" in str(error) or "no gold" in str(error)
        return
    parts = (split.train, split.dev, split.test)
    assert all(parts)
    assert not learns_from_test(split, kept)
    assert sorted(each for part in parts for each in part) == sorted(each.id for each in chosen)
    families = {each.id: each.family for each in articles}
    for at, part in enumerate(parts):
        others = {families[each] for other in parts[:at] for each in other}
        assert others.isdisjoint(families[each] for each in part)


def test_a_part_that_the_split_does_not_have_is_taken_off_its_train() -> None:
    articles = alone(50)
    kept = kept_split(articles, 80, 0, 20)
    split = training_split(articles, {}, kept)
    assert sorted(split.test) == sorted(kept.parts["test"])
    assert sorted((*split.train, *split.dev)) == sorted(kept.parts["train"])
    assert len(split.dev) == 8
    without_test = training_split(articles, {}, kept_split(articles, 80, 20, 0))
    assert len(without_test.test) > 0 and without_test.kept


def test_articles_that_the_split_holds_back_are_left_out() -> None:
    articles = alone(20)
    kept = kept_split(articles, 70, 10, 20)
    both = {kept.parts["train"][0]: "both", kept.parts["test"][0]: "both", "new": "both"}
    changed = [replace(each, family=both.get(each.id, each.family)) for each in articles]
    split = training_split([*changed, SplitArticle("new", "both")], both, kept)
    assert split.left_out == 2
    assert kept.parts["train"][0] not in (*split.train, *split.dev, *split.test)
    assert "new" not in {*split.train, *split.dev, *split.test}


def test_too_little_says_what_is_needed() -> None:
    with pytest.raises(GoldspanError) as raised:
        training_split([*(SplitArticle(each, "x") for each in "abcd"), *alone(1)], {})
    assert "5 articles of 2 families" in str(raised.value)
    assert "at least 3 families" in str(raised.value)


def test_a_project_trains_by_its_split(tmp_path: Path) -> None:
    with training_project(tmp_path) as session:
        free = plan_training(session, [])
        assert not free.split.kept
        families = ProjectFamilies(session)
        try:
            settings = SplitSettings({"train": 4, "dev": 3, "test": 3}, seed=5)
            save_split(session, project_split(session, families, settings))
        finally:
            families.close()
        kept = session.store.split()
        assert kept is not None
        planned = plan_training(session, [])
        assert planned.split.kept
        parts = (planned.split.train, planned.split.dev, planned.split.test)
        assert [sorted(part) for part in parts] == [sorted(ids) for ids in kept.parts.values()]
        assert sum(count.dev for count in planned.counts) > 0
        _leave_unfinished(session.store.project_id, free)
        assert learns_from_test(free.split, kept)
        assert unfinished_plan(session) is None
        session.undo().result()
        assert unfinished_plan(session) is not None


def _leave_unfinished(project: str, begun: TrainingPlan) -> None:
    from goldspan.services.learning.places import unfinished_folder
    from goldspan.services.learning.record import write_begun

    write_begun(unfinished_folder(project), begun, ((), ()))


def test_records_of_earlier_versions_are_read(tmp_path: Path) -> None:
    training = made_up_training()
    write_training(tmp_path, training)
    assert read_training(tmp_path) == replace(training, folder=tmp_path)
    file = tmp_path / "training.json"
    record = json.loads(file.read_bytes())
    plan = record["plan"]
    for part in (plan["split"], *plan["counts"]):
        part["development"] = part.pop("dev")
    for new in ("kept", "left_out"):
        del plan["split"][new]
    file.write_text(json.dumps(record), encoding="utf-8")
    read = read_training(tmp_path)
    assert read is not None and read == replace(training, folder=tmp_path)
    (tmp_path / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    assert read_plan(tmp_path) == made_up_plan()
    (tmp_path / "plan.json").write_text('{"split": 3}', encoding="utf-8")
    assert read_plan(tmp_path) is None
