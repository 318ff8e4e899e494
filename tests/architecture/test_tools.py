"""The rules that tools check: imports, types, style."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def test_who_may_import_whom(run_tool: Callable[..., None]) -> None:
    run_tool("lint-imports", "--no-cache")


def test_types(run_tool: Callable[..., None]) -> None:
    run_tool("mypy")


def test_types_of_the_packaging(run_tool: Callable[..., None], checkout: Path) -> None:
    scripts = sorted(str(file) for file in (checkout / "packaging").glob("*.py"))
    run_tool("mypy", *scripts)


def test_style(run_tool: Callable[..., None]) -> None:
    run_tool("ruff", "check", "desktop", "packaging", "tests")


def test_format(run_tool: Callable[..., None]) -> None:
    run_tool("ruff", "format", "--check", "desktop", "packaging", "tests")


def test_translations_are_whole(run_tool: Callable[..., None]) -> None:
    run_tool("python", "packaging/translations.py", "--check")
