"""Single articles suggested at once, by pipelines that stay loaded; only where nobody has begun."""

import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from goldspan.domain.annotator import pipeline_annotator
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError
from goldspan.domain.layer import WorkState
from goldspan.domain.scheme import PrefillPlan
from goldspan.prefill.limits import Limits
from goldspan.services.desk.labelling import open_desk
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.prefilling import run_prefill
from goldspan.services.transfer.suggester import Suggester
from helpers import misbehaving
from helpers.texts_project import texts_project

THEIRS = pipeline_annotator("de_ruler")
GOOD = "Die Nato tagt in Brüssel."
TEXTS = [
    ("first", GOOD, "de"),
    ("second", f"Heute: {GOOD}", "de"),
    ("nothing", "Hier steht nichts.", "de"),
    ("raises", f"{GOOD} RAISE", "de"),
    ("sleeps", f"{GOOD} SLEEP", "de"),
    ("danish", "Nato mødes.", "da"),
]


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ProjectSession]:
    monkeypatch.setattr(sys, "path", list(sys.path))
    misbehaving.install(tmp_path / "site")
    folder = misbehaving.ruler(tmp_path / "ruler", factory=misbehaving.FACTORY)
    with texts_project(tmp_path, TEXTS) as opened:
        chosen = replace(opened.scheme, plan=PrefillPlan(str(folder)))
        opened.commit(ActionKind.PIPELINES, [EntityChange(opened.scheme, chosen)])
        yield opened


@pytest.fixture
def suggester(session: ProjectSession) -> Iterator[Suggester]:
    made = Suggester(session)
    yield made
    made.close()


def named(session: ProjectSession, name: str) -> str:
    return next(a.id for a in session.store.articles() if a.name == name)


def quotes(session: ProjectSession, name: str) -> list[str]:
    return [span.quote for span in session.store.spans(named(session, name), THEIRS.id)]


def children() -> set[int]:
    return {child.pid for child in psutil.Process().children()}


def test_articles_are_suggested_by_the_same_process_and_undo_passes_over_them(
    session: ProjectSession, suggester: Suggester
) -> None:
    mine = session.undoable()
    assert suggester.warm_up(named(session, "first")) == ()
    assert suggester.warm
    before = children()
    for name, spans in (("first", 1), ("second", 1), ("nothing", 0)):
        found = suggester.suggest(named(session, name))
        assert found is not None
        assert (found.spans, found.errors) == (spans, ())
    assert children() == before
    assert quotes(session, "first") == quotes(session, "second") == ["Nato"]
    assert session.undoable() == mine
    assert suggester.suggest(named(session, "first")) is None
    again = Suggester(session)
    assert again.suggest(named(session, "nothing")) is None
    again.close()


def test_what_fails_is_said_once_and_the_next_article_has_its_suggestions(
    session: ProjectSession, suggester: Suggester
) -> None:
    found = suggester.suggest(named(session, "raises"))
    assert found is not None
    assert "did not like it" in str(found.errors[0])
    assert suggester.suggest(named(session, "raises")) is None
    other = suggester.suggest(named(session, "danish"))
    assert other is not None
    assert "another language (da)" in str(other.errors[0])
    suggester.suggest(named(session, "first"))
    assert quotes(session, "first") == ["Nato"]


def test_whoever_has_begun_or_had_it_taken_back_is_left_alone(
    session: ProjectSession, suggester: Suggester
) -> None:
    first, second = named(session, "first"), named(session, "second")
    open_desk(session, first).make_span("ACTOR", 4, 8)
    open_desk(session, named(session, "nothing")).set_state(WorkState.DONE)
    session.flush()
    run_prefill(session, articles={second})
    session.undo().result()
    assert quotes(session, "second") == []
    for article in (first, second, named(session, "nothing")):
        assert suggester.suggest(article) is None
    assert not suggester.warm


def test_a_process_that_was_ended_is_started_again(
    session: ProjectSession, suggester: Suggester
) -> None:
    suggester.suggest(named(session, "first"))
    suggester.rest()
    assert not suggester.warm
    suggester.suggest(named(session, "second"))
    assert quotes(session, "second") == ["Nato"]


def test_another_plan_is_followed(session: ProjectSession, suggester: Suggester) -> None:
    suggester.warm_up()
    none = replace(session.scheme, plan=PrefillPlan("-"))
    session.commit(ActionKind.PIPELINES, [EntityChange(session.scheme, none)])
    found = suggester.suggest(named(session, "first"))
    assert found is not None
    assert (found.spans, found.errors) == (0, ())
    assert quotes(session, "first") == []


def test_closing_stops_what_is_under_way(session: ProjectSession) -> None:
    suggester = Suggester(session, Limits(article=60.0))
    before = children()
    suggester.warm_up()
    stopped: list[BaseException] = []

    def work() -> None:
        try:
            suggester.suggest(named(session, "sleeps"))
        except CancelledError as error:
            stopped.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    suggester.close()
    thread.join()
    assert len(stopped) == 1 or quotes(session, "sleeps") == []
    assert children() == before
    assert suggester.suggest(named(session, "first")) is None


def test_loading_can_be_stopped(suggester: Suggester) -> None:
    before = children()

    def stop() -> None:
        raise CancelledError("enough")

    assert suggester.warm_up(check=stop) == ()
    assert not suggester.warm
    assert children() == before


def left_after(calls: int, other: str) -> Callable[[], str]:
    """Return what says that another article is wanted, once it has been asked so often."""
    asked = iter([""] * calls)
    return lambda: next(asked, other)


def test_an_article_that_was_left_before_it_was_begun_is_not_read(
    session: ProjectSession, suggester: Suggester
) -> None:
    first, second = named(session, "first"), named(session, "second")
    with pytest.raises(CancelledError):
        suggester.suggest(first, left_for=lambda: second)
    assert not suggester.warm
    with pytest.raises(CancelledError):  # left while the pipeline is loaded that both need
        suggester.suggest(first, left_for=left_after(1, second))
    loaded = children()
    assert suggester.warm
    assert quotes(session, "first") == []
    for article in (second, first):
        found = suggester.suggest(article, left_for=lambda: "")
        assert found is not None
        assert found.spans == 1
    assert children() == loaded


def test_nothing_is_loaded_to_its_end_for_an_article_left_for_one_that_needs_it_not(
    session: ProjectSession, suggester: Suggester
) -> None:
    shipped = replace(session.scheme, plan=PrefillPlan())
    session.commit(ActionKind.PIPELINES, [EntityChange(session.scheme, shipped)])
    before = children()
    danish = named(session, "danish")
    with pytest.raises(CancelledError):
        suggester.suggest(named(session, "first"), left_for=left_after(1, danish))
    assert children() == before
    found = suggester.suggest(danish)
    assert found is not None
    assert "another language (da)" in str(found.errors[0])
