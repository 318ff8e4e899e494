"""Who is meant by what is marked: an entry of the register, or a new one with its kind."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from goldspan.domain.layer import ActorRef, Attrs
from goldspan.domain.scheme import AttributeKind, LabelType, title
from goldspan.services.actors.proposals import KIND
from goldspan.services.actors.register import Register
from goldspan.ui.widgets import label

NAME_WIDTH = 240


class ActorRow(QWidget):
    """A name and a kind, for labels with an actor; hidden for others.

    Where the words looked for have their actor already, it is only shown. `finished` says that
    Enter was pressed in the name.
    """

    finished = Signal()

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._register = Register()
        self._is_known = self._entry_shown = False
        self._caption = label("", "muted")
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name = QLineEdit(self)
        self.name.setMaximumWidth(NAME_WIDTH)
        self.name.setCompleter(completer)
        self.name.textChanged.connect(self._follow)
        self.name.returnPressed.connect(self.finished)
        self.kind = QComboBox(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 4)
        row.setSpacing(8)
        row.addWidget(self._caption)
        row.addWidget(self.name, 1)
        row.addWidget(self.kind)
        row.addStretch(1)
        self.hide()

    def show_for(
        self, wanted: LabelType | None, attrs: Attrs, register: Register, *, forget: bool
    ) -> None:
        """Show who is meant by a search for spans of a label.

        `attrs` are what is known of the actor; what was typed stays unless it is to be forgotten.
        """
        actors = [a for a in wanted.attributes if a.kind is AttributeKind.ACTOR] if wanted else []
        self.setVisible(bool(actors))
        if wanted is None or not actors:
            return
        self._register = register
        words = title(actors[0].titles, self._language)
        self._caption.setText(words)
        self.name.setAccessibleName(words)
        self.name.setPlaceholderText(self.tr("Name in the register, or a new one"))
        value, kind = attrs.get(actors[0].key), wanted.attribute(KIND)
        known = value if isinstance(value, ActorRef) else None
        before = self.kind.currentData()
        self.kind.clear()
        self.kind.setAccessibleName(title(kind.titles, self._language) if kind else "")
        self.kind.setToolTip(self.kind.accessibleName())
        self.kind.addItem(self.tr("Kind"), "")
        for choice in kind.choices if kind else ():
            self.kind.addItem(title(choice.titles, self._language), choice.key)
        self.kind.setCurrentIndex(0 if forget else max(0, self.kind.findData(before)))
        self.kind.setVisible(kind is not None)
        self.name.setEnabled(known is None)
        if known is not None:
            self._is_known = True
            self.kind.setEnabled(False)
            self.name.setText(known.name or register.name(known.actor))
            self.kind.setCurrentIndex(max(0, self.kind.findData(attrs.get(KIND, ""))))
        else:
            self._names.setStringList(sorted({each.name for each in register.actors()}))
            if forget or self._is_known:
                self._is_known = False
                self.name.clear()
            self._follow()

    def chosen(self) -> tuple[str, str]:
        """Return the name that was typed and its kind; empty where there is nothing to choose."""
        if self.isHidden() or self._is_known:
            return "", ""
        return self.name.text().strip(), self.kind.currentData() or ""

    def ask_kind(self) -> None:
        """Put the keyboard where the kind is chosen."""
        self.kind.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def needs_kind(self) -> bool:
        """Whether a new actor was named without saying of which kind it is."""
        name, kind = self.chosen()
        return bool(name) and not kind and not self.kind.isHidden()

    def _follow(self) -> None:
        """Show the kind of the entry that is named, or let it be chosen for a new one."""
        if self._is_known:
            return
        name = self.name.text().strip()
        entry = self._register.find(name)
        if entry is not None and entry.kind:
            self.kind.setCurrentIndex(max(0, self.kind.findData(entry.kind)))
        elif self._entry_shown:
            self.kind.setCurrentIndex(0)
        self._entry_shown = entry is not None and bool(entry.kind)
        self.kind.setEnabled(bool(name) and not self._entry_shown)
