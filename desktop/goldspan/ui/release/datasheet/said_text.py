"""What the project says, set from Markdown: paragraphs, lists and tables in the theme's colours."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextFrameFormat, QTextTable
from PySide6.QtWidgets import QFrame, QTextBrowser

from goldspan.ui.theme import Theme
from goldspan.ui.widgets import set_role

_BETWEEN: Final = 8  # pixels between paragraphs
_IN_CELLS: Final = 4
_INDENT: Final = 16


class SaidText(QTextBrowser):
    """Text to be read and copied; links are not followed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._markdown = ""
        set_role(self, "said")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        theme.changed.connect(self._set)

    def show_markdown(self, markdown: str) -> None:
        """Show this from the top, or leave what is shown already as it is."""
        if markdown != self._markdown:
            self._markdown = markdown
            self._set()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Set the text anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set()

    def _set(self) -> None:
        document = self.document()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setIndentWidth(_INDENT)
        document.setMarkdown(self._markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            if cursor.currentTable() is None:
                spaced = QTextBlockFormat()
                spaced.setBottomMargin(_BETWEEN)
                cursor.mergeBlockFormat(spaced)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._draw_lines(frame)

    def _draw_lines(self, table: QTextTable) -> None:
        look = table.format().toTableFormat()
        look.setBorder(1)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderBrush(self._theme.colours.border)
        look.setBorderCollapse(True)
        look.setCellPadding(_IN_CELLS)
        look.setCellSpacing(0)
        look.setTopMargin(_BETWEEN // 2)
        look.setBottomMargin(2 * _BETWEEN)
        table.setFormat(look)
