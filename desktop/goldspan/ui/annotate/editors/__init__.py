"""Editors for a span's attributes, one class for each attribute type of the scheme.

Each shows a value with `show_value` and emits `edited` with a new one; None takes it away.
"""

from goldspan.ui.annotate.editors.actor import ActorEditor
from goldspan.ui.annotate.editors.choice import ChoiceEditor
from goldspan.ui.annotate.editors.ranges import RangesEditor
from goldspan.ui.annotate.editors.text import TextEditor
from goldspan.ui.annotate.editors.timex import TimexEditor

Editor = ChoiceEditor | TextEditor | TimexEditor | ActorEditor | RangesEditor

__all__ = [
    "ActorEditor",
    "ChoiceEditor",
    "Editor",
    "RangesEditor",
    "TextEditor",
    "TimexEditor",
]
