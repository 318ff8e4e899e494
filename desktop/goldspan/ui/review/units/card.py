"""A card with one person's version of a unit: a click takes it, or only a line of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from goldspan.ui.review.units.versions import Part, Version
from goldspan.ui.theme import Theme

WIDTH, MOST_WIDTH = 232, 400
MOST_LINES: Final = 3  # of a value that differs
PAD: Final = 12
LEADING: Final = 4
CAP: Final = 20  # pixels, the box with the number key
DIFFERS: Final = "≠ "
_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class VersionCard(QWidget):
    """Painted, not built of widgets: another unit has to be there at once.

    `taken` carries whose version is taken, `part_taken` a Part of it, `moved` that the keyboard
    goes to the card beside (-1, 1), `left` that it goes back to the text.
    """

    taken = Signal(str)
    part_taken = Signal(str, object)
    moved = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._version = Version("", 0, "")
        self._at = -1
        self._hovered = -2
        self._areas: list[QRect] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(MOST_WIDTH)
        theme.changed.connect(self.update)

    @property
    def version(self) -> Version:
        """What the card shows."""
        return self._version

    def show_version(self, version: Version) -> None:
        """Show this."""
        self._version = version
        self._at, self._hovered = -1, -2
        self.setAccessibleName(version.said())
        self.setCursor(
            Qt.CursorShape.ArrowCursor if version.gold else Qt.CursorShape.PointingHandCursor
        )
        self._place_parts()
        self.update()

    def focus_part(self) -> bool:
        """Put the keyboard on the first line that can be taken; say whether there is one."""
        at = next((n for n, part in enumerate(self._version.parts) if part.kind), None)
        if at is None:
            return False
        self._at = at
        self.setFocus()
        self._tell()
        return True

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for all lines."""
        bottom = self._areas[-1].bottom() if self._areas else self._top(0)
        return QSize(WIDTH, bottom + PAD)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: lines are not cut."""
        return self.sizeHint()

    # Painting

    def _line(self) -> int:
        return QFontMetrics(self.font()).height() + LEADING

    def _top(self, line: int) -> int:
        """Return where a line begins: -2 is the label's, -1 that of the words, 0 what follows."""
        return PAD + max(CAP, self._line()) + LEADING + (2 + line) * self._line()

    def _place_parts(self) -> None:
        """Give each line its room: what differs is shown whole, as far as three lines go."""
        metrics, top, areas = QFontMetrics(self._bold()), self._top(0), list[QRect]()
        for part in self._version.parts:
            high = self._line()
            if part.differs:
                room = self._value_area(QRect(6, top, self.width() - 12, high), part).width()
                flags = Qt.TextFlag.TextWordWrap.value
                needed = metrics.boundingRect(QRect(0, 0, room, 1000), flags, part.value).height()
                high = max(high, min(needed + LEADING, MOST_LINES * metrics.lineSpacing()))
            areas.append(QRect(6, top, self.width() - 12, high))
            top += high
        self._areas = areas
        self.updateGeometry()

    def _value_area(self, area: QRect, part: Part) -> QRect:
        """Return where a line's value stands, behind its name."""
        inner = area.adjusted(PAD - 6, 0, -6, 0)
        name = QFontMetrics(self._bold()).horizontalAdvance(_named(part))
        return inner.adjusted(min(name, inner.width() // 2) + 8, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the lines their room anew."""
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the card."""
        del event
        version, colours = self._version, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        hovered = self._hovered == -1 and not version.gold
        painter.setBrush(
            colours.accent_soft if version.taken else colours.hover if hovered else colours.page
        )
        ringed = version.taken or (self.hasFocus() and self._at < 0)
        painter.setPen(QPen(colours.accent if ringed else colours.border, 2 if ringed else 1))
        painter.drawRoundedRect(frame, 8, 8)
        if version.gold:
            painter.setPen(QPen(colours.border, 1))
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 6, 6)
        self._paint_head(painter)
        if version.label:
            self._paint_label(painter)
            self._paint_words(painter)
        else:
            painter.setPen(colours.muted)
            area = QRect(PAD, self._top(-2), self.width() - 2 * PAD, self._line())
            painter.drawText(area, _LEFT, self.tr("nothing here"))
        for number, part in enumerate(version.parts):
            self._paint_part(painter, number, part)
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        version, colours = self._version, self._theme.colours
        left, high = PAD, max(CAP, self._line())
        if version.number:
            cap = QRectF(left + 0.5, PAD + 0.5, CAP - 1, high - 1)
            painter.setPen(QPen(colours.strong_border))
            painter.setBrush(colours.raised)
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(colours.text)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(version.number))
            left += CAP + 8
        painter.setFont(self._bold())
        painter.setPen(colours.text)
        area = QRect(left, PAD, self.width() - PAD - left, high)
        if version.taken:
            icon = QRect(area.right() - 16, PAD, 16, high)
            self._theme.icon("check", "accent_text").paint(painter, icon)
            area.setRight(icon.left() - 4)
        metrics = painter.fontMetrics()
        painter.drawText(area, _LEFT, metrics.elidedText(version.name, _ELIDE, area.width()))

    def _paint_label(self, painter: QPainter) -> None:
        version = self._version
        hue = self._theme.hue(version.hue)
        area = QRect(PAD, self._top(-2), self.width() - 2 * PAD, self._line())
        painter.setFont(self._bold())
        said = (DIFFERS if version.label_differs else "") + version.label
        if version.doubtful:
            said = f"{said} · {self.tr('doubtful')}"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue.bar)
        painter.drawRect(QRect(PAD, area.top() + 3, 4, area.height() - 6))
        painter.setPen(hue.text)
        painter.drawText(
            area.adjusted(12, 0, 0, 0),
            _LEFT,
            painter.fontMetrics().elidedText(said, _ELIDE, area.width() - 12),
        )

    def _paint_words(self, painter: QPainter) -> None:
        colours = self._theme.colours
        plain = QFont(self._theme.article_font(85))
        strong = QFont(plain)
        strong.setUnderline(True)
        strong.setWeight(QFont.Weight.DemiBold)
        x, y, right = PAD, self._top(-1), self.width() - PAD
        pieces = list(self._version.words)
        needed = [
            QFontMetrics(strong if differs else plain).horizontalAdvance(text)
            for text, differs in pieces
        ]
        over = sum(needed) - (right - x)
        for (text, differs), width in zip(pieces, needed, strict=True):
            font = strong if differs else plain
            room = width
            if over > 0 and (not differs or len(pieces) == 1):
                room = max(40, width - over)
                text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, room)  # noqa: PLW2901
                room = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(colours.accent_text if differs else colours.text)
            painter.drawText(QRect(x, y, min(room, right - x) + 1, self._line()), _LEFT, text)
            x += room

    def _paint_part(self, painter: QPainter, number: int, part: Part) -> None:
        colours = self._theme.colours
        area = self._areas[number]
        if part.kind and (number == self._hovered):
            painter.fillRect(area, colours.hover)
        if self.hasFocus() and number == self._at:
            painter.setPen(QPen(colours.accent, colours.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        rest = self._value_area(area, part)
        painter.setFont(self._bold() if part.differs else self.font())
        painter.setPen(colours.muted)
        metrics = painter.fontMetrics()
        first = QRect(PAD, area.top(), rest.left() - 8 - PAD + 1, self._line())
        painter.drawText(first, _LEFT, metrics.elidedText(_named(part), _ELIDE, first.width()))
        painter.setPen(colours.accent_text if part.differs else colours.text)
        if part.differs:
            rest.adjust(0, LEADING // 2, 0, 0)
            painter.drawText(rest, Qt.TextFlag.TextWordWrap.value, part.value)
        else:
            painter.drawText(rest, _LEFT, metrics.elidedText(part.value, _ELIDE, rest.width()))

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    # Mouse and keys

    def _under(self, place: QPoint) -> int:
        """Return the number of the line that can be taken there, -1 for the card itself."""
        for number, part in enumerate(self._version.parts):
            if part.kind and self._areas[number].contains(place):
                return number
        return -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show what a click would take."""
        under = self._under(event.position().toPoint())
        if under != self._hovered:
            self._hovered = under
            part = self._version.parts[under] if under >= 0 else None
            self.setToolTip(f"{part.name}: {part.value}" if part is not None else "")
            self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Show nothing of that."""
        del event
        self._hovered = -2
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the version, or the line that was clicked."""
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(place):
            self._take(self._under(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """↑ and ↓ go through the lines, ← and → to the next card, Enter and Space take."""
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.moved.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._take(self._at)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show it no longer."""
        super().focusOutEvent(event)
        self._at = -1
        self.update()

    def _step(self, by: int) -> None:
        stops = [-1, *(n for n, part in enumerate(self._version.parts) if part.kind)]
        at = stops.index(self._at) if self._at in stops else 0
        self._at = stops[max(0, min(len(stops) - 1, at + by))]
        self._tell()
        self.update()

    def _tell(self) -> None:
        """Have a screen reader say where one is."""
        version = self._version
        part = version.parts[self._at] if self._at >= 0 else None
        self.setAccessibleName(f"{part.name}: {part.value}" if part else version.said())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _take(self, at: int) -> None:
        if at >= 0:
            self.part_taken.emit(self._version.owner, self._version.parts[at])
        elif not self._version.gold:
            self.taken.emit(self._version.owner)


def _named(part: Part) -> str:
    return (DIFFERS if part.differs else "") + part.name
