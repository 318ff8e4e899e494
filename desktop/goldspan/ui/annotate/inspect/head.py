"""The head of the inspector: the label, where it comes from, what can be decided, the words."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from goldspan.ui.annotate.inspect.provenance import Source
from goldspan.ui.annotate.inspect.rows import SWATCH, paint_swatch
from goldspan.ui.annotate.inspect.source_line import SourceLine
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.keys.tips import set_key_tip
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import label

QUOTE_LENGTH = 160
TIP_LENGTH = 1000


class InspectorHead(QWidget):
    """Stands still while suggestions are walked: its buttons keep their places.

    `verdict_pressed` carries `accept`, `reject` or `edit`; `doubt_edited` whether it is doubted;
    `place_wanted` where the same was decided before (a `DecidedThere`).
    """

    verdict_pressed = Signal(str)
    doubt_edited = Signal(bool)
    place_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = ("", False, False)
        self._swatch = QLabel(self)
        self._swatch.setFixedSize(SWATCH, SWATCH)
        self._title = ElidingLabel("heading", self)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._score = label("", "muted")
        self._source = SourceLine(self)
        self._source.place_wanted.connect(self.place_wanted)
        self._buttons = QStackedWidget(self)
        self._buttons.addWidget(self._verdict_row())
        self._buttons.addWidget(self._doubt_row())
        self._quote = QLabel(self)
        self._quote.setWordWrap(True)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setFont(theme.article_font(88))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._swatch)
        top.addWidget(self._title, 1)
        top.addWidget(self._score)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._source)
        layout.addWidget(self._buttons)
        layout.addWidget(self._quote)
        theme.changed.connect(self._paint)

    def show_label(self, words: str, hue: str, *, suggested: bool, doubtful: bool) -> None:
        """Show what it is, and how it stands: suggested, one's own, doubtful."""
        self._title.setText(words)
        self._buttons.setCurrentIndex(0 if suggested else 1)
        self._doubt.setChecked(doubtful)
        if self._look != (hue, suggested, doubtful):
            self._look = (hue, suggested, doubtful)
            self._paint()

    def show_source(self, source: Source) -> None:
        """Show where it comes from; the line keeps its place where there is nothing to say."""
        self._source.show_source(source)
        self._score.setText(source.score)
        self._score.setToolTip(source.tip)

    def show_quote(self, quote: str) -> None:
        """Show the words it marks, cut where they are many."""
        words = quote[: 2 * TIP_LENGTH].replace("\n", " ")
        cut = len(words) > QUOTE_LENGTH
        start = words[:QUOTE_LENGTH].rpartition(" ")[0] or words[:QUOTE_LENGTH]
        self._quote.setText(f"{start} …" if cut else words)
        self._quote.setToolTip(words[:TIP_LENGTH] if cut else "")

    def _verdict_row(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for verdict, text, tip in (
            ("accept", self.tr("Accept"), self.tr("Accept this suggestion")),
            ("reject", self.tr("Reject"), self.tr("Reject this suggestion")),
            ("edit", self.tr("Edit"), self.tr("Accept it and change it")),
        ):
            button = QPushButton(text, row)
            set_key_tip(button, tip, verdict)
            button.setProperty("role", "primary" if verdict == "accept" else "compact")
            button.clicked.connect(lambda _checked=False, v=verdict: self.verdict_pressed.emit(v))
            layout.addWidget(button)
        return row

    def _doubt_row(self) -> QWidget:
        self._doubt = QCheckBox(self.tr("Doubtful"), self)
        set_key_tip(self._doubt, self.tr("Flag this span as doubtful"), "doubtful")
        self._doubt.clicked.connect(self.doubt_edited)
        return self._doubt

    def _paint(self) -> None:
        hue, suggested, doubtful = self._look
        paint_on(self._swatch, self._theme, hue, suggested=suggested, doubtful=doubtful)


def paint_on(place: QLabel, theme: Theme, hue: str, *, suggested: bool, doubtful: bool) -> None:
    """Put a label's swatch, in the form that shows the state, on a widget."""
    ratio = place.devicePixelRatioF()
    pixmap = QPixmap(round(SWATCH * ratio), round(SWATCH * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    box = QRect(0, 0, SWATCH, SWATCH)
    paint_swatch(painter, box, theme.hue(hue).bar, suggested=suggested, doubtful=doubtful)
    painter.end()
    place.setPixmap(pixmap)
