"""The columns of the annotate page: articles, text, and beside it the inspector and guidelines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from goldspan.domain.scheme import Scheme
from goldspan.services.guidelines import NONE_KEPT
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme

if TYPE_CHECKING:
    from goldspan.ui.annotate.guidelines.pane import GuidelinesPane

LIST_WIDTH, LEAST_LIST = 232, 148
INSPECTOR_WIDTH, LEAST_INSPECTOR = 288, 248
GUIDELINES_WIDTH, LEAST_GUIDELINES = 360, 300
TEXT_WIDTH = 760
HANDLE = 1
INSPECTOR_SHARE = 0.42

PLAIN, OPENED, SIDE = "columns", "columns with guidelines", "guidelines"
COMPARED, MIDDLE, LISTLESS = ", with a copy", "copy", ", without list"
COPY_WIDTH, LEAST_COPY = 420, 280


class Columns(QSplitter):
    """Three columns; the right one holds the inspector, and the guidelines once they are wanted.

    Between text and inspector stands a copy of the article while one is compared; where the window
    is narrow, it takes the room of the list. The guidelines stand under the inspector where the
    window is narrow and beside it where it is wide: the text keeps as many pixels as `text_needs`
    says, as long as there are any to give.
    `changed` says that the user moved an edge, or opened or closed the guidelines, which
    `guidelines_shown` tells, too. `zoom` is that of the guidelines in per cent, 0 before a choice.
    """

    changed = Signal()
    guidelines_shown = Signal(bool)
    left = Signal()

    def __init__(
        self,
        columns: tuple[QWidget, QWidget, QWidget],
        scheme: Scheme,
        theme: Theme,
        text_needs: Callable[[], int],
        parent: QWidget,
        kept: Mapping[str, str] = NONE_KEPT,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._scheme = scheme
        self._kept = kept
        self._theme = theme
        self._text_needs = text_needs
        self._label = ""
        self._widths: dict[str, list[int]] = {}
        self.pane: GuidelinesPane | None = None
        self.zoom = 0
        articles, text, inspector = columns
        articles.setMinimumWidth(LEAST_LIST)
        inspector.setMinimumWidth(LEAST_INSPECTOR)
        self._inspector = inspector
        self._side = QSplitter(Qt.Orientation.Vertical, self)
        self._middle = QSplitter(Qt.Orientation.Horizontal, self)
        self._articles, self._text = articles, text
        self._copy: QWidget | None = None
        for splitter in (self, self._side, self._middle):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(HANDLE)
        self._side.addWidget(inspector)
        self._side.splitterMoved.connect(lambda: self._keep(self._side_name(), self._side))
        self._middle.addWidget(text)
        self._middle.splitterMoved.connect(lambda: self._keep(MIDDLE, self._middle))
        for column in (articles, self._middle, self._side):
            self.addWidget(column)
        self.setStretchFactor(1, 1)
        self.setSizes([LIST_WIDTH, TEXT_WIDTH, INSPECTOR_WIDTH])
        self.splitterMoved.connect(lambda: self._keep(self._name(), self))

    # A copy

    def show_copy(self, pane: QWidget | None) -> None:
        """Show this pane beside the text, or none."""
        self._copy = pane
        if pane is not None and pane.parent() is not self._middle:
            pane.setMinimumWidth(LEAST_COPY)
            self._middle.addWidget(pane)
            self._middle.setStretchFactor(0, 1)
            set_tab_order(self._text, pane, self._inspector)
        if pane is not None:
            pane.show()
        self._arrange()
        self.changed.emit()

    # Guidelines

    @property
    def has_guidelines(self) -> bool:
        """Whether the guidelines are open."""
        return self.pane is not None and not self.pane.isHidden()

    def show_guidelines(self, shown: bool) -> None:
        """Open the guidelines at the label that was shown last, or close them."""
        if shown == self.has_guidelines:
            return
        if shown:
            pane = self.pane or self._make_pane()
            pane.show()
            pane.show_label(self._label)
        elif self.pane is not None:
            inside = self.pane.isAncestorOf(self.focusWidget() or self)
            self.pane.hide()
            if inside:
                self.left.emit()
        self._arrange()
        self.guidelines_shown.emit(shown)
        self.changed.emit()

    def show_label(self, key: str | None) -> None:
        """Turn the guidelines to a label, now or when they are opened."""
        self._label = key or self._label
        if self.pane is not None and self.has_guidelines:
            self.pane.show_label(key)

    # Widths

    def widths(self) -> dict[str, list[int]]:
        """Return what the user chose, by name of the arrangement."""
        return {name: list(sizes) for name, sizes in self._widths.items()}

    def set_widths(self, widths: dict[str, list[int]]) -> None:
        """Take over what the user chose once."""
        for name, sizes in widths.items():
            if name.startswith((SIDE, MIDDLE)) or len(sizes) == self.count():
                self._widths[name] = list(sizes)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the columns anew: the text takes what the others leave."""
        super().resizeEvent(event)
        self._arrange()

    # Inside

    def _make_pane(self) -> GuidelinesPane:
        from goldspan.ui.annotate.guidelines.pane import GuidelinesPane

        pane = GuidelinesPane(self._scheme, self._theme, self._side, self._kept)
        pane.setMinimumSize(LEAST_INSPECTOR, 160)
        pane.closed.connect(lambda: self.show_guidelines(False))
        pane.left.connect(self.left)
        if self.zoom:
            pane.text.set_zoom(self.zoom)
        pane.zoomed.connect(self._zoomed)
        self._side.addWidget(pane)
        set_tab_order(self._inspector, pane)
        self.pane = pane
        return pane

    def _zoomed(self, percent: int) -> None:
        self.zoom = percent
        self.changed.emit()

    def _keep(self, name: str, splitter: QSplitter) -> None:
        self._widths[name] = splitter.sizes()
        self.changed.emit()

    def _name(self) -> str:
        name = f"{OPENED}, {self._word()}" if self.has_guidelines else PLAIN
        if self._copy is not None:
            name += COMPARED
        return name + LISTLESS if self._articles.isHidden() else name

    def _side_name(self) -> str:
        return f"{SIDE}, {self._word()}"

    def _word(self) -> str:
        beside = self._side.orientation() is Qt.Orientation.Horizontal
        return "beside" if beside else "below"

    def _arrange(self) -> None:
        needs, opened = self._text_needs(), self.has_guidelines
        listed = LIST_WIDTH
        if self._copy is not None:
            needs += LEAST_COPY
            if self.width() < LIST_WIDTH + needs + INSPECTOR_WIDTH:
                listed = 0
        self._articles.setVisible(listed > 0)
        room = self.width() - listed - needs - 2 * HANDLE
        beside = opened and room >= INSPECTOR_WIDTH + LEAST_GUIDELINES
        self._side.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        if beside:
            wanted = min(room, INSPECTOR_WIDTH + GUIDELINES_WIDTH)
        elif opened:
            wanted = max(INSPECTOR_WIDTH, min(room, GUIDELINES_WIDTH))
        else:
            wanted = INSPECTOR_WIDTH
        first, _, last = self._widths.get(self._name(), (listed, 0, wanted))
        middle = self.width() - first - last - 2 * HANDLE
        self.setSizes([first, max(1, middle), last])
        if self._copy is not None:
            text = max(self._text_needs(), middle - max(COPY_WIDTH, middle // 2))
            self._middle.setSizes(self._widths.get(MIDDLE, [text, max(1, middle - text)]))
        if beside:
            inner = [INSPECTOR_WIDTH, wanted - INSPECTOR_WIDTH]
        else:
            height = self._side.height()
            inner = [round(height * INSPECTOR_SHARE), round(height * (1 - INSPECTOR_SHARE))]
        if opened:
            self._side.setSizes(self._widths.get(self._side_name(), inner))
