"""What the keys of the review do on the view of units."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from goldspan.ui.review.units.canvas_keys import Command
from goldspan.ui.review.units.decision_bar import REASON_COMMANDS

if TYPE_CHECKING:
    from goldspan.ui.review.units.view import UnitsView


def review_commands(view: UnitsView) -> dict[str, Command]:
    """Return what keys and buttons do, by the names of the keymap.

    While one edits, only what ends that does anything.
    """
    controller, editing = view.controller, view.editing

    def unless_editing(do: Command) -> None:
        if editing.draft is None:
            do()

    deciding: dict[str, Command] = {
        "review_none": controller.none,
        "review_both": controller.both,
        "review_skip": controller.skip,
        "review_edit": lambda: editing.begin(view.register),
        "review_compose": view.bar.focus_cards,
        "review_next_open": partial(controller.step_open, True),
        "review_previous_open": partial(controller.step_open, False),
        "review_next": partial(controller.step, True),
        "review_previous": partial(controller.step, False),
        "review_link": view.linking.begin,
        "review_comment": view.bar.comment.setFocus,
        "review_alike": view.alike_wanted.emit,
        "review_done": view.done,
        "review_next_article": view.next_article,
        "review_hide_names": view.head.names.toggle,
    }
    deciding |= {
        name: partial(controller.say_reason, reason) for reason, name in REASON_COMMANDS.items()
    }
    commands: dict[str, Command] = {
        name: partial(unless_editing, do) for name, do in deciding.items()
    }
    return {**commands, "review_confirm": view.confirm, "cancel": view.cancel}
