"""A hand that knows how one labels: the fewest keys, clicks and drags for a span or a link."""

from __future__ import annotations

from gold_seed import Gold, GoldLink, GoldSpan
from hand import Hand
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from goldspan.domain.layer import ActorRef, Link, Span, TextRange
from goldspan.ui.annotate.editors.actor import ActorEditor
from goldspan.ui.annotate.editors.ranges import RangesEditor
from goldspan.ui.annotate.inspect.rows import RowList
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.canvas.hot_spots import SpotKind

SETTLED = 120  # milliseconds in which the proposals for an actor have come
DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
LETTERS = {
    "PERSON": Qt.Key.Key_P,
    "STATE": Qt.Key.Key_S,
    "ORGANISATION": Qt.Key.Key_O,
    "DIRECT": Qt.Key.Key_D,
    "INDIRECT": Qt.Key.Key_I,
    "REPORTED": Qt.Key.Key_R,
}


class AnnotatorHand(Hand):
    """Looks at the page as an annotator does, and does what is cheapest."""

    def __init__(self, page: AnnotatePage, gold: Gold) -> None:
        super().__init__(page)
        self._gold = gold
        self._labels = [label.key for label in page.controller.scheme.labels]

    # Looking -------------------------------------------------------------------------------

    def standing_on(self) -> Span | Link | None:
        """Return the suggested span or link that the walk has come to, None at its end."""
        controller = self.page.controller
        assert controller.desk is not None
        if controller.link is not None:
            return controller.desk.layer.suggested_links[controller.link]
        here = controller.span(controller.selected)
        return here if here is not None and controller.is_suggestion(here.id) else None

    def says(self, link: Link) -> tuple[str, tuple[str, int, int], tuple[str, int, int]]:
        """Return type and ends of a suggested link as the gold names them."""
        ends = self.page.controller.linking.ends(link.id)
        assert ends is not None
        source, target = (self.page.controller.span(end) for end in ends)
        assert source is not None and target is not None
        return (link.type, source.key(), target.key())

    def made(self, wanted: GoldSpan) -> Span | None:
        """Return the own span of this label and range."""
        assert self.page.controller.desk is not None
        return self.page.controller.desk.layer.own_span(*wanted.key())

    def is_right(self, wanted: GoldSpan) -> bool:
        """Say whether a span is there with the attributes that it should have."""
        return self._attrs(wanted) == dict(wanted.attrs)

    def is_linked(self, link: GoldLink) -> bool:
        """Say whether two spans are linked as they should be."""
        assert self.page.controller.desk is not None
        source, target = self.made(link.source), self.made(link.target)
        assert source is not None and target is not None
        links = self.page.controller.desk.layer.links_of(source.id)
        return any((k.type, k.target) == (link.type, target.id) for k in links)

    # Doing ---------------------------------------------------------------------------------

    def digit(self, label: str) -> None:
        """Press the number of a label."""
        self.key(DIGITS[self._labels.index(label)])

    def arm(self, label: str) -> None:
        """Let nothing be selected, and arm a label."""
        if self.page.controller.armed is not None:
            self.key(Qt.Key.Key_Escape)
            self.key(Qt.Key.Key_Escape)
        self.digit(label)

    def click_span(self, wanted: GoldSpan) -> None:
        """Click on a span until it is selected: where it alone lies, if there is such a place."""
        made = self.made(wanted)
        assert made is not None
        state = self.page.canvas.state
        places = range(made.start, made.end)
        alone = next((p for p in places if state.marks_at(p)[0] == made.id), made.start)
        if self.page.controller.focus != made.id:
            self.click(alone)
        for _ in range(4):
            if self.page.controller.focus == made.id:
                return
            self.key(Qt.Key.Key_O)
        raise AssertionError(f"cannot reach {wanted}")

    def mend(self, wanted: GoldSpan) -> None:
        """Give the selected span the attributes that it should have."""
        QTest.qWait(SETTLED)
        have, should = self._attrs(wanted), wanted.attrs
        if wanted.label == "ACTOR" and have != should:
            self._actor(wanted)
        if "value" in should and have.get("value") != should["value"]:
            self.key(Qt.Key.Key_E)
            self.write(should["value"])
            self.key(Qt.Key.Key_Return)
        if "cue" in should and have.get("cue") != should["cue"]:
            self._cue(wanted)
        for choice in ("kind", "mode", "type"):
            if choice in should and self._attrs(wanted).get(choice) != should[choice]:
                self._choose(choice, should[choice])

    def link(self, link: GoldLink) -> None:
        """Drag the knob of a span onto another; by L and a click where that is out of sight."""
        self.click_span(link.source)
        source, target = self.made(link.source), self.made(link.target)
        assert source is not None and target is not None
        canvas = self.page.canvas
        spots = {spot.kind: spot for spot in canvas.spots() if spot.mark == source.id}
        place = canvas.viewport().mapFromGlobal(
            canvas.range_rect(target.start, target.start + 1).center()
        )
        inside = canvas.viewport().rect().adjusted(0, 8, 0, -8)
        if SpotKind.KNOB in spots and inside.contains(place) and self._lies_bare(link):
            knob = spots[SpotKind.KNOB].drawn.center().toPoint()
            self.drag_between(knob, place)
            return
        self.key(Qt.Key.Key_L)
        self.click(target.start)
        for _ in range(4):
            if self.page.controller.focus == target.id:
                break
            self.key(Qt.Key.Key_O)
        self.key(Qt.Key.Key_Return)

    def _lies_bare(self, link: GoldLink) -> bool:
        """Say whether a drag that ends at the target's first character hits the target."""
        target = self.made(link.target)
        marks = self.page.canvas.state.marks_at(link.target.start)
        return target is not None and marks[:1] == [target.id]

    def _actor(self, wanted: GoldSpan) -> None:
        """Take the actor that is offered, else look for it by name; say its kind if asked."""
        name = wanted.attrs["canonical"]
        if self._attrs(wanted).get("canonical") != name:
            if self._offered() == name:
                self.key(Qt.Key.Key_Return)
            else:
                self.key(Qt.Key.Key_E)
                self._find(name)
                self.key(Qt.Key.Key_Return)
            QTest.qWait(SETTLED)
        if QApplication.focusWidget() is not self.page.canvas:
            self.key(LETTERS[wanted.attrs["kind"]])

    def _find(self, name: str) -> None:
        """Type a name until it stands under the cursor; go down to it where it is not first."""
        for character in name:
            if self._current() == name:
                return
            self.write(character)
            QTest.qWait(SETTLED)
        for _ in range(8):
            if self._current() == name:
                return
            self.key(Qt.Key.Key_Down)

    def _current(self) -> str:
        """Return the name that stands under the cursor in the list of actors."""
        editor = self.page.inspector.findChild(ActorEditor)
        rows = editor.findChild(RowList) if editor is not None else None
        at = rows.standing_on() if rows is not None else -1
        return rows.model().row(at).text.removeprefix("New: ") if rows and at >= 0 else ""

    def _offered(self) -> str:
        """Return the name that Enter would take."""
        editor = self.page.inspector.findChild(ActorEditor)
        offers = [b for b in editor.findChildren(QPushButton) if b.isVisible()] if editor else []
        return (
            offers[0].accessibleName().removeprefix("Take ").removeprefix("New: ") if offers else ""
        )

    def _choose(self, key: str, value: str) -> None:
        """Choose a value by its letter, or with the mouse where no key leads there."""
        if key == "mode":
            self.key(Qt.Key.Key_E)
            self.key(LETTERS[value])
            return
        label = next(
            a for t in self.page.controller.scheme.labels for a in t.attributes if a.key == key
        )
        words = next(c.titles["en"] for c in label.choices if c.key == value)
        button = next(b for b in self.page.inspector.findChildren(QPushButton) if b.text() == words)
        self.press_button(button)

    def _cue(self, claim: GoldSpan) -> None:
        """Drag over the cue and press C; further parts are added with the button."""
        for number, (start, end) in enumerate(self._gold.cue_pieces(claim)):
            self.drag(start, end)
            if number == 0:
                self.key(Qt.Key.Key_C)
            else:
                editor = self.page.inspector.findChild(RangesEditor)
                buttons = {b.text(): b for b in editor.findChildren(QPushButton)}
                self.press_button(buttons["Add"])

    def _attrs(self, wanted: GoldSpan) -> dict[str, str]:
        made = self.made(wanted)
        assert made is not None and self.page.controller.desk is not None
        register = self.page.controller.desk.register
        said = {}
        for key, value in made.attrs.items():
            if isinstance(value, ActorRef):
                said[key] = value.name or register.name(value.actor)
            elif isinstance(value, str):
                said[key] = value
            else:
                said[key] = " … ".join(p.quote for p in value if isinstance(p, TextRange))
        return said
