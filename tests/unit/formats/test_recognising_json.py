"""Files that end in .json or .jsonl go to the reader whose they are, seen whole or in part."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.formats.output import FolderOutput
from goldspan.formats.registry import reader_for, readers, writer
from goldspan.formats.writing import WriteOptions

SAMPLES = Path(__file__).parents[2] / "samples"
TOOLS = {"label_studio": "label-studio", "doccano": "doccano", "prodigy": "prodigy"}
FILES = [path for folder in TOOLS for path in sorted((SAMPLES / folder).glob("*.json*"))]
ASKED = ["doccano", "label-studio", "prodigy"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_sample_is_recognised_by_its_tool_alone(path: Path) -> None:
    for head in (path.read_bytes(), path.read_bytes()[:90], path.read_bytes()[:1]):
        known = [name for name in ASKED if readers()[name].recognises(path, head)]
        assert known == [TOOLS[path.parent.name]]


@pytest.mark.parametrize("name", [*ASKED, "goldspan-jsonl"])
@pytest.mark.parametrize("spans", [0, 1])
def test_an_export_is_recognised_as_what_it_is(
    scheme, tmp_path: Path, name: str, spans: int
) -> None:
    text = "Ada lacht. " * 20_000  # longer than what is seen of a file
    span = ExchangeSpan("x", "ACTOR", 0, 3, "Ada")
    article = ExchangeArticle("a", text, has_layer=True, spans=(span,) * spans)
    writer(name).write([article], scheme, FolderOutput(tmp_path), WriteOptions())
    (path,) = tmp_path.glob("corpus.*")
    assert reader_for(path).name == name


def test_json_of_nobody_s_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "package.json"
    for value in ({"name": "x"}, [], [1], "text", {"text": "Ada."}, {"text": "Ada.", "label": "x"}):
        path.write_text(json.dumps(value), encoding="utf-8")
        with pytest.raises(ImportRefusedError, match="none of the formats"):
            reader_for(path)
