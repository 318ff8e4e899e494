"""Guidelines set for reading: headings in their label's colours, examples marked as in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QFont,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from goldspan.services.guidelines import Guidelines
from goldspan.ui.theme import HueColours, Theme
from goldspan.ui.widgets import set_role

SMALLER_THAN_ARTICLES = 0.88
MARGIN = 16
LINE_HEIGHT = 118  # per cent of what the font asks for
SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 50, 300, 10
HEADING_SIZES = {1: 1.35, 2: 1.15, 3: 1.0}
MARKDOWN_SIGNS = str.maketrans("", "", "`*_\\")
MARKED = re.compile(r"\[([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it is shown: its title, and the hue of its label, empty where it has none."""

    title: str
    hue: str


class GuidelinesText(QTextBrowser):
    """Shows guidelines from the top; knows where each section begins.

    `section_reached` carries the number of the section at the upper edge after the user scrolled,
    -1 before the first; `link_followed` the words of a link within the guidelines.
    """

    section_reached = Signal(int)
    link_followed = Signal(str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._guidelines: Guidelines | None = None
        self._parts: Sequence[Part] = ()
        self._starts: list[int] = []
        self._plain = ""
        self._zoom = 100
        self._top = 0
        self._rule: tuple[int, str] | None = None
        self._follows = False  # the rule that was asked for is still what is looked at
        self._moving = False
        set_role(self, "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._set_anew)

    def show_guidelines(self, guidelines: Guidelines, parts: Sequence[Part]) -> None:
        """Show these guidelines; `parts` says how each of their sections is to look."""
        self._guidelines, self._parts, self._plain = guidelines, parts, ""
        self._rule = None
        self._set(0)

    def show_plain(self, words: str) -> None:
        """Show these words and no guidelines."""
        self._guidelines, self._parts, self._plain = None, (), words
        self._set(0)

    def zoom(self) -> int:
        """Return the zoom in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Set the text larger or smaller; what is at the upper edge stays there."""
        percent = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, percent))
        if percent != self._zoom:
            self._zoom = percent
            self._set_anew()
            self.zoomed.emit(percent)

    def show_section(self, number: int) -> None:
        """Bring a section's heading to the upper edge, -1 the beginning of all."""
        self._show_position(self._starts[number] if number >= 0 else 0)

    def show_rule(self, number: int, words: str) -> None:
        """Show a section and set off the paragraph of these words; without words, none.

        The paragraph is in sight; the heading too, where both have room.
        """
        self._rule = (number, words)
        self._follows = True
        block = self._mark_rule()
        start = QTextCursor(self.document())
        start.setPosition(block.position() if block is not None else self._starts[number])
        with self._by_itself():
            self.setTextCursor(start)  # Qt brings it into sight when the text is first shown
        self.show_section(number)
        if block is not None:
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            if self.cursorRect(cursor).bottom() > self.viewport().height():
                self._show_position(block.position())

    def section(self) -> int:
        """Return the number of the section at the upper edge, -1 before the first.

        At the very end it is the last one.
        """
        bar = self.verticalScrollBar()
        if bar.maximum() > 0 and bar.value() == bar.maximum():
            return len(self._starts) - 1
        # What is read is below the edge: a heading counts once it is near.
        here = self.cursorForPosition(QPoint(MARGIN, 3 * MARGIN)).position()
        return sum(start <= here for start in self._starts) - 1

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the line at the upper edge."""
        with self._by_itself():
            super().resizeEvent(event)
        if self._rule is not None and self._follows:
            self.show_rule(*self._rule)
        else:
            self._show_position(self._top)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll, or zoom with Ctrl."""
        turn = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turn:
                self.set_zoom(self._zoom + (ZOOM_STEP if turn > 0 else -ZOOM_STEP))
            event.accept()
        else:
            super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Return the selected words alone: Qt would begin those of a list with a new line."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    # Inside

    def _follow(self, link: QUrl) -> None:
        if link.isRelative() and link.hasFragment():
            self.link_followed.emit(link.fragment(QUrl.ComponentFormattingOption.FullyDecoded))
        elif link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)

    def _scrolled(self) -> None:
        if not self._moving:
            self._follows = False
            at_start = self.verticalScrollBar().value() == 0
            edge = QPoint(MARGIN, MARGIN // 2 + 1)
            self._top = 0 if at_start else self.cursorForPosition(edge).position()
            self.section_reached.emit(self.section())

    def _show_position(self, position: int) -> None:
        self._top = position
        bar = self.verticalScrollBar()
        self.document().size()  # Qt lays out what is below only when asked
        with self._by_itself():
            if position <= 0:
                bar.setValue(0)
                return
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(position, self.document().characterCount() - 1))
            bar.setValue(self.cursorRect(cursor).top() + bar.value() - MARGIN // 2)

    @contextmanager
    def _by_itself(self) -> Iterator[None]:
        """Take what scrolls in here for no wish of the user's."""
        before, self._moving = self._moving, True
        try:
            yield
        finally:
            self._moving = before

    def _mark_rule(self) -> QTextBlock | None:
        """Set off the paragraph that is asked for, and no other; return it."""
        number, words = self._rule or (-1, "")
        start = self._starts[number] if number >= 0 else -1
        end = next((at for at in self._starts if at > start), self.document().characterCount())
        found = None
        with self._by_itself():
            for block in _blocks(self.document()):
                here = start < block.position() < end and bool(words)
                marked = found is None and here and _plain(block.text()) == _plain(words)
                if block.blockFormat().headingLevel():
                    continue
                looks = QTextBlockFormat(block.blockFormat())
                looks.clearBackground()
                if marked:
                    found = block
                    looks.setBackground(self._theme.colours.accent_soft)
                if looks != block.blockFormat():
                    QTextCursor(block).setBlockFormat(looks)
        return found

    def _set_anew(self) -> None:
        self._set(self._top)
        self._mark_rule()

    def _set(self, top: int) -> None:
        document = self.document()
        font = self._theme.article_font(round(100 * SMALLER_THAN_ARTICLES * self._zoom / 100))
        with self._by_itself():
            document.clear()
            document.setDefaultFont(font)
            document.setDocumentMargin(MARGIN)
            document.setIndentWidth(font.pixelSize() * 1.2)
            if self._guidelines is None:
                document.setPlainText(self._plain)
                self._starts = []
            else:
                sections = zip(self._parts, self._guidelines.sections, strict=True)
                pieces = [f"## {part.title}\n\n{section.body}" for part, section in sections]
                document.setMarkdown("\n\n".join((self._guidelines.preface, *pieces)))
                self._starts = _Setter(document, self._theme, font).set_parts(self._parts)
            document.setUndoRedoEnabled(False)
            # Qt shows the cursor with the widget, and setting the text left it at the end.
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self._show_position(top)


class _Setter:
    """Gives a document that was read from Markdown its looks."""

    def __init__(self, document: QTextDocument, theme: Theme, font: QFont) -> None:
        self._document = document
        self._theme = theme
        self._font = font

    def set_parts(self, parts: Sequence[Part]) -> list[int]:
        """Set all blocks; return where the sections begin."""
        starts: list[int] = []
        hue: HueColours | None = None
        together = QTextCursor(self._document)
        together.beginEditBlock()  # Qt lays the text out once, not after each example
        for block in _blocks(self._document):
            level = block.blockFormat().headingLevel()
            if level == 2 and len(starts) < len(parts):
                name = parts[len(starts)].hue
                hue = self._theme.hue(name) if name else None
                starts.append(block.position())
            if level:
                self._set_heading(block, level, hue if level == 2 else None)
            else:
                self._set_paragraph(block, hue)
        together.endEditBlock()
        return starts

    def _set_heading(self, block: QTextBlock, level: int, hue: HueColours | None) -> None:
        size = self._font.pixelSize()
        looks = QTextBlockFormat()
        looks.setHeadingLevel(level)
        looks.setTopMargin(0 if block.position() == 0 else round(1.2 * size))
        looks.setBottomMargin(round(0.5 * size))
        font = QFont(self._font)
        font.setPixelSize(round(size * HEADING_SIZES.get(level, 1.0)))
        font.setBold(True)
        letters = QTextCharFormat()
        letters.setFont(font)
        letters.setForeground(hue.text if hue else self._theme.colours.text)
        if hue is not None:
            looks.setBackground(hue.tint)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(looks)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(letters)

    def _set_paragraph(self, block: QTextBlock, hue: HueColours | None) -> None:
        looks = QTextBlockFormat()
        looks.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        looks.setTopMargin(0)
        looks.setBottomMargin(round(0.5 * self._font.pixelSize()))
        QTextCursor(block).mergeBlockFormat(looks)
        for start, words in _examples(block):
            self._set_example(start, words, hue)

    def _set_example(self, start: int, words: str, hue: HueColours | None) -> None:
        """Set an example off, and show what it marks as the article would."""
        colours = self._theme.colours
        self._colour(start, len(words), colours.hover, colours.text)
        for marked in MARKED.finditer(words):
            for bracket in (marked.start(), marked.end() - 1):
                self._colour(start + bracket, 1, colours.hover, colours.muted)
            tint = hue or self._theme.hue("")
            inside = start + marked.start(1)
            self._colour(inside, len(marked[1]), tint.tint, colours.text)

    def _colour(self, start: int, length: int, back: QColor, ink: QColor) -> None:
        letters = QTextCharFormat()
        letters.setFont(self._font)
        letters.setBackground(back)
        letters.setForeground(ink)
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(letters)


def _plain(words: str) -> str:
    """Return a paragraph without the signs of Markdown and its line breaks."""
    return " ".join(words.translate(MARKDOWN_SIGNS).split())


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _examples(block: QTextBlock) -> list[tuple[int, str]]:
    """Return what is set as code: where it begins in the document, and its words."""
    found: list[tuple[int, str]] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.charFormat().fontFixedPitch():
            found.append((fragment.position(), fragment.text()))
        iterator += 1
    return found
