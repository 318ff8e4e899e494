"""What comes in by a merge, what it says, what is put together and what is in conflict."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD, Annotator, named_person, pipeline_annotator
from goldspan.domain.change import ActionKind, EntityKind
from goldspan.domain.errors import ConflictError
from goldspan.domain.ids import new_id
from goldspan.domain.layer import LayerState, PipelineRun, Span, WorkState, layer_state_id
from goldspan.domain.merging import ConflictReason, MergeRow
from goldspan.domain.review import Adjudication, Decision, Seen
from goldspan.store.project import ProjectStore
from goldspan.store.restricting import Restriction
from helpers.diverged import CLAIM, EU, MOSKAU, NATO, Pair, both_ways, change, span
from helpers.replicas import everything
from helpers.stored import (
    ANNA,
    ARTICLE_ID,
    BEN,
    PIPELINE,
    action_of,
    article_of,
    gone,
    link_of,
    made,
    span_of,
    verdict_on,
)

# What comes in


def test_the_report_says_row_by_row_what_came_and_what_was_there(pair: Pair) -> None:
    here, there = pair
    change(there, None, span_of("Montag", "DATE", BEN))
    change(there, CLAIM, replace(CLAIM, note="x"))
    change(there, NATO, None)
    change(here, NATO, replace(NATO, note="y"))
    report = here.merge(there.path, ANNA, source="von Ben.zip")
    assert report.source == "von Ben.zip"
    assert report.merge is not None
    assert here.merges() == [report.merge]
    assert (report.merge.source, report.merge.changes) == ("von Ben.zip", 3)
    assert [row for row in report.rows if row.article] == [
        MergeRow(ARTICLE_ID, "", came=0, present=1),
        MergeRow(ARTICLE_ID, BEN.id, came=1, present=0),
        MergeRow(ARTICLE_ID, ANNA.id, came=2, present=0, conflicts=1),
    ]
    assert [conflict.id for conflict in report.conflicts] == [NATO.id]
    again = here.merge(there.path, ANNA)
    assert (again.merge, again.came, again.present) == (None, 0, report.came + report.present)
    assert len(here.merges()) == 1


def test_articles_come_with_their_texts(pair: Pair) -> None:
    here, there = pair
    article = article_of("Die EU tagte.", "eu")
    there.commit(action_of(BEN), made(article), {article.sha256: "Die EU tagte."})
    here.merge(there.path, ANNA)
    assert here.text(article.id) == "Die EU tagte."
    there.commit(action_of(BEN), gone(article))
    here.merge(there.path, ANNA)
    assert here.article(article.id) is None
    assert here.verify() == []


def test_bundles_of_one_project_make_its_actions_whole_again(pair: Pair, tmp_path: Path) -> None:
    here, _ = pair
    texts = ("Die EU tagte.", "Paris schwieg.")
    articles = [article_of(text, text[:5]) for text in texts]
    bodies = {each.sha256: text for each, text in zip(articles, texts, strict=True)}
    spans = [span_of("EU", text=texts[0]), span_of("Paris", text=texts[1])]
    here.commit(action_of(kind=ActionKind.IMPORT), made(*articles, *spans), bodies)
    bundles = [tmp_path / f"{number}.goldspan" for number in range(2)]
    for bundle, article in zip(bundles, articles, strict=True):
        here.restrict(bundle, Restriction(ANNA.id, (article.id,)))
    first, second = (ProjectStore.open(bundle) for bundle in bundles)
    with first, second:
        assert first.verify() == second.verify() == []
        newest = here.actions()[-1].id
        assert first.elsewhere([newest]) == second.elsewhere([newest]) == {newest}
        first.merge(second.path, ANNA)
        assert first.verify() == []
        changes = [first.action_changes(newest), here.action_changes(newest)]
        assert [len(each) for each in changes] == [4, 4]
        assert all(change in changes[1] for change in changes[0])
        assert here.merge(first.path, ANNA).merge is None


# What is put together, and what is not


def test_what_both_changed_in_other_fields_is_put_together(pair: Pair) -> None:
    here, there = pair
    change(here, NATO, replace(NATO, note="hier", attrs={"kind": "ORG"}))
    wider = replace(NATO, start=NATO.start - 4, quote=f"Die {NATO.quote}")
    change(there, NATO, replace(wider, attrs={"canonical": "NATO"}))
    change(here, EU, replace(EU, spellings=("Union", "E. U.")))
    change(there, EU, replace(EU, spellings=("Union", "UE"), kind="GROUP"))
    both_ways(pair)
    assert here.conflicts() == []
    together = {"kind": "ORG", "canonical": "NATO"}
    assert span(here) == replace(wider, note="hier", attrs=together)
    assert here.actors() == [replace(EU, spellings=("E. U.", "UE", "Union"), kind="GROUP")]
    # One goes on from what is put together, and it stays so.
    change(here, span(here), replace(span(here), note=""))
    both_ways(pair)
    assert span(there).note == ""


def test_the_least_position_counts(pair: Pair) -> None:
    here, there = pair
    text, late = "Die EU tagte.", article_of("Die EU tagte.", "eu", position=7)
    here.commit(action_of(), made(late), {late.sha256: text})
    there.commit(action_of(BEN), made(replace(late, position=3)), {late.sha256: text})
    both_ways(pair)
    assert here.article(late.id) == replace(late, position=3)
    assert here.conflicts() == []


def test_what_was_changed_and_changed_back_gives_way(pair: Pair) -> None:
    here, there = pair
    noted = replace(NATO, note="x")
    change(here, NATO, noted)
    change(here, noted, NATO)
    change(there, NATO, replace(NATO, note="y"))
    both_ways(pair)
    assert span(here).note == "y"
    assert here.conflicts() == []


@pytest.mark.parametrize(
    ("one", "other", "fields"),
    [
        ({"note": "x"}, {"note": "y", "doubtful": True}, ("note",)),
        ({"end": NATO.end - 1, "quote": "Nat"}, {"end": NATO.end - 2, "quote": "Na"}, ("range",)),
        ({"attrs": {"kind": "A"}}, {"attrs": {"kind": "B"}}, ("attrs.kind",)),
        ({"label": "DATE"}, {"attrs": {"kind": "B"}}, ("label",)),
    ],
)
def test_what_both_changed_alike_is_listed_and_one_stands(
    pair: Pair, one: dict[str, object], other: dict[str, object], fields: tuple[str, ...]
) -> None:
    here, there = pair
    change(here, NATO, replace(NATO, **one))  # type: ignore[arg-type]
    change(there, NATO, replace(NATO, **other))  # type: ignore[arg-type]
    both_ways(pair)
    (conflict,) = here.conflicts()
    assert (conflict.reason, conflict.fields) == (ConflictReason.CHANGED, fields)
    assert {side.annotator for side in conflict.sides} == {ANNA.id, BEN.id}
    assert conflict.stands == conflict.sides[0].entity == span(here)
    # Whoever goes on, goes on from what stands; it is listed still.
    noted = replace(span(here), score=None, note="weiter")
    change(there, span(there), noted)
    both_ways(pair)
    assert span(here) == noted
    (conflict,) = here.conflicts()
    here.commit(action_of(kind=ActionKind.RESOLVE), conflict.settled(NATO))
    both_ways(pair)
    assert there.conflicts() == []
    assert span(there) == NATO


def test_two_conflicts_settled_differently_are_one_again(pair: Pair) -> None:
    here, there = pair
    change(here, NATO, replace(NATO, note="x"))
    change(there, NATO, replace(NATO, note="y"))
    both_ways(pair)
    for store, note in ((here, "a"), (there, "b")):
        (conflict,) = store.conflicts()
        resolve = action_of(kind=ActionKind.RESOLVE)
        store.commit(resolve, conflict.settled(replace(NATO, note=note)))
    both_ways(pair)
    (conflict,) = here.conflicts()
    notes = {side.entity.note for side in conflict.sides if isinstance(side.entity, Span)}
    assert notes == {"a", "b"}


def test_made_on_both_sides(pair: Pair) -> None:
    here, there = pair
    change(here, None, MOSKAU)
    change(there, None, MOSKAU)
    both_ways(pair)
    assert here.conflicts() == []
    montag = span_of("Montag", "DATE")
    change(here, None, replace(montag, note="x"))
    change(there, None, replace(montag, note="y"))
    both_ways(pair)
    (conflict,) = here.conflicts()
    assert conflict.reason is ConflictReason.MADE


def test_removed_on_one_side_changed_on_the_other(pair: Pair) -> None:
    here, there = pair
    change(here, CLAIM, None)
    noted = replace(CLAIM, note="x")
    change(there, CLAIM, noted)
    change(here, NATO, None)
    change(there, NATO, None)
    both_ways(pair)
    (conflict,) = here.conflicts()
    assert conflict.reason is ConflictReason.REMOVED
    assert {side.entity for side in conflict.sides if side.entity is None} == {None}
    here.commit(action_of(kind=ActionKind.RESOLVE), conflict.settled(noted))
    both_ways(pair)
    assert there.spans(ARTICLE_ID) == [noted]


def test_what_is_needed_comes_back_until_it_is_not(pair: Pair) -> None:
    here, there = pair
    link = link_of(CLAIM, NATO)
    change(there, None, link)
    change(here, NATO, None)
    both_ways(pair)
    (conflict,) = here.conflicts()
    assert (conflict.reason, conflict.stands) == (ConflictReason.NEEDED, NATO)
    assert [side.entity for side in conflict.sides] == [NATO, None]
    with pytest.raises(ConflictError, match="Anna has work"):
        here.commit(action_of(kind=ActionKind.RESOLVE), conflict.settled(None))
    assert here.links(ARTICLE_ID) == [link]
    change(here, link, None)
    assert (here.conflicts(), here.spans(ARTICLE_ID)) == ([], [CLAIM])
    both_ways(pair)
    assert there.spans(ARTICLE_ID) == [CLAIM]


def test_what_is_needed_can_be_kept(pair: Pair) -> None:
    here, there = pair
    change(there, None, link_of(CLAIM, NATO))
    change(here, NATO, None)
    both_ways(pair)
    (conflict,) = there.conflicts()
    there.commit(action_of(kind=ActionKind.RESOLVE), conflict.settled(conflict.stands))
    both_ways(pair)
    assert here.conflicts() == []
    assert span(here) == NATO


def test_an_article_comes_back_for_what_somebody_did_in_it(pair: Pair) -> None:
    here, there = pair
    article = here.article(ARTICLE_ID)
    assert article is not None
    here.commit(action_of(), gone(NATO, CLAIM, article))
    state = LayerState(layer_state_id(BEN.id, ARTICLE_ID), ARTICLE_ID, BEN.id, WorkState.DONE)
    change(there, None, state)
    both_ways(pair)
    assert here.articles() == [article]
    assert here.states() == [state]
    assert here.spans(ARTICLE_ID) == []
    assert [(c.kind, c.reason) for c in here.conflicts()] == [
        (EntityKind.ARTICLE, ConflictReason.NEEDED)
    ]


def test_nobody_is_asked_about_pipelines(pair: Pair) -> None:
    here, there = pair
    run = PipelineRun("run", PIPELINE.id, "goldspan-de", "1", "2026-01-01T00:00:00Z")
    suggestion = span_of("Nato", annotator=PIPELINE, run=run.id)
    for store in (here, there):
        version = replace(run, version=store.path.stem)
        scored = replace(suggestion, score=0.5 if store is here else 0.25)
        store.commit(action_of(kind=ActionKind.PREFILL), made(version, scored))
    both_ways(pair)
    assert here.conflicts() == []
    assert len(here.spans(ARTICLE_ID, PIPELINE.id)) == 1


def test_a_pipeline_that_both_sides_ran_first_is_no_person_in_a_third(
    pair: Pair, tmp_path: Path
) -> None:
    here, there = pair
    third = tmp_path / "third.goldspan"
    shutil.copyfile(here.path, third)
    other = pipeline_annotator("another")
    suggestion = span_of("Nato", annotator=other)
    for store in (here, there):
        scored = replace(suggestion, score=0.5 if store is here else 0.25)
        store.commit(action_of(kind=ActionKind.PREFILL), made(other, scored))
    both_ways(pair)
    with ProjectStore.open(third) as store:
        store.merge(here.path, ANNA)
        assert everything(store) == everything(here)
        assert store.conflicts() == store.verify() == []


def test_reviewers_who_decide_alike_agree_whenever_they_did(pair: Pair) -> None:
    here, there = pair
    for store, who in ((here, ANNA), (there, BEN)):
        decided = Adjudication(
            "unit", ARTICLE_ID, who.id, Decision.NONE, (Seen(ANNA.id, NATO.id, "p"),), at=who.name
        )
        change(store, None, decided)
    both_ways(pair)
    assert here.conflicts() == []
    (decided,) = here.adjudications()
    change(here, decided, replace(decided, decision=Decision.TAKEN, taken=ANNA.id))
    change(there, decided, replace(decided, decision=Decision.SKIPPED))
    both_ways(pair)
    assert [conflict.fields for conflict in here.conflicts()] == [("decision",)]


def test_notes_on_clocks_names_and_schemes(pair: Pair) -> None:
    here, there = pair
    other_ben = Annotator(new_id(), BEN.kind, BEN.name)
    ahead = replace(action_of(other_ben, ActionKind.JOIN), at="2126-01-01T00:00:00.000+00:00")
    there.commit(ahead, made(other_ben))
    scheme = there.scheme()
    change(there, scheme, replace(scheme, plan=replace(scheme.plan, default="x")))
    theirs = here.scheme()
    change(here, theirs, replace(theirs, mappings=()))
    notes = [str(note) for note in here.merge(there.path, ANNA).notes]
    assert len(notes) == 3
    assert "another state of the scheme" in notes[0]
    assert "A clock is wrong: something in it was done on 2126-01-01" in notes[1]
    assert "2 people are called “Ben”" in notes[2]
    assert here.scheme() == replace(theirs, mappings=(), plan=replace(scheme.plan, default="x"))
    assert here.verify() == []


def test_verdicts_of_one_person_on_two_machines(pair: Pair) -> None:
    here, there = pair
    suggestion = span_of("Rjabkow", annotator=PIPELINE)
    for store in (here, there):
        store.commit(action_of(), made(verdict_on(suggestion)))
    both_ways(pair)
    assert here.conflicts() == []
    assert len(here.verdicts(ARTICLE_ID, ANNA.id)) == 1


def test_people_who_merge_need_not_be_in_the_project(pair: Pair) -> None:
    here, there = pair
    change(there, None, MOSKAU)
    here.merge(there.path, named_person("Lead"))
    assert here.merges()[0].annotator == named_person("Lead").id
    assert GOLD in here.annotators()
