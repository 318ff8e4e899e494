"""Places on the disk: what is kept comes back, what is damaged does not, no file grows for ever."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.machine.places import (
    MOST_ARTICLES,
    MOST_FILES,
    ArticlePlace,
    Places,
    PlacesFile,
)

OFFSETS = st.integers(0, 10_000)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
PLACES = st.builds(
    Places,
    page=st.sampled_from(["library", "annotate"]),
    article=st.text(),
    zoom=st.integers(0, 300),
    snap=st.sampled_from(["token", "character"]),
    all_links=st.booleans(),
    guidelines=st.booleans(),
    filters=st.dictionaries(st.text(), st.dictionaries(st.text(), st.text())),
    widths=st.dictionaries(st.text(), st.lists(OFFSETS)),
    articles=st.dictionaries(
        st.text(), st.builds(ArticlePlace, OFFSETS, OFFSETS, OFFSETS, st.text())
    ),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("places")


@given(places=PLACES)
def test_what_is_kept_comes_back(folder: Path, places: Places) -> None:
    file = PlacesFile("project", "anna", folder)
    file.write(places.as_data(), 1)
    found = PlacesFile("project", "anna", folder).read()
    assert found == places
    assert list(found.articles) == list(places.articles)


@given(data=JSON | st.fixed_dictionaries({}, optional=dict.fromkeys(Places().as_data(), JSON)))
def test_any_file_can_be_read(folder: Path, data: object) -> None:
    file = PlacesFile("project", "ben", folder)
    file.path.parent.mkdir(exist_ok=True)
    file.path.write_text(json.dumps(data), encoding="utf-8")
    places = file.read()
    assert all(place.top >= 0 and place.caret >= 0 for place in places.articles.values())
    file.write(places.as_data(), 1)
    assert file.read() == places


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_file_counts_as_none(folder: Path, content: bytes) -> None:
    file = PlacesFile("project", "cem", folder)
    file.path.parent.mkdir(exist_ok=True)
    file.path.write_bytes(content)
    assert file.read() == Places()


def test_projects_and_annotators_have_their_own(folder: Path) -> None:
    files = [PlacesFile(*ids, folder) for ids in (("p", "a"), ("p", "b"), ("../p", "a"))]
    for number, file in enumerate(files):
        file.write(Places(zoom=100 + number).as_data(), 1)
    assert [file.read().zoom for file in files] == [100, 101, 102]
    assert {file.path.parent for file in files} == {folder / "places"}


def test_the_articles_used_last_are_kept() -> None:
    places = Places()
    for number in range(MOST_ARTICLES):
        places.keep(str(number), ArticlePlace(top=number))
    places.keep("0", ArticlePlace(top=7))
    places.keep("new", ArticlePlace())
    assert len(places.articles) == MOST_ARTICLES
    assert places.of_article("0").top == 7
    assert "1" not in places.articles


def test_older_places_never_replace_newer_ones(folder: Path) -> None:
    file = PlacesFile("project", "dora", folder)
    file.write(Places(zoom=120).as_data(), 2)
    file.write(Places(zoom=90).as_data(), 1)
    assert file.read().zoom == 120


def test_projects_that_nobody_opens_are_forgotten(tmp_path: Path) -> None:
    files = [PlacesFile(str(number), "anna", tmp_path) for number in range(MOST_FILES + 3)]
    for number, file in enumerate(files):
        file.write(Places(zoom=number).as_data(), 1)
        os.utime(file.path, (number, number))
    PlacesFile("new", "anna", tmp_path).write(Places().as_data(), 1)
    there = {file.path for file in files if file.path.exists()}
    assert there == {file.path for file in files[-MOST_FILES + 1 :]}


def test_filters_of_a_wrong_kind_are_none() -> None:
    places = Places(filters={"a": {"text": "x", "state": 3}, "b": [1]})
    assert places.filter_of("a") == {"text": "x"}
    assert places.filter_of("b") == places.filter_of("c") == {}


def test_a_place_beyond_the_text_is_brought_back() -> None:
    place = ArticlePlace(top=50, anchor=60, caret=80, span="s")
    assert place.within(70) == ArticlePlace(50, 60, 70, "s")
    assert place.within(10) == ArticlePlace(9, 10, 10, "s")
    assert place.within(0) == ArticlePlace(0, 0, 0, "s")
