"""A TIMEX3 attribute: what the value means in words, and what it cannot be."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from goldspan.domain.scheme import AttributeType
from goldspan.domain.timex import TimexError
from goldspan.ui.annotate.editors.text import TextEditor
from goldspan.ui.annotate.timex_words import timex_problem, timex_words


class TimexEditor(TextEditor):
    """A TIMEX3 value and what it means in words; what cannot be is flagged and not kept."""

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(attribute, language, parent)
        self._field.setPlaceholderText("2022-01-10")

    def _look_at(self, text: str) -> None:
        value = text.strip()
        try:
            self._say(timex_words(value) if value else "")
        except TimexError as error:
            self._say(timex_problem(error), problem=True)
