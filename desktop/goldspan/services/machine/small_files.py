"""Small files, such as those in the configuration folder: read forgivingly, written whole."""

from __future__ import annotations

import json
import os
from pathlib import Path


def read_json(path: Path) -> object:
    """Return what the file holds, or None where it is missing or damaged."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def write_json(path: Path, data: object) -> None:
    """Write the file so that a reader sees the old contents or the new; raise `OSError`."""
    write_text(path, json.dumps(data, indent=2, ensure_ascii=False))


def write_text(path: Path, text: str) -> None:
    """Write a text in UTF-8, so that a reader sees the old one or the new; raise `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.write_text(text, encoding="utf-8", newline="\n")
    fresh.replace(path)
