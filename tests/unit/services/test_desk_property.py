"""Any sequence of commands on the desk: it holds what the project holds, and undo takes it back."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.annotator import pipeline_annotator
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import Link
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.desk.reading_order import reading_order
from goldspan.services.project.session import ProjectSession
from goldspan.text.graphemes import is_boundary
from helpers.suggested_article import ARTICLE, CLAIM, DAY, RJABKOW, SOURCE, TEXT, suggested
from helpers.suggested_project import suggested_project

LABELS = ("ACTOR", "DATE", "CLAIM", "FURNITURE")
OTHER = pipeline_annotator("other")
WHEN = Link(derived_id("test", "when"), ARTICLE, CLAIM.annotator, "when", CLAIM.id, DAY.id, 0.5)
MORE = [
    suggested("FURNITURE", "Die Nato plant"),
    suggested("ACTOR", "Nato"),
    suggested("CLAIM", "am Dienstag den Termin"),
]
# A second pipeline says some of the same, with ids of its own, one of them more surely.
SAME = [
    replace(span, id=derived_id("other", span.id), annotator=OTHER.id, score=score)
    for span, score in ((RJABKOW, 0.2), (CLAIM, 0.95))
]
SAME_LINK = replace(
    SOURCE,
    id=derived_id("other", SOURCE.id),
    annotator=OTHER.id,
    source=SAME[1].id,
    target=SAME[0].id,
    score=0.7,
)
RERUN = derived_id("rerun", SOURCE.id)

offset = st.integers(0, len(TEXT) - 1)
word_edge = st.sampled_from([i for i, char in enumerate(TEXT) if char == " "])
pick = st.integers(0, 30)
SPAN_STEPS = ("relabel", "resize", "delete", "accept", "reject", "edit", "link", "actor")
LINK_STEPS = ("unlink", "accept_link", "reject_link", "cover_link")
STEPS = (*SPAN_STEPS, *LINK_STEPS, "accept_all", "note", "undo", "redo", "rerun")
command = st.one_of(
    st.tuples(st.sampled_from(("make", "resize")), st.sampled_from(LABELS), offset, offset),
    st.tuples(st.sampled_from(("make", "resize")), st.sampled_from(LABELS), word_edge, word_edge),
    st.tuples(st.sampled_from(STEPS), st.sampled_from(LABELS), pick, pick),
    st.tuples(st.sampled_from((*LINK_STEPS, "accept")), st.just("ACTOR"), pick, pick),
)
Step = tuple[str, str, int, int]


class Hands:
    """Carries out steps on a desk: each names a command, a label, and two numbers to choose by."""

    def __init__(self, desk: Desk, session: ProjectSession) -> None:
        self.desk = desk
        self.session = session

    def do(self, step: Step) -> None:
        """Carry out a step, where there is something to do it to."""
        name, word, first, second = step
        if name in SPAN_STEPS:
            self._on_span(name, word, first, second)
        elif name in LINK_STEPS:
            self._on_links(name, first)
        else:
            start, end = sorted((first, second))
            whole: dict[str, Callable[[], object]] = {
                "make": lambda: self.desk.make_span(word, start, end + 1),
                "accept_all": lambda: self.desk.accept(self._left()),
                "note": lambda: self.desk.set_article_note(word),
                "undo": lambda: self.session.undo().result(),
                "redo": lambda: self.session.redo().result(),
                "rerun": self._rerun,
            }
            whole[name]()

    def _on_span(self, name: str, word: str, first: int, second: int) -> None:
        desk = self.desk
        spans = sorted(desk.layer.spans.values(), key=lambda s: (s.start, s.end, s.label))
        left = self._left()
        if name in ("accept", "reject", "edit"):
            if left:
                chosen = left[first % len(left)]
                decide: dict[str, Callable[[], object]] = {
                    "accept": lambda: desk.accept([chosen]),
                    "reject": lambda: desk.reject([chosen]),
                    "edit": lambda: desk.accept_edited(chosen, label=word),
                }
                decide[name]()
        elif spans:
            span, other = spans[first % len(spans)], spans[second % len(spans)]
            start, end = sorted((first, second))
            change: dict[str, Callable[[], object]] = {
                "relabel": lambda: desk.relabel(span.id, word),
                "resize": lambda: desk.resize(span.id, start, end + 1),
                "delete": lambda: desk.delete([span.id]),
                "actor": lambda: desk.set_actor(span.id, "canonical", word.title()),
                "link": lambda: desk.link("source" if second % 2 else "when", span.id, other.id),
            }
            if name != "actor" or span.label == "ACTOR":
                change[name]()

    def _on_links(self, name: str, first: int) -> None:
        layer = self.desk.layer
        shown = sorted([*layer.spans.values(), *layer.open_suggestions()], key=reading_order)
        links = [link for span in shown for link in layer.open_links_of(span.id)]
        offered = [link.id for link in links]
        own = [link.id for link in sorted(layer.links.values(), key=lambda link: link.type)]
        if name == "unlink" and own:
            self.desk.unlink(own[first % len(own)])
        elif name == "accept_link" and offered:
            self.desk.accept_links([offered[first % len(offered)]])
        elif name == "cover_link" and links:
            chosen = links[first % len(links)]
            source, target = layer.shown_ends(chosen) or ("", "")
            self.desk.link(chosen.type, source, target)
        elif name == "reject_link" and offered:
            self.desk.reject_links([offered[first % len(offered)]])

    def _left(self) -> list[str]:
        return [span.id for span in self.desk.layer.open_suggestions()]

    def _rerun(self) -> None:
        """Let the pipeline say the same link anew, under another id; the first time only."""
        if all(link.id != RERUN for link in self.session.store.links(ARTICLE)):
            again = EntityChange(None, replace(SOURCE, id=RERUN))
            self.session.commit(ActionKind.PREFILL, [again])


def rows(session: ProjectSession) -> tuple[object, ...]:
    session.flush()
    me, store = session.annotator.id, session.store
    return (
        {s.id: s for s in store.spans(ARTICLE, me)},
        {link.id: link for link in store.links(ARTICLE, me)},
        {v.id: v for v in store.verdicts(ARTICLE, me)},
        {v.id: v for v in store.link_verdicts(ARTICLE, me)},
        store.state(ARTICLE, me),
        {a.id: a for a in store.actors()},
    )


def held(desk: Desk) -> tuple[object, ...]:
    layer = desk.layer
    return (
        layer.spans,
        layer.links,
        layer.verdicts,
        layer.link_verdicts,
        layer.state,
        {a.id: a for a in desk.register.actors()},
    )


def offers(desk: Desk) -> tuple[object, ...]:
    """What the desk offers to decide."""
    layer = desk.layer
    shown = [*layer.spans, *(span.id for span in layer.open_suggestions())]
    return (
        [item.id for item in layer.left()],
        {identifier: layer.open_links_of(identifier) for identifier in sorted(shown)},
    )


def check_layer(desk: Desk) -> None:
    """What holds after every command."""
    layer = desk.layer
    spans = list(layer.spans.values())
    keys = [span.key() for span in spans]
    assert len(set(keys)) == len(keys)
    for span in spans:
        assert span.quote == TEXT[span.start : span.end]
        assert span.quote.strip()
        assert is_boundary(TEXT, span.start)
        assert is_boundary(TEXT, span.end)
    blocks = [span for span in spans if span.label == "FURNITURE"]
    for block in blocks:
        for span in spans:
            apart = span.end <= block.start or block.end <= span.start
            around = span.start < block.start and block.end < span.end
            assert span is block or apart or (around and span.label != "FURNITURE")
    said = [(link.type, link.source, link.target) for link in layer.links.values()]
    assert len(set(said)) == len(said)
    for link_type, source, target in said:
        assert source != target
        assert link_type in desk.link_types(source, target)
    for verdict in layer.verdicts.values():
        assert verdict.span is None or verdict.span in layer.spans
    for link_verdict in layer.link_verdicts.values():
        assert link_verdict.link is None or link_verdict.link in layer.links
    for link in layer.open_links():
        ends = layer.shown_ends(link)
        assert ends is not None
        assert set(ends) <= set(layer.spans)
        assert layer.ready(link.id)
    assert layer.open_count() == len(layer.left())


def prefill(session: ProjectSession) -> None:
    entities = (*MORE, WHEN, OTHER, *SAME, SAME_LINK)
    session.commit(ActionKind.PREFILL, [EntityChange(None, entity) for entity in entities])


def following(
    check: Callable[[Desk, ProjectSession], None], steps: list[Step], session: ProjectSession
) -> Desk:
    """Carry the steps out on a desk, checking after each, without undoing what prefill did."""
    prefilled = session.undoable()
    desk = open_desk(session, ARTICLE)
    hands = Hands(desk, session)
    session.subscribe(desk.receive)
    for step in steps:
        undoable = session.undoable()
        if step[0] == "undo" and (undoable is None or undoable == prefilled):
            continue
        with suppress(RefusedError):
            hands.do(step)
        session.flush()
        check(desk, session)
    return desk


@settings(max_examples=80)
@given(st.lists(command, max_size=14))
def test_desk_and_project_agree_and_undo_takes_everything_back(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder, suggested_project(Path(folder)) as session:
        prefill(session)
        before = rows(session)
        prefilled = session.undoable()

        def check(desk: Desk, session: ProjectSession) -> None:
            check_layer(desk)
            assert rows(session) == held(desk)
            again = open_desk(session, ARTICLE)
            assert offers(again) == offers(desk)
            left = session.store.suggestions_left(session.annotator.id)
            assert left.get(ARTICLE, 0) == desk.layer.open_count()

        following(check, steps, session)
        while session.undoable() != prefilled:
            session.undo().result()
        assert rows(session) == before
        assert session.store.verify() == []
