"""The seeds: each difference decided towards their gold gives just that gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldspan.assets import seeds
from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.errors import ExportError
from goldspan.domain.layer import ActorRef, Key
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.review_units import ReviewUnit, UnitState
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.layers import exchange_layer, gold_annotators

PEOPLE = {"Annotator A": "seeds.annotator_a.jsonl", "Annotator B": "seeds.annotator_b.jsonl"}
# What is marked where, with its attributes (actors by name) and where its links lead.
Said = dict[Key, tuple[dict[str, object], set[tuple[str, Key]]]]


def project(folder: Path, name: str) -> ProjectSession:
    session = create_project(folder / f"{name}.goldspan", name, named_person("Rita"))
    run_import(session, sorted(seeds().glob("*.txt")), metadata=seeds() / "metadata.csv")
    return session


def said(session: ProjectSession, article_id: str, who: str) -> Said:
    article = session.store.article(article_id)
    assert article is not None
    layer = exchange_layer(session.store, article, who, session.register())
    places = {span.id: (span.label, span.start, span.end) for span in layer.spans}
    found: Said = {places[span.id]: (dict(span.attrs), set()) for span in layer.spans}
    for link in layer.links:
        found[places[link.source]][1].add((link.type, places[link.target]))
    return found


def decide(
    desk: ReviewDesk,
    unit: ReviewUnit,
    wanted: Said,
    people: dict[str, Said],
    actors: dict[str, str],
) -> None:
    """Take whoever has it right, mend what nobody has right, and nobody's where gold has none."""
    for who, span in unit.spans.items():
        if span.key() in wanted and people[who][span.key()] == wanted[span.key()]:
            desk.take(unit, who)
            return
    for who, span in unit.spans.items():
        if span.key() in wanted:
            name = wanted[span.key()][0]["canonical"]
            attrs = {**span.attrs, "canonical": ActorRef(actor=actors[str(name)])}
            desk.edit(unit, span.label, span.start, span.end, attrs, base=who)
            return
    desk.none(unit)


def test_deciding_each_difference_towards_gold_gives_gold(tmp_path: Path) -> None:
    with project(tmp_path, "wanted") as session:
        run_import(session, [seeds() / "seeds.gold.jsonl"], layer=GOLD)
        wanted = {a.id: said(session, a.id, GOLD.id) for a in session.store.articles()}
    with project(tmp_path, "decided") as session:
        for person, file in PEOPLE.items():
            run_import(session, [seeds() / file], layer=named_person(person))
        actors = {actor.name: actor.id for actor in session.store.actors()}
        for article in session.store.articles():
            desk = ReviewDesk(session, article.id)
            people = {p.id: said(session, article.id, p.id) for p in desk.people.compared}
            for unit in desk.units:
                if unit.state is UnitState.OPEN:
                    decide(desk, unit, wanted[article.id], people, actors)
            session.flush()
            assert article.id not in gold_annotators(session.store)  # half-adjudicated: no gold
            desk.finish()
            session.flush()
            assert said(session, article.id, GOLD.id) == wanted[article.id]
        run_export(session.store, "goldspan-jsonl", tmp_path / "out")
        assert session.store.verify() == []
    (file,) = (tmp_path / "out").rglob("*.jsonl")
    written = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    with project(tmp_path, "again") as session:
        run_import(session, [file], layer=GOLD)
        assert {a.id: said(session, a.id, GOLD.id) for a in session.store.articles()} == wanted
    assert len(written) == len(wanted) == 5


def test_half_adjudicated_is_no_gold_even_where_one_person_is_done(tmp_path: Path) -> None:
    with project(tmp_path, "half") as session:
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
