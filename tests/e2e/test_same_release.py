"""One project on two machines' worth of environments: a release is the same bytes in all files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from helpers.family_project import family_project
from helpers.released import FEW

OURS = {
    "LC_ALL": "C",
    "TZ": "UTC",
    "PYTHONHASHSEED": "0",
    "OMP_NUM_THREADS": "1",
    "GOLDSPAN_PERSON": "Ada",
}
THEIRS = {
    "LC_ALL": "tr_TR.UTF-8",
    "TZ": "Asia/Kathmandu",
    "PYTHONHASHSEED": "4711",
    "OMP_NUM_THREADS": "3",
    "GOLDSPAN_PERSON": "Ömer",
}


def released(project: Path, machine: Path, said: dict[str, str]) -> subprocess.Popen[str]:
    """Begin to release a copy of the project, in a folder and with a configuration of its own."""
    machine.mkdir()
    shutil.copy(project, machine / f"{machine.name}.goldspan")
    environment = {**os.environ, **said, "GOLDSPAN_CONFIG_DIR": str(machine / "config")}
    words = ["release", f"{machine.name}.goldspan", "--out", "out", "--layer", "all", "--json"]
    return subprocess.Popen(
        [sys.executable, "-m", "goldspan", *words],
        cwd=machine,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def test_two_machines_make_the_same_bytes(tmp_path: Path) -> None:
    project = family_project(tmp_path / "haefen.goldspan", sizes=FEW)
    runs = [
        released(project, tmp_path / "ours", OURS),
        released(project, tmp_path / "a folder of theirs", THEIRS),
    ]
    printed = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    said = [json.loads(each) for each in printed]
    assert said[0]["release"] == said[1]["release"]
    ours, theirs = (
        {
            path.relative_to(machine / "out").as_posix(): path.read_bytes()
            for path in (machine / "out").rglob("*")
            if path.is_file()
        }
        for machine in (tmp_path / "ours", tmp_path / "a folder of theirs")
    )
    assert ours.keys() == theirs.keys()
    assert [path for path in ours if ours[path] != theirs[path]] == []
    assert {"layers/gold/docbin/train.spacy", "MANIFEST.json", "README.md"} <= ours.keys()
    assert any(path.endswith(".parquet") for path in ours)
