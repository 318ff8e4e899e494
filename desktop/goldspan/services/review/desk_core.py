"""What a reviewer's desk is made of: the article, its units, and how changes travel from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager

from goldspan.domain.article import Article
from goldspan.domain.change import Action, ActionKind, ChangeEvent, EntityChange
from goldspan.domain.errors import ConflictError, GoldspanError, RefusedError
from goldspan.domain.layer import Link, Span
from goldspan.domain.messages import message
from goldspan.services.marking.mark_hits import net_changes
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.deciding import Deciding
from goldspan.services.review.keeping_decisions import with_settled_gold
from goldspan.services.review.people import People
from goldspan.services.review.reading import read_review
from goldspan.services.review.ready import Ready, made_of, to_adopt
from goldspan.services.review.review_units import ReviewUnit
from goldspan.services.sharing.bundle_file import refuse_in_bundle
from goldspan.store.project import now


class ReviewDeskCore:
    """Holds one article for one reviewer; changes it at once and hands changes to the writer."""

    def __init__(self, session: ProjectSession, article_id: str) -> None:
        self._session = session
        self._review, self.text = read_review(session.store, article_id)
        self._listeners: list[Callable[[Sequence[EntityChange]], None]] = []
        self._refused: Callable[[GoldspanError], None] | None = None
        self._ready = Ready()

    # Asking

    @property
    def article(self) -> Article:
        """Return the article."""
        return self._review.article

    @property
    def people(self) -> People:
        """Return who is compared here, for which labels, and who is awaited."""
        return self._review.people

    @property
    def units(self) -> tuple[ReviewUnit, ...]:
        """Return the units in reading order."""
        return self._review.units

    @property
    def gold_spans(self) -> list[Span]:
        """Return gold as it is written now, in reading order."""
        spans = self._review.gold.spans.values()
        return sorted(spans, key=lambda span: (span.start, -span.end, span.label))

    @property
    def gold_links(self) -> list[Link]:
        """Return the links of gold."""
        return sorted(self._review.gold.links.values(), key=lambda link: (link.type, link.id))

    @property
    def done(self) -> bool:
        """Return whether the article is adjudicated."""
        return self._review.done

    def unit(self, unit_id: str) -> ReviewUnit:
        """Return the unit of this id as it is now; raise `RefusedError` where there is none."""
        found = next((unit for unit in self.units if unit.id == unit_id), None)
        if found is None:
            raise RefusedError(message("errors", "This unit is another one now: look again."))
        return found

    def spans_of(self, annotator: str) -> list[Span]:
        """Return what somebody has on the article, in reading order, compared or not."""
        layer = self._review.layers.get(annotator)
        spans = layer.spans.values() if layer is not None else ()
        return sorted(spans, key=lambda span: (span.start, -span.end, span.label))

    def links_of(self, annotator: str) -> list[Link]:
        """Return somebody's links on the article."""
        layer = self._review.layers.get(annotator)
        return list(layer.links.values()) if layer is not None else []

    def left(self) -> list[ReviewUnit]:
        """Return the units where something is still to be done: open, stale or skipped."""
        return [unit for unit in self.units if unit.left]

    def prepare(self) -> None:
        """Make ready what the first decision writes along, where no window waits for it."""
        scheme, me = self._session.scheme, self._session.annotator.id
        review, adopted = self._review, to_adopt(self._review)
        try:
            with review.trying():
                Deciding(review, self.text, scheme, me, "").adopt_rest()
                self._ready = made_of(review, scheme, adopted)
        except RefusedError:
            self._ready = Ready()  # the decision will say why

    # Listening

    def listen(self, listener: Callable[[Sequence[EntityChange]], None]) -> None:
        """Call the listener with each batch of changes, right after the desk applied it."""
        self._listeners.append(listener)

    def on_refused(self, listener: Callable[[GoldspanError], None]) -> None:
        """Call the listener, on the writer's thread, when the project refuses a change.

        The desk then shows what the project does not hold: `reload()` it.
        """
        self._refused = listener

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened elsewhere: undo, an annotator's work, another reviewer."""
        if event.origin is self:
            return
        changes = self._review.concerning(event.changes)
        if changes:
            self._review.apply(changes)
            self._tell(changes)

    def reload(self) -> None:
        """Read everything anew: another process has written."""
        self._review, self.text = read_review(self._session.store, self.article.id)
        self._tell(())

    # How changes travel

    @contextmanager
    def _step(self, subject: str) -> Iterator[Deciding]:
        """Make one action of what is decided in the block; where it fails, nothing happened."""
        if self._session.read_only:
            raise RefusedError(
                message("errors", "This project is open for reading only."),
                todo=message("errors", "Close the other window of it, or open a copy."),
            )
        refuse_in_bundle(self._session.store)
        scheme, me = self._session.scheme, self._session.annotator.id
        with self._review.acting() as changes:
            yield Deciding(self._review, self.text, scheme, me, now(), self._ready)
        net = net_changes(changes)
        if net:
            self._tell(net)
            every = with_settled_gold(self._session.store, net, self._review.gold)
            saved = self._session.submit(ActionKind.ADJUDICATE, every, origin=self, subject=subject)
            saved.add_done_callback(self._saved)

    def _saved(self, saved: Future[Action]) -> None:
        error = saved.exception()
        if self._refused is not None and isinstance(error, ConflictError):
            self._refused(error)

    def _tell(self, changes: Sequence[EntityChange]) -> None:
        for listener in self._listeners:
            listener(changes)
