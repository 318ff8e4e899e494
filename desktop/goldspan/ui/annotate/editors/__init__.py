"""Editors for a span's attributes, one class for each attribute type of the scheme.

Each shows a value with `show_value`, emits `edited` with a new one (None takes it away), and
`left` when the keyboard goes back to the text.
"""

from goldspan.ui.annotate.editors.actor import ActorChoice, ActorEditor
from goldspan.ui.annotate.editors.choice import ChoiceEditor
from goldspan.ui.annotate.editors.note import NoteEditor
from goldspan.ui.annotate.editors.ranges import RangesEditor
from goldspan.ui.annotate.editors.text import TextEditor
from goldspan.ui.annotate.editors.timex import TimexEditor

Editor = ChoiceEditor | TextEditor | TimexEditor | ActorEditor | RangesEditor | NoteEditor

__all__ = [
    "ActorChoice",
    "ActorEditor",
    "ChoiceEditor",
    "Editor",
    "NoteEditor",
    "RangesEditor",
    "TextEditor",
    "TimexEditor",
]
