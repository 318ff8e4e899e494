"""Runs commands of the command line inside the test's process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from goldspan.cli.program import Program
from goldspan.domain.scheme import Scheme
from goldspan.services.schemes import default_scheme


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture(scope="session")
def program() -> Program:
    """Return all commands, which typer takes long to put together."""
    return Program(lambda project, person: 42)


@pytest.fixture
def goldspan(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    program: Program,
) -> Callable[..., Ran]:
    """Return a function that runs a command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def command(*words: object) -> Ran:
        capsys.readouterr()
        code = program.run([str(word) for word in words])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return command


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A small article in a file."""
    path = tmp_path / "paris.txt"
    path.write_text("Macron sagte am 3. Mai 2021 in Paris: „Wir reden.“\n", encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    """The scheme that new projects have."""
    return default_scheme()
