"""Where a training stands, in files: it goes on from there, and ends as if never interrupted."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from goldspan.prefill.learning.messages import CurvePoint

NAME = "checkpoint"
_STATE, _MODEL, _BEST, _OPTIMIZER = "state.json", "model", "best", "optimizer.npz"
_MEMORIES = ("mom1", "mom2", "averages")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """After so many updates: the curve, the model, the best one so far, and the seconds it took."""

    step: int
    seconds: float
    curve: tuple[CurvePoint, ...]
    model: bytes
    best: bytes


def save(folder: Path, checkpoint: Checkpoint, model: Any, optimizer: Any) -> None:
    """Put the checkpoint in place of the one before, which stays until the new one is whole."""
    made = folder / f".{NAME}"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    (made / _MODEL).write_bytes(checkpoint.model)
    (made / _BEST).write_bytes(checkpoint.best)
    updates: dict[str, int] = {}
    arrays: dict[str, Any] = {}
    for name, key in _parameters(model).items():
        updates[name] = int(optimizer.nr_update.get(key, 0))
        for memory in _MEMORIES:
            kept = getattr(optimizer, memory)
            if key in kept:
                arrays[f"{memory} {name}"] = kept[key]
    np.savez(made / _OPTIMIZER, **arrays)
    state = {
        "step": checkpoint.step,
        "seconds": checkpoint.seconds,
        "curve": [asdict(point) for point in checkpoint.curve],
        "updates": updates,
    }
    (made / _STATE).write_text(json.dumps(state), encoding="utf-8")
    for file in made.iterdir():
        _to_disk(file)
    place, before = folder / NAME, folder / f".{NAME}.before"
    shutil.rmtree(before, ignore_errors=True)
    if place.exists():
        place.rename(before)
    made.rename(place)
    shutil.rmtree(before, ignore_errors=True)


def load(folder: Path, model: Any, optimizer: Any) -> Checkpoint | None:
    """Bring model and optimizer to where the last checkpoint was; None where there is none."""
    place = next((at for at in _places(folder) if (at / _STATE).is_file()), None)
    if place is None:
        return None
    state = json.loads((place / _STATE).read_text(encoding="utf-8"))
    checkpoint = Checkpoint(
        step=state["step"],
        seconds=state["seconds"],
        curve=tuple(CurvePoint(**point) for point in state["curve"]),
        model=(place / _MODEL).read_bytes(),
        best=(place / _BEST).read_bytes(),
    )
    model.from_bytes(checkpoint.model)
    updates: Mapping[str, int] = state["updates"]
    with np.load(place / _OPTIMIZER) as arrays:
        for name, key in _parameters(model).items():
            optimizer.nr_update[key] = updates.get(name, 0)
            for memory in _MEMORIES:
                if f"{memory} {name}" in arrays:
                    getattr(optimizer, memory)[key] = arrays[f"{memory} {name}"]
    return checkpoint


def curve(folder: Path) -> tuple[CurvePoint, ...]:
    """Return the curve up to the last checkpoint; empty where there is none, or it is damaged."""
    for place in _places(folder):
        try:
            state = json.loads((place / _STATE).read_text(encoding="utf-8"))
            return tuple(CurvePoint(**point) for point in state["curve"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return ()


def _places(folder: Path) -> tuple[Path, Path]:
    """Return where a whole checkpoint may stand, also where renaming it was interrupted."""
    return folder / NAME, folder / f".{NAME}.before"


def _parameters(model: Any) -> dict[str, tuple[int, str]]:
    """Return the optimizer's keys by names that are the same in every process."""
    return {
        f"{number} {name}": (node.id, name)
        for number, node in enumerate(model.walk())
        for name in node.param_names
    }


def _to_disk(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
