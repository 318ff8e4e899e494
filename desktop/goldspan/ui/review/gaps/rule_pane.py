"""What the guidelines say about a gap: its section, with the rule that fits best set off."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from goldspan.domain.scheme import Scheme
from goldspan.services.guidelines import Guidelines
from goldspan.services.review.gaps.grouping import Gap
from goldspan.ui.annotate.guidelines.parts import parts_of
from goldspan.ui.annotate.guidelines.text import GuidelinesText, Part
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.review.gaps.words import GapWords
from goldspan.ui.theme import Theme
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import label, set_role


class RulePane(QFrame):
    """Shows guidelines at the section that a gap is about."""

    def __init__(
        self, theme: Theme, scheme: Scheme, guidelines: Guidelines | None, words: GapWords
    ) -> None:
        super().__init__()
        set_role(self, "foot")
        self._guidelines = guidelines
        self._words = words
        self._parts: list[Part] = []
        self._heading = ElidingLabel("strong", self)
        self._missing = label("", "muted", wrap=True)
        self.text = GuidelinesText(theme, self)
        self.text.setAccessibleName(self.tr("Guidelines"))
        if guidelines is None:
            self.text.hide()
        else:
            self._parts = parts_of(guidelines, scheme, window_language())
            self.text.show_guidelines(guidelines, self._parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(2)
        head.addWidget(self._heading)
        head.addWidget(self._missing)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        if guidelines is None:
            column.addStretch(1)
        self.show_gap(None)

    def show_gap(self, gap: Gap | None) -> None:
        """Show what the guidelines say about a gap."""
        rule = gap.rule if gap is not None else None
        self._heading.setText(
            self.tr("What the guidelines say: {section}").format(
                section=self._parts[rule.section].title
            )
            if rule is not None
            else self.tr("What the guidelines say")
        )
        missing = ""
        if self._guidelines is None:
            missing = self.tr("This scheme comes without guidelines.")
        elif gap is not None and rule is None:
            words = self.tr("These guidelines have no section on “{label}”.")
            missing = words.format(label=self._words.label(gap.label))
        elif rule is not None and not rule.fits:
            missing = self.tr("No rule there has these words.")
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        if rule is not None:
            self.text.show_rule(rule.section, rule.text if rule.fits else "")
