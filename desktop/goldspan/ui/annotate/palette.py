"""The palette over the text: a button for each label, and what can be done with all in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from goldspan.domain.scheme import Scheme, title
from goldspan.ui.theme import Theme

SWATCH = 12


class Palette(QFrame):
    """Labels with their number keys. A press arms a label, or gives it to what is selected."""

    label_pressed = Signal(str)
    accept_visible_pressed = Signal()
    done_pressed = Signal()

    def __init__(self, scheme: Scheme, theme: Theme, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._scheme = scheme
        self._theme = theme
        self._buttons: dict[str, QPushButton] = {}
        self._names: dict[str, tuple[str, str]] = {}
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(4)
        for label in scheme.labels:
            name = title(label.titles, language)
            button = QPushButton(self)
            button.setProperty("role", "label")
            self._names[label.key] = (f" {label.shortcut}  {name}", f" {label.shortcut}")
            button.setText(self._names[label.key][0])
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(
                self.tr("Label {name}, key {key}").format(name=name, key=label.shortcut)
            )
            button.setToolTip(
                self.tr(
                    "{name}: press to arm, or with text selected to mark it (key {key})"
                ).format(name=name, key=label.shortcut)
            )
            button.clicked.connect(lambda _checked, key=label.key: self.label_pressed.emit(key))
            self._buttons[label.key] = button
            layout.addWidget(button)
        if scheme.labels:
            self.setFocusProxy(self._buttons[scheme.labels[0].key])
        layout.addStretch(1)
        self._accept = QPushButton(self)
        self._accept.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._accept.clicked.connect(self.accept_visible_pressed)
        layout.addWidget(self._accept)
        self._done = QPushButton(self.tr("Done, next"), self)
        self._done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._done.setProperty("role", "primary")
        self._done.setToolTip(self.tr("Mark this article as done and open the next one (key D)"))
        self._done.clicked.connect(self.done_pressed)
        layout.addWidget(self._done)
        self.show_visible(0)
        self.recolour()
        theme.changed.connect(self.recolour)

    def recolour(self) -> None:
        """Draw the swatches in the colours in force."""
        for label in self._scheme.labels:
            self._buttons[label.key].setIcon(
                swatch(self._theme.hue(label.hue).bar, self.devicePixelRatioF())
            )
            self._buttons[label.key].setIconSize(QSize(SWATCH, SWATCH))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the labels their names where there is room, else only their keys."""
        super().resizeEvent(event)
        margins = self._row.contentsMargins()
        room = event.size().width() - margins.left() - margins.right()
        needed = sum(
            self._whole_width(key, button) + self._row.spacing()
            for key, button in self._buttons.items()
        )
        needed += sum(
            b.sizeHint().width() + self._row.spacing() for b in (self._accept, self._done)
        )
        for key, button in self._buttons.items():
            button.setText(self._names[key][0 if needed <= room else 1])

    def _whole_width(self, key: str, button: QPushButton) -> int:
        metrics = button.fontMetrics()
        whole, shown = self._names[key][0], button.text()
        missing = metrics.horizontalAdvance(whole) - metrics.horizontalAdvance(shown)
        return button.sizeHint().width() + missing

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width that is enough for the labels' keys."""
        keys = len(self._buttons) * (SWATCH + 48)
        actions = self._accept.sizeHint().width() + self._done.sizeHint().width()
        return QSize(keys + actions + 40, super().minimumSizeHint().height())

    def show_armed(self, label: str | None) -> None:
        """Show which label is armed."""
        for key, button in self._buttons.items():
            button.setChecked(key == label)

    def show_visible(self, count: int) -> None:
        """Show how many suggestions can be accepted at once."""
        self._accept.setText(self.tr("Accept %n visible", "", count))
        self._accept.setEnabled(count > 0)

    def show_done(self, done: bool) -> None:
        """Show whether the article is done already."""
        self._done.setText(self.tr("Next") if done else self.tr("Done, next"))

    def set_writable(self, writable: bool) -> None:
        """Disable what writes where the project is open for reading only."""
        for button in (*self._buttons.values(), self._done):
            button.setEnabled(writable)


def swatch(colour: QColor, ratio: float = 1.0) -> QIcon:
    """Return a small rounded square of a label's colour."""
    size = round(SWATCH * ratio)
    pixmap = QPixmap(size, size)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(0, 0, SWATCH, SWATCH, 3, 3)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
