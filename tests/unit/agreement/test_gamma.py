"""γ: what it is made of, by the printed formulas; what it costs; where it has no value.

The package compiles while it is imported, which takes longer than all the rest: it is run once, in
a process of its own, uncompiled.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from goldspan.agreement import gamma as gamma_module
from goldspan.agreement.gamma import gamma, gamma_cost
from goldspan.agreement.results import Undefined
from helpers.people_drawn import Marked, article, columns

Unit = tuple[str, int, int]

# Mathet et al. (2015), figure 10, as the tests of pygamma-agreement quote it.
FIGURE_10: dict[str, list[Marked]] = {
    "ann": [("ACTOR", 4, 14), ("CLAIM", 20, 30)],
    "ben": [("ACTOR", 4, 14), ("CLAIM", 20, 25)],
    "cleo": [("ACTOR", 14, 24), ("CLAIM", 40, 44)],
}
SCRIPT = """
import json, sys
import numpy as np
from goldspan.agreement import gamma as module
from helpers.people_drawn import article, columns

module.SAMPLES = 8
figure_10 = json.loads(sys.argv[1])
everybody = np.ones((1, 3), dtype=bool)
marks = columns(article(figure_10))
observed, chance = module.Disorders(marks, everybody)(0, lambda: None)
many = [("ACTOR", 5 * n, 5 * n + 4) for n in range(10)]
fewer = [(label, start, end - start % 2) for label, start, end in many[1:]]
two = columns(
    article({"ann": many, "ben": fewer}), article({"ann": many, "ben": many}), people=("ann", "ben")
)
steps = []
measured = module.gamma(two, check=lambda *step: steps.append(step))
alike = columns(article({"ann": many, "ben": many}), people=("ann", "ben"))
before = np.random.get_state()[1].tolist()
again = module.gamma(two)
module.MOST_EXACT = 1
print(json.dumps({
    "figure 10": [observed / 2, chance / 2, module.gamma(marks).value],
    "two": measured.value,
    "interval": [measured.interval.low, measured.interval.high],
    "again": again == measured,
    "steps": sorted(set(steps)),
    "alike": module.gamma(alike).value,
    "state kept": np.random.get_state()[1].tolist() == before,
    "windows": module.gamma(two).value,
    "one has nothing": module.gamma(columns(article({"ann": many, "ben": []}))).value,
}))
"""


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    """Return what γ says, from a process that says nothing else."""
    pytest.importorskip("cvxpy")
    tests = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(FIGURE_10)],
        env={**os.environ, "NUMBA_DISABLE_JIT": "1", "PYTHONPATH": str(tests)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return dict(json.loads(done.stdout))


def dissimilar(a: Unit, b: Unit) -> float:
    """Return d_pos + d_cat, formulas 1 and 2 of Mathet et al. (2015) with Δ∅ = 1."""
    shift = abs(a[1] - b[1]) + abs(a[2] - b[2])
    return (shift / (a[2] - a[1] + b[2] - b[1])) ** 2 + (a[0] != b[0])


@pytest.mark.parametrize(
    ("a", "b", "published"),
    [
        ((4, 14), (40, 44), 22.2),
        ((4, 14), (4, 14), 0.0),
        ((4, 14), (20, 25), 3.2),
        ((4, 14), (14, 24), 1.0),
        ((20, 30), (20, 25), 0.11),
        ((20, 25), (14, 24), 0.22),
    ],
)
def test_positions_of_figure_10(a: tuple[int, int], b: tuple[int, int], published: float) -> None:
    assert dissimilar(("ACTOR", *a), ("ACTOR", *b)) == pytest.approx(published, abs=0.05)


def alignments(units: dict[str, list[Unit]]) -> Iterator[list[dict[str, Unit]]]:
    """Yield every way to part the units into groups of at most one of each person."""
    person = next((who for who, own in units.items() if own), None)
    if person is None:
        yield []
        return
    first, *rest = units[person]
    others = {who: own for who, own in units.items() if who != person}
    for group in groups(others):
        left = {
            who: [unit for unit in own if group.get(who) != unit] for who, own in others.items()
        }
        for parted in alignments({person: rest, **left}):
            yield [{person: first, **group}, *parted]


def groups(others: dict[str, list[Unit]]) -> Iterator[dict[str, Unit]]:
    if not others:
        yield {}
        return
    (person, own), *rest = others.items()
    for group in groups(dict(rest)):
        yield group
        yield from ({person: unit, **group} for unit in own)


def disorder(alignment: list[dict[str, Unit]], people: tuple[str, ...], average: float) -> float:
    """Return the mean over pairs of people, summed up, by the units of a person (formulas 3, 4)."""
    pairs = list(combinations(people, 2))
    total = sum(
        dissimilar(group[a], group[b]) if a in group and b in group else 1.0
        for group in alignment
        for a, b in pairs
    )
    return total / len(pairs) / average


def test_the_disorder_is_that_of_the_best_of_all_alignments(found: dict[str, Any]) -> None:
    people = tuple(FIGURE_10)
    best = min(disorder(each, people, 2.0) for each in alignments(FIGURE_10))
    observed, chance, value = found["figure 10"]
    assert observed == pytest.approx(best, abs=1e-5)
    assert value == pytest.approx(1 - observed / chance)


def test_articles_add_up(found: dict[str, Any]) -> None:
    assert 0.5 < found["two"] < 1
    low, high = found["interval"]
    assert low < found["two"] < high == 1.0
    assert found["again"]
    assert found["steps"] == [[0, 2], [1, 2]]


def test_the_same_marks_agree_and_none_against_some_do_not(found: dict[str, Any]) -> None:
    assert found["alike"] == 1.0
    assert found["one has nothing"] < 0


def test_a_text_cut_into_windows_gives_nearly_the_same(found: dict[str, Any]) -> None:
    assert found["windows"] == pytest.approx(found["two"], abs=0.05)


def test_others_draw_their_random_numbers_undisturbed(found: dict[str, Any]) -> None:
    assert found["state kept"]


def test_where_there_is_nothing_to_compare(monkeypatch: pytest.MonkeyPatch) -> None:
    one = columns(article({"ann": [("ACTOR", 0, 5)]}), people=("ann",))
    assert gamma(one).undefined is Undefined.ONE_ANNOTATOR
    apart = columns(article({"ann": [("ACTOR", 0, 5)]}, {"ann": None}))
    assert gamma(apart).undefined is Undefined.NO_COMMON_ARTICLE
    empty = columns(article({"ann": [], "ben": []}))
    assert gamma(empty).undefined is Undefined.NOTHING_MARKED
    assert (gamma_cost(empty).articles, gamma_cost(empty).seconds) == (0, 0.0)
    monkeypatch.setattr(gamma_module, "PACKAGE", "no_such_package")
    assert gamma(columns(article(FIGURE_10))).undefined is Undefined.NOT_INSTALLED


def test_more_spans_and_people_cost_more() -> None:
    many: list[Marked] = [("ACTOR", n, n + 1) for n in range(50)]
    two = gamma_cost(columns(article({"ann": many, "ben": many})))
    three = gamma_cost(columns(article({"ann": many, "ben": many, "cleo": many})))
    assert (two.articles, two.spans, three.spans) == (1, 100, 150)
    assert two.seconds < three.seconds
    both = [article({"ann": many, "ben": many})] * 2
    assert two.seconds < gamma_cost(columns(*both)).seconds < 2 * two.seconds
    assert gamma_cost(columns(*both), [1]) == two
    people = tuple("abcde")
    five = gamma_cost(columns(article(dict.fromkeys(people, many)), people=people))
    assert (five.windowed, three.windowed) == (1, 0)
    assert five.seconds < 60
