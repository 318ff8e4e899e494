"""Shows the present unit in the bars: everybody's version, its place in the list, the article."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.domain.scheme import Scheme
from goldspan.services.actors.register import Register
from goldspan.services.review.review_units import ReviewUnit
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.review.units.controller import UnitsController
from goldspan.ui.review.units.decision_bar import DecisionBar
from goldspan.ui.review.units.model import UnitModel
from goldspan.ui.review.units.text_bars import ArticleBar
from goldspan.ui.review.units.versions import VersionMaker
from goldspan.ui.review.units.words import kinds_in_words, state_word


class ShownUnit:
    """Fills the decision bar and the article's; `writable`: something can be decided here."""

    def __init__(
        self,
        scheme: Scheme,
        words: SpanWords,
        controller: UnitsController,
        model: UnitModel,
        bars: tuple[DecisionBar, ArticleBar],
        *,
        writable: bool,
    ) -> None:
        self._controller = controller
        self._model = model
        self._bar, self._head = bars
        self._versions = VersionMaker(scheme, words)
        self._writable = writable

    def show(self, register: Register, names: Mapping[str, str], *, editing: bool) -> None:
        """Show the present unit; `names` are those of people by id, as they are called now."""
        controller, unit = self._controller, self._controller.unit
        versions = (
            self._versions.versions(unit, controller.people, register, controller.spans)
            if unit is not None
            else []
        )
        self._bar.show_unit(unit, versions, names, self._place(unit))
        self._bar.show_reason(*controller.reason)
        self._bar.set_writable(self._writable and not editing, editing=editing)
        self._show_article()

    def said(self) -> str:
        """Return the present unit for a screen reader: what differs, and everybody's version."""
        unit = self._controller.unit
        if unit is None:
            return ""
        versions = [card.version.said() for card in self._bar.cards()]
        return ". ".join((kinds_in_words(unit.differences), state_word(unit.state), *versions))

    def _show_article(self) -> None:
        desk = self._controller.desk
        if desk is None:
            return
        awaited = ", ".join(each.name for each in desk.people.awaited)
        words = QCoreApplication.translate("UnitsView", "not done yet: {names}")
        said = words.format(names=awaited) if awaited else ""
        title = desk.article.title or desk.article.name
        self._head.show_article(title, said, len(desk.left()), done=desk.done)
        if not self._writable:
            self._head.done.setEnabled(False)

    def _place(self, unit: ReviewUnit | None) -> str:
        order, locale = self._model.listed, QLocale()
        at = next((n for n, each in enumerate(order, 1) if unit and each.id == unit.id), 0)
        words = (
            QCoreApplication.translate("UnitsView", "{place} of {all}")
            if at
            else QCoreApplication.translate("UnitsView", "{all} listed")
        )
        return words.format(place=locale.toString(at), all=locale.toString(len(order)))
