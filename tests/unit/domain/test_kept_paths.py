"""Files of a release lie within its folder, on every system."""

from __future__ import annotations

import pytest

from goldspan.domain.releases import are_kept_paths

ELSEWHERE = ("", ".", "..", "../x", "a/../x", "a/./x", "/x", "a/", "a//x", "~/../x", "C:x", "a\\x")
NO_NAMES = ("a?", "a\nb", "a\0", " a", "a ", "a.", "nul", "a/COM1.txt", "x" * 201, "ü" * 101)
SOUND = ("facts.json", "jsonl/train.jsonl", "layers/annotator-1/test.jsonl", "guidelines.de.md")


def test_usual_paths() -> None:
    assert are_kept_paths(SOUND)
    assert are_kept_paths(["layers/Müller (2)/.all.jsonl", "context.json", "a b/c"])


@pytest.mark.parametrize("path", [*ELSEWHERE, *NO_NAMES])
def test_a_path_that_leads_elsewhere_or_cannot_be_a_name(path: str) -> None:
    assert not are_kept_paths([*SOUND, path])


@pytest.mark.parametrize("path", ["FACTS.json", "facts.json/x", "jsonl", "Jsonl/train.jsonl/x"])
def test_two_files_that_cannot_lie_beside_each_other(path: str) -> None:
    assert not are_kept_paths([*SOUND, path])


def test_accents_written_in_two_ways_are_one_name() -> None:
    assert not are_kept_paths(
        ["u\N{COMBINING DIAERESIS}.json", "\N{LATIN SMALL LETTER U WITH DIAERESIS}.json"]
    )
