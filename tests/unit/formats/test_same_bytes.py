"""The same project gives the same bytes in every format, whatever the process is like."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from goldspan.domain.annotator import named_person
from goldspan.formats.registry import writers

TESTS = Path(__file__).parents[2]
SCRIPT = TESTS / "helpers" / "export_everything.py"
ONE = {
    "PYTHONHASHSEED": "1",
    "TZ": "Pacific/Kiritimati",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
    "GOLDSPAN_LANGUAGE": "en",
}
OTHER = {
    "PYTHONHASHSEED": "4242",
    "TZ": "America/Anchorage",
    "LANG": "de_DE.ISO-8859-1",
    "LC_ALL": "C",
    "OMP_NUM_THREADS": "2",
    "GOLDSPAN_LANGUAGE": "de",
}


def some_seeds(seeds: Path, folder: Path) -> Path:
    """Copy the first articles, which are enough."""
    lines = (seeds / "seeds.annotator_a.jsonl").read_bytes().splitlines(keepends=True)
    path = folder / "seeds.jsonl"
    path.write_bytes(b"".join(lines[:2]))
    return path


def strange_file(folder: Path) -> Path:
    """Write articles that are hard: overlaps, emoji, another direction, a span over two lines."""
    ada = named_person("Ada")
    text = "😀 Der Rat\nsagte am Montag, er komme. שלום 👩\u200d🚀"
    claim = "Der Rat\nsagte am Montag, er komme"
    places = [("CLAIM", claim), ("ACTOR", "Der Rat"), ("ACTOR", "Rat\nsagte"), ("DATE", "Montag"),
              ("ACTOR", "שלום"), ("FURNITURE", "👩\u200d🚀")]  # fmt: skip
    spans = [
        {
            "id": f"s{number}",
            "label": label,
            "start": text.index(quote),
            "end": text.index(quote) + len(quote),
            "quote": quote,
            "attrs": {"canonical": "Rät | #1"} if label == "ACTOR" else {},
            "note": "=1+1",
        }
        for number, (label, quote) in enumerate(places)
    ]
    links = [
        {"type": "source", "from": "s0", "to": "s1"},
        {"type": "when", "from": "s0", "to": "s3"},
    ]
    layer = {"annotator": ada.id, "kind": "person", "name": "Ada", "state": "done"}
    extra = {"zeta": "1", "alpha": "2", "Ärger": "3"}
    path = folder / "strange.jsonl"
    records = [
        {
            "id": "ö/1 😀",
            "text": text,
            "layer": layer,
            "spans": spans,
            "links": links,
            "extra": extra,
        },
        {"id": "nothing", "text": "Nichts.", "layer": layer, "spans": [], "links": []},
    ]
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    return path


def test_two_processes_that_differ_in_everything_write_the_same_bytes(
    tmp_path: Path, seeds: Path
) -> None:
    files = [some_seeds(seeds, tmp_path), strange_file(tmp_path)]
    running = []
    for name, environment in (("forwards", ONE), ("backwards", OTHER)):
        folder = tmp_path / name
        folder.mkdir()
        keeps = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
        running.append(
            subprocess.Popen(
                [sys.executable, str(SCRIPT), name, str(folder), *map(str, files)],
                cwd=folder,
                env=keeps | environment,
                stderr=subprocess.PIPE,
            )
        )
    for process in running:
        _, errors = process.communicate()
        assert process.returncode == 0, errors.decode()
    one, other = (written(tmp_path / name / "out") for name in ("forwards", "backwards"))
    assert {Path(name).parts[0] for name in one} >= set(writers())
    assert sorted(one) == sorted(other)
    assert [name for name in sorted(one) if one[name] != other[name]] == []


def written(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files by their place in the folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
