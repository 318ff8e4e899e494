"""A note on an article and the reason for skipping it travel with the layer, out and in again."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.annotator import Annotator
from goldspan.domain.layer import WorkState
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import
from helpers.suggested_article import ARTICLE, place

Said = tuple[WorkState, str, str]


def exported(session: ProjectSession, folder: Path) -> Path:
    session.flush()
    run_export(session.store, "goldspan-jsonl", folder, layer=session.annotator.id)
    return folder / "corpus.jsonl"


def imported(file: Path, folder: Path, me: Annotator, *earlier: Said) -> Said:
    """Return what a new project says of the article after the import, from `earlier` on."""
    with create_project(folder / "second.goldspan", "second", me) as session:
        run_import(session, [folder / "article.txt"])
        for state, reason, note in earlier:
            desk = open_desk(session, ARTICLE)
            desk.set_article_note(note)
            desk.set_state(state, reason)
            session.flush()
        run_import(session, [file])
        found = session.store.state(ARTICLE, me.id)
        assert found is not None
        assert session.store.verify() == []
        return found.state, found.reason, found.note


def test_they_come_back_from_an_export(desk: Desk, session: ProjectSession, tmp_path: Path) -> None:
    desk.set_article_note("Titel fehlt")
    desk.set_state(WorkState.SKIPPED, "nur Werbung")
    file = exported(session, tmp_path / "out")
    said = imported(file, tmp_path, session.annotator)
    assert said == (WorkState.SKIPPED, "nur Werbung", "Titel fehlt")


def test_a_note_alone_is_enough_to_travel(
    desk: Desk, session: ProjectSession, tmp_path: Path
) -> None:
    desk.set_article_note("später")
    file = exported(session, tmp_path / "out")
    assert imported(file, tmp_path, session.annotator) == (WorkState.NEW, "", "später")


def test_what_the_project_says_already_stays(
    desk: Desk, session: ProjectSession, tmp_path: Path
) -> None:
    desk.set_article_note("von draußen")
    desk.set_state(WorkState.DONE)
    file = exported(session, tmp_path / "out")
    me = session.annotator
    noted = imported(file, tmp_path, me, (WorkState.NEW, "", "von hier"))
    assert noted == (WorkState.DONE, "", "von hier")
    (tmp_path / "second.goldspan").unlink()
    skipped = imported(file, tmp_path, me, (WorkState.SKIPPED, "doppelt", ""))
    assert skipped == (WorkState.SKIPPED, "doppelt", "von draußen")


def test_brat_reports_it_as_lost(desk: Desk, session: ProjectSession, tmp_path: Path) -> None:
    desk.make_span("ACTOR", *place("Nato"))
    session.flush()
    without = run_export(session.store, "brat", tmp_path / "1", layer=session.annotator.id)
    desk.set_article_note("später")
    session.flush()
    lost = run_export(session.store, "brat", tmp_path / "2", layer=session.annotator.id)
    assert [str(loss.what) for loss in lost.losses if loss not in without.losses] == [
        "note on the article"
    ]
