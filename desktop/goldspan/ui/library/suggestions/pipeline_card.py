"""One pipeline: what it is, whether it fits, and what its labels mean."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.scheme import Scheme
from goldspan.services.transfer.pipelines import Origin, PipelineChoice
from goldspan.ui.library.suggestions.meanings import Meanings
from goldspan.ui.theme import Theme
from goldspan.ui.translation import phrase_text
from goldspan.ui.widgets import button, icon_button, label


class PipelineCard(QWidget):
    """`forget_wanted` asks to list it no more, `opened` says that its labels are shown."""

    forget_wanted = Signal()
    opened = Signal()

    def __init__(
        self, choice: PipelineChoice, theme: Theme, language: str, titles: Mapping[str, str]
    ) -> None:
        super().__init__()
        self.choice = choice
        self.meanings: Meanings | None = None
        self.setToolTip(choice.description)
        self._theme = theme
        self._language = language
        self._titles = titles
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        head = QHBoxLayout()
        name = label(choice.name, "strong")
        name.setWordWrap(True)
        head.addWidget(name, 1)
        if choice.origin is Origin.FOLDER:
            forget = icon_button(
                theme,
                "cancel",
                self.tr("Take {pipeline} off the list").format(pipeline=choice.name),
            )
            forget.clicked.connect(self.forget_wanted)
            head.addWidget(forget)
        column.addLayout(head)
        column.addWidget(label(self._facts(), "muted", wrap=True))
        labels = ", ".join(self._title(each) for _, each in choice.labels)
        if labels:
            column.addWidget(
                label(self.tr("Marks {labels}").format(labels=labels), "muted", wrap=True)
            )
        right = self._right()
        if right:
            column.addWidget(label(right, "muted", wrap=True))
        self.problem = label(self._problem(), "error", wrap=True)
        self.problem.setVisible(bool(self.problem.text()))
        column.addWidget(self.problem)
        self.toggle = button(self.tr("What its labels mean"), theme=theme, icon="caret_down")
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(
            self.tr("What the labels of {pipeline} mean").format(pipeline=choice.name)
        )
        self.toggle.toggled.connect(self._toggle)
        self.toggle.setVisible(not choice.shipped and not choice.problem)
        column.addSpacing(4)
        column.addWidget(self.toggle)

    def make_meanings(self, scheme: Scheme) -> Meanings:
        """Return the rows of its labels, made when first asked for."""
        if self.meanings is None:
            self.meanings = Meanings(self.choice, self._theme, self._language)
            self.meanings.show_scheme(scheme)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self.meanings)
        return self.meanings

    def _toggle(self, on: bool) -> None:
        self.toggle.setIcon(self._theme.icon("caret_up" if on else "caret_down"))
        if on:
            self.opened.emit()
        if self.meanings is not None:
            self.meanings.setVisible(on)

    def _facts(self) -> str:
        choice = self.choice
        origin = {
            Origin.SHIPPED: self.tr("ships with Goldspan"),
            Origin.INSTALLED: self.tr("installed"),
            Origin.FOLDER: str(choice.folder),
        }[choice.origin]
        parts = [origin]
        if choice.language:
            parts.insert(0, choice.language)
        if choice.version:
            parts.insert(0, choice.version)
        if choice.size:
            size = QLocale().formattedDataSize(
                choice.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat
            )
            parts.append(size.replace(" ", "\u00a0"))
        return " · ".join(parts)

    def _right(self) -> str:
        """Return how often its labels were right where that was measured."""
        if not self.choice.precision:
            return self.tr("How often it is right is not known.") if self.choice.shipped else ""
        figures = ", ".join(
            self.tr("{label} {percent} %").format(
                label=self._title(key), percent=round(100 * share)
            )
            for key, share in self.choice.precision.items()
        )
        if self.choice.shipped:
            right = self.tr("Right as measured: {figures}").format(figures=figures)
        else:
            right = self.tr("Right as its makers measured: {figures}").format(figures=figures)
        return right.replace(" %", "\u00a0%")

    def _title(self, key: str) -> str:
        """Return what the window calls a label, where it is one of the scheme's."""
        return self._titles.get(key, key) if self.choice.shipped else key

    def _problem(self) -> str:
        choice = self.choice
        if choice.problem:
            return self.tr("Its files cannot be read: {reason}.").format(
                reason=phrase_text(choice.problem)
            )
        if not choice.fits:
            return self.tr(
                "Made for spaCy {wanted}, not for the one here; it may fail or be worse."
            ).format(wanted=choice.spacy_version)
        return ""
