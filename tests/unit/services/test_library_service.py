"""The library's service: what a row counts, document times, metadata, removing."""

from __future__ import annotations

from goldspan.domain.change import ActionKind
from goldspan.domain.layer import WorkState
from goldspan.services.desk.labelling import open_desk
from goldspan.services.library import (
    edit_metadata,
    load_rows,
    remove_articles,
)
from goldspan.services.project.session import ProjectSession


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
