"""Finds out why a pipeline cannot be loaded; imports spaCy, so only its process may."""

from __future__ import annotations

import json
import re
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import spacy
from spacy.util import get_package_path, is_compatible_version, is_package

from goldspan.prefill.loading import pipeline_place
from goldspan.prefill.problems import missing_in
from goldspan.prefill.requests import LoadFailure, LoadProblem

_UNKNOWN_FACTORY = re.compile(r"\[E002\] Can't find factory for '([^']+)'")
_UNKNOWN_FUNCTION = re.compile(r"(?:Could not find function|Unknown function) '([^']+)'")
_KNOWN_PACKAGES = {
    "transformer": "spacy-transformers",
    "curated_transformer": "spacy-curated-transformers",
    "llm": "spacy-llm",
    "sentencepiece": "spacy-legacy",
}
_OWN = frozenset({"spacy", "thinc"})
_PACKAGE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def missing(name_or_path: str) -> LoadFailure | None:
    """Return what is not there of a pipeline, before anything is loaded; None where all is."""
    place = pipeline_place(name_or_path)
    folder = Path(place)
    if isinstance(place, str) and is_package(place):
        return None
    looks_like_path = folder.is_absolute() or "/" in name_or_path or "\\" in name_or_path
    if not folder.is_dir() and not looks_like_path:
        return LoadFailure(LoadProblem.NO_PACKAGE)
    return missing_in(folder)


def diagnosed(name_or_path: str, error: Exception) -> LoadFailure:
    """Return why loading a pipeline raised this error."""
    meta = _meta(name_or_path)
    made_for, here = str(meta.get("spacy_version", "")), spacy.about.__version__
    trace = "".join(traceback.format_exception(error))
    needed = _needed(error)
    if needed:
        return LoadFailure(
            LoadProblem.LACKING,
            first_line(error),
            needed,
            _packages(needed, meta),
            trace=trace,
        )
    other = made_for and is_compatible_version(here, made_for) is False
    return LoadFailure(
        LoadProblem.OTHER_VERSION if other else LoadProblem.BROKEN,
        first_line(error),
        made_for=made_for,
        here=here,
        trace=trace,
    )


def first_line(error: BaseException) -> str:
    """Return what an exception is and the first line of what it says."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__


def _needed(error: Exception) -> str:
    """Return the component, function or module that is not installed; empty where none is."""
    if isinstance(error, ModuleNotFoundError) and error.name:
        return error.name
    for pattern in (_UNKNOWN_FACTORY, _UNKNOWN_FUNCTION):
        match = pattern.search(str(error))
        if match is not None:
            return match.group(1)
    return ""


def _packages(needed: str, meta: dict[str, Any]) -> tuple[str, ...]:
    """Return the packages that may bring what is needed and that are not installed."""
    requirements = [str(item) for item in meta.get("requirements", ())]
    names = [match.group() for item in requirements if (match := _PACKAGE_NAME.match(item))]
    prefix = needed.partition(".")[0]
    if prefix != needed and prefix not in _OWN:
        names.insert(0, prefix)
    if needed in _KNOWN_PACKAGES:
        names.insert(0, _KNOWN_PACKAGES[needed])
    return tuple(dict.fromkeys(name for name in names if not _installed(name)))


def _installed(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True


def _meta(name_or_path: str) -> dict[str, Any]:
    place = pipeline_place(name_or_path)
    folder = Path(place)
    if isinstance(place, str) and is_package(place):
        folder = get_package_path(place)
    try:
        found = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
