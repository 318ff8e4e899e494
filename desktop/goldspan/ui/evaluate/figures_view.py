"""The table of measures: figures that line up, F1 with its interval, a click that filters."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.domain.scheme import Scheme
from goldspan.ui.evaluate.figure_words import figure_text
from goldspan.ui.evaluate.figures_model import ROW_ROLE, FiguresModel
from goldspan.ui.evaluate.rows import Column, FigureRow
from goldspan.ui.theme import Theme

ROW_HEIGHT = 30
GAP = 8
INDENT = 16
TRACK = 6  # height of a bar
WHISKER = 10  # height of the ends of an interval
BAR_WIDTH = 64
_VCENTER = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _VCENTER
_RIGHT = Qt.AlignmentFlag.AlignRight | _VCENTER

Index = QModelIndex | QPersistentModelIndex


class FigureDelegate(QStyledItemDelegate):
    """Draws a cell: names with the label's mark, figures to the right, F1 as a bar."""

    def __init__(self, theme: Theme, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hues = {label.key: label.hue for label in scheme.labels}

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of a row."""
        return QSize(48, max(ROW_HEIGHT, option.fontMetrics.height() + GAP))

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a cell."""
        row = index.data(ROW_ROLE)
        colours, area = self._theme.colours, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.accent_soft)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colours.hover)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.border)
        if isinstance(row, FigureRow):
            column = Column(index.column())
            if column is Column.NAME:
                self._paint_name(painter, option, row)
            else:
                self._paint_figure(painter, option, index, row, column)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.accent)
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.restore()

    def _paint_name(self, painter: QPainter, option: Option, row: FigureRow) -> None:
        colours = self._theme.colours
        area = option.rect.adjusted(2 * GAP, 0, -GAP, 0)
        font = QFont(option.font)
        if row.is_part:
            area.adjust(INDENT, 0, 0, 0)
            painter.setPen(colours.muted)
        else:
            font.setWeight(QFont.Weight.DemiBold)
            painter.setPen(colours.text)
            if row.label in self._hues:
                mark = QRect(area.left(), area.top() + GAP, 3, area.height() - 2 * GAP)
                painter.fillRect(mark, self._theme.hue(self._hues[row.label]).bar)
            area.adjust(INDENT - GAP, 0, 0, 0)
        painter.setFont(font)
        words = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, words)

    def _paint_figure(
        self, painter: QPainter, option: Option, index: Index, row: FigureRow, column: Column
    ) -> None:
        colours = self._theme.colours
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        font = index.data(Qt.ItemDataRole.FontRole)
        area = option.rect.adjusted(4, 0, -GAP, 0)
        if column is Column.SCORE:
            bar = QRect(area.right() - BAR_WIDTH, area.top(), BAR_WIDTH, area.height())
            if row.score is not None:
                self._paint_bar(painter, bar, row)
            area.setRight(bar.left() - GAP - 2)
        strong = column is Column.SCORE and not row.is_part
        figures = QFont(font) if isinstance(font, QFont) else QFont(option.font)
        if strong:
            figures.setWeight(QFont.Weight.DemiBold)
        painter.setFont(figures)
        painter.setPen(colours.text if strong or not row.is_part else colours.muted)
        painter.drawText(area, _RIGHT, text)

    def _paint_bar(self, painter: QPainter, area: QRect, row: FigureRow) -> None:
        """Draw a bar from 0 to the measure, and over it the interval with its ends."""
        colours = self._theme.colours
        middle = area.center().y() + 0.5
        left, width = float(area.left()), float(area.width())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(left, middle - TRACK / 2, width, TRACK)
        painter.setBrush(colours.pressed)
        painter.drawRoundedRect(track, TRACK / 2, TRACK / 2)
        track.setWidth(max(TRACK, width * (row.score or 0.0)))
        painter.setBrush(self._bar_colour(row))
        painter.drawRoundedRect(track, TRACK / 2, TRACK / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if row.interval is not None:
            low, high = (
                round(left + width * edge) for edge in (row.interval.low, row.interval.high)
            )
            top = round(middle - WHISKER / 2)
            painter.fillRect(low, round(middle) - 1, max(1, high - low), 2, colours.text)
            for edge in (low, high):
                painter.fillRect(edge - 1, top, 2, WHISKER, colours.text)

    def _bar_colour(self, row: FigureRow) -> QColor:
        if row.label not in self._hues:
            return self._theme.colours.muted
        return self._theme.hue(self._hues[row.label]).bar


class FiguresHeader(QHeaderView):
    """The headings; the first stands as far from the edge as the panels do."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Paint a heading."""
        painter.save()
        if logicalIndex == Column.NAME:
            colours = self._theme.colours
            painter.fillRect(rect, colours.panel)
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.border)
            rect = rect.adjusted(GAP, 0, 0, 0)
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()


class FiguresTable(QTableView):
    """`chosen` carries the FigureRow and the Column that was clicked or had Enter."""

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, scheme: Scheme, model: FiguresModel) -> None:
        super().__init__()
        self._figures = model
        self.setModel(model)
        self.setItemDelegate(FigureDelegate(theme, scheme, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("Figures"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + GAP))
        header = FiguresHeader(theme, self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._choose)
        model.modelReset.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter and Space filter the errors, as a click does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._figures.row(index.row()), Column(index.column()))

    def _fit(self) -> None:
        """Make each column of figures as wide as its heading and what stands in it."""
        self.ensurePolished()
        bold = QFont(self.font())
        bold.setBold(True)
        heading = QFontMetrics(bold)
        strong = QFont(self._figures.number_font)
        strong.setWeight(QFont.Weight.DemiBold)
        figures = QFontMetrics(strong)
        for column in Column:
            if column is Column.NAME:
                continue
            number = int(column)
            texts = [figure_text(row, column) for row in self._figures.rows]
            wide = max((figures.horizontalAdvance(text) for text in texts), default=0)
            if column is Column.SCORE:
                wide += BAR_WIDTH + GAP + 4
            name = str(self._figures.headerData(number, Qt.Orientation.Horizontal) or "")
            least = heading.horizontalAdvance(name) + 4
            self.setColumnWidth(number, max(wide, least) + 12)
