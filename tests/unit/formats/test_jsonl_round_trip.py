"""Goldspan JSONL loses nothing: file to articles to file, and through a project."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldspan.assets import resource
from goldspan.domain.annotator import named_person
from goldspan.domain.exchange import ExchangeArticle, LayerOwner
from goldspan.domain.layer import WorkState
from goldspan.domain.scheme import Scheme
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.jsonl_writer import article_record
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import
from goldspan.store.project import ProjectStore

from .strange_articles import articles

SCHEMA = jsonschema.Draft202012Validator(
    json.loads(resource("formats", "goldspan.schema.json").read_text(encoding="utf-8"))
)


def write(folder: Path, scheme: Scheme, items: list[ExchangeArticle]) -> Path:
    losses = GoldspanJsonl().write(items, scheme, FolderOutput(folder), WriteOptions())
    assert losses.losses == []
    return folder / "corpus.jsonl"


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


@given(articles())
def test_what_is_written_is_read_again(scheme, item):
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), scheme, [item])
        (back,) = GoldspanJsonl().read(path, ReadOptions(scheme=scheme))
        assert len(path.read_text(encoding="utf-8").splitlines()) == 1
    assert isinstance(back, ExchangeArticle)
    assert article_record(back) == article_record(item)


@given(articles())
def test_what_is_written_fits_the_schema(item):
    SCHEMA.validate(json.loads(json.dumps(article_record(item))))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles(), min_size=1, max_size=3, unique_by=lambda item: item.text))
def test_a_project_gives_back_what_it_was_given(scheme, items):
    names = {item.name for item in items}
    if len(names) < len(items):
        return
    items = [replace(item, owner=LayerOwner(named_person("Ada"), WorkState.DONE)) for item in items]
    with tempfile.TemporaryDirectory() as folder:
        given_path = write(Path(folder), scheme, sorted(items, key=lambda item: item.name))
        person = named_person("Someone else")
        store = ProjectStore.create(Path(folder) / "p.goldspan", "p", person, scheme)
        with ProjectSession(store, person) as session:
            report = run_import(session, [given_path])
            assert report.refusals == []
            run_export(store, "goldspan-jsonl", Path(folder) / "out", layer="Ada")
            assert list(store.verify()) == []
        assert (Path(folder) / "out" / "corpus.jsonl").read_bytes() == given_path.read_bytes()


@pytest.mark.parametrize("name", ["annotator_a", "annotator_b", "gold"])
def test_the_seeds_keep_every_field(scheme, seeds, tmp_path, name):
    path = seeds / f"seeds.{name}.jsonl"
    items = list(GoldspanJsonl().read(path, ReadOptions(scheme=scheme)))
    written = records(write(tmp_path, scheme, items))
    for before, after in zip(records(path), written, strict=True):
        SCHEMA.validate(before)
        SCHEMA.validate(after)
        assert {key: after[key] for key in ("id", "text", "language", "document_time")} == {
            key: before[key] for key in ("id", "text", "language", "document_time")
        }
        plain = [{k: v for k, v in span.items() if k != "ranges"} for span in after["spans"]]
        assert content(before["spans"], before["links"]) == content(plain, after["links"])


def content(spans: list[dict[str, Any]], links: list[dict[str, Any]]) -> tuple[Any, Any]:
    """Return spans and links without the ids that are local to a file."""
    by_id = {span["id"]: {k: v for k, v in span.items() if k != "id"} for span in spans}
    return (
        sorted(by_id.values(), key=lambda span: (span["start"], -span["end"], span["label"])),
        sorted(
            (link["type"], by_id[link["from"]]["start"], by_id[link["to"]]["start"])
            for link in links
        ),
    )


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"text": ""},
        {"text": "a", "links": []},
        {"text": "a", "document_time": "gestern"},
        {"text": "a", "spans": [{"id": "s", "label": "A", "start": 0, "end": 1}]},
        {"text": "a", "spans": [], "layer": {"annotator": "a", "kind": "robot", "name": "n"}},
    ],
)
def test_the_schema_refuses_what_is_no_record(record):
    assert not SCHEMA.is_valid(record)
