"""The pop-up at the pointer: choose a label for a selection by mouse, by number or by name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.scheme import Scheme, title
from goldspan.ui.annotate.work.palette import SWATCH, swatch
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.events import key_of
from goldspan.ui.theme import Theme

MOVING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)
MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)
ROW_HEIGHT = 30
MOST_ROWS = 14  # in sight at once
WIDTH = 264
FIGURE_SPACE = "\u2007"  # as wide as a number


class LabelPopup(QFrame):
    """A list of labels (and, for a selected claim, its cue) that closes once one is chosen.

    `dismissed` says that it closed without a choice, `cancelled` that Escape closed it; `passed`
    carries a key press that is meant for the text.
    """

    label_chosen = Signal(str)
    cue_chosen = Signal()
    dismissed = Signal()
    cancelled = Signal()
    passed = Signal(object)

    def __init__(
        self, scheme: Scheme, theme: Theme, language: str, parent: QWidget, keys: KeyBindings
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._keys = keys
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Choose a label"))
        self._scheme = scheme
        self._theme = theme
        self._language = language
        self._chosen = False
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Find a label by name"))
        self._filter.setAccessibleName(self.tr("Find a label by name"))
        self._filter.textChanged.connect(self._narrow)
        self._filter.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Labels"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._list.setIconSize(QSize(SWATCH, SWATCH))
        self._list.installEventFilter(self)
        self._list.itemClicked.connect(self._take)
        self._list.itemActivated.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(4)
        layout.addWidget(self._filter)
        layout.addWidget(self._list)

    def open_at(self, point: QPoint, *, by_name: bool = False, with_cue: bool = False) -> None:
        """Open beside a point on the screen; `by_name` starts in the filter field."""
        self._chosen = False
        self._fill(with_cue)
        self._filter.clear()
        self._filter.setVisible(by_name)
        rows = max(1, self._list.count())
        self._list.setFixedHeight(min(rows, MOST_ROWS) * ROW_HEIGHT + 2)
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        self.move(self._on_screen(point + QPoint(4, 8)))
        self.show()
        (self._filter if by_name else self._list).setFocus(Qt.FocusReason.PopupFocusReason)

    def rows(self) -> QListWidget:
        """Return the list that the labels stand in."""
        return self._list

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let keys of labels and cue choose in the list, arrows and Enter work from the field.

        In the list, keys that are not its own are meant for the text.
        """
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                self.cancelled.emit()
                return True
            if watched is self._list and not self._chosen:
                return self._key_in_list(event)
            if watched is self._filter:
                if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                    self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                    return True
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    self._take(self._list.currentItem())
                    return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say so when the pop-up closes without a choice."""
        if not self._chosen:
            self.dismissed.emit()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _fill(self, with_cue: bool) -> None:
        self._list.clear()
        for label in self._scheme.labels:
            name = title(label.titles, self._language)
            item = QListWidgetItem(
                swatch(self._theme.hue(label.hue).bar, self.devicePixelRatioF()),
                f"{label.shortcut or FIGURE_SPACE}   {name}",
            )
            item.setData(Qt.ItemDataRole.UserRole, label.key)
            item.setData(
                Qt.ItemDataRole.UserRole + 1, (str(label.shortcut),) if label.shortcut else ()
            )
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self._list.addItem(item)
        if with_cue:
            words = self.tr("Cue of the selected claim")
            none = QPixmap(SWATCH, SWATCH)
            none.fill(Qt.GlobalColor.transparent)
            item = QListWidgetItem(QIcon(none), f"{self._keys.words('cue') or ' '}   {words}")
            item.setData(Qt.ItemDataRole.UserRole, "")
            item.setData(Qt.ItemDataRole.UserRole + 1, self._keys.keymap.keys("cue"))
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _narrow(self, text: str) -> None:
        first = None
        for row in range(self._list.count()):
            item = self._list.item(row)
            fits = text.casefold() in item.text().casefold()
            item.setHidden(not fits)
            if fits and first is None:
                first = item
        self._list.setCurrentItem(first)  # type: ignore[arg-type]

    def _step(self, direction: int) -> None:
        rows = [r for r in range(self._list.count()) if not self._list.item(r).isHidden()]
        if rows:
            at = rows.index(self._list.currentRow()) if self._list.currentRow() in rows else -1
            self._list.setCurrentRow(rows[(at + direction) % len(rows)])

    def _key_in_list(self, event: QKeyEvent) -> bool:
        """Choose by a label's key; pass on what neither chooses nor moves. Return if taken."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._choose_by_key(key_of(event)):
            return True
        if (plain and event.key() in MOVING) or event.key() in MODIFIERS:
            return False
        self.hide()
        self.passed.emit(
            QKeyEvent(
                event.type(),
                event.key(),
                event.modifiers(),
                event.nativeScanCode(),
                event.nativeVirtualKey(),
                event.nativeModifiers(),
                event.text(),
            )
        )
        return True

    def _choose_by_key(self, key: str) -> bool:
        for row in range(self._list.count()):
            item = self._list.item(row)
            if key in item.data(Qt.ItemDataRole.UserRole + 1):
                self._take(item)
                return True
        return False

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or item.isHidden() or self._chosen:
            return
        self._chosen = True
        key = item.data(Qt.ItemDataRole.UserRole)
        self.hide()
        if key:
            self.label_chosen.emit(key)
        else:
            self.cue_chosen.emit()

    def _on_screen(self, point: QPoint) -> QPoint:
        screen = QGuiApplication.screenAt(point) or self.screen()
        area = screen.availableGeometry()
        return QPoint(
            max(area.left(), min(point.x(), area.right() - self.width())),
            max(area.top(), min(point.y(), area.bottom() - self.height())),
        )
