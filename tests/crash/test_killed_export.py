"""Kills a process that replaces an export again and again: the old or the new is always there."""

from __future__ import annotations

import random
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
EXPORT_FOREVER = """
import sys
from pathlib import Path
from goldspan.services.transfer.exporting import run_export
from goldspan.store.project import ProjectStore
store = ProjectStore.open(Path(sys.argv[1]), read_only=True)
print("ready", flush=True)
while True:
    for layer in ("A", "B"):
        run_export(store, "goldspan-jsonl", Path(sys.argv[2]), layer=layer, replace=True)
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.crash
@pytest.mark.skipif(sys.platform == "win32", reason="two folders change names in two steps there")
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
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", EXPORT_FOREVER, project, out], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            while not out.exists():
                time.sleep(0.005)
            time.sleep(delays.uniform(0, 0.2))
            assert process.poll() is None
            process.kill()
        assert contents(out) in wanted
