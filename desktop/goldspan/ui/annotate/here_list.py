"""The lower half of the inspector: the links of the span, and the other spans in this place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.layer import Span
from goldspan.domain.scheme import Scheme, title
from goldspan.ui.annotate.palette import swatch
from goldspan.ui.theme import Theme

BUTTON_MARGINS = 24


class ElidingButton(QPushButton):
    """A button whose text is cut with an ellipsis where there is no room for it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._whole = text
        self.setMinimumWidth(40)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the text to the new width."""
        super().resizeEvent(event)
        room = self.width() - self.iconSize().width() - BUTTON_MARGINS
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link as the inspector lists it: its type in words, and the span at its other end."""

    id: str
    title: str
    other: Span
    outgoing: bool
    suggested: bool


class HereList(QWidget):
    """Rows to go to a span, to remove a link, or to accept a suggested one."""

    span_chosen = Signal(str)
    link_removed = Signal(str)
    link_accepted = Signal(str)

    def __init__(self, scheme: Scheme, theme: Theme, language: str, parent: QWidget):
        super().__init__(parent)
        self._scheme = scheme
        self._theme = theme
        self._language = language
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        self._links_title = self._section(self.tr("Links"))
        self._links = QVBoxLayout()
        self._links.setSpacing(2)
        self._here_title = self._section("")
        self._here = QVBoxLayout()
        self._here.setSpacing(2)
        layout.addWidget(self._links_title)
        layout.addLayout(self._links)
        layout.addSpacing(8)
        layout.addWidget(self._here_title)
        layout.addLayout(self._here)

    def show_links(self, rows: Sequence[LinkRow]) -> None:
        """List the links of the span."""
        _empty(self._links)
        self._links_title.setVisible(bool(rows))
        for row in rows:
            self._links.addWidget(self._link(row))

    def show_spans(self, spans: Sequence[Span], selected: str) -> None:
        """List the spans in this place, the selected one among them."""
        _empty(self._here)
        self._here_title.setText(self.tr("Here (%n)", "", len(spans)))
        self._here_title.setVisible(len(spans) > 1)
        if len(spans) < 2:
            return
        for span in spans:
            button = self._span_button(span, "")
            button.setCheckable(True)
            button.setChecked(span.id == selected)
            self._here.addWidget(button)

    def _section(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "section")
        return label

    def _link(self, row: LinkRow) -> QWidget:
        widget = QWidget(self)
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        arrow = "→" if row.outgoing else "←"
        layout.addWidget(self._span_button(row.other, f"{row.title} {arrow} "), 1)
        if row.suggested:
            accept = QPushButton(self.tr("Accept"), widget)
            accept.setProperty("role", "compact")
            accept.setAccessibleName(
                self.tr("Accept the suggested link to {quote}").format(quote=row.other.quote)
            )
            accept.clicked.connect(lambda: self.link_accepted.emit(row.id))
            layout.addWidget(accept)
        else:
            remove = QToolButton(widget)
            remove.setText("×")
            remove.setProperty("role", "quiet")
            remove.setToolTip(self.tr("Remove this link"))
            remove.setAccessibleName(
                self.tr("Remove the link to {quote}").format(quote=row.other.quote)
            )
            remove.clicked.connect(lambda: self.link_removed.emit(row.id))
            layout.addWidget(remove)
        return widget

    def _span_button(self, span: Span, before: str) -> QPushButton:
        label = self._scheme.label(span.label)
        name = title(label.titles, self._language) if label else span.label
        quote = " ".join(span.quote.split())
        button = ElidingButton(f"{before}{quote[:200]}", self)
        button.setProperty("role", "row")
        if label is not None:
            button.setIcon(swatch(self._theme.hue(label.hue).bar, self.devicePixelRatioF()))
        button.setToolTip(f"{name}: {quote[:400]}")
        button.setAccessibleName(f"{before}{name} {quote[:200]}")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.span_chosen.emit(span.id))
        return button


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
