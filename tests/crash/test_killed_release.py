"""Kills a process that freezes and writes releases: each is there whole, or not at all."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from goldspan.services.machine.work_folders import sweep_work_folders
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.verifying.verify import verify_release
from goldspan.store.project import ProjectStore
from helpers.family_project import family_project
from helpers.released import FEW

KILLS = 5
# Starts a process that releases for ever whenever it is asked to, and says when that has ended.
NURSERY = """
import os, sys
from itertools import count
from pathlib import Path
from goldspan.domain.annotator import named_person
from goldspan.formats.registry import writers
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.library import edit_metadata
from goldspan.services.project.projects import open_project
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.writing.write import write_release
writers()
for asked in sys.stdin:
    child = os.fork()
    if child == 0:
        session = open_project(Path(sys.argv[1]), named_person("Ada"), window_lock=False)
        families = ProjectFamilies(session)
        print(os.getpid(), flush=True)
        for turn in count():
            article = session.store.articles()[0]
            edit_metadata(session, article, "title", f"{asked.strip()} {turn}", None)
            release = ProjectRelease(session.store, freeze(session, families, ReleaseChoices()))
            write_release(release, ["conll2003"], Path(sys.argv[2]), replace=True)
    _, status = os.waitpid(child, 0)
    print("killed" if os.WIFSIGNALED(status) else "ended", flush=True)
"""


@pytest.mark.crash
@pytest.mark.skipif(os.name != "posix", reason="forks; two folders change names in steps elsewhere")
def test_a_killed_release_is_there_whole_or_not_at_all(tmp_path: Path, config_folder: Path) -> None:
    project, out = family_project(tmp_path / "haefen.goldspan", sizes=FEW), tmp_path / "out"
    delays = random.Random(5)
    command = [sys.executable, "-c", NURSERY, str(project), str(out)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as nursery:
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        for number in range(KILLS):
            nursery.stdin.write(f"{number}\n")
            nursery.stdin.flush()
            child = int(nursery.stdout.readline())
            while not out.exists():
                time.sleep(0.005)
            time.sleep(delays.uniform(0, 0.4))
            os.kill(child, signal.SIGKILL)
            assert nursery.stdout.readline() == "killed\n"
            with ProjectStore.open(project) as store:
                assert verify_release(out, store=store).sound
                releases = store.releases()
                assert [each.number for each in releases] == list(range(1, len(releases) + 1))
                for each in releases:
                    assert ProjectRelease(store, each).facts.articles
        nursery.stdin.close()
    with ProjectStore.open(project) as store:
        assert store.verify() == []
    sweep_work_folders()
    assert list((config_folder / "work").iterdir()) == []
