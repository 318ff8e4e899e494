"""What will be in the release: counts at the left, spans by label as bars at the right."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from goldspan.domain.scheme import Scheme, title
from goldspan.services.releases.content.choices import LayerChoice
from goldspan.ui.fonts import tabular
from goldspan.ui.library.export.label_bars import LabelBars
from goldspan.ui.release.dates import short_date
from goldspan.ui.release.making.counting import Counted
from goldspan.ui.release.making.looking import Outlook
from goldspan.ui.theme import Theme
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import label

FACTS_WIDTH = 360
UNKNOWN = "…"


class Contents(QWidget):
    """Shows an Outlook as far as it is known."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title = label("", "heading")
        self.bars = LabelBars(theme)
        self._facts = QGridLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnStretch(1, 1)
        self._values: dict[str, tuple[QLabel, QLabel]] = {}
        for key, name in (
            ("articles", self.tr("Articles")),
            ("adjudicated", self.tr("Adjudicated")),
            ("single", self.tr("By one person")),
            ("families", self.tr("Families")),
            ("dates", self.tr("Dates")),
            ("people", self.tr("Annotators")),
            ("spans", self.tr("Spans")),
            ("links", self.tr("Links")),
        ):
            self._add(key, name)
        left = QWidget()
        left.setFixedWidth(FACTS_WIDTH)
        left.setLayout(self._facts)
        both = QHBoxLayout()
        both.setSpacing(32)
        both.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.bars, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addLayout(both)

    def show_outlook(self, outlook: Outlook, scheme: Scheme) -> None:
        """Show what is known."""
        counted = outlook.counted
        if counted is None:
            return
        locale = QLocale()
        self.bars.show_counts(scheme, counted.spans)
        total, adjudicated = len(counted.articles), counted.adjudicated
        articles = locale.toString(total)
        if counted.left_out:
            everything = locale.toString(total + len(counted.left_out))
            articles = self.tr("{count} of {all}").format(count=articles, all=everything)
        self._say("articles", articles)
        self._say("adjudicated", locale.toString(adjudicated))
        single = locale.toString(total - adjudicated)
        self._say("single", self.tr("{count}, not adjudicated").format(count=single))
        of_gold = outlook.wish.choices.layer is LayerChoice.GOLD
        for part in self._values["single"]:
            part.setVisible(of_gold and total > adjudicated)
        self._say("families", self._family_words(outlook))
        self._say("dates", self._date_words(counted))
        self._say("people", locale.toString(counted.people))
        self._say("spans", locale.toString(sum(counted.spans.values())))
        self._say("links", self._link_words(outlook, scheme))

    def said(self, key: str) -> str:
        """Return what is said of `articles`, `families`, `links` and so on."""
        return self._values[key][1].text()

    # Inside --------------------------------------------------------------------------------

    def _add(self, key: str, name: str) -> None:
        row = len(self._values)
        said, value = label(name, "muted"), label("", wrap=True)
        value.setFont(tabular(value.font()))
        self._facts.addWidget(said, row, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(value, row, 1)
        self._values[key] = (said, value)

    def _say(self, key: str, words: str) -> None:
        name, value = self._values[key]
        value.setText(words)
        value.setAccessibleName(f"{name.text()}: {words}")

    def _family_words(self, outlook: Outlook) -> str:
        if outlook.families is None:
            return UNKNOWN
        together, alone = outlook.families
        parts = []
        if together:
            parts.append(self.tr("%Ln with copies", "", together))
        if alone:
            parts.append(self.tr("%Ln article(s) alone", "", alone))
        return ", ".join(parts)

    def _link_words(self, outlook: Outlook, scheme: Scheme) -> str:
        if outlook.preview is None:
            return UNKNOWN
        locale, language = QLocale(), window_language()
        counts = {key: count for key, count in outlook.preview.links.items() if count}
        total = locale.toString(sum(counts.values()))
        named = []
        for key, count in counts.items():
            link = scheme.link(key)
            name = title(link.titles, language) if link is not None else key
            named.append(f"{name} {locale.toString(count)}")
        return f"{total} ({', '.join(named)})" if named else total

    def _date_words(self, counted: Counted) -> str:
        parts = []
        if counted.first:
            first, last = short_date(counted.first), short_date(counted.last)
            parts.append(first if first == last else f"{first} – {last}")
        if counted.undated:
            parts.append(self.tr("%Ln without a date", "", counted.undated))
        return ", ".join(parts)
