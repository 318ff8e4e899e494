"""Whatever is asked of a bundle: it is sound, and the work that is done in it comes back."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.annotator import GOLD, Annotator
from goldspan.services.project.projects import open_project
from goldspan.services.sharing.bundling import make_bundle
from goldspan.services.sharing.merging import merge_files
from goldspan.services.sharing.request import BundleRequest
from helpers.shared_project import ANNA, ARTICLES, BEN, LEA, TEXTS, change, mark, shared_project

IDS = [article.id for article in ARTICLES]
WORDS = [("Termin", 0), ("Montag", 0), ("Dienstag", 1), ("Vertrauen", 1), ("Warschau", 2)]
requests = st.builds(
    BundleRequest,
    st.sampled_from([ANNA, BEN, LEA]),
    st.lists(st.sampled_from(IDS), min_size=1, unique=True).map(tuple),
    st.sampled_from([(), ("ACTOR",), ("DATE", "CLAIM")]),
    st.booleans(),
    st.booleans(),
)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = shared_project(tmp_path_factory.mktemp("shared") / "talks.goldspan")
    with open_project(path, LEA, window_lock=False):
        pass
    return path


def layer(path: Path, person: Annotator) -> dict[str, list[object]]:
    """Return what a person has in each article of a file."""
    with open_project(path, GOLD, writer=False) as session:
        store = session.store
        return {a.id: list(store.spans(a.id, person.id)) for a in store.articles()}


@settings(max_examples=10, deadline=None)
@given(requests, st.sets(st.sampled_from(WORDS)), st.booleans())
def test_work_in_a_bundle_comes_back(
    original: Path, request: BundleRequest, words: set[tuple[str, int]], removes: bool
) -> None:
    person, articles = request.annotator, request.articles or ()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project, bundle = folder / "project.goldspan", folder / "bundle.goldspan"
        with open_project(original, LEA, writer=False) as session:
            session.store.backup(project)
        with open_project(project, LEA, window_lock=False) as session:
            make_bundle(session, request, bundle)
            assert merge_files(session, [bundle]).came == 0
        with open_project(bundle, LEA, window_lock=False) as theirs:
            assert theirs.annotator == person
            assert {a.id for a in theirs.store.articles()} == set(articles)
            people = {s.annotator for a in articles for s in theirs.store.spans(a)}
            assert people.isdisjoint({ANNA.id, BEN.id, LEA.id} - {person.id})
            assert request.decisions or GOLD.id not in people
            for word, number in sorted(words):
                if IDS[number] in articles:
                    mark(theirs, word, number)
            own = theirs.store.spans(articles[0], person.id)
            if removes and own:
                change(theirs, own[0], None)
            assert theirs.store.verify() == []
        before = {other: layer(project, other) for other in (ANNA, BEN, LEA) if other != person}
        with open_project(project, LEA, window_lock=False) as session:
            assert merge_files(session, [bundle]).refused == 0
            assert session.store.conflicts() == []
            assert session.store.verify() == []
        back = layer(project, person)
        assert {a: back[a] for a in articles} == layer(bundle, person)
        assert before == {other: layer(project, other) for other in before}
        assert len(back) == len(TEXTS)
