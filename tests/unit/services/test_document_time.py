"""A new document time: what follows it, what stays, and that one undo takes all of it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind, pipeline_annotator
from goldspan.domain.article import TimeOrigin
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError
from goldspan.domain.ids import new_id
from goldspan.domain.layer import Span, VerdictKind
from goldspan.services.dates.document_time import set_document_time
from goldspan.services.dates.words import known_date, re_read, read_dates
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.library import edit_metadata
from goldspan.services.progress import Progress
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.importing import run_import

TEXT = (
    "Rjabkow sprach am Montagabend in Moskau.\n\nVor zwei Jahren war er in Genf, am 3. März 2015"
    " in Wien. Gestern rief er an. Heute reist er ab."
)
PIPELINE = pipeline_annotator("goldspan-de")
OTHER = Annotator(new_id(), AnnotatorKind.PERSON, "Grace")
BEFORE, AFTER = "2021-12-28", "2022-03-16T09:30"  # a Tuesday, a Wednesday
OLD = {
    "Montagabend": "2021-12-27TEV",
    "zwei Jahren": "2019",
    "3. März 2015": "2015-03-03",
    "Gestern": "2021-12-27",
    "Heute": "2021-12-28",
}
NEW = {
    "Montagabend": "2022-03-14TEV",
    "zwei Jahren": "2020",
    "3. März 2015": "2015-03-03",
    "Gestern": "2022-03-15",
    "Heute": "2022-03-16",
}


def dates(article: str, annotator: str) -> list[Span]:
    return [
        Span(new_id(), article, annotator, "DATE", start, end, TEXT[start:end],
             {"type": reading.type, "value": reading.value})
        for (start, end), reading in read_dates(TEXT, BEFORE).items()
    ]  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield a project whose article has suggestions, another person's layer and gold."""
    source = tmp_path / "article.txt"
    source.write_text(TEXT, encoding="utf-8")
    person = Annotator(new_id(), AnnotatorKind.PERSON, "Ada")
    with create_project(tmp_path / "p.goldspan", "p", person) as session:
        run_import(session, [source])
        article = session.store.articles()[0]
        timed = replace(article, document_time=BEFORE, document_time_origin=TimeOrigin.TEXT)
        known = {annotator.id for annotator in session.store.annotators()}
        entities = [
            *(each for each in (PIPELINE, OTHER, GOLD) if each.id not in known),
            *dates(article.id, PIPELINE.id),
            *dates(article.id, OTHER.id),
            *dates(article.id, GOLD.id),
        ]
        changes = [EntityChange(article, timed), *(EntityChange(None, each) for each in entities)]
        session.commit(ActionKind.PREFILL, changes)
        yield session


@pytest.fixture
def desk(project: ProjectSession) -> Desk:
    return open_desk(project, project.store.articles()[0].id)


def values(session: ProjectSession, annotator: str) -> dict[str, object]:
    session.flush()
    spans = session.store.spans(session.store.articles()[0].id, annotator)
    return {span.quote: span.attrs.get("value") for span in spans}


def accept_all(desk: Desk) -> None:
    desk.accept([span.id for span in desk.layer.open_suggestions()])


def test_accepted_dates_and_suggestions_follow_and_no_one_elses(
    project: ProjectSession, desk: Desk
) -> None:
    accept_all(desk)
    assert values(project, project.annotator.id) == OLD
    retimed = set_document_time(project, desk.article.id, AFTER)
    assert retimed is not None
    assert (retimed.followed, retimed.contradicting) == (8, [])
    assert values(project, project.annotator.id) == NEW
    assert values(project, PIPELINE.id) == NEW
    assert values(project, OTHER.id) == OLD
    assert values(project, GOLD.id) == OLD
    article = project.store.article(desk.article.id)
    assert article is not None
    assert (article.document_time, article.document_time_origin) == (AFTER, TimeOrigin.TYPED)


def test_one_undo_takes_all_of_it_back(project: ProjectSession, desk: Desk) -> None:
    accept_all(desk)
    set_document_time(project, desk.article.id, AFTER)
    assert project.undo().result(10) is not None
    assert values(project, project.annotator.id) == values(project, PIPELINE.id) == OLD
    assert project.store.articles()[0].document_time == BEFORE
    assert project.redo().result(10) is not None
    assert values(project, project.annotator.id) == values(project, PIPELINE.id) == NEW
    assert project.store.verify() == []


def test_what_follows_once_follows_again(project: ProjectSession, desk: Desk) -> None:
    accept_all(desk)
    set_document_time(project, desk.article.id, AFTER)
    set_document_time(project, desk.article.id, "")
    assert values(project, project.annotator.id)["Gestern"] == "XXXX-XX-XX"
    set_document_time(project, desk.article.id, BEFORE)
    assert values(project, project.annotator.id) == OLD


@pytest.mark.parametrize("between", ["", "2021", "2021-12", "1999-W03"])
def test_what_cannot_be_told_for_a_while_comes_back(
    project: ProjectSession, desk: Desk, between: str
) -> None:
    accept_all(desk)
    for time in (between, AFTER, between, BEFORE):
        set_document_time(project, desk.article.id, time)
    assert values(project, project.annotator.id) == values(project, PIPELINE.id) == OLD


@given(st.lists(st.sampled_from(["", "2021", "2021-12", "2024-02-29", AFTER]), max_size=5))
def test_values_depend_on_the_time_and_not_on_the_way_to_it(times: list[str]) -> None:
    label = next(label for label in default_scheme().labels if label.key == "DATE")
    text = f"{TEXT} Anfang dieses Jahres schneite es, im letzten Quartal und am Wochenende nicht."
    first = read_dates(text, BEFORE)
    attrs = {place: known_date(label, reading) for place, reading in first.items()}
    for old, new in pairwise([BEFORE, *times, BEFORE]):
        before, after = read_dates(text, old), read_dates(text, new)
        for place, held in attrs.items():
            attrs[place] = re_read(label, held, before.get(place), after.get(place)) or held
    assert attrs == {place: known_date(label, reading) for place, reading in first.items()}


def test_a_value_that_was_edited_stays_and_is_named_where_it_contradicts(
    project: ProjectSession, desk: Desk
) -> None:
    accept_all(desk)
    yesterday = next(s for s in desk.layer.spans.values() if s.quote == "Gestern")
    evening = next(s for s in desk.layer.spans.values() if s.quote == "Montagabend")
    desk.set_attr(yesterday.id, "value", "2021-12")
    desk.set_attr(evening.id, "type", "DATE")
    retimed = set_document_time(project, desk.article.id, "2021-12-01")
    assert retimed is not None
    mine = values(project, project.annotator.id)
    assert (mine["Gestern"], mine["Montagabend"]) == ("2021-12", "2021-11-29TEV")
    assert [span.quote for span in retimed.contradicting] == ["Gestern"]


def test_dates_made_by_hand_follow(project: ProjectSession, desk: Desk) -> None:
    by_hand = []
    for quote in ("zwei Jahren", "Gestern"):
        desk.reject([s.id for s in desk.layer.open_suggestions() if s.quote == quote])
        start = TEXT.index(quote)
        by_hand.append(desk.make_span("DATE", start, start + len(quote)))
    assert [span.attrs["value"] for span in by_hand] == ["2019", "2021-12-27"]
    covered = desk.make_span("DATE", TEXT.index("Heute"), TEXT.index("Heute") + 5)
    assert VerdictKind.COVERED in {verdict.kind for verdict in desk.layer.verdicts.values()}
    set_document_time(project, desk.article.id, AFTER)
    mine = values(project, project.annotator.id)
    assert mine == {span.quote: NEW[span.quote] for span in (*by_hand, covered)}


def test_suggestions_of_another_opinion_stay_and_so_do_their_copies(
    project: ProjectSession, desk: Desk
) -> None:
    suggestion = next(s for s in desk.layer.suggestions.values() if s.quote == "Gestern")
    other = replace(suggestion, attrs={"type": "DATE", "value": "1999"})
    project.commit(ActionKind.PREFILL, [EntityChange(suggestion, other)])
    desk = open_desk(project, desk.article.id)
    accept_all(desk)
    set_document_time(project, desk.article.id, AFTER)
    assert values(project, PIPELINE.id)["Gestern"] == "1999"
    assert values(project, project.annotator.id)["Gestern"] == "1999"


def test_the_same_time_again_is_no_action(project: ProjectSession, desk: Desk) -> None:
    actions = len(project.store.actions())
    assert set_document_time(project, desk.article.id, BEFORE) is None
    assert set_document_time(project, "nothing", AFTER) is None
    assert len(project.store.actions()) == actions


def test_no_time_is_refused(project: ProjectSession, desk: Desk) -> None:
    with pytest.raises(ValueError, match="TIMEX3"):
        set_document_time(project, desk.article.id, "gestern")


def test_it_can_be_stopped_before_anything_is_saved(project: ProjectSession, desk: Desk) -> None:
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(CancelledError):
        set_document_time(project, desk.article.id, AFTER, progress=stopped)
    assert project.store.articles()[0].document_time == BEFORE
    assert values(project, PIPELINE.id) == OLD


def test_a_new_title_leaves_dates_alone(project: ProjectSession, desk: Desk) -> None:
    done = edit_metadata(project, desk.article, "title", "Neu", None)
    assert done is not None
    done.result(5)
    assert values(project, PIPELINE.id) == OLD


def test_a_long_article_is_stopped_while_it_is_read(
    project: ProjectSession, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    progress = Progress()
    progress.listener = lambda step: (steps.append(step.subject), progress.cancel())[0]
    monkeypatch.setattr("goldspan.services.dates.document_time.AT_ONCE", 1)
    with pytest.raises(CancelledError):
        set_document_time(project, desk.article.id, AFTER, progress=progress)
    assert steps == ["article"]
    assert values(project, PIPELINE.id) == OLD
