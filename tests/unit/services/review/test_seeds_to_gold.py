"""The seeds: each difference decided towards their gold gives just that gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldspan.assets import seeds
from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.errors import ExportError
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.layers import gold_annotators
from helpers.towards_gold import PEOPLE, decide_all, said, seeds_project


def test_deciding_each_difference_towards_gold_gives_gold(tmp_path: Path) -> None:
    with seeds_project(tmp_path, "wanted") as session:
        run_import(session, [seeds() / "seeds.gold.jsonl"], layer=GOLD)
        wanted = {a.id: said(session, a.id, GOLD.id) for a in session.store.articles()}
    with seeds_project(tmp_path, "decided") as session:
        for person, file in PEOPLE.items():
            run_import(session, [seeds() / file], layer=named_person(person))
        for article in session.store.articles():
            desk = decide_all(session, article.id, wanted[article.id])
            assert article.id not in gold_annotators(session.store)  # half-adjudicated: no gold
            desk.finish()
            session.flush()
            assert said(session, article.id, GOLD.id) == wanted[article.id]
        run_export(session.store, "goldspan-jsonl", tmp_path / "out")
        assert session.store.verify() == []
    (file,) = (tmp_path / "out").rglob("*.jsonl")
    written = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    with seeds_project(tmp_path, "again") as session:
        run_import(session, [file], layer=GOLD)
        assert {a.id: said(session, a.id, GOLD.id) for a in session.store.articles()} == wanted
    assert len(written) == len(wanted) == 5


def test_half_adjudicated_is_no_gold_even_where_one_person_is_done(tmp_path: Path) -> None:
    with seeds_project(tmp_path, "half") as session:
        run_import(session, [seeds() / PEOPLE["Annotator A"]], layer=named_person("Annotator A"))
        article = session.store.articles()[0]
        assert gold_annotators(session.store)[article.id] == (named_person("Annotator A").id, False)
        desk = ReviewDesk(session, article.id)
        desk.none(desk.units[0])
        session.flush()
        assert article.id not in gold_annotators(session.store)
        with pytest.raises(ExportError):
            run_export(session.store, "goldspan-jsonl", tmp_path / "out", articles=[article.id])
        desk.finish()
        session.flush()
        assert gold_annotators(session.store)[article.id] == (GOLD.id, True)
