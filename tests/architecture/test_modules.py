"""Modules do one job, say what it is, and are called by our own words."""

from __future__ import annotations

import ast
import re
from pathlib import Path

MOST_LINES = 450
NAMES_THAT_SAY_NOTHING = {"common", "helpers", "misc", "util", "utils"}
# Words that the glossary replaces; "entity" is ours for whatever a change is about.
OTHER_WORDS = re.compile(
    r"ontology|tagset|workspace|prelabel|curation|corpusfile|predictions?\b|annotationset", re.I
)


def test_no_module_is_too_long(python_files: list[Path]) -> None:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in python_files}
    assert {str(file): n for file, n in lengths.items() if n > MOST_LINES} == {}


def test_modules_have_names_that_say_something(python_files: list[Path]) -> None:
    assert [str(file) for file in python_files if file.stem in NAMES_THAT_SAY_NOTHING] == []


def test_modules_say_what_they_are_for(python_files: list[Path]) -> None:
    silent = [
        str(file)
        for file in python_files
        if ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) is None
        and "tests" not in file.parts
    ]
    assert silent == []


def test_names_are_words_of_the_glossary(python_files: list[Path]) -> None:
    found = []
    definitions = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for file in (file for file in python_files if "tests" not in file.parts):
        found += [
            f"{file.name}: {node.name}"
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, definitions) and OTHER_WORDS.search(node.name.replace("_", ""))
        ]
    assert found == []


def test_nothing_is_left_to_do_later(python_files: list[Path]) -> None:
    marks = re.compile(r"#\s*(TODO|FIXME|XXX|HACK)\b")
    assert [
        str(file) for file in python_files if marks.search(file.read_text(encoding="utf-8"))
    ] == []
