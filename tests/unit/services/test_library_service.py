"""The library's service: what a row counts, document times, metadata, removing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.change import ActionKind
from goldspan.domain.layer import WorkState
from goldspan.services.labelling import open_desk
from goldspan.services.library import (
    edit_metadata,
    is_document_time,
    load_rows,
    remove_articles,
)
from goldspan.services.session import ProjectSession


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_a_document_time(day: date) -> None:
    assert is_document_time(day.isoformat())
    assert is_document_time(day.isoformat()[:7])
    assert is_document_time(day.isoformat()[:4])
    assert is_document_time(f"{day.isoformat()}TEV")


@given(st.datetimes(min_value=datetime(1000, 1, 1)))
def test_every_moment_is_a_document_time(moment: datetime) -> None:
    assert is_document_time(moment.isoformat(timespec="minutes"))
    assert is_document_time(moment.isoformat(timespec="seconds"))
    assert is_document_time(moment.isoformat(timespec="seconds") + "+01:00")


@given(st.integers(1, 400), st.dates(min_value=date(1001, 1, 1), max_value=date(9000, 1, 1)))
def test_days_that_do_not_exist_are_refused(days: int, day: date) -> None:
    beyond = (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    assert not is_document_time(f"{beyond.isoformat()[:8]}{min(99, beyond.day + days):02}")


@pytest.mark.parametrize(
    "value", ["", "2021-W05", "2021-Q3", "2021-SU", "2021-H1", "2021-12-28T07Z"]
)
def test_other_values_that_stand_for_a_time(value: str) -> None:
    assert is_document_time(value)


@pytest.mark.parametrize(
    "value",
    ["21", "2021-13", "2021-1", "28.12.2021", "P2D", "2021-W54", "2021-12-28 07:09", "٢٠٢١"],
)
def test_what_is_no_document_time(value: str) -> None:
    assert not is_document_time(value)


def test_a_row_counts_own_spans_and_open_suggestions(session: ProjectSession) -> None:
    row = load_rows(session.store, session.annotator.id)[0]
    assert (row.state, row.suggestions, dict(row.spans)) == (WorkState.NEW, 3, {})
    desk = open_desk(session, row.article.id)
    desk.accept([next(iter(desk.layer.open_suggestions())).id])
    desk.set_state(WorkState.BEGUN)
    session.flush(5)
    after = load_rows(session.store, session.annotator.id)[0]
    assert (after.state, after.suggestions, sum(after.spans.values())) == (WorkState.BEGUN, 2, 1)


def test_metadata_is_an_action_that_can_be_undone(session: ProjectSession) -> None:
    article = session.store.articles()[0]
    done = edit_metadata(session, article, "title", "  Neuer Titel ", None)
    assert done is not None
    assert done.result(5).kind is ActionKind.METADATA
    changed = session.store.article(article.id)
    assert changed is not None
    assert changed.title == "Neuer Titel"
    assert edit_metadata(session, changed, "title", "Neuer Titel", None) is None
    session.undo().result(5)
    assert session.store.article(article.id) == article


def test_a_removed_article_takes_all_layers_with_it(session: ProjectSession) -> None:
    article = session.store.articles()[0]
    done = remove_articles(session, [article.id], None)
    assert done is not None
    assert done.result(5).kind is ActionKind.REMOVE_ARTICLE
    assert load_rows(session.store, session.annotator.id) == []
    assert session.store.spans(article.id) == []
    assert remove_articles(session, [article.id], None) is None
    assert session.store.verify() == []
