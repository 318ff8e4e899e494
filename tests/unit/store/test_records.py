"""Every kind of entity survives the way into a record and a row and back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article
from goldspan.domain.change import KIND_OF, Entity, EntityKind
from goldspan.domain.layer import (
    ActorRef,
    Dismissal,
    LayerState,
    Link,
    LinkVerdict,
    Origin,
    PipelineRun,
    Span,
    TextRange,
    Verdict,
    WorkState,
)
from goldspan.domain.releases import DatasheetAnswer, Release, Split, SplitSettings
from goldspan.services.schemes import default_scheme
from goldspan.store.records import from_json, span_json, to_json
from goldspan.store.rows import FORMATS

text = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
offset = st.integers(0, 2**40)
score = st.none() | st.floats(allow_nan=False, allow_infinity=False)
actor_ref = st.builds(ActorRef, actor=text.filter(bool)) | st.builds(ActorRef, name=text)
text_range = st.builds(TextRange, offset, offset, text)
attrs = st.dictionaries(
    text, text | actor_ref | st.lists(text_range, max_size=3).map(tuple), max_size=4
)
origin = st.none() | st.builds(Origin, text, text, st.none() | text)
spans = st.builds(
    Span,
    id=text,
    article=text,
    annotator=text,
    label=text,
    start=offset,
    end=offset,
    quote=text,
    attrs=attrs,
    score=score,
    run=st.none() | text,
    origin=origin,
    doubtful=st.booleans(),
    note=text,
)
links = st.builds(Link, text, text, text, text, text, text, score, st.none() | text, origin)
key = st.tuples(text, offset, offset)
share = st.floats(allow_nan=False, allow_infinity=False)
settings = st.builds(SplitSettings, st.dictionaries(text, share), offset, st.booleans())
parts = st.dictionaries(text, st.lists(text, max_size=3).map(tuple), max_size=4)
entities: st.SearchStrategy[Entity] = st.one_of(
    spans,
    links,
    st.builds(Verdict, suggestion=spans, start=offset, end=offset),
    st.builds(LinkVerdict, source=key, target=key, suggestion=links),
    st.builds(LayerState, blind=st.booleans()),
    st.builds(Dismissal),
    st.builds(Actor, spellings=st.lists(text, max_size=3).map(tuple)),
    st.builds(Annotator),
    st.builds(PipelineRun),
    st.builds(Split, settings=settings, parts=parts),
    st.builds(Release, number=offset, files=st.dictionaries(text, text, max_size=3)),
    st.builds(DatasheetAnswer),
    st.builds(
        Article,
        length=offset,
        position=st.integers(-(2**40), 2**40),
        notes=st.lists(text, max_size=2).map(tuple),
        extra=st.dictionaries(text, text, max_size=3),
    ),
)


@given(entities)
def test_record_gives_the_entity_back(entity: Entity) -> None:
    record = to_json(entity)
    assert from_json(KIND_OF[type(entity)], record) == entity


@given(entities)
def test_record_is_canonical(entity: Entity) -> None:
    record = to_json(entity)
    again = json.dumps(
        json.loads(record), sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    assert record == again


@given(entities)
def test_row_gives_the_entity_back(entity: Entity) -> None:
    form = FORMATS[KIND_OF[type(entity)]]
    record, row = form.encode(entity)
    assert form.from_row(row) == entity
    assert (record, row) == (to_json(entity), form.to_row(entity))


def test_scheme_survives_record_and_row() -> None:
    scheme = default_scheme()
    form = FORMATS[KIND_OF[type(scheme)]]
    assert from_json(KIND_OF[type(scheme)], to_json(scheme)) == scheme
    assert form.from_row(form.to_row(scheme)) == scheme


def test_a_state_is_written_as_before_where_suggestions_are_shown() -> None:
    state = LayerState("s", "a", "me", WorkState.BEGUN)
    assert to_json(state) == '{"annotator":"me","article":"a","id":"s","state":"begun"}'
    assert json.loads(to_json(replace(state, blind=True)))["blind"] is True


def test_a_share_that_is_no_number_is_refused() -> None:
    shares = {"train": float("inf")}
    record = {"id": "s", "settings": {"shares": shares, "seed": 0, "by_date": False}}
    with pytest.raises(ValueError, match="share"):
        from_json(EntityKind.SPLIT, json.dumps(record))
    with pytest.raises(ValueError, match="share"):
        to_json(Split("s", SplitSettings({"train": float("nan")})))


def test_a_score_that_is_no_number_is_refused() -> None:
    fields: dict[str, Any] = {"label": "ACTOR", "start": 0, "end": 1, "quote": "x"}
    span = Span("s", "a", "p", **fields, score=float("nan"))
    with pytest.raises(ValueError, match="score"):
        span_json(span)
