"""The whole of a comparison: sums, each label with its bar, the rules and what they touched."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from goldspan.services.releases.comparing.comparison import Comparison, LabelCounts
from goldspan.ui.release.comparison.bars import ChangeBar
from goldspan.ui.release.comparison.words import (
    articles_words,
    changed_words,
    choices_words,
    rule_detail,
    rule_words,
    touched_words,
)
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import label

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BAR = 7


class Overview(QWidget):
    """Shows a comparison by label and by rule; `titles` are those of labels and of links."""

    def __init__(self, theme: Theme, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._theme, self._titles = theme, titles
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.setSpacing(8)
        self._holder = QWidget()
        self._column.addWidget(self._holder)
        self._column.addStretch(1)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show this one."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(articles_words(comparison), "heading", wrap=True))
        otherwise = choices_words(comparison)
        if otherwise:
            column.addWidget(label(otherwise, "muted", wrap=True))
        column.addSpacing(8)
        column.addLayout(self._labels(comparison))
        if comparison.rules:
            column.addSpacing(16)
            column.addWidget(label(self.tr("RULES, AND WHAT THEIR CHANGE TOUCHED"), "section"))
            for rule in comparison.rules:
                column.addSpacing(4)
                column.addWidget(label(f"{rule_words(rule)} · {touched_words(rule)}", wrap=True))
                detail = rule_detail(rule)
                if detail:
                    column.addWidget(label(detail, "muted", wrap=True))
        self._column.replaceWidget(self._holder, made)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = made

    def _labels(self, comparison: Comparison) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(_BAR, 1)
        heads = (
            self.tr("LABEL"),
            self.tr("BEFORE"),
            self.tr("CAME"),
            self.tr("WENT"),
            self.tr("AFTER"),
            self.tr("CHANGED"),
        )
        for column, head in enumerate(heads):
            made = label(head, "section")
            made.setAlignment(_RIGHT if 0 < column < len(heads) - 1 else made.alignment())
            grid.addWidget(made, 0, column)
        lengths = [_lengths(each) for each in comparison.labels]
        most = max((sum(each) for each in lengths), default=0)
        for number, (counts, three) in enumerate(
            zip(comparison.labels, lengths, strict=True), start=1
        ):
            title = self._titles.get(counts.label, counts.label)
            name = f"→ {title}" if counts.link else title
            grid.addWidget(label(name, "strong"), number, 0)
            for column, words in enumerate(
                (
                    f"{counts.before:n}",
                    _signed("+", counts.added + counts.came),
                    _signed("−", counts.removed + counts.went),
                    f"{counts.after:n}",
                ),
                start=1,
            ):
                figure = label(words)
                figure.setAlignment(_RIGHT)
                grid.addWidget(figure, number, column)
            grid.addWidget(label(changed_words(counts) or "–"), number, 5)
            grid.addWidget(ChangeBar(self._theme, three, most), number, _BAR)
        return grid


def _signed(sign: str, count: int) -> str:
    return f"{sign}{count:n}" if count else "–"


def _lengths(counts: LabelCounts) -> tuple[int, int, int]:
    """Return how many came, changed and went."""
    changed = counts.ranges + counts.attributes + counts.remarks + counts.relabelled_to
    return counts.added + counts.came, changed, counts.removed + counts.went
