"""Copies of one project that people work on apart, and what may happen in each."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.annotator import Annotator
from goldspan.domain.change import Action, ActionKind, Entity, EntityChange
from goldspan.domain.errors import GoldspanError
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import LayerState, Link, PipelineRun, Span, WorkState, layer_state_id
from goldspan.domain.merging import Conflict, MergeReport
from goldspan.domain.releases import (
    DatasheetAnswer,
    Split,
    SplitSettings,
    answer_id,
    split_id,
)
from goldspan.store.project import ProjectStore
from helpers.kept_releases import files_of, keep
from helpers.stored import (
    ANNA,
    BEN,
    PIPELINE,
    all_rows,
    article_of,
    gone,
    made,
    span_of,
    store_with_article,
)

CARLA = replace(BEN, id=derived_id("test", "carla"), name="Carla")
PEOPLE = (ANNA, BEN, CARLA)
WORDS = ("Moskau", "den Termin", "Nato", "Montag", "Rjabkow")
LABELS = ("ACTOR", "DATE", "CLAIM")
OTHER_TEXTS = ("Die EU tagte.", "Paris schwieg dazu.")
T = TypeVar("T")


def begun(folder: Path) -> list[Path]:
    """Return the files of a project with an article and of two copies of it."""
    first = folder / "0.goldspan"
    store_with_article(first, BEN, CARLA, PIPELINE).close()
    others = [folder / f"{number}.goldspan" for number in (1, 2)]
    for other in others:
        shutil.copyfile(first, other)
    return [first, *others]


def everything(store: ProjectStore) -> dict[str, Any]:
    """Return what a project holds and what is in conflict in it, but not in which order it came."""
    return {
        **all_rows(store),
        "assignments": store.assignments(),
        "adjudications": store.adjudications(),
        "split": store.split(),
        "releases": [(each, files_of(store, each)) for each in store.releases()],
        "answers": store.datasheet_answers(),
        "conflicts": store.conflicts(),
    }


class Replica:
    """A copy of the project in which one person acts, with ids that are the same in each run."""

    def __init__(self, path: Path, number: int) -> None:
        self.store = ProjectStore.open(path)
        self.me = PEOPLE[number]
        self._number = number
        self._count = 0
        self._own: list[Action] = []

    def close(self) -> None:
        self.store.close()

    def do(self, what: str, one: int, other: int) -> None:
        """Do something of this name; the numbers choose to what. What cannot be done is not."""
        act: Callable[[int, int], None] = getattr(self, f"_{what}")
        act(one, other)

    def merge(self, other: Path) -> MergeReport:
        return self.store.merge(other, self.me)

    def _commit(self, kind: ActionKind, changes: Sequence[EntityChange], **texts: str) -> None:
        if not changes:
            return
        action = self._action(kind)
        self.store.commit(action, changes, texts)
        self._own.append(action)

    def _action(self, kind: ActionKind, undoes: str | None = None) -> Action:
        self._count += 1
        identifier = derived_id("test action", str(self._number), str(self._count))
        return Action(identifier, self.me.id, kind, "2026-01-01T00:00:00.000+00:00", undoes)

    def _spans(self) -> list[Span]:
        return [s for a in self.store.articles() for s in self.store.spans(a.id)]

    def _links(self) -> list[Link]:
        return [link for a in self.store.articles() for link in self.store.links(a.id)]

    def _change(self, entity: T, **fields: object) -> EntityChange:
        changed = replace(entity, **fields)  # type: ignore[type-var]
        return EntityChange(entity, changed)  # type: ignore[arg-type]

    # What may happen; each takes two numbers

    def _mark(self, one: int, other: int) -> None:
        """Make a span, whose id is the same wherever it is made."""
        label = LABELS[other % 3]
        who = PIPELINE if other % 5 == 4 else ANNA
        span = span_of(pick(WORDS, one), label, who, note="x" * (other % 2))
        if all(span.id != each.id for each in self._spans()) and self._has(span.article):
            self._commit(ActionKind.LABEL, made(span))

    def _has(self, article: str) -> bool:
        return self.store.article(article) is not None

    def _edit(self, one: int, other: int) -> None:
        spans = self._spans()
        if spans:
            span = pick(spans, one)
            fields: list[dict[str, object]] = [
                {"note": f"{self._number}{other % 2}"},
                {"doubtful": not span.doubtful},
                {"label": LABELS[other % 3]},
                {"attrs": {"kind": str(other % 3)}},
                {"attrs": {}},
                {"end": span.start + 2, "quote": span.quote[:2]},
            ]
            self._commit(ActionKind.EDIT, [self._change(span, **pick(fields, other))])

    def _remove(self, one: int, other: int) -> None:
        """Remove a span with its links."""
        spans = self._spans()
        if spans:
            span = pick(spans, one)
            links = [link for link in self._links() if span.id in (link.source, link.target)]
            self._commit(ActionKind.DELETE, gone(*links, span))

    def _link(self, one: int, other: int) -> None:
        spans = [span for span in self._spans() if span.article == article_of().id]
        if spans:
            source = pick(spans, one)
            target = pick([each for each in spans if each.annotator == source.annotator], other)
            identifier = derived_id("link", source.id, target.id)
            if all(link.id != identifier for link in self._links()):
                ends = (source.id, target.id)
                link = Link(identifier, source.article, source.annotator, "source", *ends)
                self._commit(ActionKind.LINK, made(link))

    def _unlink(self, one: int, other: int) -> None:
        links = self._links()
        if links:
            self._commit(ActionKind.UNLINK, gone(pick(links, one)))

    def _register(self, one: int, other: int) -> None:
        name = pick(("Nato", "EU"), one)
        actors = {actor.id: actor for actor in self.store.actors()}
        known = actors.get(actor_id(name))
        if known is None:
            actor = Actor(actor_id(name), name, spellings=(f"{name}{other % 3}",))
            self._commit(ActionKind.REGISTER, made(actor))
        elif other % 4 == 0:
            self._commit(ActionKind.REGISTER, gone(known))
        elif other % 4 == 1:
            self._commit(ActionKind.REGISTER, [self._change(known, kind=str(self._number))])
        else:
            spellings = (*known.spellings, f"{self._number}{other}")
            self._commit(ActionKind.REGISTER, [self._change(known, spellings=spellings)])

    def _state(self, one: int, other: int) -> None:
        article = pick(self.store.articles(), one) if self.store.articles() else None
        if article is not None:
            who: Annotator = pick(PEOPLE, other)
            before = self.store.state(article.id, who.id)
            identifier = layer_state_id(who.id, article.id)
            held = before or LayerState(identifier, article.id, who.id, WorkState.NEW)
            state = pick((WorkState.DONE, WorkState.SKIPPED), self._number)
            after = replace(held, state=state) if other % 2 else replace(held, note=str(one))
            self._commit(ActionKind.STATE, [EntityChange(before, after)])

    def _article(self, one: int, other: int) -> None:
        """Bring an article in, or change one."""
        text = pick(OTHER_TEXTS, one)
        article = article_of(text, f"text {one % 2}", position=other)
        known = self.store.article(article.id)
        if known is None:
            self._commit(ActionKind.IMPORT, made(article), **{article.sha256: text})
        else:
            fields = {"title": str(self._number)} if other % 2 else {"outlet": str(other)}
            self._commit(ActionKind.METADATA, [self._change(known, **fields)])

    def _withdraw(self, one: int, other: int) -> None:
        """Remove an article with all that anybody has on it."""
        articles = self.store.articles()
        if articles:
            article = pick(articles, one)
            things: list[Entity] = [*self.store.links(article.id), *self.store.spans(article.id)]
            things += [state for state in self.store.states() if state.article == article.id]
            self._commit(ActionKind.REMOVE_ARTICLE, gone(*things, article))

    def _suggest(self, one: int, other: int) -> None:
        """Run a pipeline: what it had suggested goes."""
        article = article_of()
        if self._has(article.id):
            run = PipelineRun(f"run {self._number} {self._count}", PIPELINE.id, "p", "1", "")
            old = [s for s in self.store.spans(article.id, PIPELINE.id) if not self._linked(s)]
            new = span_of(pick(WORDS, one), annotator=PIPELINE, run=run.id)
            if all(new.id != span.id for span in self.store.spans(article.id)):
                self._commit(ActionKind.PREFILL, [*gone(*old), *made(run, new)])

    def _linked(self, span: Span) -> bool:
        return any(span.id in (link.source, link.target) for link in self._links())

    def _undo(self, one: int, other: int) -> None:
        """Take back what was done here lately, where nobody has gone on from it."""
        if self._own:
            undone = pick(self._own[-3:], one)
            changes = [c.reversed() for c in reversed(self.store.action_changes(undone.id))]
            kind = ActionKind.REDO if undone.kind is ActionKind.UNDO else ActionKind.UNDO
            action = self._action(kind, undone.id)
            try:
                self.store.commit(action, changes)
            except GoldspanError:
                return
            self._own.append(action)

    def _split(self, one: int, other: int) -> None:
        """Part the articles, or another way."""
        known = self.store.split()
        articles = tuple(article.id for article in self.store.articles())
        cut = other % (len(articles) + 1)
        parts = {"train": articles[:cut], "test": articles[cut:]}
        project = self.store.project_id
        split = Split(split_id(project), SplitSettings(seed=one % 3), parts)
        if split != known:
            self._commit(ActionKind.SPLIT, [EntityChange(known, split)])

    def _release(self, one: int, other: int) -> None:
        """Keep what may have been kept elsewhere, too."""
        data = b"%d" % (one % 2)
        digest = hashlib.sha256(data).hexdigest()
        if all(digest not in each.files.values() for each in self.store.releases()):
            action = self._action(ActionKind.RELEASE)
            keep(self.store, self.me, {"facts.json": data}, title=str(other), action=action)
            self._own.append(action)

    def _answer(self, one: int, other: int) -> None:
        """Answer a question of the datasheet, otherwise than before, or no more."""
        question = str(one % 2)
        known = {each.question: each for each in self.store.datasheet_answers()}.get(question)
        identifier = answer_id(self.store.project_id, question)
        given = DatasheetAnswer(identifier, question, f"{self._number} {other % 3}")
        if known is not None and other % 4 == 0:
            self._commit(ActionKind.DATASHEET, gone(known))
        elif given != known:
            self._commit(ActionKind.DATASHEET, [EntityChange(known, given)])

    def _resolve(self, one: int, other: int) -> None:
        conflicts = self.store.conflicts()
        if conflicts:
            conflict: Conflict = pick(conflicts, one)
            side = pick((*(side.entity for side in conflict.sides), conflict.stands), other)
            try:
                self._commit(ActionKind.RESOLVE, conflict.settled(side))
            except GoldspanError:
                return


WHAT = (
    "mark",
    "mark",
    "edit",
    "edit",
    "remove",
    "link",
    "unlink",
    "register",
    "state",
    "article",
    "withdraw",
    "suggest",
    "split",
    "release",
    "answer",
    "undo",
    "undo",
    "resolve",
)


def pick(things: Sequence[T], number: int) -> T:
    """Return one of some things."""
    return things[number % len(things)]
