"""What a release holds is told by what was done: no clock and no order of merges changes it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import PipelineRun
from goldspan.domain.releases import Release
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.library import edit_metadata
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.freezing.parting import release_parts
from goldspan.services.releases.freezing.prospect import prospect
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.store.project import ProjectStore, now
from helpers.family_project import ANNA, BEN, LEA, family_project
from helpers.released import FEW

GOLDEN = ReleaseChoices()
AHEAD = "2091-01-01T00:00:00.000+00:00"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return family_project(tmp_path_factory.mktemp("made") / "haefen.goldspan", sizes=FEW)


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "haefen.goldspan"))


@contextmanager
def opened(path: Path) -> Iterator[tuple[ProjectSession, ProjectFamilies]]:
    with open_project(path, LEA) as session, closing(ProjectFamilies(session)) as families:
        yield session, families


def rename(path: Path, article: str, title: str, at: str) -> None:
    """Give an article another title, by a clock that says what it likes."""
    with ProjectStore.open(path) as store:
        before = store.article_by_name(article)
        assert before is not None
        action = Action(new_id(), LEA.id, ActionKind.METADATA, at)
        store.commit(action, [EntityChange(before, replace(before, title=title))])


def standing(session: ProjectSession, families: ProjectFamilies) -> Release | None:
    session.flush()
    return prospect(session, GOLDEN, release_parts(session, families, GOLDEN)).standing


def test_a_clock_that_was_ahead_hides_nothing_that_is_done_later(path: Path) -> None:
    rename(path, "f01-1", "Aus der Zukunft", AHEAD)
    with opened(path) as (session, families):
        first = freeze(session, families, GOLDEN)
        assert standing(session, families) == first
        edit_metadata(session, session.store.article_by_name("f01-1"), "title", "Heute", None)
        session.flush()
        assert session.store.content_changed() == AHEAD
        assert standing(session, families) is None
        second = freeze(session, families, GOLDEN)
        assert (second.number, standing(session, families)) == (2, second)


def test_a_release_that_is_deleted_changes_no_content(path: Path) -> None:
    with opened(path) as (session, families):
        first = freeze(session, families, GOLDEN)
        edit_metadata(session, session.store.article_by_name("f01-1"), "title", "Heute", None)
        second = freeze(session, families, GOLDEN)
        session.commit(ActionKind.DELETE, [EntityChange(first, None)])
        assert standing(session, families) == second
        session.commit(ActionKind.DELETE, [EntityChange(second, None)])
        again = freeze(session, families, GOLDEN)
        assert (again.id, again.number, again.files) == (second.id, 2, second.files)


def test_copies_that_were_merged_in_any_order_make_one_release(path: Path, tmp_path: Path) -> None:
    work = {
        "anna": ("f01-1", AHEAD),
        "ben": ("f02-1", "2001-01-01T00:00:00.000+00:00"),
        "carla": ("f03-1", "2026-01-01T00:00:00.000+00:00"),
    }
    copies = {}
    for who, (article, at) in work.items():
        copies[who] = Path(shutil.copy(path, tmp_path / f"{who}.goldspan"))
        rename(copies[who], article, who, at)
    releases = []
    for number, order in enumerate(permutations(work)):
        target = Path(shutil.copy(copies[order[0]], tmp_path / f"whole{number}.goldspan"))
        with ProjectStore.open(target) as store:
            for who in order[1:]:
                store.merge(copies[who], ANNA if number % 2 else BEN)
        with opened(target) as (session, families):
            release = freeze(session, families, GOLDEN)
            assert standing(session, families) == release
            facts = ProjectRelease(session.store, release).facts
            assert facts.as_of == AHEAD
        releases.append(release)
    assert len({each.id for each in releases}) == 1
    assert all(each.files == releases[0].files for each in releases)


def test_what_pipelines_suggest_afterwards_changes_no_content(path: Path) -> None:
    """They suggest by themselves as soon as somebody opens an article."""
    with opened(path) as (session, families):
        first = freeze(session, families, GOLDEN)
        assert ProjectRelease(session.store, first).facts.pipelines == []
        pipeline = Annotator(new_id(), AnnotatorKind.PIPELINE, "goldspan-de")
        run = PipelineRun(new_id(), pipeline.id, pipeline.name, "1", now())
        session.commit(ActionKind.PREFILL, [EntityChange(None, pipeline), EntityChange(None, run)])
        session.flush()
        assert standing(session, families) == first
        assert freeze(session, families, GOLDEN) == first
        edit_metadata(session, session.store.article_by_name("f01-1"), "title", "Heute", None)
        second = freeze(session, families, GOLDEN)
        assert ProjectRelease(session.store, second).facts.pipelines
