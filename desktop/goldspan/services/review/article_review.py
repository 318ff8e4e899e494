"""One article under review: everybody's layers, gold, the decisions; follows what changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from goldspan.agreement.units import Layer, units
from goldspan.domain.annotator import GOLD, Annotator
from goldspan.domain.article import Article
from goldspan.domain.change import Entity, EntityChange
from goldspan.domain.layer import LayerState, Link, Span, WorkState, layer_state_id
from goldspan.domain.review import Adjudication, Assignment
from goldspan.services.review.people import Labels, People, people_of
from goldspan.services.review.peoples_side import Marked, PeoplesSide
from goldspan.services.review.review_units import ReviewUnit
from goldspan.services.review.standing import Standing, standing

E = TypeVar("E")
Reviewed = Span | Link | LayerState | Assignment | Adjudication | Annotator


class ArticleReview:
    """What a review of an article is about, without a project behind it. Not thread-safe.

    `units` are worked out when they are wanted and kept until something changes.
    """

    def __init__(self, article: Article, entities: Iterable[Entity] = ()) -> None:
        self.article = article
        self.layers: dict[str, Marked] = {}
        self.decisions: dict[str, Adjudication] = {}
        self._annotators: dict[str, Annotator] = {GOLD.id: GOLD}
        self._states: dict[str, LayerState] = {}
        self._assignments: dict[str, Assignment] = {}
        self._people: People | None = None
        self._side: PeoplesSide | None = None
        self._asked: Mapping[str, Labels] = {}  # when the side was worked out
        self._standing: Standing | None = None
        self._changed = True  # since the standing was worked out
        self._acting: list[EntityChange] | None = None
        for entity in entities:
            if isinstance(entity, Span):  # nearly all of them
                self._marked(entity.annotator).spans[entity.id] = entity
            else:
                self._enter(entity, entity)

    # Asking

    @property
    def people(self) -> People:
        """Return who is compared here, and who is awaited."""
        if self._people is None:
            states, assigned = self._states.values(), self._assignments.values()
            self._people = people_of(self._annotators.values(), states, assigned)
        return self._people

    @property
    def gold(self) -> Marked:
        """Return gold as it is now."""
        return self._marked(GOLD.id)

    @property
    def gold_state(self) -> LayerState | None:
        """Return how far the article's adjudication is, None where nobody has begun."""
        return self._states.get(layer_state_id(GOLD.id, self.article.id))

    @property
    def done(self) -> bool:
        """Return whether the article is adjudicated."""
        return self.gold_state is not None and self.gold_state.state is WorkState.DONE

    @property
    def units(self) -> tuple[ReviewUnit, ...]:
        """Return the units in reading order."""
        if self._standing is None or self._changed:
            self._standing = standing(
                self.article.id,
                self.side,
                self.gold,
                self.decisions.values(),
                done=self.done,
                before=self._standing,
            )
            self._changed = False
        return self._standing.units

    @property
    def side(self) -> PeoplesSide:
        """Return what the people say here."""
        asked = self.people.asked
        if self._side is None or self._asked != asked:
            self._asked = asked
            layers = {
                who: Layer(tuple(layer.spans.values()), tuple(layer.links.values()))
                for who, layer in self.layers.items()
                if who in asked
            }
            self._side = PeoplesSide(self.article.id, units(layers, asked), self.layers)
        return self._side

    def link(self, link_id: str) -> Link | None:
        """Return anybody's link of this id, gold's too."""
        return next((x.links[link_id] for x in self.layers.values() if link_id in x.links), None)

    # Changing

    @contextmanager
    def acting(self) -> Iterator[list[EntityChange]]:
        """Gather what `put` and `drop` do in the list; an exception takes all of it back."""
        changes: list[EntityChange] = []
        self._acting = changes
        try:
            yield changes
        except BaseException:
            self._take_back(changes)
            raise
        finally:
            self._acting = None

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Let nothing that `put` and `drop` do outlast the block."""
        standing, changed = self._standing, self._changed
        with self.acting() as changes:
            yield
            self._take_back(changes)
        # Units are the same objects again, as long as nothing else has changed.
        self._standing, self._changed = standing, changed

    def put(self, before: Entity | None, after: Entity) -> None:
        """Let an entity be this from now on, if it is not."""
        if before != after:
            self._do(EntityChange(before, after))

    def drop(self, entity: Entity) -> None:
        """Take an entity away."""
        self._do(EntityChange(entity, None))

    def take_along(self, changes: Iterable[EntityChange]) -> None:
        """Let changes of other things be part of what is being done."""
        for change in changes:
            self._do(change)

    def concerning(self, changes: Iterable[EntityChange]) -> list[EntityChange]:
        """Return those of the changes from elsewhere that matter here."""
        here = self.article.id
        return [
            change
            for change in changes
            if isinstance(change.entity, Annotator)
            or (change.article == here and isinstance(change.entity, Reviewed | Article))
        ]

    def apply(self, changes: Sequence[EntityChange]) -> None:
        """Take in changes that happened already."""
        for change in changes:
            self._enter(change.entity, change.after)

    def _take_back(self, changes: Sequence[EntityChange]) -> None:
        for change in reversed(changes):
            self._enter(change.entity, change.before)

    def _do(self, change: EntityChange) -> None:
        if self._acting is not None:
            self._acting.append(change)
        self._enter(change.entity, change.after)

    def _enter(self, entity: Entity, after: Entity | None) -> None:
        """Let the entity be `after`, None where it is gone; forget what was worked out from it."""
        match entity:
            case Span() | Link():
                self._enter_marked(entity, after)
                if entity.annotator != GOLD.id:
                    self._side = None
            case Adjudication():
                _keep(self.decisions, Adjudication, entity.id, after)
            case Article():
                self.article = after if isinstance(after, Article) else self.article
            case LayerState():
                _keep(self._states, LayerState, entity.id, after)
                self._forget_people(entity.annotator)
            case Assignment():
                _keep(self._assignments, Assignment, entity.id, after)
                self._forget_people(entity.annotator)
            case Annotator():
                _keep(self._annotators, Annotator, entity.id, after)
                self._forget_people(entity.id)
            case _:
                return
        self._changed = True

    def _enter_marked(self, entity: Span | Link, after: Entity | None) -> None:
        marked = self._marked(entity.annotator)
        if isinstance(entity, Span):
            _keep(marked.spans, Span, entity.id, after)
        else:
            _keep(marked.links, Link, entity.id, after)

    def _marked(self, annotator: str) -> Marked:
        marked = self.layers.get(annotator)
        if marked is None:
            marked = self.layers[annotator] = Marked()
        return marked

    def _forget_people(self, annotator: str) -> None:
        if annotator != GOLD.id:
            self._people = None


def _keep(held: dict[str, E], kind: type[E], identifier: str, after: Entity | None) -> None:
    if isinstance(after, kind):
        held[identifier] = after
    else:
        held.pop(identifier, None)
