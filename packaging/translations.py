#!/usr/bin/env python3
"""Brings the translations in step with the sources, or checks that they are.

`translations.py` collects the texts into resources/translations/*.ts (German: all, English: those
with a plural) and compiles them. `translations.py --check` changes nothing and fails where a text
is missing, unfinished or gone, or where a translation has other `{places}` than its source.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from compile_translations import compile_translations

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "desktop" / "goldspan"
FOLDER = ROOT / "resources" / "translations"
COUNTED = re.compile(
    r'(translate\(\s*"\w+",\s*(?:"[^"]*"\s+)*"[^"]*%L?n[^"]*"(?:\s+"[^"]*")*,\s*"\w*",\s*)'
    r"-?[\w.]+\s*,?\s*\)"
)
LANGUAGES = {"de": [], "en": ["-pluralonly"]}


def tool(name: str) -> str:
    """Return the path of a PySide6 tool beside this Python."""
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else name


def run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    problems = [line for line in done.stderr.splitlines() if "warning" in line.lower()]
    if done.returncode or problems:
        sys.exit("\n".join([" ".join(command[:1]), done.stdout, *problems, done.stderr]))


def collect(target: Path, language: str) -> None:
    """Bring one .ts file in step with the sources."""
    with tempfile.TemporaryDirectory() as folder:
        files = readable_copies(Path(folder))
        lupdate(files, target, language)


def readable_copies(folder: Path) -> list[str]:
    """Copy the sources to where lupdate can see that a text has a plural.

    It takes a name for the number in `translate("Context", "%n text", "", name)` for something
    else, and a figure for what it is.
    """
    copies = []
    for number, path in enumerate(sorted(SOURCES.rglob("*.py"))):
        copy = folder / f"{number:04}.py"
        copy.write_text(COUNTED.sub(r"\g<1>1)", path.read_text(encoding="utf-8")), "utf-8")
        copies.append(str(copy))
    return copies


def lupdate(files: list[str], target: Path, language: str) -> None:
    run(
        [
            tool("pyside6-lupdate"),
            "-tr-function-alias",
            "QT_TRANSLATE_NOOP+=message",
            "-locations",
            "none",
            "-no-obsolete",
            "-source-language",
            "en",
            "-target-language",
            language,
            *LANGUAGES[language],
            *files,
            "-ts",
            str(target),
        ]
    )


def problems(path: Path) -> list[str]:
    """Return what is unfinished in a .ts, and translations whose `{places}` differ."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for entry in context.iter("message"):
            source = entry.findtext("source", "")
            translation = entry.find("translation")
            if translation is None or translation.get("type"):
                found.append(f"{path.name}: {name}: unfinished: {source}")
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            for text in forms or [translation.text or ""]:
                if not text.strip():
                    found.append(f"{path.name}: {name}: empty: {source}")
                elif places(text) != places(source):
                    found.append(f"{path.name}: {name}: other places: {source} / {text}")
    return found


def left_out(path: Path) -> list[str]:
    """Return the texts with a number that the sources show and that a .ts has no plurals of."""
    known = {
        entry.findtext("source", "")
        for entry in ElementTree.parse(path).getroot().iter("message")
        if entry.get("numerus") == "yes"
    }
    shown = {
        node.value
        for source in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.search("%L?n", node.value)
    }
    return [f"{path.name}: left out: {text}" for text in sorted(shown - known)]


def places(text: str) -> set[str]:
    """Return the `{name}` places of a text; a plural form may leave out its number."""
    return set(re.findall(r"\{\w+\}", text))


def update() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    found = []
    for language in LANGUAGES:
        path = FOLDER / f"goldspan_{language}.ts"
        collect(path, language)
        found += problems(path)
    compile_translations(FOLDER)
    print("\n".join(found) or "All texts are translated.")
    return 1 if found else 0


def check() -> int:
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            path = FOLDER / f"goldspan_{language}.ts"
            fresh = Path(folder) / path.name
            fresh.write_bytes(path.read_bytes())
            collect(fresh, language)
            if fresh.read_bytes() != path.read_bytes():
                found.append(f"{path.name} is not in step with the sources")
            found += problems(fresh)
            found += left_out(fresh)
    if found:
        print("\n".join(found), "\nRun packaging/translations.py and translate what is new.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(check() if "--check" in sys.argv[1:] else update())
