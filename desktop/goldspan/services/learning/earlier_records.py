"""Records of trainings as earlier versions wrote them, in the words of today."""

from __future__ import annotations

from typing import Any


def as_today(record: Any) -> Any:
    """Return a plan or a training with its parts called train, dev and test.

    The part that decides was called `development` once. What is no plan stays as it is.
    """
    if not isinstance(record, dict):
        return record
    if isinstance(record.get("plan"), dict):
        return {**record, "plan": as_today(record["plan"])}
    counts = record.get("counts")
    return {
        **record,
        **({"split": _renamed(record["split"])} if "split" in record else {}),
        **({"counts": list(map(_renamed, counts))} if isinstance(counts, list) else {}),
    }


def _renamed(part: Any) -> Any:
    if not isinstance(part, dict):
        return part
    return {"dev" if key == "development" else key: value for key, value in part.items()}
