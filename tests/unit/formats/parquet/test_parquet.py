"""Parquet: there and back exactly, loaded by pyarrow and `datasets`, datasets of others read."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Refusal
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.output import FolderOutput
from goldspan.formats.parquet.dataset import ParquetDataset
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named

DATA = "data/train-00000-of-00001.parquet"


@pytest.fixture
def gold(seeds, scheme) -> list[ExchangeArticle]:
    return list(GoldspanJsonl().read(seeds / "seeds.gold.jsonl", ReadOptions(scheme=scheme)))


@settings(max_examples=15)
@given(articles())
def test_any_article_comes_back_exactly(scheme, item):
    assert_round_trip(ParquetDataset(), [item], scheme)


@settings(max_examples=5)
@given(articles())
def test_labels_with_spaces_and_umlauts_come_back(scheme, item):
    assert_round_trip(ParquetDataset(), [oddly_named(item)], odd_scheme(scheme))


def test_articles_without_spans_and_no_articles_at_all(scheme, tmp_path):
    assert_round_trip(ParquetDataset(), [ExchangeArticle("a", "Rom.", has_layer=True)], scheme)
    ParquetDataset().write([], scheme, FolderOutput(tmp_path), WriteOptions())
    assert pq.read_table(tmp_path / DATA).num_rows == 0


def test_pyarrow_and_datasets_find_every_span_with_its_text(gold, scheme, tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_DATASETS_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    folder = tmp_path / "corpus"
    assert ParquetDataset().write(gold, scheme, FolderOutput(folder), WriteOptions()).losses == []
    rows = pq.read_table(folder / DATA).to_pylist()
    monkeypatch.setattr("tqdm.std.tqdm.monitor_interval", 0)  # no thread that outlives the test
    from datasets import load_dataset

    loaded = load_dataset(str(folder), split="train", cache_dir=str(tmp_path / "cache"))
    assert list(loaded) == rows
    for row, article in zip(rows, gold, strict=True):
        assert [row["text"][s["start"] : s["end"]] for s in row["spans"]] == [
            s["quote"] for s in row["spans"]
        ]
        assert sorted((s["label"], s["start"], s["end"]) for s in row["spans"]) == sorted(
            (s.label, s.start, s.end) for s in article.spans
        )
        assert len(row["links"]) == len(article.links)


def test_row_groups_are_of_a_thousand_rows(scheme, tmp_path):
    made = [ExchangeArticle(name=f"a{number}", text=f"Nein, {number}.") for number in range(1_030)]
    ParquetDataset().write(made, scheme, FolderOutput(tmp_path), WriteOptions())
    file = pq.ParquetFile(tmp_path / "data" / "train-00000-of-00001.parquet")
    groups = [file.metadata.row_group(number) for number in range(file.num_row_groups)]
    assert [group.num_rows for group in groups] == [1_000, 30]
    assert file.read().column("text").to_pylist() == [article.text for article in made]


def test_the_card_counts_and_says_what_the_columns_are(gold, scheme, tmp_path):
    ParquetDataset().write(gold, scheme, FolderOutput(tmp_path), WriteOptions(title="Nachrichten"))
    lines = (tmp_path / "README.md").read_text(encoding="utf-8").split("\n")
    assert 'pretty_name: "Nachrichten"' in lines
    assert "- n<1K" in lines
    claims = sum(span.label == "CLAIM" for article in gold for span in article.spans)
    assert f"| CLAIM | Claim | mode, cue | {claims} |" in lines


def written(path: Path, rows: list[dict[str, object]], features: object = None) -> Path:
    table = pa.Table.from_pylist(rows)
    if features is not None:
        info = json.dumps({"info": {"features": features}})
        table = table.replace_schema_metadata({"huggingface": info})
    pq.write_table(table, path)
    return path


def read(path: Path, scheme) -> list[object]:
    return list(ParquetDataset().read(path, ReadOptions(scheme=scheme, propose=False)))


def places(item: object) -> list[tuple[str, str]]:
    assert isinstance(item, ExchangeArticle)
    return [(span.label, span.quote) for span in item.spans]


class TestOthers:
    def test_texts_only(self, scheme, tmp_path):
        rows = [{"text": "Rom schweigt.", "headline": "Rom", "published": "2021-12-28", "n": 3}]
        (item,) = read(written(tmp_path / "a.parquet", rows), scheme)
        assert isinstance(item, ExchangeArticle)
        assert (item.title, item.document_time, item.extra) == ("Rom", "2021-12-28", {"n": "3"})
        assert not item.has_layer

    @pytest.mark.parametrize("column", ["spans", "entities"])
    def test_spans_in_lists(self, scheme, tmp_path, column):
        spans = [
            {"start": 0, "end": 3, "label": "ACTOR"},
            {"start": 90, "end": 99, "label": "DATE"},
        ]
        path = written(tmp_path / "a.parquet", [{"text": "Rom schweigt.", column: spans}])
        item, refused = read(path, scheme)
        assert places(item) == [("ACTOR", "Rom")]
        assert isinstance(refused, Refusal)
        assert "DATE" in refused.reason

    def test_labels_as_numbers_and_offsets_in_utf_16(self, scheme, tmp_path):
        spans = [{"start": 3, "end": 6, "label": 1, "text": "Rom"}]
        label = {"names": ["DATE", "ACTOR"], "_type": "ClassLabel"}
        features = {"spans": [{"label": label, "start": {"dtype": "int64", "_type": "Value"}}]}
        path = written(tmp_path / "a.parquet", [{"text": "😀 Rom", "spans": spans}], features)
        (item,) = read(path, scheme)
        assert places(item) == [("ACTOR", "Rom")]
        assert isinstance(item, ExchangeArticle)
        assert "UTF-16" in item.notes[0]

    def test_tokens_with_tags(self, scheme, tmp_path):
        tokens = ["Rat", "der", "Nato", "(", "Rom", ")", ",", "heute", "."]
        row = {"tokens": tokens, "ner_tags": [1, 2, 2, 0, 1, 0, 0, 3, 0]}
        names = ["O", "B-ACTOR", "I-ACTOR", "B-Zeit"]
        tags = {"feature": {"names": names, "_type": "ClassLabel"}, "_type": "Sequence"}
        item, foreign = read(written(tmp_path / "a.parquet", [row], {"ner_tags": tags}), scheme)
        assert isinstance(item, ExchangeArticle)
        assert item.text == "Rat der Nato (Rom), heute."
        assert places(item) == [("ACTOR", "Rat der Nato"), ("ACTOR", "Rom")]
        assert foreign == ForeignLabel(str(tmp_path / "a.parquet"), "Zeit", 1, ("heute",), 1)

    @pytest.mark.parametrize("value", ["abc", 7, ["x"], [{"key": 5}], [[1]]])
    def test_columns_called_like_ours_of_another_kind_are_metadata(self, scheme, tmp_path, value):
        for name in ("notes", "extra", "layer", "links", "tokens", "words", "tags"):
            row = {"text": "Rom.", "spans": [{"start": 0, "end": 3, "label": "ACTOR"}]}
            item, *rest = read(written(tmp_path / "a.parquet", [{**row, name: value}]), scheme)
            assert places(item) == [("ACTOR", "Rom")]
            assert all(isinstance(each, Refusal) for each in rest)
            if isinstance(value, str | int):
                assert item.extra == {name: str(value)}
                assert item.notes == ()

    @pytest.mark.parametrize("value", ["[]", 7, ["Rom"], [{"attrs": 1, "ranges": 2}]])
    @pytest.mark.parametrize("name", ["spans", "entities"])
    def test_spans_of_another_kind_are_counted(self, scheme, tmp_path, name, value):
        path = written(tmp_path / "a.parquet", [{"text": "Rom.", name: value}])
        item, refused = read(path, scheme)
        assert places(item) == []
        assert isinstance(refused, Refusal)
        assert refused.reason.endswith("left out: 1.")

    def test_links_without_ends_are_counted(self, scheme, tmp_path):
        row = {"text": "Rom.", "spans": [], "links": [{"from": "a"}, {"to": "a"}]}
        _item, refused = read(written(tmp_path / "a.parquet", [row]), scheme)
        assert refused.reason == "What is in “links” without two ends, left out: 2."

    @pytest.mark.parametrize("value", ["Rom.", 7])
    def test_tokens_that_are_no_list_are_no_text(self, scheme, tmp_path, value):
        with pytest.raises(ImportRefusedError, match="no column"):
            read(written(tmp_path / "a.parquet", [{"tokens": value}]), scheme)

    def test_good_rows_come_in_and_others_are_named(self, scheme, tmp_path):
        text = pa.array([b"Rom", b"\xff\xfe", None, b"Bonn"]).cast(pa.binary())
        broken = pa.Array.from_buffers(pa.string(), 4, text.buffers())
        pq.write_table(pa.table({"text": broken}), tmp_path / "a.parquet")
        items = read(tmp_path / "a.parquet", scheme)
        assert [i.text for i in items if isinstance(i, ExchangeArticle)] == ["Rom", "Bonn"]
        assert [i.line for i in items if isinstance(i, Refusal)] == [2, 3]


def test_broken_files_are_refused(gold, scheme, tmp_path):
    ParquetDataset().write(gold, scheme, FolderOutput(tmp_path), WriteOptions())
    data = (tmp_path / DATA).read_bytes()
    for name, content in (
        ("cut", data[:-9]),
        ("encrypted", data[:-4] + b"PARE"),
        ("torn", data[:4] + bytes(5_000) + data[5_004:]),
        ("none", b"PAR1"),
        ("numbers", b""),
    ):
        path = tmp_path / f"{name}.parquet"
        path.write_bytes(content)
        with pytest.raises(ImportRefusedError):
            read(path, scheme)
    with pytest.raises(ImportRefusedError, match="has no column “text”; it has n"):
        read(written(tmp_path / "n.parquet", [{"n": 1}]), scheme)
