"""What a bundle was given stays: its articles, and what is blind; lost gold is named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.services.assigning.handing_out import set_blind_for
from goldspan.services.library import remove_articles, set_blind
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundling import make_bundle
from goldspan.services.sharing.merging import merge_files
from goldspan.services.sharing.report import Outcome, report_rows
from goldspan.services.sharing.request import BundleRequest
from goldspan.services.transfer.prefilling import run_prefill
from helpers.shared_project import ANNA, ARTICLES, LEA, RUN, change, done, made

FIRST = ARTICLES[0].id


@contextmanager
def bundle_of(
    session: ProjectSession, target: Path, *, blind: bool = False
) -> Iterator[ProjectSession]:
    """Open Anna's bundle of the first article, with what reviewers decided."""
    make_bundle(session, BundleRequest(ANNA, (FIRST,), decisions=True, blind=blind), target)
    with open_project(target, LEA) as theirs:
        yield theirs


def test_articles_of_a_bundle_cannot_be_removed(session: ProjectSession, tmp_path: Path) -> None:
    with bundle_of(session, tmp_path / "anna.goldspan") as theirs:
        with pytest.raises(RefusedError, match="Skip an article with a reason"):
            remove_articles(theirs, [FIRST], None)
        assert theirs.store.article(FIRST) == ARTICLES[0]


def test_what_is_blind_in_a_bundle_stays_blind(session: ProjectSession, tmp_path: Path) -> None:
    with bundle_of(session, tmp_path / "anna.goldspan", blind=True) as theirs:
        with pytest.raises(RefusedError, match="stays blind"):
            set_blind(theirs, [FIRST], blind=False)
        with pytest.raises(RefusedError, match="stays blind"):
            set_blind_for(theirs, [(FIRST, ANNA.id)], blind=False)
        state = theirs.store.state(FIRST, ANNA.id)
        assert state is not None
        assert state.blind


def test_nothing_is_suggested_for_what_is_blind_in_a_bundle(
    session: ProjectSession, tmp_path: Path
) -> None:
    with bundle_of(session, tmp_path / "anna.goldspan", blind=True) as theirs:
        report = run_prefill(theirs)
        assert report.spans == 0
        (left,) = report.failures
        assert (left.article, "read blind" in str(left.error)) == (FIRST, True)
        assert not [s for s in theirs.store.spans(FIRST) if s.annotator == RUN.annotator]


def test_gold_that_a_file_removed_is_named(session: ProjectSession, tmp_path: Path) -> None:
    """A bundle of an older version, or a file that diverged, may still remove an article."""
    session.commit(ActionKind.STATE, made(done(FIRST, GOLD)), subject="done")
    target = tmp_path / "anna.goldspan"
    with bundle_of(session, target) as theirs:
        store = theirs.store
        gone = [*store.adjudications(FIRST), *store.spans(FIRST, GOLD.id)]
        gone += [state for state in store.states(GOLD.id) if state.article == FIRST]
        theirs.commit(ActionKind.EDIT, [EntityChange(each, None) for each in gone])

    merged = merge_files(session, [target])

    assert session.store.state(FIRST, GOLD.id) is None
    notes = [row for row in report_rows(session.store, merged) if row.outcome is Outcome.NOTE]
    assert [str(row.why) for row in notes] == [
        "“Bericht 0” was adjudicated here; gold spans that were removed there: 1. Take this merge"
        " back to have them again."
    ]


def test_nothing_is_said_where_gold_stays(session: ProjectSession, tmp_path: Path) -> None:
    session.commit(ActionKind.STATE, made(done(FIRST, GOLD)), subject="done")
    target = tmp_path / "anna.goldspan"
    with bundle_of(session, target) as theirs:
        (state,) = theirs.store.states(ANNA.id)
        change(theirs, state, None)

    merged = merge_files(session, [target])

    assert merged.came
    assert not [row for row in report_rows(session.store, merged) if row.outcome is Outcome.NOTE]
