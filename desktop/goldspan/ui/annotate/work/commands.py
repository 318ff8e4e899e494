"""What the keys of the labelling loop do on the annotate page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goldspan.ui.annotate.inspect.inspecting import Inspecting
from goldspan.ui.annotate.work.gestures import Gestures
from goldspan.ui.annotate.work.keys import Command

if TYPE_CHECKING:
    from goldspan.ui.annotate.page import AnnotatePage


def loop_commands(
    page: AnnotatePage, inspecting: Inspecting, gestures: Gestures
) -> dict[str, Command]:
    """Return what the keys of the labelling loop do, by the names of the keymap."""
    controller, steps = page.controller, page.steps
    return {
        "accept": inspecting.confirm,
        "accept_next": controller.verdicts.accept_and_next,
        "reject": controller.verdicts.reject,
        "reject_everywhere": controller.verdicts.reject_everywhere,
        "edit": controller.verdicts.edit,
        "next_suggestion": lambda: controller.verdicts.step(1),
        "previous_suggestion": lambda: controller.verdicts.step(-1),
        "delete": controller.marking.delete,
        "link": controller.linking.begin,
        "cue": gestures.take_cue,
        "accept_visible": controller.verdicts.accept_visible,
        "accept_visible_label": controller.verdicts.accept_visible_alike,
        "all_links": lambda: page.show_all_links(not page.canvas.state.all_arrows),
        "mark_all": page.mark_all.begin,
        "doubtful": controller.attributes.toggle_doubtful,
        "label_by_name": gestures.find_label,
        "done": steps.done,
        "skip": page.palette_bar.ask_state,
        "next_article": steps.next,
        "previous_article": steps.previous,
        "note": inspecting.write_note,
        "article_note": page.header.open_note,
        "cancel": controller.cancel,
        "guidelines": page.toggle_guidelines,
        **page.copies.commands(),
    }
