"""A project is split by its families, keeps the split, and lets later gold join it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import ConflictError, RefusedError
from goldspan.domain.layer import WorkState
from goldspan.domain.releases import SplitSettings, split_id
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.library import remove_articles
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundling import make_bundle
from goldspan.services.sharing.request import BundleRequest
from goldspan.services.splitting.project_split import project_split, save_split
from goldspan.services.transfer.layers import gold_annotators
from helpers.family_project import ANNA, BEN, family_of


def test_gold_is_split_by_families_and_kept_until_undone(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    plan = project_split(session, families)
    assert session.store.split() is None
    assert plan.changed and plan.warnings == () and plan.held_back == ()
    part_of = plan.split.part_of()
    assert part_of.keys() == gold_annotators(session.store).keys()
    assert plan.families == 12
    names = {article.id: article.name for article in session.store.articles()}
    parts = {(family_of(names[article]), part) for article, part in part_of.items()}
    assert len(parts) == 12
    spans = {
        label: sum(part.spans.get(label, 0) for part in plan.summary) for label in ("ACTOR", "DATE")
    }
    counted = session.store.span_counts([ANNA.id], sorted(part_of))
    assert spans["ACTOR"] == sum(each["ACTOR"] for each in counted.values())
    save_split(session, plan)
    assert session.store.split() == plan.split
    assert plan.split.id == split_id(session.store.project_id)
    assert session.store.actions(limit=1)[0].kind is ActionKind.SPLIT
    again = project_split(session, families)
    assert again.split == plan.split and not again.changed
    actions = len(session.store.actions())
    save_split(session, again)
    assert len(session.store.actions()) == actions
    session.undo().result()
    assert session.store.split() is None


def test_later_gold_joins_its_family_and_moves_nothing(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    save_split(session, project_split(session, families))
    before = session.store.split()
    assert before is not None
    gold = gold_annotators(session.store)
    later = next(
        state
        for state in session.store.states()
        if state.annotator == BEN.id and state.article not in gold
    )
    change = EntityChange(later, replace(later, state=WorkState.BEGUN))
    session.commit(ActionKind.STATE, [change])
    plan = project_split(session, families)
    assert plan.joined == (later.article,)
    assert before.part_of().items() <= plan.split.part_of().items()
    family = [each for each in families.family_of(later.article) if each in before.part_of()]
    assert {plan.split.part_of()[each] for each in (*family, later.article)} == {
        before.part_of()[family[0]]
    }
    save_split(session, plan)
    kept = session.store.split()
    assert kept == plan.split


def test_an_article_that_is_gone_keeps_its_place(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    save_split(session, project_split(session, families))
    before = session.store.split()
    assert before is not None
    gone = before.parts["test"][0]
    remove_articles(session, [gone], None)
    session.flush()
    plan = project_split(session, families)
    assert plan.split == before and not plan.changed
    assert plan.articles == len(before.part_of()) - 1


def test_anew_is_another_split(session: ProjectSession, families: ProjectFamilies) -> None:
    save_split(session, project_split(session, families))
    before = session.store.split()
    plan = project_split(session, families, SplitSettings({"train": 1, "test": 1}, seed=4))
    save_split(session, plan)
    after = session.store.split()
    assert before is not None and after is not None
    assert list(after.parts) == ["train", "test"] and after.id == before.id
    session.undo().result()
    assert session.store.split() == before


def test_a_split_that_somebody_else_made_meanwhile_is_not_replaced(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    mine = project_split(session, families)
    theirs = project_split(session, families, SplitSettings({"train": 1, "test": 1}, seed=4))
    save_split(session, theirs)
    with pytest.raises(ConflictError):
        save_split(session, mine)
    assert session.store.split() == theirs.split
    # Who has seen theirs may make another one; and what is kept already is no conflict.
    save_split(session, project_split(session, families, SplitSettings()))
    save_split(session, mine)
    assert session.store.split() == mine.split


def test_a_bundle_is_not_split(session: ProjectSession, tmp_path: Path) -> None:
    bundle = tmp_path / "anna.goldspan"
    articles = tuple(article.id for article in session.store.articles())
    make_bundle(session, BundleRequest(ANNA, articles), bundle)
    with open_project(bundle, ANNA, window_lock=False) as inside:
        families = ProjectFamilies(inside)
        try:
            plan = project_split(inside, families)
        finally:
            families.close()
        with pytest.raises(RefusedError, match="This is a bundle"):
            save_split(inside, plan)
        assert inside.store.split() is None
