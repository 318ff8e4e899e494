"""What is to be decided alike: which units, where, and what is taken in all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from goldspan.services.review.alike.batch import BatchRequest, Way
from goldspan.services.review.filters import UnitFilter
from goldspan.services.review.review_units import Difference, ReviewUnit, UnitState
from goldspan.ui.review.alike.words import AlikeWords
from goldspan.ui.review.units.people import ShownPerson
from goldspan.ui.review.units.words import KINDS, kind_word
from goldspan.ui.widgets import label, set_role

HERE, EVERYWHERE = "here", "everywhere"


class About(StrEnum):
    """Which units are to be decided alike."""

    KIND = "kind"  # of this kind, with this label
    ANY_LABEL = "any_label"  # of this kind
    PASSAGE = "passage"  # this decision, wherever the passage stands
    ARTICLE = "article"  # all decisions of the article, wherever their passages stand
    THESE = "these"  # units that were chosen elsewhere


@dataclass(frozen=True, slots=True)
class CopiesRequest:
    """Decisions of an article to be carried to its copies; `units` None: all of them."""

    article: str
    units: tuple[str, ...] | None


class AlikeChoices(QFrame):
    """`changed` comes when something else is asked for."""

    changed = Signal()

    def __init__(self, words: AlikeWords) -> None:
        super().__init__()
        set_role(self, "bar")
        self._words = words
        self._unit: ReviewUnit | None = None
        self._article = ""
        self._these: tuple[ReviewUnit, ...] = ()
        self._ways: list[tuple[Way, str]] = []
        self.about = _chooser(self.tr("Which units"))
        self.where = _chooser(self.tr("Where"))
        self.way = _chooser(self.tr("What is taken"))
        self._take = label(self.tr("Take:"), "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        parts: tuple[QWidget, ...] = (self.about, self.where, self._take, self.way)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        for chooser in (self.about, self.where, self.way):
            chooser.activated.connect(self._choose)

    def offer(self, unit: ReviewUnit | None, article: str, people: Sequence[ShownPerson]) -> None:
        """Offer what can be decided like this unit, the likeliest first."""
        self._unit, self._article, self._these = unit, article, ()
        kind = self.kind
        self.about.clear()
        if kind is not None and unit is not None:
            name = kind_word(kind)
            said = self._words.label(unit.labels[0])
            self.about.addItem(f"{name} · {said}", About.KIND)
            any_label = self.tr("{kind}, any label").format(kind=name)
            self.about.addItem(any_label, About.ANY_LABEL)
        decided = unit is not None and unit.state in (UnitState.DECIDED, UnitState.ADOPTED)
        if decided and unit is not None and unit.adjudication is not None:
            self.about.addItem(self.tr("This decision, in all copies"), About.PASSAGE)
            self.about.setCurrentIndex(self.about.count() - 1)
        self.about.addItem(self.tr("All decisions of this article, in its copies"), About.ARTICLE)
        self.where.clear()
        self.where.addItem(self.tr("in all articles"), EVERYWHERE)
        self.where.addItem(self.tr("in this article"), HERE)
        self._offer_ways(kind, people)
        self._show()

    def offer_these(
        self, units: Sequence[ReviewUnit], kind: Difference, people: Sequence[ShownPerson]
    ) -> None:
        """Offer to decide these units alike, which differ in this kind."""
        self._unit, self._article, self._these = None, "", tuple(units)
        count = len(units)
        self.about.clear()
        self.about.addItem(self.tr("These %Ln unit(s)", "", count), About.THESE)
        self._offer_ways(kind, people)
        self._show()

    def _offer_ways(self, kind: Difference | None, people: Sequence[ShownPerson]) -> None:
        self.way.clear()
        self._ways = []
        named = {
            Way.LONGER: self.tr("the longer span"),
            Way.SHORTER: self.tr("the shorter span"),
            Way.MAJORITY: self.tr("the majority"),
            Way.BOTH: self.tr("both"),
            Way.NONE: self.tr("none of them"),
        }
        boundary = kind is Difference.BOUNDARY
        ways = [way for way in named if boundary or way not in (Way.LONGER, Way.SHORTER)]
        for way in ways[:-2]:
            if way is not Way.MAJORITY or len(people) > 2:
                self._add_way(named[way], way)
        for person in people:
            said = self.tr("as {name}").format(name=person.name)
            self._add_way(said, Way.PERSON, person.id)
        for way in ways[-2:]:
            self._add_way(named[way], way)

    @property
    def kind(self) -> Difference | None:
        """In what people differ in the unit, the gravest kind of several."""
        found = self._unit.differences if self._unit is not None else ()
        return next((each for each in KINDS if each in found), None)

    def request(self) -> BatchRequest | CopiesRequest | None:
        """Return what is asked for; None where that is nothing."""
        about, unit, kind = self.about.currentData(), self._unit, self.kind
        if about == About.ARTICLE:
            return CopiesRequest(self._article, None)
        if about == About.THESE:
            way, person = self._ways[self.way.currentIndex()]
            articles = tuple(dict.fromkeys(each.article for each in self._these))
            ids = frozenset(each.id for each in self._these)
            return BatchRequest(UnitFilter(ids=ids), way, person, articles)
        if unit is None:
            return None
        if about == About.PASSAGE:
            return CopiesRequest(self._article, (unit.id,))
        if kind is None:
            return None
        attributes = unit.unit.attributes if kind is Difference.ATTRIBUTE else ()
        links = unit.unit.links if kind is Difference.LINK else ()
        wanted = UnitFilter(
            differences=frozenset({kind}),
            labels=frozenset(unit.labels if about == About.KIND else ()),
            attributes=frozenset(attributes),
            links=frozenset(links),
        )
        way, person = self._ways[self.way.currentIndex()]
        here = (self._article,) if self.where.currentData() == HERE else None
        return BatchRequest(wanted, way, person, here)

    def _add_way(self, name: str, way: Way, person: str = "") -> None:
        self.way.addItem(name)
        self._ways.append((way, person))

    def _choose(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        about = self.about.currentData()
        self.where.setVisible(about in (About.KIND, About.ANY_LABEL))
        for part in (self._take, self.way):
            part.setVisible(about in (About.KIND, About.ANY_LABEL, About.THESE))


def _chooser(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return made
