"""Which formats a release is written in: each with what it is for, and what it cannot carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from goldspan.domain.losses import LossKind
from goldspan.domain.scheme import Scheme, title
from goldspan.services.releases.writing.write import USUAL
from goldspan.services.transfer.known_formats import NATIVE, FormatGroup, KnownFormat
from goldspan.services.transfer.loss_groups import LossGroup
from goldspan.ui.library.export.format_chooser import group_name
from goldspan.ui.library.export.loss_words import LINE, group_entries
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import sentence, window_language
from goldspan.ui.widgets import button, label

INDENT = 24


class FormatTicks(QWidget):
    """Shows the usual formats, and those that are ticked; all of them when asked.

    `changed` says that others are ticked. JSONL is in every release.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, FormatRow] = {}
        self._headings: dict[FormatGroup, QLabel] = {}
        self.more = button("", self._toggle, theme=theme, icon="caret_down", role="link")
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the formats that are ticked, JSONL aside."""
        return tuple(
            name for name, row in self._rows.items() if name != NATIVE and row.box.isChecked()
        )

    def box(self, name: str) -> QCheckBox:
        """Return the box of a format, for it to be ticked. Raises `KeyError` for others."""
        return self._rows[name].box

    def show_formats(self, formats: Sequence[KnownFormat]) -> None:
        """Offer these, in their order, the usual ones ticked."""
        language = window_language()
        for each in formats:
            if each.purpose.group not in self._headings and each.purpose.group:
                heading = label(group_name(each.purpose.group), "muted")
                heading.setContentsMargins(0, 8, 0, 0)
                self._headings[each.purpose.group] = heading
                self._column.addWidget(heading)
            row = FormatRow(each, title(each.titles, language) or each.name)
            row.box.setChecked(each.name == NATIVE or (each.name in USUAL and not each.install))
            row.box.setEnabled(each.name != NATIVE and not each.install)
            row.box.toggled.connect(self.changed)
            self._rows[each.name] = row
            self._column.addWidget(row)
        self._column.addWidget(self.more)
        set_tab_order(*(row.box for row in self._rows.values()), self.more)
        self._show_rows()

    def show_losses(self, losses: Mapping[str, Sequence[LossGroup]] | None, scheme: Scheme) -> None:
        """Show what the formats cannot carry; None where that is not known yet."""
        for name, row in self._rows.items():
            row.show_losses(None if losses is None else losses.get(name), scheme)

    def _toggle(self) -> None:
        self._all = not self._all
        self._show_rows()

    def _show_rows(self) -> None:
        shown: set[FormatGroup] = set()
        for name, row in self._rows.items():
            wanted = self._all or name in (NATIVE, *USUAL) or row.box.isChecked()
            row.setVisible(wanted)
            if wanted:
                shown.add(row.known.purpose.group)
        for group, heading in self._headings.items():
            heading.setVisible(self._all and group in shown)
        hidden = sum(row.isHidden() for row in self._rows.values())
        more = self.tr("%Ln more format(s)", "", hidden)
        self.more.setText(self.tr("Fewer formats") if self._all else more)
        self.more.setIcon(self._theme.icon("caret_up" if self._all else "caret_down"))
        self.more.setVisible(self._all or bool(hidden))


class FormatRow(QWidget):
    """A format: its box, what it is for, what it cannot carry."""

    def __init__(self, known: KnownFormat, name: str) -> None:
        super().__init__()
        self.known = known
        purpose = sentence(known.purpose.words)
        if known.name == NATIVE:
            purpose = self.tr("In every release: the others are made of it.")
        elif known.install:
            purpose = self.tr("A package is missing. Install it with: {command}").format(
                command=known.install
            )
        self.box = QCheckBox(name.replace("&", "&&"))
        self.box.setAccessibleDescription(purpose)
        self._purpose = label(purpose, "muted", wrap=True)
        self._losses = label("", "muted", wrap=True)
        inner = QVBoxLayout()
        inner.setContentsMargins(INDENT, 0, 0, 4)
        inner.setSpacing(0)
        inner.addWidget(self._purpose)
        inner.addWidget(self._losses)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addLayout(inner)
        self._losses.hide()

    def show_losses(self, losses: Sequence[LossGroup] | None, scheme: Scheme) -> None:
        """Say how much is lost; the tooltip says what. None: not known."""
        self._losses.setVisible(losses is not None and self.box.isChecked())
        if losses is None:
            return
        lost = sum(group.count for group in losses if group.kind is not LossKind.VIEW)
        self._losses.setText(
            self.tr("Cannot carry %Ln thing(s).", "", lost) if lost else self.tr("Loses nothing.")
        )
        entries = [entry.replace(LINE, "\n") for entry in group_entries(losses, scheme)]
        self._losses.setToolTip("\n\n".join(entries))
        self.box.setToolTip("\n\n".join(entries))
