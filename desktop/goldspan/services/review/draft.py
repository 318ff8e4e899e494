"""Gold that is being edited: a span on a desk of its own, from which nothing is saved."""

from __future__ import annotations

from contextlib import ExitStack

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import GOLD
from goldspan.domain.change import EntityChange
from goldspan.domain.layer import Span
from goldspan.services.actors.register import Register
from goldspan.services.desk.labelling import Desk
from goldspan.services.desk.layer import DeskLayer
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.desk import ReviewDesk


class Draft:
    """Lets every command of the labelling desk work on one span of gold, until it is decided.

    `base` is whose it was, empty for what nobody has; `unit` the id of its unit, empty for a new
    one. Close it when it is decided or given up.
    """

    def __init__(
        self,
        session: ProjectSession,
        review: ReviewDesk,
        register: Register,
        span: Span,
        *,
        unit: str = "",
        base: str = "",
    ) -> None:
        self.id = span.id
        self.unit = unit
        self.base = base
        layer = DeskLayer(
            article=review.article.id,
            annotator=GOLD.id,
            pipelines=(),
            register=register.copy(),
            scheme=session.scheme,
            spans=[span],
            links=(),
            suggestions=(),
            suggested_links=(),
            verdicts=(),
            link_verdicts=(),
            state=None,
        )
        self.desk = Desk(session, review.article, review.text, layer)
        self._open = ExitStack()
        self._changes = self._open.enter_context(self.desk.gathered())

    @property
    def span(self) -> Span:
        """The span as it is now."""
        return self.desk.layer.spans[self.id]

    def actors(self) -> list[EntityChange]:
        """Return what comes into the register with it: who was named for the first time."""
        made: dict[str, EntityChange] = {}
        for change in self._changes:
            if isinstance(change.entity, Actor):
                first = made.get(change.entity.id, change)
                made[change.entity.id] = EntityChange(first.before, change.after)
        return list(made.values())

    def close(self) -> None:
        """Give it up, or let it be what was decided."""
        self._open.close()
