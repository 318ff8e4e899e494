"""Starting loads only what is needed at once."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {"spacy", "thinc", "PySide6", "peewee", "typer", "rich", "pydantic", "trafilatura"}


def loaded_by(module: str) -> set[str]:
    """Return the names of all modules that a fresh Python has after importing this one."""
    code = f"import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return set(json.loads(done.stdout))


def test_the_composition_root_is_light() -> None:
    assert loaded_by("goldspan.app") & (HEAVY | {"numpy", "goldspan.ui", "goldspan.cli"}) == set()


def test_the_command_line_knows_no_window() -> None:
    loaded = loaded_by("goldspan.cli.program")
    assert "typer" in loaded
    assert loaded & ((HEAVY - {"typer", "rich"}) | {"goldspan.ui"}) == set()


@pytest.mark.parametrize(
    "module",
    [
        "goldspan.services.transfer.prefilling",
        "goldspan.services.evaluating",
        "goldspan.services.predicting",
        "goldspan.prefill.process",
    ],
)
def test_asking_for_suggestions_loads_no_spacy(module: str) -> None:
    assert loaded_by(module) & {"spacy", "thinc"} == set()


def test_the_window_loads_no_command_line_and_no_spacy() -> None:
    assert loaded_by("goldspan.ui.main_window") & {"typer", "spacy", "thinc"} == set()
