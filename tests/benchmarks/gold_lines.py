"""The gold that benchmarks learn from: the seeds, and articles of a folder of data."""

from __future__ import annotations

import json
from pathlib import Path

from goldspan.assets import seeds


def gold_file(data: Path, ids: str, folder: Path) -> Path:
    """Write the seeds' gold and these articles (`t00-t71`) into one file in a folder."""
    first, _, last = ids.partition("-")
    lines = (data / "open" / "goldspan96.jsonl").read_text(encoding="utf-8").splitlines()
    chosen = [line for line in lines if first <= json.loads(line)["id"] <= last]
    own = (seeds() / "seeds.gold.jsonl").read_text(encoding="utf-8").splitlines()
    file = folder / "gold.jsonl"
    file.write_text("\n".join([*own, *chosen]), encoding="utf-8")
    return file
