"""What pyproject.toml promises is locked, documented and pinned."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def pyproject(checkout: Path) -> dict[str, Any]:
    return tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))


def locked(path: Path) -> dict[str, set[str]]:
    """Return the versions that a lock file names, by package."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(
        r"^([a-z0-9][a-z0-9-]*)==(\S+)", path.read_text(encoding="utf-8"), re.M
    ):
        found.setdefault(name, set()).add(version)
    return found


def package_names(requirements: list[str]) -> set[str]:
    """Return the normalised names of the packages that are required."""
    names = (re.match(r"[A-Za-z0-9._-]+", each) for each in requirements)
    return {re.sub(r"[-_.]+", "-", name.group()).lower() for name in names if name}


def test_every_requirement_is_locked(checkout: Path, pyproject: dict[str, Any]) -> None:
    project, groups = pyproject["project"], pyproject["dependency-groups"]
    wanted = package_names(project["dependencies"])
    wanted |= package_names(project["optional-dependencies"]["documents"])
    wanted |= package_names(groups["build"])
    assert wanted - set(locked(checkout / "packaging" / "lock.txt")) == set()
    tests = locked(checkout / "packaging" / "lock-dev.txt")
    assert package_names(groups["dev"]) - set(tests) == set()


def test_the_lock_files_agree(checkout: Path) -> None:
    runtime = locked(checkout / "packaging" / "lock.txt")
    tests = locked(checkout / "packaging" / "lock-dev.txt")
    assert {name for name in runtime.keys() & tests.keys() if not tests[name] <= runtime[name]} == (
        set()
    )


@pytest.mark.parametrize("name", ["lock.txt", "lock-dev.txt"])
def test_lock_files_have_hashes_and_no_addresses(checkout: Path, name: str) -> None:
    text = (checkout / "packaging" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(--(extra-)?index|--find-links|-[ifr]\b)", text, re.M)
    without_hash = [
        block.splitlines()[0]
        for block in re.split(r"\n(?=\S)", text.strip())
        if "--hash=sha256:" not in block
    ]
    assert without_hash == []


def test_every_requirement_is_explained(checkout: Path, pyproject: dict[str, Any]) -> None:
    project, groups = pyproject["project"], pyproject["dependency-groups"]
    requirements = project["dependencies"] + project["optional-dependencies"]["documents"]
    requirements += groups["build"] + groups["dev"]
    text = (checkout / "docs" / "dependencies.md").read_text(encoding="utf-8")
    explained = package_names(re.findall(r"^\| ([A-Za-z0-9._-]+) \|", text, re.M))
    assert package_names(requirements) - explained == set()


def test_commands_are_installed() -> None:
    ours = {
        point.name: point.value
        for group in ("console_scripts", "gui_scripts")
        for point in entry_points(group=group)
        if point.value.startswith("goldspan.")
    }
    assert ours == {
        "goldspan": "goldspan.app:main",
        "goldspan-desktop": "goldspan.app:run_window",
    }


def test_formats_are_registered() -> None:
    names = {point.name for point in entry_points(group="goldspan.formats")}
    assert {"goldspan-jsonl", "docbin", "conll2002", "conll2003"} <= names
    for point in entry_points(group="goldspan.formats"):
        assert callable(point.load()), point
