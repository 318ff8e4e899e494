"""Files that come back are merged, each as a whole; what cannot be is refused and named."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.change import Action, ActionKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.ids import new_id
from goldspan.services.progress import Progress, Step
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.archives import pack
from goldspan.services.sharing.bundling import make_bundle
from goldspan.services.sharing.incoming import belongs
from goldspan.services.sharing.merging import Merged, merge_files, merges, take_back
from goldspan.services.sharing.report import Outcome, report_rows
from goldspan.services.sharing.request import BundleRequest
from goldspan.store.header import APPLICATION_ID
from goldspan.store.project import ProjectStore
from helpers.shared_project import (
    ANNA,
    ARTICLES,
    BEN,
    LEA,
    MOSKAU,
    NATO,
    change,
    made,
    mark,
)
from helpers.stored import all_rows

FIRST_TWO = tuple(article.id for article in ARTICLES[:2])


@contextmanager
def opened(path: Path, person: Annotator = LEA) -> Iterator[ProjectSession]:
    with open_project(path, person, window_lock=False) as session:
        yield session


@pytest.fixture
def anna(session: ProjectSession, tmp_path: Path) -> Path:
    """Anna's bundle, in which she has marked something more."""
    target = make_bundle(session, BundleRequest(ANNA, FIRST_TWO), tmp_path / "anna.goldspan").path
    with opened(target) as theirs:
        mark(theirs, "Termin")
        change(theirs, MOSKAU, replace(MOSKAU, doubtful=True))
    return target


@pytest.fixture
def ben(session: ProjectSession, tmp_path: Path) -> Path:
    """Ben's packed bundle, in which he has removed what he had and marked something else."""
    target = make_bundle(session, BundleRequest(BEN, FIRST_TWO), tmp_path / "b.goldspan").path
    with opened(target) as theirs:
        change(theirs, NATO, None)
        mark(theirs, "Macron", 1)
    pack_to = tmp_path / "ben.zip"
    pack(target, pack_to, "ben.goldspan")
    return pack_to


def untouched_by(session: ProjectSession, *paths: Path) -> str:
    """Merge files that are refused; see that nothing changed, and return why."""
    before = all_rows(session.store), session.store.actions()
    merged = merge_files(session, paths)
    assert merged.refused == len(merged.files) > 0
    assert merged.came == 0
    assert (all_rows(session.store), session.store.actions()) == before
    assert merges(session) == []
    return " ".join(str(file.refused) for file in merged.files)


def test_bundles_come_in_with_what_was_done_in_them(
    session: ProjectSession, anna: Path, ben: Path
) -> None:
    merged = merge_files(session, [anna, ben])

    assert (merged.came, merged.refused, merged.cancelled) == (4, 0, False)
    store = session.store
    assert {span.quote for span in store.spans(FIRST_TWO[0], ANNA.id)} == {"Moskau", "Termin"}
    assert store.spans(FIRST_TWO[0], BEN.id) == []
    assert [span.quote for span in store.spans(FIRST_TWO[1], BEN.id)] == ["Macron"]
    assert store.conflicts() == []
    assert store.verify() == []


def test_whatever_order_and_twice_gives_the_same_project(
    project: Path, session: ProjectSession, anna: Path, ben: Path, tmp_path: Path
) -> None:
    results = []
    for number, order in enumerate(permutations([anna, ben])):
        copy = tmp_path / f"copy{number}.goldspan"
        session.store.backup(copy)
        with opened(copy) as here:
            merge_files(here, order)
            again = merge_files(here, order)
            assert again.came == 0
            assert [merge.source for merge in merges(here)] == [p.name for p in order][::-1]
            results.append(all_rows(here.store))
    assert results[0] == results[1]


def test_the_report_says_what_came_and_what_was_there(session: ProjectSession, anna: Path) -> None:
    first = report_rows(session.store, merge_files(session, [anna]))
    again = report_rows(session.store, merge_files(session, [anna]))

    came = [row for row in first if row.outcome is Outcome.CAME]
    assert [(row.name, row.person, row.came) for row in came] == [("Bericht 0", "Anna", 2)]
    assert {row.outcome for row in again} == {Outcome.PRESENT}
    assert {row.article for row in again} == {"", *FIRST_TWO}
    assert sum(row.present for row in again) == sum(row.came + row.present for row in first)


def test_two_files_that_diverged_are_merged_and_differences_listed(
    session: ProjectSession, tmp_path: Path
) -> None:
    other = tmp_path / "home.goldspan"
    session.store.backup(other)
    with opened(other, ANNA) as there:
        change(there, MOSKAU, replace(MOSKAU, label="DATE"))
        mark(there, "Paris", 1, "CLAIM")
    with opened(session.store.path, ANNA) as here:
        change(here, MOSKAU, replace(MOSKAU, label="CLAIM"))

    merged = merge_files(session, [other])

    rows = report_rows(session.store, merged)
    (conflict,) = [row for row in rows if row.outcome is Outcome.CONFLICT]
    assert (conflict.article, conflict.name, conflict.person) == (FIRST_TWO[0], "Bericht 0", "Anna")
    assert "both sides changed it" in str(conflict.why)
    assert conflict.conflict in session.store.conflicts()


def test_a_merge_is_taken_back_and_comes_again(session: ProjectSession, anna: Path) -> None:
    before = all_rows(session.store)
    merge_files(session, [anna])
    (merge,) = merges(session)
    assert (merge.source, merge.annotator) == ("anna.goldspan", LEA.id)

    take_back(session, merge)

    assert all_rows(session.store) == before
    assert merges(session) == []
    assert session.store.verify() == []
    assert merge_files(session, [anna]).came == 2


def test_a_merge_that_was_built_on_is_not_taken_back(
    session: ProjectSession, anna: Path, project: Path
) -> None:
    merge_files(session, [anna])
    with opened(project, ANNA) as here:
        change(here, replace(MOSKAU, doubtful=True), None)

    with pytest.raises(GoldspanError, match="Anna"):
        take_back(session, merges(session)[0])


def test_views_hear_that_something_came(session: ProjectSession, anna: Path) -> None:
    session.poll_foreign()

    merge_files(session, [anna])

    assert session.poll_foreign()
    assert not session.poll_foreign()


# Bad input --------------------------------------------------------------------------------------


def test_a_bundle_of_another_project_is_refused(session: ProjectSession, tmp_path: Path) -> None:
    other = tmp_path / "other.goldspan"
    create_project(other, "Wahlen", BEN, window_lock=False).close()

    assert "belongs to another project, “Wahlen”" in untouched_by(session, other)
    assert not belongs(other, session.store)


def test_a_file_is_not_merged_into_itself(session: ProjectSession, tmp_path: Path) -> None:
    path = session.store.path
    (tmp_path / "link.goldspan").symlink_to(path)

    said = untouched_by(session, path, tmp_path / "link.goldspan")

    assert said.count("is the project itself") == 2


def test_a_text_that_was_changed_is_refused(session: ProjectSession, anna: Path) -> None:
    with closing(sqlite3.connect(anna)) as connection:
        connection.execute("UPDATE text SET body = replace(body, 'Moskau', 'Madrid')")
        connection.commit()

    assert "the text of “a0” was changed" in untouched_by(session, anna)


@pytest.mark.parametrize("share", [0.0, 0.5, 0.95])
def test_a_file_that_was_cut_short_is_refused(
    session: ProjectSession, anna: Path, share: float
) -> None:
    with closing(sqlite3.connect(anna)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    content = anna.read_bytes()
    anna.write_bytes(content[: int(len(content) * share)])

    untouched_by(session, anna)


def test_what_is_no_project_is_refused(session: ProjectSession, tmp_path: Path) -> None:
    text, folder = tmp_path / "letter.goldspan", tmp_path / "folder.goldspan"
    text.write_text("Liebe Lea, anbei mein Bündel.")
    folder.mkdir()

    said = untouched_by(session, text, folder, tmp_path / "gone.goldspan")

    assert "not a Goldspan project" in said
    assert "is a folder" in said
    assert "There is no file" in said


def test_a_refused_file_leaves_the_others(session: ProjectSession, anna: Path, ben: Path) -> None:
    merged = merge_files(session, [ben, ben.with_name("gone.zip"), anna])

    assert [file.refused is None for file in merged.files] == [True, False, True]
    assert merged.came == 4
    first = report_rows(session.store, merged)[0]
    assert (first.outcome, first.file) == (Outcome.REFUSED, "gone.zip")


def test_an_older_file_is_brought_up_to_date_in_a_copy(tmp_path: Path) -> None:
    dump = Path(__file__).parents[2] / "store" / "version_3.sql"
    paths = tmp_path / "old.goldspan", tmp_path / "new.goldspan"
    for path in paths:
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(dump.read_text(encoding="utf-8"))
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("PRAGMA user_version = 3")
    old, new = paths
    before = old.read_bytes()

    with opened(new) as session:
        merged = merge_files(session, [old])
        assert (merged.refused, merged.came) == (0, 0)

    assert old.read_bytes() == before
    assert not list(tmp_path.glob("old.version-*"))


def test_two_people_of_one_name_are_kept_apart_and_named(
    session: ProjectSession, tmp_path: Path
) -> None:
    twin = Annotator(new_id(), AnnotatorKind.PERSON, "Anna")
    other = tmp_path / "other.goldspan"
    session.store.backup(other)
    with opened(other, twin) as there:
        mark(there, "Termin")

    rows = report_rows(session.store, merge_files(session, [other]))

    assert "2 people are called “Anna”." in [str(row.why) for row in rows]
    assert {span.annotator for span in session.store.spans(FIRST_TWO[0])} >= {ANNA.id, twin.id}


def test_what_a_wrong_clock_dated_comes_in_and_is_named(
    session: ProjectSession, tmp_path: Path
) -> None:
    other = tmp_path / "other.goldspan"
    session.store.backup(other)
    with ProjectStore.open(other) as store:
        future = Action(new_id(), ANNA.id, ActionKind.DELETE, "2099-01-01T00:00:00.000+00:00")
        store.commit(future, [made(MOSKAU)[0].reversed()])

    merged = merge_files(session, [other])

    assert merged.came == 1
    rows = report_rows(session.store, merged)
    assert any("A clock is wrong" in str(row.why) and "2099" in str(row.why) for row in rows)


def test_an_older_scheme_comes_in_and_is_named(session: ProjectSession, anna: Path) -> None:
    scheme = session.scheme
    newer = replace(scheme, labels=tuple(reversed(scheme.labels)))
    change(session, scheme, newer)

    merged = merge_files(session, [anna])

    assert (merged.came, merged.refused) == (2, 0)
    assert session.store.scheme() == newer
    rows = report_rows(session.store, merged)
    assert any("another state of the scheme" in str(row.why) for row in rows)


def test_a_scheme_that_both_sides_changed_is_a_conflict(
    session: ProjectSession, tmp_path: Path
) -> None:
    other = tmp_path / "other.goldspan"
    session.store.backup(other)
    scheme = session.scheme
    with opened(other) as there:
        change(there, scheme, replace(scheme, labels=scheme.labels[::-1]))
    change(session, scheme, replace(scheme, labels=scheme.labels[1:]))

    merge_files(session, [other])

    (conflict,) = session.store.conflicts()
    assert conflict.entity in [side.entity for side in conflict.sides]
    assert session.store.scheme().labels in (scheme.labels[::-1], scheme.labels[1:])


def test_a_file_that_is_open_in_a_window_comes_in_as_it_is_now(
    session: ProjectSession, anna: Path
) -> None:
    with open_project(anna, ANNA) as window:
        mark(window, "Macron", 1)
        merged = merge_files(session, [anna])

    assert merged.came == 3
    rows = report_rows(session.store, merged)
    assert any("open in a window" in str(row.why) for row in rows)
    merged = merge_files(session, [anna])
    assert merged.files[0].notes == ()


def test_only_what_is_for_the_same_person_comes_into_a_bundle(
    session: ProjectSession, anna: Path, tmp_path: Path
) -> None:
    third = tuple(article.id for article in ARTICLES)
    more = make_bundle(session, BundleRequest(ANNA, third), tmp_path / "more.goldspan").path
    bens = make_bundle(session, BundleRequest(BEN, third), tmp_path / "bens.goldspan").path

    with opened(anna) as theirs:
        merged = merge_files(theirs, [more, bens, session.store.path])
        assert [file.refused is None for file in merged.files] == [True, False, False]
        assert "not for Anna" in str(merged.files[1].refused)
        assert len(theirs.store.articles()) == 3
        assert theirs.store.spans(FIRST_TWO[0], BEN.id) == []
        assert theirs.store.verify() == []


def test_cancelling_keeps_the_files_before(session: ProjectSession, anna: Path, ben: Path) -> None:
    def stop(step: Step) -> None:
        if step.subject == ben.name:
            progress.cancel()

    progress = Progress(stop)

    merged = merge_files(session, [anna, ben], progress=progress)

    assert merged.cancelled
    assert [file.path for file in merged.files] == [anna]
    assert session.store.spans(FIRST_TWO[0], BEN.id) == [NATO]
    assert session.store.verify() == []


def test_a_full_disk_leaves_the_project_as_it_was(session: ProjectSession, anna: Path) -> None:
    def room(pages: int) -> None:
        with session.store.transaction() as transaction:
            transaction._connection.execute(f"PRAGMA max_page_count = {pages}")

    with opened(anna) as theirs:
        marked = replace(MOSKAU, doubtful=True)
        change(theirs, marked, replace(marked, note="Frage " * 20_000))
    room(1)

    assert "The disk is full" in untouched_by(session, anna)

    room(1_000_000)
    assert merge_files(session, [anna]).came == 2
    assert session.store.verify() == []


def test_a_project_open_for_reading_takes_nothing_in(project: Path, anna: Path) -> None:
    with open_project(project, LEA, writer=False) as session:
        merged: Merged = merge_files(session, [anna])
        assert merged.refused == 1
        assert "open for reading only" in str(merged.files[0].refused)


def test_a_copy_of_the_file_system_is_another_file(session: ProjectSession, tmp_path: Path) -> None:
    session.flush()
    copy = tmp_path / "copy.goldspan"
    session.store.checkpoint()
    shutil.copyfile(session.store.path, copy)

    assert merge_files(session, [copy]).came == 0
    assert belongs(copy, session.store)
