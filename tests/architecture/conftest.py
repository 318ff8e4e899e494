"""Where the tests of the architecture find what they look at."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def checkout() -> Path:
    return Path(__file__).resolve().parents[2]


@pytest.fixture
def python_files(checkout: Path) -> list[Path]:
    folders = ("desktop", "packaging", "tests")
    files = [file for folder in folders for file in (checkout / folder).rglob("*.py")]
    assert len(files) > 50
    return sorted(files)


@pytest.fixture
def run_tool(checkout: Path) -> Callable[..., None]:
    """Return a function that runs a tool of the environment and fails with what it says."""

    def run(*command: str) -> None:
        tool = Path(sys.executable).with_name(command[0])
        done = subprocess.run(
            [tool, *command[1:]],
            cwd=checkout,
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"NO_COLOR": "1"},
        )
        if done.returncode != 0:
            pytest.fail(f"{' '.join(command)}\n{done.stdout}{done.stderr}", pytrace=False)

    return run
