"""Words rejected everywhere: hidden wherever they stand, counted nowhere, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.layer import Span, dismissal_of
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.dismissals import Gone, hidden_by, readmit
from goldspan.store.project import ProjectStore
from helpers.stored import (
    ANNA,
    BEN,
    PIPELINE,
    action_of,
    all_rows,
    article_of,
    made,
    span_of,
    store_with_article,
)

# A soft hyphen, a non-breaking hyphen, a combining accent and a line's end.
TEXTS = {
    "first": "Die Nato tagt. Die Nato\u2011Gruppe tagt. Die NATO tagt.",
    "second": "\U0001f600 Die Na\u00adto prüft das, die Nato auch. Der Rat\nder Sechs tagt.",
    "third": "Der Rat der Sechs kam. Cafe\u0301 Nord und Café Nord.",
}


def suggestions() -> Iterator[Span]:
    """Yield what the pipeline suggests: every place of these words."""
    for name, text in TEXTS.items():
        words = ("Nato", "Na\u00adto", "NATO", "Rat\nder Sechs", "Rat der Sechs")
        words += ("Cafe\u0301 Nord", "Café Nord")
        for each in words:
            at = text.find(each)
            while at >= 0:
                span = span_of(each, annotator=PIPELINE, text=text)
                yield replace(span, id=f"{name} {each} {at}", start=at, end=at + len(each))
                at = text.find(each, at + 1)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield a project with the articles, all suggested, in Anna's hands."""
    path = tmp_path / "p.goldspan"
    store = store_with_article(path, PIPELINE, BEN)
    articles = [article_of(text, name, n + 1) for n, (name, text) in enumerate(TEXTS.items())]
    bodies = {article.sha256: TEXTS[article.name] for article in articles}
    store.commit(action_of(), made(*articles), bodies)
    store.commit(action_of(PIPELINE), made(*suggestions()))
    store.close()
    with open_project(path, ANNA) as opened:
        yield opened


def ids(session: ProjectSession) -> dict[str, str]:
    return {article.name: article.id for article in session.store.articles()}


def desk(session: ProjectSession, name: str) -> Desk:
    return open_desk(session, ids(session)[name])


def left(session: ProjectSession, name: str) -> list[str]:
    """Return the words that are left, on a desk opened anew; the store counts the same."""
    session.flush()
    opened = desk(session, name).layer.open_suggestions()
    article = ids(session)[name]
    counted = session.store.suggestions_left(session.annotator.id).get(article, 0)
    assert counted == len(opened)
    assert (
        session.store.suggestions_left(session.annotator.id, [article]).get(article, 0) == counted
    )
    return [span.quote for span in opened]


def dismiss(session: ProjectSession, name: str, words: str) -> Desk:
    opened = desk(session, name)
    wanted = next(s for s in opened.layer.open_suggestions() if s.quote == words)
    assert [each.label for each in opened.dismiss([wanted.id])] == ["ACTOR"]
    return opened


def test_dismissed_words_go_from_the_open_desk_at_once(session: ProjectSession) -> None:
    opened = desk(session, "first")
    told: list[str] = []
    opened.listen(lambda changes: told.extend(getattr(c.entity, "quote", "") for c in changes))
    first = opened.layer.open_suggestions()[0]
    opened.dismiss([first.id])
    assert [span.quote for span in opened.layer.open_suggestions()] == ["NATO"]
    assert told.count("Nato") == 2  # those that are to be painted anew, in “Nato‑Gruppe” too


def test_dismissed_words_go_everywhere_in_that_form(session: ProjectSession) -> None:
    dismiss(session, "first", "Nato")
    assert left(session, "first") == ["NATO"]  # the case is another
    assert left(session, "second") == ["Rat\nder Sechs"]  # with a soft hyphen it is the same
    dismiss(session, "third", "Rat der Sechs")
    assert left(session, "second") == []
    dismiss(session, "third", "Café Nord")
    assert left(session, "third") == []


def test_undo_and_redo(session: ProjectSession) -> None:
    before = left(session, "second")
    opened = dismiss(session, "first", "Nato")
    event = session.undo().result()
    assert event is not None
    opened.receive(event)
    assert len(opened.layer.open_suggestions()) == 3
    assert left(session, "second") == before
    assert session.store.dismissals(ANNA.id) == []
    event = session.redo().result()
    assert event is not None
    opened.receive(event)
    assert [span.quote for span in opened.layer.open_suggestions()] == ["NATO"]
    assert session.store.verify() == []


def test_taken_back_they_are_suggested_again_and_that_can_be_undone(
    session: ProjectSession,
) -> None:
    before = left(session, "second")
    dismiss(session, "first", "Nato")
    session.flush()
    (dismissal,) = session.store.dismissals(ANNA.id)
    readmit(session, dismissal).result()
    assert left(session, "second") == before
    session.undo().result()
    assert left(session, "second") == ["Rat\nder Sechs"]


def test_another_label_and_another_person_are_not_concerned(session: ProjectSession) -> None:
    article = ids(session)["first"]
    day = span_of("Nato", "DATE", PIPELINE, TEXTS["first"])
    session.commit_as(PIPELINE, action_of().kind, made(day), "")
    dismiss(session, "first", "Nato")
    assert left(session, "first") == ["Nato", "NATO"]
    assert session.store.suggestions_left(BEN.id)[article] == 4


def test_spans_made_by_hand_stay_and_can_be_made(session: ProjectSession) -> None:
    opened = desk(session, "first")
    nato, *_ = opened.layer.open_suggestions()
    accepted = opened.accept([nato.id])
    opened.dismiss([span.id for span in opened.layer.open_suggestions() if span.quote == "Nato"])
    assert set(opened.layer.spans) == {accepted[0].id}
    start = TEXTS["first"].rindex("Nato\u2011")
    assert opened.make_span("ACTOR", start, start + 4).id in opened.layer.spans


def test_a_plain_rejection_holds_for_its_place_only(session: ProjectSession) -> None:
    opened = desk(session, "first")
    opened.reject([opened.layer.open_suggestions()[0].id])
    assert left(session, "first") == ["Nato", "NATO"]
    assert left(session, "second") == ["Na\u00adto", "Nato", "Rat\nder Sechs"]


def test_what_is_hidden_is_counted(session: ProjectSession) -> None:
    opened = desk(session, "second")
    opened.reject([opened.layer.open_suggestions()[0].id])  # decided is not hidden by it
    nato = dismissal_of(ANNA.id, "ACTOR", "Nato")
    assert hidden_by(session, [nato]) == Gone(suggestions=3, articles=2)
    assert hidden_by(session, [dismissal_of(ANNA.id, "DATE", "Nato")]) == Gone(0, 0)


def test_said_twice_it_is_one(session: ProjectSession) -> None:
    opened = desk(session, "first")
    chosen = [span.id for span in opened.layer.open_suggestions() if span.quote == "Nato"]
    assert len(opened.dismiss(chosen)) == 1
    assert opened.dismiss(chosen) == []
    session.flush()
    assert len(session.store.dismissals(ANNA.id)) == 1


def test_two_projects_that_dismissed_the_same_agree(tmp_path: Path) -> None:
    rows = []
    for name in ("one", "two"):
        with ProjectStore.open(_dismissed(tmp_path / f"{name}.goldspan")) as store:
            rows.append(all_rows(store)["dismissals"])
    assert rows[0] == rows[1] != []


def _dismissed(path: Path) -> Path:
    with store_with_article(path) as store:
        store.commit(action_of(), made(dismissal_of(ANNA.id, "ACTOR", "Nato")))
    return path
