"""The seeds, and a reviewer who decides each of their differences towards their gold."""

from __future__ import annotations

from pathlib import Path

from goldspan.assets import seeds
from goldspan.domain.annotator import named_person
from goldspan.domain.layer import ActorRef, Key
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.review_units import ReviewUnit, UnitState
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.layers import ExchangeLayers

PEOPLE = {"Annotator A": "seeds.annotator_a.jsonl", "Annotator B": "seeds.annotator_b.jsonl"}
# What is marked where, with its attributes (actors by name) and where its links lead.
Said = dict[Key, tuple[dict[str, object], set[tuple[str, Key]]]]


def seeds_project(folder: Path, name: str) -> ProjectSession:
    """Make a project of the five articles, with nobody's work; close it yourself."""
    session = create_project(folder / f"{name}.goldspan", name, named_person("Rita"))
    run_import(session, sorted(seeds().glob("*.txt")), metadata=seeds() / "metadata.csv")
    return session


def said(session: ProjectSession, article_id: str, who: str) -> Said:
    """Return what somebody, or gold, has on an article."""
    article = session.store.article(article_id)
    assert article is not None
    layer = ExchangeLayers(session.store, session.register()).article(article, who)
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


def decide_all(session: ProjectSession, article_id: str, wanted: Said) -> ReviewDesk:
    """Decide all that is open in an article; return the desk."""
    actors = {actor.name: actor.id for actor in session.store.actors()}
    desk = ReviewDesk(session, article_id)
    people = {p.id: said(session, article_id, p.id) for p in desk.people.compared}
    for unit in desk.units:
        if unit.state is UnitState.OPEN:
            decide(desk, unit, wanted, people, actors)
    session.flush()
    return desk
