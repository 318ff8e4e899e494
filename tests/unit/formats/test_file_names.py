"""Names of articles and labels as names of files: such as every system takes, and back again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.formats.escapes import Escapes
from goldspan.formats.file_names import LONGEST, FileStems, file_stem, is_whole, named_by

NAMES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40)
HYPHENS = Escapes(re.compile("[^A-Za-z0-9_]"), mark="-")


@given(NAMES)
def test_a_name_comes_back_from_its_file(name):
    stem = file_stem(name)
    assert named_by(stem) == name
    assert is_whole(name)
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', stem)
    assert stem == stem.strip(". ")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Müller & Söhne 2021", "Müller & Söhne 2021"),
        ("a/b: „c“?", "a%2Fb%3A „c“%3F"),
        (".hidden. ", "%2Ehidden%2E%20"),
        ("100 %", "100 %25"),
        ("NUL", "%4EUL"),
        ("com1.2021", "%63om1.2021"),
        ("..", "%2E%2E"),
    ],
)
def test_what_file_systems_refuse_is_escaped(name, stem):
    assert file_stem(name) == stem
    assert named_by(stem) == name


@given(st.lists(NAMES, max_size=6))
def test_every_name_gets_a_file_of_its_own(names):
    stems = FileStems()
    made = [stems.stem(name) for name in names]
    assert len({stem.casefold() for stem in made}) == len(names)
    assert [named_by(stem) for stem in made] == names


def test_names_that_differ_in_case_or_in_how_accents_are_composed_get_numbers():
    stems = FileStems()
    assert [stems.stem(name) for name in ("A", "a", "\u00e9", "e\u0301")] == [
        *("A", "a%~2", "\u00e9", "e\u0301%~2"),
    ]


def test_a_name_that_is_too_long_is_cut_and_told_apart():
    long = ["😀" * 100 + end for end in "ab"]
    stems = [file_stem(name) for name in long]
    assert all(len(stem.encode()) <= LONGEST for stem in stems)
    assert stems[0] != stems[1]
    assert not is_whole(long[0])


@given(NAMES.filter(lambda name: not re.search("[\x00-\x1f\x7f]", name)))
def test_an_escaped_name_is_read_back(name):
    written = HYPHENS.write(name)
    assert re.fullmatch("[A-Za-z0-9_-]+", written)
    assert HYPHENS.read(written) == name


@pytest.mark.parametrize("name", ["Gene-expression", "Vitamin-B12", "Covid-19", "A-41", "x-"])
def test_a_name_that_nobody_escaped_stays(name):
    assert HYPHENS.read(name) == name
