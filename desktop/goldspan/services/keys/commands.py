"""Every command that has a key: its stable name, its title, its default keys, where it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from goldspan.domain.messages import message

LABEL = "label"  # the command of the number keys, whose number says which label
TAKE = "review_take"  # and of those in review, whose number says which person


REPEATING = frozenset({"next_open", "previous_open", "next", "previous"})


class Place(Enum):
    """Who carries a command out, and so where its keys hold.

    `CANVAS` and `PAGE` hold while the article has the focus, `WINDOW` everywhere; the plain keys
    of `BOTH` hold in the article, its others everywhere. `REVIEW` holds while units are decided:
    there a key of it goes before whatever else has that key.
    """

    CANVAS = "canvas"
    PAGE = "page"
    WINDOW = "window"
    BOTH = "both"
    REVIEW = "review"


class Group(Enum):
    """What commands are listed under; the value is a template of the context "errors"."""

    DECIDE = message("errors", "Suggestions")
    MAKE = message("errors", "Spans")
    LINK = message("errors", "Links")
    SELECT = message("errors", "Go and select")
    MOVE = message("errors", "Caret; with Shift it selects")
    COPIES = message("errors", "Copies")
    ARTICLE = message("errors", "Articles")
    REVIEW = message("errors", "Review")
    VIEW = message("errors", "View")
    PROJECT = message("errors", "Project")


@dataclass(frozen=True, slots=True)
class Command:
    """What a key does. `title` is an English template of the context "errors".

    `keys` are its defaults. A command that `follows` another has the other's keys with Shift and
    none of its own. `repeats` says whether a held key does it again; `fixed` that its key cannot
    be changed.
    """

    name: str
    title: str
    group: Group
    place: Place
    keys: tuple[str, ...] = ()
    follows: str = ""
    repeats: bool = True
    fixed: bool = False


def commands() -> Iterator[Command]:
    """Yield all commands in the order in which they are listed."""
    yield from _deciding()
    yield from _making()
    yield from _selecting()
    yield from _moving()
    yield from _comparing()
    yield from _opening()
    yield from _reviewing()
    yield from _viewing()
    yield from _managing()


def _deciding() -> Iterator[Command]:
    for name, title, key, repeats in (
        ("next_suggestion", message("errors", "next suggestion"), "N", True),
        ("previous_suggestion", message("errors", "previous suggestion"), "Shift+N", True),
        ("accept_next", message("errors", "accept and go to the next"), "Space", False),
        ("accept", message("errors", "accept; confirm a link"), "Return", False),
        ("reject", message("errors", "reject"), "X", False),
        ("reject_everywhere", message("errors", "reject everywhere"), "Shift+X", False),
        ("edit", message("errors", "accept and edit"), "E", False),
        ("accept_visible", message("errors", "accept all in sight"), "Ctrl+Return", False),
        (
            "accept_visible_label",
            message("errors", "accept all of the label in sight"),
            "Ctrl+Shift+Return",
            False,
        ),
    ):
        yield Command(name, title, Group.DECIDE, Place.PAGE, (key,), repeats=repeats)


def _making() -> Iterator[Command]:
    page = Place.PAGE
    group = Group.MAKE
    title = message("errors", "make, relabel or arm a label")
    yield Command(LABEL, title, group, page, tuple("123456789"), repeats=False, fixed=True)
    title = message("errors", "find a label by name")
    yield Command("label_by_name", title, group, page, ("0",), repeats=False)
    title = message("errors", "mark all occurrences")
    yield Command("mark_all", title, group, page, ("M",), repeats=False)
    for name, title, key in (
        ("end_left", message("errors", "end of the span to the left"), "Alt+Left"),
        ("end_right", message("errors", "end of the span to the right"), "Alt+Right"),
        ("start_left", message("errors", "start of the span to the left"), "Alt+Shift+Left"),
        ("start_right", message("errors", "start of the span to the right"), "Alt+Shift+Right"),
    ):
        yield Command(name, title, group, Place.CANVAS, (key,))
    title = message("errors", "take the selection as cue")
    yield Command("cue", title, group, page, ("C",), repeats=False)
    title = message("errors", "note on the span")
    yield Command("note", title, group, page, ("R",), repeats=False)
    title = message("errors", "flag the span as doubtful")
    yield Command("doubtful", title, group, page, ("U",), repeats=False)
    title = message("errors", "remove the span, reject the suggestion")
    yield Command("delete", title, group, page, ("Del", "Backspace"), repeats=False)
    title = message("errors", "begin a link")
    yield Command("link", title, Group.LINK, page, ("L",), repeats=False)
    title = message("errors", "show all links")
    yield Command("all_links", title, Group.LINK, page, ("A",), repeats=False)


def _selecting() -> Iterator[Command]:
    for name, title, key in (
        ("next_span", message("errors", "next span"), "Tab"),
        ("previous_span", message("errors", "previous span"), "Shift+Tab"),
        ("cycle", message("errors", "next of the spans that lie here"), "O"),
        ("word", message("errors", "select the word"), "W"),
        ("sentence", message("errors", "select the sentence, then without its full stop"), "S"),
        ("select_all", message("errors", "select the whole article"), "Ctrl+A"),
        ("copy", message("errors", "copy"), "Ctrl+C"),
        ("snap", message("errors", "snap to words or to characters"), "T"),
    ):
        yield Command(name, title, Group.SELECT, Place.CANVAS, (key,))
    title = message("errors", "cancel, deselect, disarm")
    yield Command("cancel", title, Group.SELECT, Place.PAGE, ("Esc",), fixed=True)


def _moving() -> Iterator[Command]:
    for name, title, key in (
        ("left", message("errors", "back a word"), "Left"),
        ("right", message("errors", "on a word"), "Right"),
        ("sentence_left", message("errors", "back a sentence"), "Ctrl+Left"),
        ("sentence_right", message("errors", "on a sentence"), "Ctrl+Right"),
        ("up", message("errors", "up a line"), "Up"),
        ("down", message("errors", "down a line"), "Down"),
        ("page_up", message("errors", "up a page"), "PgUp"),
        ("page_down", message("errors", "down a page"), "PgDown"),
        ("line_start", message("errors", "to the start of the line"), "Home"),
        ("line_end", message("errors", "to the end of the line"), "End"),
        ("text_start", message("errors", "to the start of the article"), "Ctrl+Home"),
        ("text_end", message("errors", "to the end of the article"), "Ctrl+End"),
    ):
        caret = f"caret_{name}"
        yield Command(caret, title, Group.MOVE, Place.CANVAS, (key,))
        yield Command(f"extend_{name}", title, Group.MOVE, Place.CANVAS, follows=caret)


def _comparing() -> Iterator[Command]:
    for name, title, key, repeats in (
        ("next_difference", message("errors", "next difference from the copy"), "J", True),
        ("previous_difference", message("errors", "previous difference"), "Shift+J", True),
        ("copies", message("errors", "compare with a copy"), "K", False),
        ("next_copy", message("errors", "compare with the next copy"), "Shift+K", False),
        ("go_to_copy", message("errors", "open the copy at this place"), "G", False),
        ("back_to_copy", message("errors", "back to where one came from"), "Shift+G", False),
        ("dim_known", message("errors", "dim what is known from copies"), "F", False),
    ):
        yield Command(name, title, Group.COPIES, Place.PAGE, (key,), repeats=repeats)


def _opening() -> Iterator[Command]:
    for name, title, keys in (
        ("done", message("errors", "done, open the next"), ("D",)),
        ("skip", message("errors", "skip, open the next"), ()),
        ("next_article", message("errors", "next article"), ("Shift+D",)),
        ("previous_article", message("errors", "previous article"), ("B",)),
        ("article_note", message("errors", "note on the article"), ("Shift+R",)),
    ):
        yield Command(name, title, Group.ARTICLE, Place.PAGE, keys, repeats=False)


def _reviewing() -> Iterator[Command]:
    place, group = Place.REVIEW, Group.REVIEW
    title = message("errors", "take this person’s; label what is edited")
    yield Command(TAKE, title, group, place, tuple("123456789"), repeats=False, fixed=True)
    for name, title, keys in (
        ("none", message("errors", "none of them is right"), ("0",)),
        ("both", message("errors", "both stand side by side"), ("B",)),
        ("edit", message("errors", "edit into something new"), ("E",)),
        ("compose", message("errors", "choose attributes and links one by one"), ("A",)),
        ("link", message("errors", "begin a link at gold"), ("L",)),
        ("confirm", message("errors", "decide as edited; end the link here"), ("Return",)),
        ("skip", message("errors", "leave the unit for later"), ("S",)),
        ("next_open", message("errors", "next unit that is open"), ("N",)),
        ("previous_open", message("errors", "previous unit that is open"), ("Shift+N",)),
        ("next", message("errors", "next unit"), ("Tab",)),
        ("previous", message("errors", "previous unit"), ("Shift+Tab",)),
        ("guideline", message("errors", "reason: the guidelines are unclear"), ("G",)),
        ("slip", message("errors", "reason: a slip"), ("V",)),
        ("boundary", message("errors", "reason: where it begins or ends"), ("R",)),
        ("interpretation", message("errors", "reason: interpretation"), ("I",)),
        ("comment", message("errors", "comment on the decision"), ("C",)),
        ("alike", message("errors", "decide alike…"), ("M",)),
        ("done", message("errors", "article done, on to the next"), ("D",)),
        ("next_article", message("errors", "next article"), ("Shift+D",)),
        ("hide_names", message("errors", "hide or show names"), ("P",)),
    ):
        yield Command(f"review_{name}", title, group, place, keys, repeats=name in REPEATING)


def _viewing() -> Iterator[Command]:
    title = message("errors", "guidelines")
    yield Command("guidelines", title, Group.VIEW, Place.BOTH, ("H", "Ctrl+Shift+H"), repeats=False)
    for name, title, key in (
        ("find", message("errors", "find"), "Ctrl+F"),
        ("next_pane", message("errors", "next pane"), "F6"),
        ("previous_pane", message("errors", "previous pane"), "Shift+F6"),
        ("library", message("errors", "library"), "Ctrl+1"),
        ("annotate", message("errors", "annotate"), "Ctrl+2"),
        ("evaluate", message("errors", "evaluate"), "Ctrl+3"),
        ("consistency", message("errors", "consistency"), "Ctrl+4"),
        ("train", message("errors", "train"), "Ctrl+5"),
        ("review", message("errors", "review"), "Ctrl+6"),
        ("team", message("errors", "team"), "Ctrl+7"),
        ("release", message("errors", "release"), "Ctrl+8"),
        ("keys", message("errors", "keys"), "F1"),
        ("open_menu", message("errors", "menu"), "F10"),
    ):
        yield Command(name, title, Group.VIEW, Place.WINDOW, (key,))
    for name, title, keys in (
        ("zoom_in", message("errors", "larger text"), ("Ctrl++", "Ctrl+=")),
        ("zoom_out", message("errors", "smaller text"), ("Ctrl+-",)),
        ("zoom_reset", message("errors", "text of the usual size"), ("Ctrl+0",)),
    ):
        yield Command(name, title, Group.VIEW, Place.CANVAS, keys)


def _managing() -> Iterator[Command]:
    for name, title, keys in (
        ("undo", message("errors", "undo"), ("Ctrl+Z",)),
        ("redo", message("errors", "redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        ("new", message("errors", "new project"), ("Ctrl+N",)),
        ("open", message("errors", "open a project"), ("Ctrl+O",)),
        ("close", message("errors", "close the project"), ("Ctrl+W",)),
        ("import", message("errors", "import articles"), ("Ctrl+I",)),
        ("suggest", message("errors", "let the pipeline suggest"), ("Ctrl+G",)),
        ("export", message("errors", "export"), ("Ctrl+E",)),
        ("quit", message("errors", "quit"), ("Ctrl+Q",)),
    ):
        yield Command(name, title, Group.PROJECT, Place.WINDOW, keys)
