"""A bundle holds one person's part and nothing of another's; what is asked enters the project."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind
from goldspan.domain.change import ActionKind
from goldspan.domain.errors import CancelledError, GoldspanError, ProjectError
from goldspan.services.guidelines import load_guidelines
from goldspan.services.progress import Progress
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.archives import unpacked
from goldspan.services.sharing.bundling import bundle_name, make_bundle, make_bundles
from goldspan.services.sharing.request import BundleRequest, person_called
from goldspan.services.sharing.sending import save_copy, suggested_copy
from helpers.shared_project import (
    ANNA,
    ARTICLES,
    BEN,
    DISMISSED,
    GOLDEN,
    LEA,
    MOSKAU,
    PIPELINE,
    SUGGESTED,
    TEXTS,
    decision,
    made,
    mark,
)

FIRST_TWO = tuple(article.id for article in ARTICLES[:2])


@contextmanager
def opened(path: Path, person: Annotator = LEA) -> Iterator[ProjectSession]:
    with open_project(path, person, window_lock=False) as session:
        yield session


def bundle(session: ProjectSession, target: Path, **asked: object) -> Path:
    request = BundleRequest(ANNA, FIRST_TWO, **asked)  # type: ignore[arg-type]
    return make_bundle(session, request, target).path


def test_a_bundle_holds_the_persons_work_and_suggestions_of_its_articles(
    session: ProjectSession, tmp_path: Path
) -> None:
    target = tmp_path / "anna.goldspan"

    report = make_bundle(session, BundleRequest(ANNA, FIRST_TWO), target)

    assert (report.articles, report.spans, report.suggestions) == (2, 2, 2)
    with opened(target) as theirs:
        store = theirs.store
        assert store.verify() == []
        assert [article.id for article in store.articles()] == list(FIRST_TWO)
        assert store.text(FIRST_TWO[0]) == TEXTS[0]
        assert {span.id for span in store.spans(FIRST_TWO[0])} == {MOSKAU.id, SUGGESTED[0].id}
        assert [state.annotator for state in store.states()] == [ANNA.id, ANNA.id]
        assert store.dismissals(ANNA.id) == [DISMISSED]
        assert store.adjudications() == []
        assert store.scheme() == session.store.scheme()
        assert store.actors() == session.store.actors()
        assert (store.project_id, store.name) == (session.store.project_id, "Gespräche")


def test_nothing_of_another_person_is_in_the_file(session: ProjectSession, tmp_path: Path) -> None:
    mark(session, "Termin")

    content = bundle(session, tmp_path / "anna.goldspan").read_bytes()

    assert b"Berlin" not in content  # an article that was not asked for
    assert b"Termin" in content  # only as part of the text
    for whose in (BEN, LEA):
        assert f'"annotator":"{whose.id}"'.encode() not in content


def test_decisions_come_along_on_request(session: ProjectSession, tmp_path: Path) -> None:
    with opened(bundle(session, tmp_path / "anna.goldspan", decisions=True)) as theirs:
        assert theirs.store.spans(FIRST_TWO[0], GOLD.id) == [GOLDEN]
        assert theirs.store.adjudications() == [decision()]
        assert theirs.store.verify() == []
        assert BEN.id not in {span.annotator for span in theirs.store.spans(FIRST_TWO[0])}


def test_blind_means_no_suggestions_there_and_none_later(
    session: ProjectSession, tmp_path: Path
) -> None:
    with opened(bundle(session, tmp_path / "anna.goldspan", blind=True)) as theirs:
        assert [span.id for span in theirs.store.spans(FIRST_TWO[0])] == [MOSKAU.id]
        assert all(state.blind for state in theirs.store.states(ANNA.id))
    assert {s.article for s in session.store.states(ANNA.id) if s.blind} == set(FIRST_TWO)


def test_articles_that_are_blind_for_the_person_bring_no_suggestions(
    session: ProjectSession, tmp_path: Path
) -> None:
    bundle(session, tmp_path / "blind.goldspan", blind=True)

    with opened(bundle(session, tmp_path / "again.goldspan")) as theirs:
        assert theirs.store.spans(FIRST_TWO[1], PIPELINE.id) == []


def test_what_is_asked_of_the_person_enters_the_project(
    session: ProjectSession, tmp_path: Path
) -> None:
    nora = person_called(session.store, "  Nora  Groß ")
    request = BundleRequest(nora, FIRST_TWO, labels=("ACTOR",))

    make_bundle(session, request, tmp_path / "nora.goldspan")

    asked = [a for a in session.store.assignments() if a.annotator == nora.id]
    assert {(each.article, each.labels) for each in asked} == {(a, ("ACTOR",)) for a in FIRST_TWO}
    assert session.store.annotator(nora.id) == nora
    make_bundle(session, BundleRequest(nora), tmp_path / "again.goldspan")
    kinds = [action.kind for action in session.store.actions(LEA.id)]
    assert kinds.count(ActionKind.ASSIGN) == 1
    with opened(tmp_path / "again.goldspan") as theirs:
        assert theirs.annotator == nora
        assert theirs.store.assignments() == sorted(asked, key=lambda a: FIRST_TWO.index(a.article))


def test_without_articles_there_is_no_bundle(session: ProjectSession, tmp_path: Path) -> None:
    with pytest.raises(GoldspanError, match="no articles for Ben") as raised:
        make_bundle(session, BundleRequest(BEN), tmp_path / "ben.goldspan")
    assert "Assign some" in str(raised.value)
    assert not (tmp_path / "ben.goldspan").exists()


def test_whoever_opens_it_works_as_the_person_it_is_for(
    session: ProjectSession, tmp_path: Path
) -> None:
    target = bundle(session, tmp_path / "anna.goldspan")

    with opened(target, BEN) as theirs:
        assert theirs.annotator == ANNA
        mark(theirs, "Termin")
    with opened(target, PIPELINE) as theirs:
        assert theirs.annotator == PIPELINE
    with opened(target) as theirs:
        assert theirs.undoable() is not None


def test_the_guidelines_come_along(session: ProjectSession, tmp_path: Path) -> None:
    target = bundle(session, tmp_path / "anna.goldspan")

    with opened(target) as theirs:
        for language in ("de", "en"):
            kept = load_guidelines(theirs.scheme, language, theirs.store.meta)
            assert kept == load_guidelines(session.scheme, language)
            assert theirs.store.meta[f"guidelines.{language}"]


def test_a_packed_bundle_is_the_bundle(session: ProjectSession, tmp_path: Path) -> None:
    target = tmp_path / "Für Anna.zip"

    make_bundle(session, BundleRequest(ANNA, FIRST_TWO), target, archive=True)

    with zipfile.ZipFile(target) as archive:
        assert archive.namelist() == ["Für Anna.goldspan"]
    with unpacked(target, Progress()) as project, opened(project) as theirs:
        assert theirs.annotator == ANNA
    assert not list(tmp_path.glob(".*"))


def test_a_file_that_is_there_is_never_replaced(session: ProjectSession, tmp_path: Path) -> None:
    target = tmp_path / "anna.goldspan"
    target.write_text("mine")

    for archive in (False, True):
        with pytest.raises(ProjectError, match="already"):
            make_bundle(session, BundleRequest(ANNA, FIRST_TWO), target, archive=archive)
    assert target.read_text() == "mine"
    assert session.store.assignments() == []


def test_a_folder_that_is_not_there_is_named(session: ProjectSession, tmp_path: Path) -> None:
    for name, archive in (("a.goldspan", False), ("a.zip", True)):
        with pytest.raises(ProjectError):
            make_bundle(
                session,
                BundleRequest(ANNA, FIRST_TWO),
                tmp_path / "gone" / name,
                archive=archive,
            )


def test_cancelling_leaves_nothing_behind(session: ProjectSession, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()

    with pytest.raises(CancelledError):
        make_bundle(
            session, BundleRequest(ANNA, FIRST_TWO), tmp_path / "a.goldspan", progress=progress
        )
    assert [path.name for path in tmp_path.glob("*.goldspan")] == ["talks.goldspan"]
    assert not list(tmp_path.glob(".*.part"))


def test_several_bundles_take_free_names(session: ProjectSession, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    twin = Annotator("f" * 32, AnnotatorKind.PERSON, "Anna")
    requests = [BundleRequest(person, FIRST_TWO) for person in (ANNA, twin, BEN)]

    reports = make_bundles(session, requests, folder)

    assert [report.path.name for report in reports] == [
        "Gespräche – Anna.goldspan",
        "Gespräche – Anna (2).goldspan",
        "Gespräche – Ben.goldspan",
    ]
    with opened(reports[1].path) as theirs:
        assert theirs.annotator == twin


def test_all_requests_are_looked_at_before_the_first_bundle(
    session: ProjectSession, tmp_path: Path
) -> None:
    with pytest.raises(GoldspanError, match="no articles for Ben"):
        make_bundles(session, [BundleRequest(ANNA, FIRST_TWO), BundleRequest(BEN)], tmp_path)
    assert [path.name for path in tmp_path.glob("*.goldspan")] == ["talks.goldspan"]


def test_a_bundle_is_not_shared_out_again(session: ProjectSession, tmp_path: Path) -> None:
    target = bundle(session, tmp_path / "anna.goldspan")

    with opened(target) as theirs, pytest.raises(GoldspanError, match="a bundle for Anna itself"):
        make_bundle(theirs, BundleRequest(BEN, FIRST_TWO), tmp_path / "ben.goldspan")


def test_names_of_files_keep_what_systems_allow() -> None:
    assert bundle_name("Q1/2: Gespräche?", "Anna <3>\n") == "Q1 2 Gespräche – Anna 3"
    assert len(bundle_name("x" * 200, "Anna")) == 80


def test_a_person_is_found_by_name_or_id(session: ProjectSession) -> None:
    assert person_called(session.store, "anna") == ANNA
    assert person_called(session.store, BEN.id) == BEN
    twin = Annotator("f" * 32, AnnotatorKind.PERSON, "Anna")
    session.commit(ActionKind.ASSIGN, made(twin))
    with pytest.raises(GoldspanError, match="2 people"):
        person_called(session.store, "Anna")
    assert person_called(session.store, twin.id) == twin


def test_a_copy_to_send_is_whole_and_never_replaces_one(
    session: ProjectSession, tmp_path: Path
) -> None:
    mark(session, "Termin")
    target = suggested_copy(session.store, tmp_path)

    first, second = save_copy(session, target), save_copy(session, target)

    assert first == target
    assert second.name == f"{target.stem} (2).zip"
    with unpacked(second, Progress()) as project, opened(project) as copy:
        assert "Termin" in {span.quote for span in copy.store.spans(FIRST_TWO[0])}
        assert copy.store.verify() == []
