"""Mark all occurrences: what is found and judged, what is made, and that one undo takes it back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator, AnnotatorKind, pipeline_annotator
from goldspan.domain.article import Article
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError
from goldspan.domain.ids import derived_id, new_id
from goldspan.domain.layer import ActorRef, Span, VerdictKind, WorkState
from goldspan.services.importing import run_import
from goldspan.services.labelling import Desk, open_desk
from goldspan.services.mark_all import (
    ArticleHits,
    Hit,
    HitState,
    Wanted,
    find_everywhere,
    find_here,
    snapshot,
    wanted_of,
)
from goldspan.services.mark_hits import Here, mark_everywhere, mark_here
from goldspan.services.occurrences import FormKind
from goldspan.services.progress import Progress, Step
from goldspan.services.projects import create_project
from goldspan.services.session import ProjectSession

TEXTS = {
    "a": "Sergej Rjabkow bestätigte den Termin. Rjabkow nannte die NATO nicht.\n\nLesen Sie auch:"
    " Rjabkow im Gespräch",
    "b": "Die Nato tagt, sagte Rjabkows Sprecher. Ryabkov schwieg zur Nato-Erweiterung.",
    "c": "In Genf geschah nichts.",
}
PIPELINE = pipeline_annotator("goldspan-de")
BEN = Annotator(derived_id("test", "ben"), AnnotatorKind.PERSON, "Ben")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    sources = []
    for name, text in TEXTS.items():
        source = tmp_path / f"{name}.txt"
        source.write_text(text, encoding="utf-8")
        sources.append(source)
    ada = Annotator(new_id(), AnnotatorKind.PERSON, "Ada")
    with create_project(tmp_path / "p.goldspan", "p", ada) as session:
        run_import(session, sources)
        session.commit(ActionKind.PREFILL, [EntityChange(None, PIPELINE)])
        yield session


def article(session: ProjectSession, name: str) -> Article:
    found = session.store.article_by_name(name)
    assert found is not None
    return found


def desk_of(session: ProjectSession, name: str) -> Desk:
    return open_desk(session, article(session, name).id)


def make(desk: Desk, label: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = desk.text.index(words, start + 1)
    return desk.make_span(label, start, start + len(words))


def wanted(session: ProjectSession, desk: Desk, words: str, label: str = "ACTOR") -> Wanted:
    return wanted_of(session.scheme, desk.register, words, label)


def everywhere(session: ProjectSession, want: Wanted, desk: Desk | None = None) -> list[Hit]:
    """Return the hits of the whole project, as they are after the last batch."""
    found: dict[str, ArticleHits] = {}

    def take(batch: Sequence[ArticleHits]) -> None:
        found.update({each.article.id: each for each in batch})

    here = snapshot(desk) if desk is not None else None
    assert find_everywhere(session, want, here, take, Progress())
    return [hit for each in found.values() for hit in each.hits]


def ranges(hits: Sequence[Hit]) -> dict[str, list[tuple[int, int]]]:
    chosen: dict[str, list[tuple[int, int]]] = {}
    for hit in hits:
        chosen.setdefault(hit.article, []).append((hit.start, hit.end))
    return chosen


def own_quotes(session: ProjectSession) -> list[str]:
    me = session.annotator.id
    return [
        span.quote for each in session.store.articles() for span in session.store.spans(each.id, me)
    ]


def test_what_is_found_here(session: ProjectSession) -> None:
    desk = desk_of(session, "a")
    hits = find_here(session, wanted(session, desk, "Rjabkow"), snapshot(desk)).hits
    assert [hit.quote for hit in hits] == ["Rjabkow"] * 3
    assert all(hit.sure and hit.can_be_marked for hit in hits)
    assert hits[1].before.endswith("bestätigte den Termin. ")
    assert hits[2].before.endswith("Lesen Sie auch: ")
    assert hits[2].after == " im Gespräch"


def test_what_stands_in_the_way(session: ProjectSession) -> None:
    desk = desk_of(session, "a")
    name = make(desk, "ACTOR", "Sergej Rjabkow")
    make(desk, "ACTOR", "Rjabkow", 1)
    furniture = make(desk, "FURNITURE", "Lesen Sie auch: Rjabkow im Gespräch")
    make(desk, "CLAIM", "Rjabkow nannte die NATO nicht")
    hits = find_here(session, wanted(session, desk, "Rjabkow"), snapshot(desk)).hits
    assert [hit.state for hit in hits] == [HitState.OVERLAPS, HitState.MARKED, HitState.REFUSED]
    assert hits[0].other == name
    assert hits[0].can_be_marked
    assert not hits[0].sure
    assert not hits[1].can_be_marked
    assert hits[2].refusal is not None
    assert hits[2].refusal.existing == furniture.id
    # A claim around it does not stand in the way of a name, but a claim on the same words does.
    dates = find_here(session, wanted(session, desk, "nannte", "DATE"), snapshot(desk)).hits
    assert [hit.state for hit in dates] == [HitState.FREE]


def test_what_was_rejected_is_not_ticked(session: ProjectSession) -> None:
    text = TEXTS["b"]
    start = text.index("Nato")
    suggestion = Span("s", article(session, "b").id, PIPELINE.id, "ACTOR", start, start + 4, "Nato")
    session.commit(ActionKind.PREFILL, [EntityChange(None, suggestion)])
    desk = desk_of(session, "b")
    desk.reject(["s"])
    (hit,) = find_here(session, wanted(session, desk, "Nato"), snapshot(desk)).hits
    assert hit.state is HitState.REJECTED
    assert hit.can_be_marked
    assert not hit.sure


def test_forms_across_the_project(session: ProjectSession) -> None:
    desk = desk_of(session, "a")
    hits = everywhere(session, wanted(session, desk, "Rjabkow"), desk)
    forms = {hit.form.text: (hit.form.kind, hit.sure) for hit in hits}
    assert forms == {
        "Rjabkow": (FormKind.EXACT, True),
        "Rjabkows": (FormKind.INFLECTED, True),
        "Ryabkov": (FormKind.LIKELY, False),
    }
    assert {hit.quote for hit in everywhere(session, wanted(session, desk, "Nato"))} == {
        "NATO",
        "Nato",
    }


def test_the_registers_spellings_are_looked_for(session: ProjectSession) -> None:
    rjabkow = Actor("r", "Sergej Rjabkow", "PERSON", spellings=("Rjabkow", "Ryabkov"))
    session.commit(ActionKind.REGISTER, [EntityChange(None, rjabkow)])
    desk = desk_of(session, "a")
    want = wanted(session, desk, "Rjabkow")
    assert want.attrs == {"canonical": ActorRef(actor="r"), "kind": "PERSON"}
    hits = everywhere(session, want, desk)
    assert [hit.quote for hit in hits if hit.sure] == [
        "Sergej Rjabkow",
        "Rjabkow",
        "Rjabkow",
        "Rjabkows",
        "Ryabkov",
    ]


def test_the_actor_of_the_span_is_the_one_that_is_looked_for(session: ProjectSession) -> None:
    desk = desk_of(session, "a")
    span = make(desk, "ACTOR", "NATO")
    desk.set_actor(span.id, "canonical", "Nordatlantikpakt")
    span = desk.layer.spans[span.id]
    want = wanted_of(session.scheme, desk.register, span.quote, "ACTOR", span)
    assert want.spellings == ("Nordatlantikpakt",)
    as_date = wanted_of(session.scheme, desk.register, span.quote, "DATE", span)
    assert (dict(as_date.attrs), as_date.spellings, as_date.name) == ({}, (), False)


def test_a_suggestion_names_an_actor_that_the_register_does_not_know(
    session: ProjectSession,
) -> None:
    name = ActorRef(name="Sergej Rjabkow")
    suggestion = Span(
        "s",
        article(session, "a").id,
        PIPELINE.id,
        "ACTOR",
        38,
        45,
        "Rjabkow",
        {"kind": "PERSON", "canonical": name},
    )
    session.commit(ActionKind.PREFILL, [EntityChange(None, suggestion)])
    desk = desk_of(session, "a")
    want = wanted_of(session.scheme, desk.register, "Rjabkow", "ACTOR", suggestion)
    hits = find_here(session, want, snapshot(desk)).hits
    assert [hit.quote for hit in hits if hit.sure] == ["Sergej Rjabkow", "Rjabkow", "Rjabkow"]
    mark_here(desk, want, [(hit.start, hit.end) for hit in hits])
    session.flush()
    (entry,) = session.store.actors()
    spans = session.store.spans(desk.article.id, session.annotator.id)
    expected = {"canonical": ActorRef(actor=entry.id), "kind": "PERSON"}
    assert [dict(span.attrs) for span in spans] == [expected] * 3
    session.undo().result()
    assert session.store.actors() == []


def test_an_article_that_is_removed_meanwhile_is_passed_over(session: ProjectSession) -> None:
    gone = article(session, "b")

    def remove(step: Step) -> None:
        if session.store.article(gone.id) is not None:
            session.commit(ActionKind.REMOVE_ARTICLE, [EntityChange(gone, None)])

    found: list[ArticleHits] = []
    find_everywhere(session, Wanted("Rjabkow", "ACTOR"), None, found.extend, Progress(remove))
    assert [each.article.name for each in found] == ["a"]
    done = mark_everywhere(session, Wanted("x", "ACTOR"), {gone.id: [(0, 1)]}, Progress())
    assert (done.spans, done.left_out) == (0, 1)


def test_mark_here_is_one_action(session: ProjectSession) -> None:
    rjabkow = Actor("r", "Sergej Rjabkow", "PERSON", spellings=("Rjabkow",))
    session.commit(ActionKind.REGISTER, [EntityChange(None, rjabkow)])
    desk = desk_of(session, "b")
    told: list[int] = []
    desk.listen(lambda changes: told.append(len(changes)))
    want = wanted(session, desk, "Rjabkow")
    hits = find_here(session, want, snapshot(desk)).hits
    done = mark_here(desk, want, [(hit.start, hit.end) for hit in hits])
    assert (done.spans, done.left_out) == (2, 0)
    assert len(told) == 1
    session.flush()
    assert own_quotes(session) == ["Rjabkows", "Ryabkov"]
    spans = session.store.spans(desk.article.id, session.annotator.id)
    # Words that the register does not know are marked as the same actor.
    assert all(span.attrs == want.attrs for span in spans)
    assert desk.state is WorkState.BEGUN
    event = session.undo().result()
    assert event is not None
    assert own_quotes(session) == []
    assert session.store.state(desk.article.id, session.annotator.id) is None
    assert session.store.verify() == []


def test_a_suggestion_of_the_same_is_covered(session: ProjectSession) -> None:
    text, owner = TEXTS["b"], article(session, "b").id
    start = text.index("Rjabkows")
    name = ActorRef(name="Sergej Rjabkow")
    suggestion = Span(
        "s", owner, PIPELINE.id, "ACTOR", start, start + 8, "Rjabkows", {"canonical": name}
    )
    session.commit(ActionKind.PREFILL, [EntityChange(None, suggestion)])
    desk = desk_of(session, "a")
    want = wanted(session, desk, "Rjabkow")
    hits = [hit for hit in everywhere(session, want, desk) if hit.article == owner]
    done = mark_everywhere(session, want, ranges(hits), Progress())
    assert (done.spans, done.articles) == (2, 1)
    (verdict,) = session.store.verdicts(owner, session.annotator.id)
    assert verdict.kind is VerdictKind.COVERED
    (entry,) = session.store.actors()
    covered = session.store.spans(owner, session.annotator.id)[0]
    assert covered.attrs["canonical"] == ActorRef(actor=entry.id)
    assert covered.id == verdict.span
    assert session.undo().result() is not None
    assert own_quotes(session) == []
    assert session.store.actors() == []
    assert session.store.verdicts(owner, session.annotator.id) == []


def test_mark_everywhere_is_undone_as_one(session: ProjectSession) -> None:
    desk = desk_of(session, "a")
    want = wanted(session, desk, "Rjabkow")
    chosen = ranges([hit for hit in everywhere(session, want, desk) if hit.sure])
    here = Here.of(desk, want, chosen.pop(desk.article.id))
    assert len(desk.layer.spans) == 3
    # What is done next on the desk builds on what is not saved yet.
    steps: list[Step] = []
    done = mark_everywhere(session, want, chosen, Progress(steps.append), here)
    assert (done.spans, done.articles, done.left_out) == (4, 2, 0)
    assert steps[-1] == Step(1, 1)
    make(desk, "DATE", "den Termin")
    session.flush()
    assert sorted(own_quotes(session)) == ["Rjabkow"] * 3 + ["Rjabkows", "den Termin"]
    other = article(session, "b").id
    state = session.store.state(other, session.annotator.id)
    assert state is not None
    assert state.state is WorkState.BEGUN
    session.undo().result()
    assert len(own_quotes(session)) == 4
    session.undo().result()
    assert own_quotes(session) == []
    assert session.store.state(other, session.annotator.id) is None
    session.redo().result()
    assert len(own_quotes(session)) == 4
    assert session.store.verify() == []


def test_the_open_desk_learns_what_other_articles_enter(session: ProjectSession) -> None:
    text, other = TEXTS["b"], article(session, "b").id
    start = text.index("Rjabkows")
    name = ActorRef(name="Sergej Rjabkow")
    suggestion = Span(
        "s", other, PIPELINE.id, "ACTOR", start, start + 8, "Rjabkows", {"canonical": name}
    )
    session.commit(ActionKind.PREFILL, [EntityChange(None, suggestion)])
    desk = desk_of(session, "a")
    want = wanted(session, desk, "Rjabkow")
    here = Here.of(desk, want, [])
    mark_everywhere(session, want, {other: [(start, start + 8)]}, Progress(), here)
    here.catch_up()
    span = make(desk, "ACTOR", "Sergej Rjabkow")
    assert span.attrs == {"canonical": ActorRef(actor=session.store.actors()[0].id)}
    session.flush()
    assert session.store.verify() == []


def test_the_open_desk_catches_up_with_what_was_marked_on_it_in_a_thread(
    session: ProjectSession,
) -> None:
    desk = desk_of(session, "a")
    want = wanted(session, desk, "Rjabkow")
    chosen = ranges(find_here(session, want, snapshot(desk)).hits)
    here = Here.of(desk, want)
    done = mark_everywhere(session, want, chosen, Progress(), here)
    assert done.spans == 3
    assert desk.layer.spans == {}
    here.catch_up()
    assert len(desk.layer.spans) == 3
    assert desk.state is WorkState.BEGUN


def test_the_register_learns_the_spellings_that_were_ticked(session: ProjectSession) -> None:
    session.commit(
        ActionKind.REGISTER, [EntityChange(None, Actor("r", "Sergej Rjabkow", "PERSON"))]
    )
    desk = desk_of(session, "b")
    want = wanted_of(session.scheme, desk.register, "Sergej Rjabkow", "ACTOR")
    start = desk.text.index("Ryabkov")
    mark_here(desk, want, [(start, start + 7)])
    session.flush()
    assert [entry.spellings for entry in session.store.actors()] == [("Ryabkov",)]
    session.undo().result()
    assert [entry.spellings for entry in session.store.actors()] == [()]


def test_what_is_refused_meanwhile_is_left_out(session: ProjectSession) -> None:
    desk = desk_of(session, "b")
    want = wanted(session, desk, "Nato")
    chosen = ranges(everywhere(session, want))
    make(desk, "FURNITURE", "Die Nato tagt")
    session.flush()
    done = mark_everywhere(session, want, chosen, Progress())
    assert (done.spans, done.articles, done.left_out) == (1, 1, 1)


def test_cancelled_half_way_is_still_one_action(
    session: ProjectSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goldspan.services.mark_hits.ARTICLES_AT_ONCE", 1)
    desk = desk_of(session, "c")
    want = wanted(session, desk, "Rjabkow")
    chosen = ranges(everywhere(session, want))
    progress = Progress()

    def stop(step: Step) -> None:
        if step.done == 1:
            progress.cancel()

    progress.listener = stop
    with pytest.raises(CancelledError):
        mark_everywhere(session, want, {**chosen, "gone": [(0, 1)]}, progress)
    session.flush()
    assert len(own_quotes(session)) == 5
    session.undo().result()
    assert own_quotes(session) == []


def test_no_other_persons_layer_is_looked_at(session: ProjectSession) -> None:
    owner = article(session, "b").id
    span = Span("x", owner, BEN.id, "ACTOR", 4, 8, "Nato")
    session.commit(ActionKind.IMPORT, [EntityChange(None, BEN), EntityChange(None, span)])
    desk = desk_of(session, "c")
    states = {hit.state for hit in everywhere(session, wanted(session, desk, "Nato"), desk)}
    assert states == {HitState.FREE}


def test_searching_can_be_cancelled(session: ProjectSession) -> None:
    progress = Progress()
    progress.cancel()
    want = Wanted("Nato", "ACTOR")
    with pytest.raises(CancelledError):
        find_everywhere(session, want, None, lambda batch: None, progress)


def test_too_many_hits_are_cut_off(
    session: ProjectSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goldspan.services.mark_all.MOST_HITS", 2)
    found: list[ArticleHits] = []
    want = replace(Wanted("Rjabkow", "ACTOR"), name=True)
    assert not find_everywhere(session, want, None, found.extend, Progress())
    assert [each.article.name for each in found] == ["a"]
