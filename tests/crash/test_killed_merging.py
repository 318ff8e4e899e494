"""A process that merges is killed at each of its steps: the project is as it was, or has it all."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.ids import derived_id
from goldspan.store.project import ProjectStore
from helpers.stored import ANNA, ARTICLE_ID, BEN, action_of, made, span_of, store_with_article

pytestmark = [
    pytest.mark.crash,
    pytest.mark.skipif(os.name != "posix", reason="forks its victims"),
]
SPANS = 5_000  # several parts, between which the merge says how far it is
KILLS = 8
LONGEST_LIFE = 0.03  # seconds from a step to the death; none after the first
PATIENCE = 20


def merge(project: Path, other: Path) -> None:
    """Merge one file into another, say each step and that it is done, and wait to be killed."""
    with ProjectStore.open(project) as store:
        store.merge(other, ANNA, report=lambda done, total: print(done, total, flush=True))
        print("saved", flush=True)
        signal.pause()


@pytest.fixture
def nursery(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that forks a child for each line of two files, so that nothing is imported anew."""
    process = subprocess.Popen(
        [sys.executable, __file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    yield process
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    process.stdout.close()
    process.wait(PATIENCE)


def killed(nursery: subprocess.Popen[str], project: Path, other: Path, step: int) -> bool:
    """Kill a merge a moment after one of its steps; return whether it was told to be saved."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{project}\t{other}\n")
    nursery.stdin.flush()
    child = int(nursery.stdout.readline())
    for _ in range(step):
        assert nursery.stdout.readline()
    if step > 1:
        time.sleep(random.uniform(0, LONGEST_LIFE))
    os.kill(child, signal.SIGKILL)
    said = []
    while (line := nursery.stdout.readline()) != "ended\n":
        assert line
        said.append(line)
    return "saved\n" in said


def test_it_is_whole_or_has_not_happened(nursery: subprocess.Popen[str], tmp_path: Path) -> None:
    first, other = tmp_path / "first.goldspan", tmp_path / "other.goldspan"
    store_with_article(first, BEN).close()
    shutil.copyfile(first, other)
    with ProjectStore.open(other) as store:
        ids = [derived_id("killed", str(number)) for number in range(SPANS)]
        store.commit(action_of(BEN), made(*(span_of("Nato", id=each) for each in ids)))
    outcomes = []
    for number in range(KILLS):
        project = tmp_path / f"{number}.goldspan"
        shutil.copyfile(first, project)
        saved = killed(nursery, project, other, 1 + number % 4)
        with ProjectStore.open(project) as store:
            came = len(store.spans(ARTICLE_ID))
            assert (came, len(store.merges())) in ([(SPANS, 1)] if saved else [(0, 0), (SPANS, 1)])
            assert store.verify() == []
            outcomes.append(came)
            assert store.merge(other, ANNA).came == SPANS - came
        for each in tmp_path.glob(f"{number}.*"):
            each.unlink()
    assert outcomes.count(0) >= KILLS // 4


def main() -> None:
    """Fork a child for each line of standard input, and say when it has ended."""
    for line in sys.stdin:
        project, other = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            try:
                print(os.getpid(), flush=True)
                merge(Path(project), Path(other))
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        print("ended", flush=True)


if __name__ == "__main__":
    main()
