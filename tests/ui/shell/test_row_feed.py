"""The feed of rows: what is shown is what the project holds, and only what changed is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import named_person, pipeline_annotator
from goldspan.domain.article import Article
from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import LayerState, Span, WorkState, layer_state_id
from goldspan.services.library import LibraryRow, load_rows, remove_articles
from goldspan.store.project import ProjectStore, now
from goldspan.ui.project_view import ProjectView

PIPELINE = pipeline_annotator("goldspan-de")


class Heard:
    """What a feed has said."""

    def __init__(self, view: ProjectView) -> None:
        self.loaded: list[Sequence[LibraryRow]] = []
        self.updated: list[Mapping[str, LibraryRow]] = []
        view.feed.loaded.connect(self.loaded.append)
        view.feed.updated.connect(self.updated.append)


def in_the_project(view: ProjectView) -> list[LibraryRow]:
    return load_rows(view.session.store, view.session.annotator.id)


def follows(view: ProjectView, qtbot: QtBot) -> None:
    """Wait until the feed, the library and the list all show what the project holds."""
    view.session.flush()
    qtbot.waitUntil(lambda: list(view.feed.rows) == in_the_project(view))
    assert list(view.library.model.rows) == list(view.feed.rows)


def suggestion(article: Article) -> Span:
    start = len(article.title) + 2
    return Span(new_id(), article.id, PIPELINE.id, "ACTOR", start, start + 6, "Moskau", score=0.5)


def test_a_suggestion_changes_the_row_of_its_article_alone(view: ProjectView, qtbot: QtBot) -> None:
    heard = Heard(view)
    second = view.feed.rows[1].article
    view.session.commit(
        ActionKind.PREFILL,
        [EntityChange(None, PIPELINE), EntityChange(None, suggestion(second))],
    )
    follows(view, qtbot)
    assert [set(changed) for changed in heard.updated] == [{second.id}]
    assert view.feed.rows[1].suggestions == 1
    assert heard.loaded == []


def test_nothing_is_told_where_no_row_differs(view: ProjectView, qtbot: QtBot) -> None:
    heard = Heard(view)
    me = view.session.annotator.id
    (span,) = view.session.store.spans(view.feed.rows[0].article.id)
    view.session.commit(ActionKind.EDIT, [EntityChange(span, replace(span, doubtful=True))])
    third = view.feed.rows[2].article.id
    state = LayerState(layer_state_id(me, third), third, me, WorkState.BEGUN)
    qtbot.wait(300)
    assert heard.updated == []
    view.session.commit(ActionKind.STATE, [EntityChange(None, state)])
    follows(view, qtbot)
    assert [set(changed) for changed in heard.updated] == [{third}]


def test_articles_that_go_and_come_back_keep_their_order(view: ProjectView, qtbot: QtBot) -> None:
    before = [row.article.id for row in view.feed.rows]
    removed = remove_articles(view.session, [before[1]], None)
    assert removed is not None
    removed.result(5)
    follows(view, qtbot)
    assert [row.article.id for row in view.feed.rows] == [before[0], before[2]]
    view.session.undo().result(5)
    follows(view, qtbot)
    assert [row.article.id for row in view.feed.rows] == before


def test_an_article_with_another_title_stays_where_it_is(view: ProjectView, qtbot: QtBot) -> None:
    heard = Heard(view)
    article = view.feed.rows[0].article
    after = replace(article, title="Anders")
    view.session.commit(ActionKind.METADATA, [EntityChange(article, after)])
    follows(view, qtbot)
    assert heard.loaded == []
    assert view.library.model.index(0, 0).data() == "Anders"


def test_what_another_process_writes_is_read(view: ProjectView, qtbot: QtBot) -> None:
    ben = named_person("Ben")
    second = view.feed.rows[1].article
    with ProjectStore.open(view.session.store.path) as other:
        other.commit(
            Action(new_id(), ben.id, ActionKind.PREFILL, now()),
            [
                EntityChange(None, ben),
                EntityChange(None, PIPELINE),
                EntityChange(None, suggestion(second)),
            ],
        )
    qtbot.waitUntil(lambda: view.feed.rows[1].suggestions == 1)
    follows(view, qtbot)


def test_the_list_beside_the_text_follows_too(view: ProjectView, qtbot: QtBot) -> None:
    view.show_page("annotate")
    qtbot.waitUntil(lambda: view.annotate.article_id != "")
    third = view.feed.rows[2].article
    view.session.commit(
        ActionKind.PREFILL,
        [EntityChange(None, PIPELINE), EntityChange(None, suggestion(third))],
    )
    qtbot.waitUntil(lambda: view.annotate.articles.model.rows[2].suggestions == 1)
    assert view.annotate.articles.model.left.suggestions == 1


def test_the_librarys_filter_and_order_can_be_kept(view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    kept = {"outlet": "dpa", "sort": "title descending"}
    with qtbot.waitSignal(page.filter_changed):
        page.set_filter_state(kept)
    titles = [page.model.index(row, 0).data() for row in range(page.model.rowCount())]
    assert titles == ["Übung an der Grenze", "Zölle auf Stahl"]
    assert page.filter_state() == kept
    page.set_filter_state({"label": "ACTOR"})
    assert [row.article.title for row in page.model.shown_rows()] == ["Gespräche in Genf"]
    page.set_filter_state({"label": "gone", "sort": "gone ascending"})
    assert page.filter_state() == {}
    assert len(page.model.shown_rows()) == 3


def test_what_is_counted_elsewhere_goes_before_what_is_stored(
    view: ProjectView, qtbot: QtBot
) -> None:
    heard = Heard(view)
    first, second = (row.article for row in view.feed.rows[:2])
    view.feed.count_left({first.id: None, second.id: 3, "gone": 5})
    assert [set(changed) for changed in heard.updated] == [{second.id}]
    assert [row.suggestions for row in view.feed.rows] == [0, 3, 0]
    assert [row.suggestions for row in view.feed.stored_rows()] == [0, 0, 0]
    assert view.library.model.rows[1].suggestions == 3
    view.session.commit(
        ActionKind.PREFILL, [EntityChange(None, PIPELINE), EntityChange(None, suggestion(second))]
    )
    qtbot.waitUntil(lambda: view.feed.stored_rows()[1].suggestions == 1)
    assert view.feed.rows[1].suggestions == 3
    remove_articles(view.session, [first.id], None)
    qtbot.waitUntil(lambda: len(view.feed.rows) == 2)
    assert [row.suggestions for row in view.feed.rows] == [3, 0]
    view.feed.count_left({second.id: None})
    assert [row.suggestions for row in view.feed.rows] == [1, 0]
