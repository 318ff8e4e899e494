"""The split on the page of releases: what it is, what is wrong with it, how to make another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import Phrase
from goldspan.domain.releases import Split, SplitSettings
from goldspan.domain.scheme import Scheme, title
from goldspan.services.splitting.admitting import HeldBack
from goldspan.services.splitting.planning import SplitPlan
from goldspan.ui.release.split.form import SplitForm
from goldspan.ui.release.split.notes import Notes
from goldspan.ui.release.split.split_view import SplitView
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_text, phrase_text
from goldspan.ui.widgets import button, label

MANY = 8  # articles that are named; the others are counted


class SplitPane(QWidget):
    """`split_wanted` carries SplitSettings and whether undated articles are left out.

    `keep_wanted` asks to keep the plan that is shown.
    """

    split_wanted = Signal(object, bool)
    keep_wanted = Signal()

    def __init__(self, theme: Theme, scheme: Scheme, language: str) -> None:
        super().__init__()
        self.view = SplitView(theme, scheme, language)
        self.form = SplitForm()
        self.keep = button("", self.keep_wanted.emit)
        self.change = button("", self._toggle)
        self._said = label("", "muted", wrap=True)
        self._refused = label("", "error", wrap=True)
        self._notes = Notes("")
        self._held = Notes("muted")
        self._titles = {each.key: title(each.titles, language) for each in scheme.labels}
        self._can_write = True
        self._build()
        self.form.wanted.connect(self._ask)
        self._open(False)

    def show_plan(self, plan: SplitPlan, kept: Split | None, *, can_write: bool) -> None:
        """Show a plan, and the split that is kept, if any."""
        self.view.show_parts(plan.summary)
        self._said.setText(self._state_words(plan, kept))
        self.keep.setText(self.tr("Keep") if kept is None else self.tr("Let them join"))
        self.keep.setVisible(plan.split != kept)
        self._notes.show_texts([self._in_words(each) for each in plan.warnings])
        self._held.show_texts(self._held_words(plan.held_back))
        self._show(plan.split.settings, kept, None, can_write)

    def show_refused(self, error: GoldspanError, kept: Split | None, *, can_write: bool) -> None:
        """Say why there is no split, and what is needed; the form is open."""
        self.keep.setVisible(False)
        self._said.setText(self.tr("No split can be made."))
        settings = SplitSettings() if kept is None else kept.settings
        self._show(settings, kept, error, can_write)

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return [self.view.table if self.view.isVisible() else self.change]

    def _show(
        self,
        settings: SplitSettings,
        kept: Split | None,
        error: GoldspanError | None,
        can_write: bool,
    ) -> None:
        self._can_write = can_write
        self._refused.setText("" if error is None else error_text(error))
        for part, shown in (
            (self.view, error is None),
            (self._refused, error is not None),
            (self._notes, error is None and self._notes.count > 0),
            (self._held, error is None and self._held.count > 0),
        ):
            part.setVisible(shown)
        if self.form.isHidden():
            self.form.show_settings(settings)
        self.form.show_kept(kept is not None)
        for each in (self.keep, self.change, self.form):
            each.setEnabled(can_write)

    def _state_words(self, plan: SplitPlan, kept: Split | None) -> str:
        if kept is None:
            return self.tr("Not kept yet: the first release keeps it, and later articles join it.")
        if plan.joined:
            return self.tr(
                "%Ln article(s) came later and would join; none of the others moves.",
                "",
                len(plan.joined),
            )
        return self.tr("Kept: later articles join the part of their family, and none moves.")

    def _held_words(self, held: Sequence[HeldBack]) -> list[str]:
        named = [error_text(each.reason()) for each in held[:MANY]]
        if len(held) > MANY:
            named.append(self.tr("%Ln more article(s) are held back.", "", len(held) - MANY))
        return named

    def _in_words(self, warning: GoldspanError) -> str:
        """Return a warning with its label as the window calls it."""
        details = dict(warning.details)
        if isinstance(key := details.get("label"), str):
            details["label"] = self._titles.get(key, key)
        return " ".join(phrase_text(Phrase(each, details)) for each in warning.templates())

    def _toggle(self) -> None:
        self._open(self.form.isHidden())

    def _open(self, shown: bool) -> None:
        self.form.setVisible(shown)
        self.change.setText(self.tr("Leave it") if shown else self.tr("Change…"))
        if shown:
            next(iter(self.form.shares.values())).setFocus()

    def _ask(self) -> None:
        self._open(False)
        self.change.setFocus()
        self.split_wanted.emit(self.form.settings(), self.form.leave_out_undated)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._said, 1)
        head.addWidget(self.keep)
        head.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self.form, self._refused, self.view, self._notes, self._held):
            column.addWidget(part)
