"""Links between spans of gold that nobody has drawn: by the knob, or by key between units."""

from __future__ import annotations

from PySide6.QtCore import QObject

from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import Span
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme, title
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.review.units.controller import UnitsController


class GoldLinking(QObject):
    """A link joins what stands in gold at two units, in whichever direction the scheme allows."""

    def __init__(
        self, canvas: ArticleCanvas, controller: UnitsController, scheme: Scheme, language: str
    ) -> None:
        super().__init__(controller)
        self._canvas = canvas
        self._controller = controller
        self._scheme = scheme
        self._language = language
        self._begun = ""
        canvas.linkDragged.connect(self.link)
        canvas.set_link_rule(self.title)

    @property
    def begun(self) -> bool:
        """Whether a link was begun by key."""
        return bool(self._begun)

    def begin(self) -> None:
        """Begin a link at gold of the present unit."""
        unit = self._controller.unit
        if unit is None or not unit.gold:
            why = message("errors", "A link begins at gold: decide on this unit first.")
            self._controller.refused.emit(RefusedError(why))
            return
        self._begun = unit.gold[0].id
        self._canvas.set_link_from(self._begun)

    def stop(self) -> None:
        """Give up a link that was begun."""
        self._begun = ""
        self._canvas.set_link_from(None)

    def finish(self) -> None:
        """Link what was begun to gold of the present unit."""
        begun, unit = self._begun, self._controller.unit
        self.stop()
        if unit is not None:
            self.link(begun, unit.marks[0].id)

    def link(self, source: str, target: str) -> None:
        """Link gold at two spans."""
        ends = self._ends(source, target)
        way = self._way(*ends) if ends is not None else None
        if way is None:
            why = message("errors", "These two spans cannot be linked this way.")
            self._controller.refused.emit(RefusedError(why))
        else:
            self._controller.attempt(lambda desk: desk.draw_link(*way))

    def title(self, source: str, target: str) -> str:
        """Return the title of the link that would join two spans, nothing where there is none."""
        ends = self._ends(source, target)
        way = self._way(*ends) if ends is not None else None
        link_type = self._scheme.link(way[1]) if way is not None else None
        return title(link_type.titles, self._language) if link_type is not None else ""

    def _ends(self, source: str, target: str) -> tuple[Span, Span] | None:
        first, second = self._gold(source), self._gold(target)
        return (first, second) if first is not None and second is not None else None

    def _gold(self, span_id: str) -> Span | None:
        """Return this gold span, or gold of the unit in which somebody has this span."""
        unit = self._controller.unit_of(span_id)
        gold = unit.gold if unit is not None else ()
        return next((span for span in gold if span.id == span_id), gold[0] if gold else None)

    def _way(self, first: Span, second: Span) -> tuple[str, str, str] | None:
        """Return source, link type and target of the link that the scheme allows between two."""
        for start, end in ((first, second), (second, first)):
            for link in self._scheme.links:
                if start.label in link.sources and end.label in link.targets:
                    return start.id, link.key, end.id
        return None
