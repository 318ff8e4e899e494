"""Kills a process that replaces an export again and again: the old or the new is always there."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from goldspan.domain.annotator import named_person
from goldspan.services.project.session import ProjectSession
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import
from goldspan.store.project import ProjectStore

SEEDS = Path(__file__).parents[2] / "seeds"
KILLS = 25
# Starts a process that exports for ever whenever it is asked to, and says when that has ended.
NURSERY = """
import os, sys
from pathlib import Path
from goldspan.formats.registry import writers
from goldspan.services.transfer.exporting import run_export
from goldspan.store.project import ProjectStore
writers()
for asked in sys.stdin:
    child = os.fork()
    if child == 0:
        store = ProjectStore.open(Path(sys.argv[1]), read_only=True)
        print(os.getpid(), flush=True)
        while True:
            for layer in ("A", "B"):
                run_export(store, "goldspan-jsonl", Path(sys.argv[2]), layer=layer, replace=True)
    _, status = os.waitpid(child, 0)
    print("killed" if os.WIFSIGNALED(status) else "ended", flush=True)
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.crash
@pytest.mark.skipif(os.name != "posix", reason="forks; two folders change names in steps elsewhere")
def test_a_killed_export_leaves_the_old_or_the_new(tmp_path):
    project, out = tmp_path / "p.goldspan", tmp_path / "out"
    person = named_person("Ada")
    store = ProjectStore.create(project, "p", person, default_scheme())
    with ProjectSession(store, person) as session:
        wanted = []
        for name in "AB":
            layer = named_person(name)
            run_import(session, [SEEDS / f"seeds.annotator_{name.lower()}.jsonl"], layer=layer)
            run_export(store, "goldspan-jsonl", tmp_path / name, layer=name)
            wanted.append(contents(tmp_path / name))
    assert wanted[0] != wanted[1]
    delays = random.Random(1)
    command = [sys.executable, "-c", NURSERY, project, out]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes) as nursery:
        for _ in range(KILLS):
            nursery.stdin.write("go\n")
            nursery.stdin.flush()
            child = int(nursery.stdout.readline())
            while not out.exists():
                time.sleep(0.005)
            time.sleep(delays.uniform(0, 0.2))
            os.kill(child, signal.SIGKILL)
            assert nursery.stdout.readline() == "killed\n"
            assert contents(out) in wanted
