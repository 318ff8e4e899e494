"""An actor attribute: a name completed from the register."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from goldspan.domain.scheme import AttributeType
from goldspan.ui.annotate.editors.text import TextEditor


class ActorEditor(TextEditor):
    """The name of an actor, completed from the register; a new name makes a new entry."""

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(attribute, language, parent)
        self._names: frozenset[str] = frozenset()
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._field.setCompleter(completer)

    def offer(self, names: list[str]) -> None:
        """Offer these names for completion."""
        self._names = frozenset(names)
        self._model.setStringList(names)

    def _look_at(self, text: str) -> None:
        name = text.strip()
        new = bool(name) and name != self._shown and name not in self._names
        self._say(self.tr("New in the register of actors") if new else "")
