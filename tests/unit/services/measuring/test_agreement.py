"""Agreement of an open project: only what changed is read again, and it can be stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from goldspan.domain.annotator import named_person
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError
from goldspan.domain.layer import WorkState
from goldspan.families.index import Relative
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.measuring.differences import UnitQuery
from goldspan.services.measuring.figures import Difference, MeasureKind
from goldspan.services.measuring.selection import Selection
from goldspan.services.progress import Progress
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from helpers.shared_work import Marked, shared_work, span

ADA, BEN = named_person("Ada"), named_person("Ben")
TEXTS = ["Moskau und Paris reden.", "Berlin und Washington schweigen."]
MOSCOW: Marked = ("ACTOR", "Moskau", {"kind": "STATE"})
PARIS: Marked = ("ACTOR", "Paris", {"kind": "STATE"})
BERLIN: Marked = ("ACTOR", "Berlin", {"kind": "STATE"})


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    path = tmp_path / "p.goldspan"
    done = WorkState.DONE
    shared_work(
        path,
        [
            (TEXTS[0], {ADA: (done, [MOSCOW]), BEN: (done, [MOSCOW, PARIS])}),
            (TEXTS[1], {ADA: (done, [BERLIN]), BEN: (done, [BERLIN])}),
        ],
    )
    with open_project(path, ADA) as opened:
        yield opened


@pytest.fixture(params=[200, 1])
def agreement(session: ProjectSession, request: pytest.FixtureRequest) -> Iterator[Agreement]:
    """Return what measures, here and in a process of its own."""
    families = ProjectFamilies(session)
    made = Agreement(session, families, many=request.param)
    leave = session.subscribe(made.receive)
    yield made
    leave()
    made.close()
    families.close()


def _strict(agreement: Agreement, selection: Selection) -> float | None:
    measure = agreement.measure(selection, Progress()).measure(MeasureKind.STRICT)
    return measure.value if measure is not None else None


def test_a_change_is_taken_in(session: ProjectSession, agreement: Agreement) -> None:
    """Ada marks what only Ben had: all agree."""
    assert _strict(agreement, Selection()) == 0.8
    made = span(TEXTS[0], ADA, PARIS)
    session.commit(ActionKind.LABEL, [EntityChange(None, made)])
    assert _strict(agreement, Selection()) == 1.0


def test_the_units_behind_a_figure(session: ProjectSession, agreement: Agreement) -> None:
    """By kind, by article, by cell; each says whose it is."""
    (found,) = agreement.units(Selection(), UnitQuery(kind=Difference.ONLY), Progress())
    assert found.words == "Paris"
    assert set(found.unit.spans) == {BEN.id}
    assert found.unit.absent == (ADA.id,)
    articles = tuple(each.id for each in session.store.articles())
    assert not agreement.units(Selection(), UnitQuery(articles=articles[1:]), Progress())
    both = UnitQuery(people=(ADA.id, BEN.id), cell=("ACTOR", "ACTOR"))
    assert [each.words for each in agreement.units(Selection(), both, Progress())] == [
        "Moskau",
        "Berlin",
    ]
    nothing = UnitQuery(people=(ADA.id, BEN.id), cell=("", "ACTOR"))
    assert [each.words for each in agreement.units(Selection(), nothing, Progress())] == ["Paris"]


def test_it_can_be_cancelled_and_begun_again(agreement: Agreement) -> None:
    """What was cancelled leaves nothing behind that is wrong."""
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        agreement.measure(Selection(), progress)
    assert _strict(agreement, Selection()) == 0.8


class _Stopping(ProjectFamilies):
    """Families; while they are asked, somebody presses Stop."""

    stopped: Progress | None = None

    def relatives(self, article_id: str) -> list[Relative]:
        if self.stopped is not None:
            self.stopped.cancel()
        return super().relatives(article_id)


def test_what_changed_before_a_measurement_that_was_cancelled_is_taken_in(
    session: ProjectSession,
) -> None:
    """Cancelled while it is looked up what recurs."""
    with closing(_Stopping(session)) as families, closing(Agreement(session, families)) as made:
        leave = session.subscribe(made.receive)
        assert _strict(made, Selection()) == 0.8
        session.commit(ActionKind.LABEL, [EntityChange(None, span(TEXTS[0], ADA, PARIS))])
        families.stopped = Progress()
        with pytest.raises(CancelledError):
            made.measure(Selection(once=True), families.stopped)
        families.stopped = None
        assert _strict(made, Selection()) == 1.0
        leave()


def test_nothing_is_measured_once_it_is_closed(agreement: Agreement) -> None:
    """No process is left behind."""
    agreement.close()
    with pytest.raises(CancelledError):
        agreement.measure(Selection(), Progress())
