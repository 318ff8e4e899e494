"""The palette over the text: a button for each label, and what can be done with all in sight."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from goldspan.domain.scheme import LabelType, Scheme, title
from goldspan.ui.keys.tips import set_key_tip
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button

SWATCH = 12
DIGITS = re.compile("[0-9]{1,3}")
WIDEST_COUNT = "888"
# How short the words are, from the longest to the shortest: of the labels, of Accept, of Done.
WAYS = ((0, 0, 0), (0, 1, 0), (0, 1, 1), (0, 2, 1), (0, 2, 2), (1, 1, 1), (1, 2, 2))


class Palette(QFrame):
    """Labels with their number keys. A press arms a label, or gives it to what is selected."""

    label_pressed = Signal(str)
    accept_visible_pressed = Signal()
    accept_label_pressed = Signal(str)
    mark_all_pressed = Signal()
    all_links_toggled = Signal(bool)
    done_pressed = Signal()
    state_menu_wanted = Signal(QPoint)

    def __init__(self, scheme: Scheme, theme: Theme, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._scheme = scheme
        self._theme = theme
        self._language = language
        self._buttons: dict[str, QPushButton] = {}
        self._words: dict[QPushButton, tuple[str, ...]] = {}
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(3)
        self._keyed = [label for label in scheme.labels if label.shortcut]
        self._others = [label for label in scheme.labels if not label.shortcut]
        self.more = self._others_button()
        self._add_labels()
        self._mark_all = icon_button(theme, "mark_all", self.tr("Mark all occurrences"))
        set_key_tip(self._mark_all, self.tr("Mark all occurrences"), "mark_all")
        self._mark_all.clicked.connect(self.mark_all_pressed)
        self._all_links = icon_button(theme, "all_links", self.tr("Show all links"))
        set_key_tip(self._all_links, self.tr("Show all links"), "all_links")
        self._all_links.setCheckable(True)
        self._all_links.toggled.connect(self.all_links_toggled)
        self._accept = QPushButton(self)
        self._accept.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._accept.clicked.connect(self.accept_visible_pressed)
        self._by_label = icon_button(theme, "caret_down", self.tr("Accept visible, by label"))
        self._by_label.clicked.connect(self._choose_label)
        self._armed: str | None = None
        self._visible: dict[str, int] = {}
        self._fixed: list[QAbstractButton] = [self._mark_all, self._all_links, self._by_label]
        if self._others:
            self._fixed.append(self.more)
        for part in (self._mark_all, self._all_links, self._accept, self._by_label):
            layout.addWidget(part)
        self._done = QPushButton(self.tr("Done, next"), self)
        self._done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._done.setProperty("role", "primary")
        set_key_tip(self._done, self.tr("Mark this article as done and open the next one"), "done")
        self._done.clicked.connect(self.done_pressed)
        layout.addWidget(self._done)
        self._states = icon_button(theme, "caret_down", self.tr("Skip this article, or reopen it"))
        self._states.clicked.connect(self.ask_state)
        self._fixed.append(self._states)
        layout.addWidget(self._states)
        fixed = (self._mark_all, self._all_links, self._accept, self._by_label)
        set_tab_order(*self._buttons.values(), self.more, *fixed, self._done, self._states)
        self.show_visible({})
        self.show_done(False)
        self.recolour()
        theme.changed.connect(self.recolour)

    def _label_button(self, label: LabelType) -> QPushButton:
        name = title(label.titles, self._language)
        button = QPushButton(self)
        button.setProperty("role", "label")
        self._words[button] = (f"{label.shortcut}  {name}", str(label.shortcut))
        button.setText(self._words[button][0])
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(
            self.tr("Label {name}, key {key}").format(name=name, key=label.shortcut)
        )
        button.setToolTip(
            self.tr("{name}: press to arm, or with text selected to mark it (key {key})").format(
                name=name, key=label.shortcut
            )
        )
        button.clicked.connect(lambda: self.label_pressed.emit(label.key))
        return button

    def _add_labels(self) -> None:
        for label in self._keyed:
            button = self._buttons[label.key] = self._label_button(label)
            self._row.addWidget(button)
        self._row.addWidget(self.more)
        for first in [*self._buttons.values(), self.more][:1]:
            self.setFocusProxy(first)
        self._row.addStretch(1)

    def _others_button(self) -> QToolButton:
        made = icon_button(self._theme, "caret_down", self.tr("Further labels, which have no key"))
        made.setCheckable(True)
        made.setVisible(bool(self._others))
        made.clicked.connect(self._choose_other)
        return made

    def recolour(self) -> None:
        """Draw the swatches in the colours in force."""
        for label in self._keyed:
            self._buttons[label.key].setIcon(
                swatch(self._theme.hue(label.hue).bar, self.devicePixelRatioF())
            )
            self._buttons[label.key].setIconSize(QSize(SWATCH, SWATCH))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the labels their names, and the actions their words, where there is room."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width that is enough for the shortest words."""
        return QSize(self._width(self._worded(WAYS[-1])), super().minimumSizeHint().height())

    def _fit(self, width: int) -> None:
        """Show the longest words that fit: first the actions give way, then the labels."""
        wordings = [self._worded(way) for way in WAYS]
        words = next((each for each in wordings if self._width(each) <= width), wordings[-1])
        for button, text in words.items():
            button.setText(text)

    def _worded(self, way: tuple[int, int, int]) -> dict[QPushButton, str]:
        """Return the buttons' words: how short those of the labels, of Accept and of Done are."""
        labels, accept, done = way
        return {
            **{button: self._words[button][labels] for button in self._buttons.values()},
            self._accept: self._words[self._accept][accept],
            self._done: self._words[self._done][done],
        }

    def _width(self, words: Mapping[QPushButton, str]) -> int:
        """Return the width with these words; counts take the same room however high they are."""
        margins = self._row.contentsMargins()
        width = margins.left() + margins.right()
        for button, text in words.items():
            widest = DIGITS.sub(WIDEST_COUNT, text) if button is self._accept else text
            metrics = button.fontMetrics()
            more = metrics.horizontalAdvance(widest) - metrics.horizontalAdvance(button.text())
            width += button.sizeHint().width() + more + self._row.spacing()
        return width + sum(b.sizeHint().width() + self._row.spacing() for b in self._fixed)

    def show_armed(self, label: str | None) -> None:
        """Show which label is armed."""
        self._armed = label
        for key, button in self._buttons.items():
            button.setChecked(key == label)
        self.more.setChecked(any(other.key == label for other in self._others))

    def show_visible(self, counts: Mapping[str, int]) -> None:
        """Show how many suggestions of each label can be accepted at once."""
        self._visible = dict(counts)
        count = sum(counts.values())
        words = self.tr("Accept %n visible", "", count)
        self._accept.setEnabled(count > 0)
        self._by_label.setEnabled(count > 0)
        self._accept.setAccessibleName(words)
        set_key_tip(self._accept, words, "accept_visible")
        self._reword(self._accept, (words, self.tr("Accept %n", "", count), f"✓ {count}"))

    def ask_state(self) -> None:
        """Ask for what else the article's state can be, beneath the button for it."""
        self.state_menu_wanted.emit(self._done.mapToGlobal(self._done.rect().bottomLeft()))

    def show_all_links(self, shown: bool) -> None:
        """Show whether all links are drawn, or those of the selected span only."""
        self._all_links.setChecked(shown)

    def show_done(self, done: bool) -> None:
        """Show whether the article is done already."""
        following = self.tr("Next")
        finished = (self.tr("Done, next"), self.tr("Done"), "✓ →")
        words = (following, following, "→") if done else finished
        self._done.setAccessibleName(words[0])
        self._reword(self._done, words)

    def _reword(self, button: QPushButton, words: tuple[str, ...]) -> None:
        if self._words.get(button) != words:
            self._words[button] = words
            if self._accept in self._words and self._done in self._words:
                self._fit(self.width())

    def _choose_label(self) -> None:
        """Offer to accept what is visible of one label."""
        menu = QMenu(self)
        for label in self._scheme.labels:
            count = self._visible.get(label.key, 0)
            if count:
                icon = swatch(self._theme.hue(label.hue).bar, self.devicePixelRatioF())
                words = self.tr("%n visible: {label}", "", count)
                entry = menu.addAction(
                    icon, words.format(label=title(label.titles, self._language))
                )
                entry.triggered.connect(
                    lambda _checked=False, key=label.key: self.accept_label_pressed.emit(key)
                )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._accept.mapToGlobal(self._accept.rect().bottomLeft()))

    def _choose_other(self) -> None:
        """Offer the labels that have no number key."""
        self.show_armed(self._armed)  # a press alone arms nothing
        menu = QMenu(self)
        for label in self._others:
            icon = swatch(self._theme.hue(label.hue).bar, self.devicePixelRatioF())
            entry = menu.addAction(icon, title(label.titles, self._language).replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(label.key == self._armed)
            entry.triggered.connect(
                lambda _checked=False, key=label.key: self.label_pressed.emit(key)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def set_writable(self, writable: bool) -> None:
        """Disable what writes where the project is open for reading only."""
        parts = (self.more, self._mark_all, self._done, self._states)
        for button in (*self._buttons.values(), *parts):
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
