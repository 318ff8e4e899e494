"""What a commit takes, what it refuses, and that refusing changes nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import ConflictError, GoldspanError
from goldspan.domain.layer import LayerState, PipelineRun, TextRange, WorkState, layer_state_id
from goldspan.store.project import ProjectStore
from helpers.stored import (
    ANNA,
    ARTICLE_ID,
    BEN,
    PIPELINE,
    TEXT,
    action_of,
    all_rows,
    article_of,
    gone,
    link_of,
    made,
    span_of,
    store_with_article,
    verdict_on,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProjectStore]:
    with store_with_article(tmp_path / "test.goldspan", BEN, PIPELINE) as opened:
        yield opened


def rows_of(store: ProjectStore, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(store.path)) as connection:
        return connection.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall()


def test_a_new_project_has_its_creator_gold_and_scheme(store: ProjectStore) -> None:
    assert store.actions()[0].kind is ActionKind.NEW_PROJECT
    assert {annotator.id for annotator in store.annotators()} >= {ANNA.id, GOLD.id}
    assert store.scheme().label("ACTOR") is not None
    assert store.name == "Test"
    assert len(store.project_id) == 32


def test_made_changed_and_deleted(store: ProjectStore) -> None:
    span = span_of("Moskau", attrs={"kind": "STATE"})
    other = replace(span, label="CLAIM", end=span.start + 12, quote="Moskau prüft")
    first, second, third = action_of(), action_of(), action_of()
    store.commit(first, made(span))
    assert store.spans(ARTICLE_ID) == [span]
    store.commit(second, [EntityChange(span, other)])
    assert store.spans(ARTICLE_ID, ANNA.id) == [other]
    store.commit(third, gone(other))
    assert store.spans(ARTICLE_ID) == []
    assert store.action_changes(second.id) == [EntityChange(span, other)]
    assert [action.id for action in store.actions(ANNA.id, limit=2)] == [second.id, third.id]


def test_each_change_hangs_on_the_one_before_also_after_a_deletion(store: ProjectStore) -> None:
    span = span_of("Nato")
    for changes in (made(span), gone(span), made(span)):
        store.commit(action_of(), changes)
    history = [row for row in rows_of(store, "change") if row[4] == span.id]
    ids, parents = [row[1] for row in history], [row[5] for row in history]
    assert parents == [None, *ids[:-1]]


@pytest.mark.parametrize("wrong", ["made twice", "changed meanwhile", "gone", "never there"])
def test_a_change_of_what_is_not_there_is_a_conflict(store: ProjectStore, wrong: str) -> None:
    span, seen = span_of("Nato"), span_of("Nato", note="as it was seen")
    bystander = span_of("Rjabkow")
    if wrong != "never there":
        store.commit(action_of(), made(span))
    if wrong == "gone":
        store.commit(action_of(), gone(span))
    change = {
        "made twice": EntityChange(None, span),
        "changed meanwhile": EntityChange(seen, replace(seen, doubtful=True)),
        "gone": EntityChange(span, replace(span, doubtful=True)),
        "never there": EntityChange(span, None),
    }[wrong]
    before, journal = all_rows(store), rows_of(store, "change")
    with pytest.raises(ConflictError) as caught:
        store.commit(action_of(), [*made(bystander), change])
    assert "Nato" in str(caught.value)
    assert wrong == "never there" or "Anna" in str(caught.value)
    assert all_rows(store) == before
    assert rows_of(store, "change") == journal


def test_an_entity_may_change_twice_in_one_action(store: ProjectStore) -> None:
    span = span_of("Nato")
    noted = replace(span, note="checked")
    store.commit(action_of(), [*made(span), EntityChange(span, noted)])
    assert store.spans(ARTICLE_ID) == [noted]
    store.commit(action_of(), [EntityChange(noted, None), EntityChange(None, span)])
    assert store.spans(ARTICLE_ID) == [span]
    fleeting = span_of("Rjabkow")
    store.commit(action_of(), [*made(fleeting), *gone(fleeting)])
    assert store.spans(ARTICLE_ID) == [span]
    assert store.verify() == []


def test_parts_of_one_action_are_numbered_on(store: ProjectStore) -> None:
    action = action_of(kind=ActionKind.PREFILL)
    first, second = span_of("Nato"), span_of("Rjabkow")
    store.commit(action, made(first))
    store.commit(action, made(second))
    assert [action.id for action in store.actions()].count(action.id) == 1
    assert store.action_changes(action.id) == made(first, second)
    ids = [str(row[1]) for row in rows_of(store, "change") if row[2] == action.id]
    assert ids == [f"{action.id}-0", f"{action.id}-1"]


def test_an_action_id_cannot_be_taken_by_another_action(store: ProjectStore) -> None:
    action = action_of()
    store.commit(action, made(span_of("Nato")))
    with pytest.raises(ValueError, match="another action"):
        store.commit(replace(action, kind=ActionKind.DELETE), made(span_of("Rjabkow")))


@pytest.mark.parametrize(
    "span",
    [
        span_of("Nato", quote="NATO"),
        span_of("Nato", start=-4),
        span_of("Nato", end=10_000),
        span_of("Nato", start=30, end=30, quote=""),
        span_of("Nato", attrs={"cue": (TextRange(0, 3, "Mos"), TextRange(3, 6, "falsch"))}),
    ],
    ids=["wrong words", "negative start", "past the end", "empty", "a range's words"],
)
def test_a_span_that_does_not_quote_its_article_is_refused(
    store: ProjectStore, span: object
) -> None:
    before = all_rows(store)
    with pytest.raises(GoldspanError, match="does not match the article’s text"):
        store.commit(action_of(), made(span))  # type: ignore[arg-type]
    assert all_rows(store) == before


def test_a_verdict_s_suggestion_is_checked_too(store: ProjectStore) -> None:
    suggestion = span_of("Nato", annotator=PIPELINE)
    with pytest.raises(GoldspanError, match="does not match"):
        store.commit(action_of(), made(verdict_on(replace(suggestion, quote="Neto"))))
    verdict = verdict_on(suggestion)
    store.commit(action_of(), made(verdict))
    assert store.verdicts(ARTICLE_ID, ANNA.id) == [verdict]


def test_a_span_of_an_article_that_is_not_there(store: ProjectStore) -> None:
    with pytest.raises(GoldspanError, match="gone"):
        store.commit(action_of(), made(span_of("Nato", article="0" * 32)))


def test_a_link_needs_both_its_spans(store: ProjectStore) -> None:
    claim, actor = span_of("den Termin", "CLAIM"), span_of("Moskau")
    link = link_of(claim, actor)
    with pytest.raises(ConflictError):
        store.commit(action_of(), made(claim, link))
    store.commit(action_of(), made(link, claim, actor))
    with pytest.raises(ConflictError, match="Anna"):
        store.commit(action_of(), gone(actor))
    store.commit(action_of(), gone(actor, claim, link))
    assert store.links(ARTICLE_ID) == []
    assert store.verify() == []


def test_an_article_somebody_works_on_cannot_go_alone(store: ProjectStore) -> None:
    store.commit(action_of(BEN), made(span_of("Nato", annotator=BEN)))
    article = store.article(ARTICLE_ID)
    assert article is not None
    with pytest.raises(ConflictError, match="Ben"):
        store.commit(action_of(), gone(article))
    assert store.article(ARTICLE_ID) == article


def test_the_text_of_a_removed_article_comes_back_with_it(store: ProjectStore) -> None:
    article = store.article(ARTICLE_ID)
    assert article is not None
    store.commit(action_of(), gone(article))
    with pytest.raises(GoldspanError, match="not in the project"):
        store.text(ARTICLE_ID)
    store.commit(action_of(), made(article))
    assert store.text(ARTICLE_ID) == TEXT


def test_texts_must_be_what_their_hash_says(store: ProjectStore) -> None:
    article = article_of("Ein anderer Text.", "other")
    with pytest.raises(ValueError, match="wrong hash"):
        store.commit(action_of(), made(article), {article.sha256: "gefälscht"})
    with pytest.raises(ValueError, match="length"):
        store.commit(
            action_of(), made(replace(article, length=3)), {article.sha256: "Ein anderer Text."}
        )
    with pytest.raises(ConflictError):
        store.commit(action_of(), made(article))


def test_counts_for_the_library(store: ProjectStore) -> None:
    run = PipelineRun("run", PIPELINE.id, "goldspan-de", "1", "2026-01-01T00:00:00Z")
    actor = span_of("Nato", annotator=PIPELINE, run=run.id)
    same = replace(actor, id="another run's id")
    day = span_of("Montag", "DATE", PIPELINE, run=run.id)
    mine = span_of("Rjabkow")
    store.commit(action_of(), made(run, actor, same, day, mine))
    assert store.span_counts([ANNA.id]) == {ARTICLE_ID: {"ACTOR": 1}}
    assert store.span_counts([ANNA.id, PIPELINE.id]) == {ARTICLE_ID: {"ACTOR": 3, "DATE": 1}}
    assert store.suggestions_left(ANNA.id) == {ARTICLE_ID: 2}
    store.commit(action_of(), made(verdict_on(actor)))
    assert store.suggestions_left(ANNA.id) == {ARTICLE_ID: 1}
    assert store.suggestions_left(BEN.id) == {ARTICLE_ID: 2}
    state = LayerState(layer_state_id(BEN.id, ARTICLE_ID), ARTICLE_ID, BEN.id, WorkState.BEGUN)
    store.commit(action_of(BEN), made(state))
    assert store.state(ARTICLE_ID, BEN.id) == state
    assert store.state(ARTICLE_ID, ANNA.id) is None
    assert store.states(ANNA.id) == []
    assert {who.id for who in store.layer_annotators(ARTICLE_ID)} == {ANNA.id, BEN.id, PIPELINE.id}
    assert store.article_by_name("nato") == store.article(ARTICLE_ID)
    assert store.article_by_name("nothing") is None


def test_a_snapshot_sees_one_moment(store: ProjectStore) -> None:
    span = span_of("Nato")
    with store.snapshot():
        assert store.spans(ARTICLE_ID) == []
        store.commit(action_of(), made(span))
        assert store.spans(ARTICLE_ID) == []
    assert store.spans(ARTICLE_ID) == [span]


def test_other_processes_are_noticed_and_oneself_is_not(store: ProjectStore) -> None:
    version = store.data_version()
    store.commit(action_of(), made(span_of("Nato")))
    assert store.data_version() == version
    with ProjectStore.open(store.path) as other:
        other.commit(action_of(BEN), made(span_of("Nato", annotator=BEN)))
    assert store.data_version() != version


def test_names_with_braces_and_quotes_stay_data(store: ProjectStore) -> None:
    odd = span_of("Nato", note='{name} "quoted" \\ back\u2028slash', attrs={"{k}": '"}'})
    store.commit(action_of(), made(odd))
    assert store.spans(ARTICLE_ID) == [odd]
    with pytest.raises(ConflictError):
        store.commit(action_of(), made(odd))
