"""Formats of other packages that are broken: named with the reason, and no harm to the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import metadata
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.formats import registry
from goldspan.formats.reading import ReadOptions
from goldspan.services.progress import Progress
from goldspan.services.transfer.import_files import files_to_import
from goldspan.services.transfer.import_sources import read_sources

PLUG_INS = """
class Whole:
    name, titles, suffixes = "whole", {"en": "Whole"}, (".whole", ".txt")
    def read(self, path, options):
        from goldspan.domain.exchange import ExchangeArticle
        yield ExchangeArticle("a", path.read_text(encoding="utf-8"))
        raise KeyError("only halfway")
    def companions(self, path):
        raise KeyError("no idea")
    def recognises(self, path, head):
        if b"schneit" in head:
            raise KeyError("no idea")
        return True
class Nameless(Whole):
    name = "other"
class Untitled(Whole):
    name, titles = "untitled", {}
class Dotless(Whole):
    name, suffixes = "dotless", ("whole",)
class Idle:
    name, titles = "idle", {"en": "Idle"}
class Failing:
    def __init__(self):
        raise RuntimeError("not today")
class Text(Whole):
    name = "text"
"""
POINTS = {
    "whole": "plug_ins_made_up:Whole",
    "nameless": "plug_ins_made_up:Nameless",
    "untitled": "plug_ins_made_up:Untitled",
    "dotless": "plug_ins_made_up:Dotless",
    "idle": "plug_ins_made_up:Idle",
    "failing": "plug_ins_made_up:Failing",
    "leaving": "plug_in_that_leaves:Format",
    "missing": "plug_ins_made_up:NoSuchClass",
    "absent": "no_such_module:Format",
    "text": "plug_ins_made_up:Text",
}


@pytest.fixture
def plugged_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> Iterator[None]:
    (tmp_path / "plug_ins_made_up.py").write_text(PLUG_INS, encoding="utf-8")
    (tmp_path / "plug_in_that_leaves.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    points = [
        *metadata.entry_points(group=registry.GROUP),
        *(EntryPoint(name, value, registry.GROUP) for name, value in POINTS.items()),
    ]
    monkeypatch.setattr(registry, "entry_points", lambda group: EntryPoints(points))
    expect_log("cannot be loaded")
    caches = (registry.readers, registry.writers, registry._loaded)
    for cached in caches:
        cached.cache_clear()
    yield
    for cached in caches:
        cached.cache_clear()


@pytest.mark.usefixtures("plugged_in")
def test_each_is_named_with_its_reason_and_the_others_work() -> None:
    reasons = {name: str(error) for name, error in registry.broken_formats().items()}
    wanted = {
        "nameless": "its name is not nameless",
        "untitled": "none for en",
        "dotless": "endings with their dot",
        "idle": "neither a method read",
        "failing": "RuntimeError: not today",
        "leaving": "SystemExit: 3",
        "missing": "NoSuchClass",
        "absent": "no_such_module",
        "text (plug_ins_made_up)": "called text already",
    }
    assert reasons.keys() == wanted.keys()
    for name, reason in wanted.items():
        assert reason in reasons[name]
    assert type(registry.readers()["text"]).__module__ == "goldspan.formats.plain"
    assert "whole" in registry.readers()
    assert list(registry.readers()) == sorted(registry.readers())


@pytest.mark.usefixtures("plugged_in")
def test_one_that_fails_on_a_file_is_named_and_the_other_files_come_in(
    tmp_path: Path, expect_log: Callable[[str], None]
) -> None:
    expect_log("fails on")
    expect_log("what belongs to a file")
    (tmp_path / "a.whole").write_text("Es regnet.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Es schneit.", encoding="utf-8")
    files = files_to_import([tmp_path / "a.whole", tmp_path / "b.txt"], None)
    items = [each.item for each in read_sources(files, ReadOptions(), None, Progress())]
    texts = [item.text for item in items if isinstance(item, ExchangeArticle)]
    assert texts == ["Es regnet.", "Es schneit."]
    [refused] = [item for item in items if isinstance(item, Refusal)]
    assert refused.file == str(tmp_path / "a.whole")
    assert "“whole” fails on it" in refused.reason
    assert "only halfway" in refused.reason
