"""What a DocBin carries beside spans is read by anyone with spaCy, as the documentation says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.scheme import Scheme
from goldspan.formats.docbin.format import DocBinFormat
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.jsonl_writer import article_record
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named

DOCUMENTATION = Path(__file__).parents[4] / "docs" / "formats.md"
SHOW = """
import json
out = []
for doc in docs:
    spans = [(s.id_, s.label_, s.kb_id_, s._.goldspan) for s in doc.spans["sc"]]
    out.append([doc._.goldspan_article, spans, doc._.goldspan_links])
print(json.dumps(out))
"""


@pytest.fixture
def gold(seeds: Path, scheme: Scheme) -> list[ExchangeArticle]:
    return list(GoldspanJsonl().read(seeds / "seeds.gold.jsonl", ReadOptions(scheme=scheme)))


def documented() -> str:
    """Return the lines of Python with which `docs/formats.md` reads a DocBin."""
    part = DOCUMENTATION.read_text(encoding="utf-8").split("## spaCy DocBin", 1)[1]
    (found,) = re.findall(r"(?:^    .+\n)+", part.split("\n## ", 1)[0], re.MULTILINE)[:1]
    return "\n".join(line.removeprefix("    ") for line in found.splitlines()) + "\n"


def test_the_documented_lines_bring_back_everything(
    gold: list[ExchangeArticle], scheme: Scheme, tmp_path: Path
) -> None:
    DocBinFormat().write(gold, scheme, FolderOutput(tmp_path), WriteOptions())
    lines = documented()
    assert lines.count("\n") <= 6
    assert "goldspan.formats" not in lines
    done = subprocess.run(
        [sys.executable, "-c", lines + SHOW],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    for (said, spans, links), article in zip(json.loads(done.stdout), gold, strict=True):
        record = article_record(article)
        assert said == {k: v for k, v in record.items() if k not in ("text", "spans", "links")}
        assert links == record["links"]
        for (key, label, actor, beside), span in zip(spans, record["spans"], strict=True):
            attrs = dict(beside.get("attrs", {}))
            if actor:
                attrs["canonical"] = actor
            assert (key, label, attrs) == (span["id"], span["label"], span["attrs"])
            assert beside.get("ranges") == span.get("ranges")


def test_the_seeds_come_back_exactly(gold: list[ExchangeArticle], scheme: Scheme) -> None:
    assert_round_trip(DocBinFormat(), gold, scheme)


@settings(max_examples=25)
@given(articles())
def test_any_article_comes_back_exactly(scheme: Scheme, item: ExchangeArticle) -> None:
    assert_round_trip(DocBinFormat(), [item], scheme)


@settings(max_examples=10)
@given(articles())
def test_labels_may_be_called_anything(scheme: Scheme, item: ExchangeArticle) -> None:
    assert_round_trip(DocBinFormat(), [oddly_named(item)], odd_scheme(scheme))


def test_entities_are_of_the_labels_that_are_chosen(
    gold: list[ExchangeArticle], scheme: Scheme, tmp_path: Path
) -> None:
    import spacy
    from spacy.tokens import DocBin

    options = WriteOptions(entities=("DATE",))
    DocBinFormat().write(gold, scheme, FolderOutput(tmp_path), options)
    docs = DocBin().from_disk(tmp_path / "corpus.spacy").get_docs(spacy.blank("de").vocab)
    assert {entity.label_ for doc in docs for entity in doc.ents} == {"DATE"}
    assert_round_trip(DocBinFormat(), gold, scheme, options)
