"""Compiles the translations in resources/translations where they are newer: .ts to .qm.

    .venv/bin/python packaging/compile_translations.py

`dev.py` does it at every start, the build of the wheel does it too (see hatch_build.py).
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

TRANSLATIONS = Path(__file__).resolve().parents[1] / "resources" / "translations"


def compile_translations(folder: Path = TRANSLATIONS) -> list[Path]:
    """Compile what is out of date; return the files that were made. Exits where that fails."""
    made = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        fresh = target.with_suffix(".qm.fresh")
        command = [str(lrelease()), "-silent", str(source), "-qm", str(fresh)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{source} could not be compiled:\n{done.stdout}{done.stderr}")
        fresh.replace(target)
        made.append(target)
    return made


def lrelease() -> Path:
    """Return Qt's compiler of translations, which comes with PySide6."""
    found = importlib.util.find_spec("PySide6")
    folders = found.submodule_search_locations if found else None
    folder = Path(folders[0]) if folders else Path()
    tool = folder / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    if not tool.is_file():
        sys.exit("Compiling the translations needs lrelease, which comes with PySide6-Essentials.")
    return tool


if __name__ == "__main__":
    for path in compile_translations():
        print(path)
