"""Any history on three copies, merged in any order and grouping, gives the same project."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import ExitStack, closing
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.annotator import GOLD
from goldspan.store.project import ProjectStore
from helpers.replicas import WHAT, Replica, begun, everything

NUMBER = st.integers(0, 11)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.integers(0, 2), st.sampled_from(WHAT), NUMBER, NUMBER),
        st.tuples(st.integers(0, 2), st.just("merge"), st.integers(1, 2), NUMBER),
    ),
    min_size=8,
    max_size=24,
)
ORDERS = st.sampled_from(list(permutations(range(3))))


def live(paths: Sequence[Path], steps: list[tuple[int, str, int, int]]) -> None:
    """Let three people work on their copies, and merge those of others now and then."""
    with ExitStack() as stack:
        replicas = [
            stack.enter_context(closing(Replica(path, number))) for number, path in enumerate(paths)
        ]
        for number, what, one, other in steps:
            if what == "merge":
                replicas[number].merge(paths[(number + one) % 3])
            else:
                replicas[number].do(what, one, other)
        for replica in replicas:
            assert replica.store.verify() == []


def merged(into: Path, others: Sequence[Path]) -> dict[str, object]:
    """Merge files into a copy of one of them, and return what is in it."""
    with ProjectStore.open(into) as store:
        for other in others:
            store.merge(other, GOLD)
        again = [store.merge(other, GOLD) for other in others]
        assert [(report.merge, report.came) for report in again] == [(None, 0)] * len(others)
        assert store.verify() == []
        return everything(store)


@settings(max_examples=30)
@given(STEPS, ORDERS, ORDERS, st.sampled_from((3, 2_000)))
def test_any_order_and_grouping(
    steps: list[tuple[int, str, int, int]],
    order: tuple[int, ...],
    others: tuple[int, ...],
    batch: int,
) -> None:
    """`batch` is how many changes are taken in at a time."""
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr("goldspan.store.merging._BATCH", batch)
        folder = Path(name)
        paths = begun(folder)
        live(paths, steps)
        copies = [folder / f"copy {number}.goldspan" for number in range(3)]
        for path, copy in zip(paths, copies, strict=True):
            shutil.copyfile(path, copy)
        # One after the other; then two of them before the third comes to them.
        one = merged(paths[order[0]], [paths[order[1]], paths[order[2]]])
        merged(copies[others[1]], [copies[others[2]]])
        other = merged(copies[others[0]], [copies[others[1]]])
        assert one == other
