"""XML formats with entities, inclusions and deep nesting: nothing is resolved, nothing comes in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fuzz.cases import cases
from goldspan.domain.exchange import ExchangeArticle, Item, Refusal
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import readers
from goldspan.services.progress import Progress
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.import_files import files_to_import
from goldspan.services.transfer.import_sources import read_sources

XML = ("tei", "timeml", "xmi")
every_format = pytest.mark.parametrize("name", XML)
_ROOT = re.compile(r"<(?![?!])([\w:]+)[^>]*>")


def written(name: str, folder: Path) -> tuple[Path, str, re.Match[str]]:
    """Return where a valid file goes, the others beside it; its text, and its first tag."""
    case = cases(name)[0]
    for file, data in case.files.items():
        (folder / file).write_bytes(data)
    text = case.files[case.main].decode("utf-8")
    root = _ROOT.search(text)
    assert root is not None
    return folder / case.main, text, root


def read(path: Path, text: str, name: str) -> list[Item]:
    path.write_text(text, encoding="utf-8")
    options = ReadOptions(scheme=default_scheme(), format=name)
    files = files_to_import([path], None, options)
    return [source.item for source in read_sources(files, options, None, Progress())]


@every_format
def test_entities_are_refused_whatever_they_stand_for(name: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Geheim.", encoding="utf-8")
    path, text, root = written(name, tmp_path)
    bomb = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10))
    for entities in (
        f"<!ENTITY x SYSTEM '{secret.as_uri()}'>",
        "<!ENTITY x SYSTEM 'http://example.org/x'>",
        f"<!ENTITY % p SYSTEM '{secret.as_uri()}'> %p; <!ENTITY x 'y'>",
        f"<!ENTITY e0 'ha'>{bomb}<!ENTITY x '&e9;'>",
    ):
        head, tail = text[: root.start()], text[root.end() :]
        kind = f"<!DOCTYPE {root[1]} [{entities}]>"
        items = read(path, f"{head}{kind}{root[0]}&x;{tail}", name)
        [refused] = items
        assert isinstance(refused, Refusal)
        assert "Geheim" not in refused.reason
        assert "not resolved" in refused.reason or "larger than is safe" in refused.reason


@every_format
def test_inclusions_are_not_followed(name: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Geheim.", encoding="utf-8")
    path, text, root = written(name, tmp_path)
    include = (
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text'"
        f" href='{secret.as_uri()}'/>"
    )
    end = text.rindex("</")
    for place in (root.end(), end):
        items = read(path, f"{text[:place]}{include}{text[place:]}", name)
        assert not any("Geheim" in str(item) for item in items)


@every_format
def test_deep_nesting_is_refused(name: str, tmp_path: Path) -> None:
    path, text, root = written(name, tmp_path)
    for deep in ("<a>" * 5_000 + "</a>" * 5_000, "<a>" * 200_000):
        [refused] = read(path, f"{text[: root.end()]}{deep}{text[root.end() :]}", name)
        assert isinstance(refused, Refusal)
        assert "too deeply" in refused.reason


@every_format
def test_numbers_that_are_none_cost_their_spans_and_no_article(name: str, tmp_path: Path) -> None:
    path, text, _root = written(name, tmp_path)
    for odd in ("-5", "99999999999999999999", "1e9", "NaN", "", "9" * 5_000):
        changed = re.sub(r'\b(begin|end|from|to)="\d+"', rf'\1="{odd}"', text)
        items = read(path, changed, name)
        assert any(isinstance(item, ExchangeArticle | Refusal) for item in items)


def test_every_reader_of_xml_is_tried() -> None:
    named = {n for n, reader in readers().items() if {".xml", ".xmi", ".tml"} & {*reader.suffixes}}
    assert named == set(XML)
