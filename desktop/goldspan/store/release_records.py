"""Splits, releases and answers to and from records; files by path and articles by part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any

from goldspan.domain.change import Record
from goldspan.domain.releases import PARTS, DatasheetAnswer, Release, Split, SplitSettings


def split_record(split: Split) -> Record:
    """Return the split as a record; parts are left out where there are none."""
    parts = {part: list(articles) for part, articles in split.parts.items()}
    settings = settings_record(split.settings)
    return {"id": split.id, "settings": settings} | ({"parts": parts} if parts else {})


def split_from_record(record: Record) -> Split:
    """Return the split that a record holds."""
    settings = settings_from_record(record["settings"])
    return Split(record["id"], settings, parts_from_record(record.get("parts", {})))


def settings_record(settings: SplitSettings) -> Record:
    """Return how articles are parted as a record."""
    shares = {part: _share(share) for part, share in settings.shares.items()}
    return {"shares": shares, "seed": settings.seed, "by_date": settings.by_date}


def settings_from_record(record: Record) -> SplitSettings:
    """Return how articles are parted, the parts in their order."""
    shares = record["shares"]
    by_part = {part: _share(shares[part]) for part in _in_order(shares)}
    return SplitSettings(by_part, record["seed"], record["by_date"])


def parts_from_record(record: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return the articles by part, the parts in their order."""
    return {part: tuple(record[part]) for part in _in_order(record)}


def release_record(release: Release) -> Record:
    """Return the release as a record."""
    return {
        "id": release.id,
        "number": release.number,
        "title": release.title,
        "annotator": release.annotator,
        "at": release.at,
        "files": dict(release.files),
    }


def release_from_record(record: Record) -> Release:
    """Return the release that a record holds, its files by path in order."""
    files = record["files"]
    return Release(**{**record, "files": {path: files[path] for path in sorted(files)}})


def answer_record(answer: DatasheetAnswer) -> Record:
    """Return the answer as a record."""
    return {"id": answer.id, "question": answer.question, "text": answer.text}


def answer_from_record(record: Record) -> DatasheetAnswer:
    """Return the answer that a record holds."""
    return DatasheetAnswer(**record)


def _in_order(parts: Iterable[str]) -> list[str]:
    """Return parts as they follow one another, others than the usual ones at the end."""
    return sorted(parts, key=lambda part: (*PARTS, part).index(part))


def _share(value: float) -> float:
    if not isfinite(value):
        raise ValueError(f"a share must be a number, not {value}")
    return float(value)
