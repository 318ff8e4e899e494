"""What the parts of a corpus share: passages that stand in two of them, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.leaks.overlap import (
    Overlap,
    OverlapFinder,
    PartText,
    overlap_of_project,
)
from goldspan.services.progress import Progress
from helpers.texts_project import texts_project

PASSAGE = "Offen blieb zunächst, wie viele Helfer im Süden des Landes unterwegs waren."
REWORDED = "Offen blieb gestern, wie viele Helfer im Norden des Landes unterwegs waren."
WELL_KNOWN = "Nach dem Spiel ist immer wieder vor dem nächsten Spiel, sagte der Trainer."


def own(name: str, count: int = 8) -> list[str]:
    """Return sentences that no other article has."""
    return [
        f"{one} sah {one}a und {one}b bei {one}c in {one}d am Tag {one}e."
        for one in (f"{name.capitalize()}{n}" for n in range(count))
    ]


def overlap(*texts: tuple[str, str, Sequence[str]]) -> Overlap:
    """Return the overlap of texts given as id, part and sentences."""
    finder = OverlapFinder()
    for id, part, said in texts:
        finder.add(PartText(id, part, " ".join(said)))
    return finder.overlap(Progress())


def test_a_single_reworded_passage_between_unrelated_articles() -> None:
    found = overlap(
        ("a", "train", [*own("a"), PASSAGE]),
        ("b", "train", own("b")),
        ("c", "test", [*own("c", 4), REWORDED, *own("cc", 4)]),
    )
    assert not found.clean
    assert found.passages == 1
    (pair,) = found.pairs
    assert (pair.a, pair.part_a, pair.b, pair.part_b) == ("a", "train", "c", "test")
    assert (pair.passages, pair.words) == (1, 10)
    (example,) = pair.examples
    assert (example.a.quote, example.b.quote) == (PASSAGE, REWORDED)
    assert not example.same
    assert [(each.part, each.articles, each.leaking) for each in found.parts] == [
        ("train", 2, 1),
        ("test", 1, 1),
    ]


def test_what_is_measured_on_is_told_of_first() -> None:
    found = overlap(
        ("a", "train", [*own("a"), PASSAGE]),
        ("b", "test", [*own("b"), REWORDED]),
        ("c", "test", own("c")),
    )
    assert (found.spoilt.part, found.spoilt.leaking) == ("test", 1)
    found = overlap(
        ("a", "x", [*own("a"), PASSAGE]), ("b", "y", [*own("b"), REWORDED]), ("c", "y", own("c"))
    )
    assert found.spoilt.part == "x"


def test_what_is_copied_within_a_part_leaks_nothing() -> None:
    copied = own("a")
    found = overlap(("a", "train", copied), ("b", "train", copied), ("c", "test", own("c")))
    assert found.clean
    assert found.pairs == ()
    assert [each.leaking for each in found.parts] == [0, 0]


def test_the_worst_comes_first() -> None:
    found = overlap(
        ("a", "train", own("a")),
        ("b", "train", [*own("b"), PASSAGE]),
        ("c", "dev", [*own("c"), PASSAGE]),
        ("d", "test", own("a")[:6]),
    )
    assert [(pair.a, pair.b, pair.passages) for pair in found.pairs] == [
        ("a", "d", 6),
        ("b", "c", 1),
    ]
    assert found.pairs[0].share == 1
    assert [(each.article, each.share > 0.5) for each in found.articles] == [
        ("d", True),
        ("a", True),
        ("b", False),
        ("c", False),
    ]
    assert found.between() == {("train", "test"): 1, ("train", "dev"): 1}
    assert found.passages == 7


def test_a_sentence_that_everybody_quotes_is_counted_apart() -> None:
    found = overlap(
        *((f"a{n}", "train", [*own(f"a{n}"), WELL_KNOWN]) for n in range(3)),
        *((f"b{n}", "test", [*own(f"b{n}"), WELL_KNOWN]) for n in range(3)),
    )
    assert found.clean
    assert found.recurring == 1


def test_many_copies_are_all_named_but_not_with_each_other() -> None:
    copied = own("a")
    found = overlap(
        *((f"a{n:03}", "train", copied) for n in range(100)),
        *((f"b{n:03}", "test", copied) for n in range(100)),
    )
    assert [each.leaking for each in found.parts] == [100, 100]
    assert found.unpaired
    assert {pair.a for pair in found.pairs} == {f"a{n:03}" for n in range(100)}
    assert {pair.b for pair in found.pairs} == {f"b{n:03}" for n in range(100)}
    assert len(found.pairs) < 2_000


def test_cancelling_stops_it() -> None:
    finder, progress = OverlapFinder(), Progress()
    finder.add(PartText("a", "train", PASSAGE))
    finder.add(PartText("b", "test", PASSAGE))
    progress.cancel()
    with pytest.raises(CancelledError):
        finder.overlap(progress)


@pytest.mark.parametrize("many", [0, 1_000], ids=["in a process of its own", "here"])
def test_the_parts_of_a_project(tmp_path: Path, many: int) -> None:
    texts = {"a": [*own("a"), PASSAGE], "b": own("b"), "c": [*own("c"), REWORDED]}
    session = texts_project(
        tmp_path, [(name, " ".join(said), "de") for name, said in texts.items()]
    )
    families = ProjectFamilies(session, many)
    try:
        ids = {article.name: article.id for article in session.store.articles()}
        parts = {"train": [ids["a"], ids["b"]], "test": [ids["c"]]}
        found = overlap_of_project(session, families, parts)
        together = overlap_of_project(session, families, {"all": list(ids.values())})
    finally:
        families.close()
        session.close()
    (pair,) = found.pairs
    assert (pair.a, pair.b, pair.part_b) == (ids["a"], ids["c"], "test")
    assert pair.examples[0].b.quote == REWORDED
    assert together.clean
