"""Which keys commands have, which of them can be had, and what a damaged file leaves of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.keys.commands import Place, commands
from goldspan.services.keys.keymap import Keymap, load_keymap
from goldspan.services.keys.names import KeyRefusedError, canonical, check_key, is_plain
from goldspan.services.machine.settings import Settings, load_settings, save_settings

NAMES = [c.name for c in commands()]
PLACES = {c.name: c.place for c in commands()}
OWN = [c.name for c in commands() if not c.follows and not c.fixed]
LETTERS = ("A", "N", "Shift+N", "J", "Shift+J", ",", "Shift+,", "7", "Ü")
OTHERS = ("Left", "Shift+Left", "Ctrl+J", "Ctrl+Z", "F7", "F1", "Ctrl+Alt+Q", "Esc", "Space")
KEYS = st.sampled_from((*LETTERS, *OTHERS, "Return", "Alt+Up", "Ctrl+Return"))


def test_the_table_of_the_design_holds() -> None:
    keymap = Keymap()
    wanted = {
        "W": "word",
        "S": "sentence",
        "T": "snap",
        "0": "label_by_name",
        "O": "cycle",
        "Tab": "next_span",
        "Shift+Tab": "previous_span",
        "Alt+Left": "end_left",
        "Alt+Right": "end_right",
        "Alt+Shift+Left": "start_left",
        "Alt+Shift+Right": "start_right",
        "Return": "accept",
        "X": "reject",
        "E": "edit",
        "N": "next_suggestion",
        "Shift+N": "previous_suggestion",
        "Space": "accept_next",
        "L": "link",
        "Del": "delete",
        "M": "mark_all",
        "D": "done",
        "Shift+D": "next_article",
        "Esc": "cancel",
        "F6": "next_pane",
        "Shift+F6": "previous_pane",
        "Ctrl+Z": "undo",
        "Ctrl+Shift+Z": "redo",
        "Ctrl+F": "find",
        "H": "guidelines",
        "F1": "keys",
        "Shift+Left": "extend_left",
        "Ctrl+Shift+Right": "extend_sentence_right",
    }
    assert {key: keymap.command_for(key) for key in wanted} == wanted


def holds_in(name: str, place: Place) -> bool:
    own = PLACES[name] is Place.REVIEW
    return PLACES[name] is Place.WINDOW or own is (place is Place.REVIEW)


def test_in_review_a_key_may_do_something_else() -> None:
    keymap = Keymap()
    assert keymap.command_for("S") == "sentence"
    assert keymap.command_for("S", Place.REVIEW) == "review_skip"
    assert keymap.command_for("Ctrl+Z", Place.REVIEW) == "undo"
    assert keymap.command_for("X", Place.REVIEW) is None
    changed = keymap.changed("review_skip", ["X"])
    assert (changed.command_for("X", Place.REVIEW), changed.command_for("X")) == (
        "review_skip",
        "reject",
    )
    with pytest.raises(KeyRefusedError, match="taken"):
        keymap.changed("review_skip", ["F6"])
    with pytest.raises(KeyRefusedError, match="taken"):
        keymap.changed("review_skip", ["B"])


def test_no_two_commands_share_a_default_and_all_of_them_can_be_chosen() -> None:
    for place in (Place.PAGE, Place.REVIEW):
        keys = [key for name in NAMES if holds_in(name, place) for key in Keymap().keys(name)]
        assert len(set(keys)) == len(keys)
        assert keys == [canonical(key) for key in keys]
    assert len(set(NAMES)) == len(NAMES)
    # Plus needs Shift on English keyboards; zooming has another key besides.
    for command in commands():
        for key in command.keys if not command.fixed and command.name != "zoom_in" else ():
            check_key(key, in_fields=command.place is Place.WINDOW)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("shift+alt+left", "Alt+Shift+Left"),
        ("Enter", "Return"),
        ("Num+5", "5"),
        ("Shift+Backtab", "Shift+Tab"),
        ("Ctrl++", "Ctrl++"),
        ("+", "+"),
        ("n", "N"),
        ("delete", "Del"),
        ("f12", "F12"),
        ("Shift", "Shift+"),
        ("", ""),
    ],
)
def test_a_key_has_one_name(typed: str, name: str) -> None:
    assert canonical(typed) == name


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("7", "labels"),
        ("Ü", "keyboards"),
        ("Shift+7", "keyboards"),
        ("Shift+,", "keyboards"),
        ("@", "keyboards"),
        ("Ctrl+Ä", "keyboards"),
        ("CapsLock", "keyboards"),
        ("Ctrl+Alt+Q", "AltGr"),
        ("AltGr+Q", "AltGr"),
        ("Alt+X", "menu"),
        ("Alt+Tab", "system"),
        ("Meta+K", "system"),
        ("Ctrl", "alone"),
        ("", "alone"),
        ("Esc", "cancels"),
        ("N", "taken by “next suggestion”"),
        ("Ctrl+Z", "taken by “undo”"),
        ("Shift+Left", "taken by “back a word”"),
    ],
)
def test_a_key_that_cannot_be_had_is_refused_with_a_word(key: str, why: str) -> None:
    with pytest.raises(KeyRefusedError, match=why):
        Keymap().changed("reject", [key])


@pytest.mark.parametrize("key", ["Q", "Space", "Alt+Left", "Ctrl+V", "Ctrl+Home", "Shift+Tab"])
def test_the_windows_commands_get_no_key_that_fields_take(key: str) -> None:
    free = Keymap({"end_left": (), "accept_next": (), "previous_span": (), "caret_text_start": ()})
    with pytest.raises(KeyRefusedError, match="fields"):
        free.changed("undo", [key])


def test_a_changed_key_is_had_by_nobody_else() -> None:
    keymap = Keymap().changed("reject", ["Q", "F7", "q"])
    assert keymap.keys("reject") == ("Q", "F7")
    assert keymap.command_for("X") is None
    assert dict(keymap.changes) == {"reject": ("Q", "F7")}
    assert dict(keymap.reset("reject").changes) == {}
    taken = keymap.changed("cycle", ["X"])
    with pytest.raises(KeyRefusedError) as refused:
        taken.reset("reject")
    assert refused.value.holder == "cycle"
    assert keymap.changed("reject", []).keys("reject") == ()


def test_what_extends_follows_what_moves() -> None:
    keymap = Keymap().changed("caret_left", ["I"])
    assert keymap.keys("extend_left") == ("Shift+I",)
    assert keymap.command_for("Shift+Left") is None
    with pytest.raises(KeyRefusedError, match="previous suggestion"):
        Keymap({"next_suggestion": ()}).changed("caret_left", ["N"])
    with pytest.raises(KeyRefusedError, match="Shift"):
        keymap.changed("caret_left", ["Shift+P"])
    with pytest.raises(KeyRefusedError, match="cannot be changed"):
        keymap.changed("extend_left", ["P"])


def test_a_key_that_is_taken_over_is_swapped_where_that_is_possible() -> None:
    swapped = Keymap().taken_over("reject", ["N"])
    assert (swapped.keys("reject"), swapped.keys("next_suggestion")) == (("N",), ("X",))
    # Undo cannot have the plain key.
    lost = Keymap().taken_over("reject", ["Ctrl+Z"])
    assert (lost.keys("reject"), lost.keys("undo")) == (("Ctrl+Z",), ())
    # A further key gives nothing up.
    more = Keymap().taken_over("reject", ["X", "O"])
    assert (more.keys("reject"), more.keys("cycle")) == (("X", "O"), ())
    with pytest.raises(KeyRefusedError, match="back a word"):
        Keymap().taken_over("reject", ["Shift+Left"])
    with pytest.raises(KeyRefusedError, match="cancels"):
        Keymap().taken_over("reject", ["Esc"])


def test_plain_keys_of_the_guidelines_hold_in_the_article_only() -> None:
    assert Keymap().keys("guidelines") == ("H", "Ctrl+Shift+H")
    assert Keymap().window_keys("guidelines") == ("Ctrl+Shift+H",)
    assert is_plain("Ctrl+C")
    assert not is_plain("Shift+F6")


def test_settings_keep_what_differs(tmp_path: Path) -> None:
    keymap = Keymap().taken_over("reject", ["N"])
    save_settings(Settings(keys={k: list(v) for k, v in keymap.changes.items()}), tmp_path)
    loaded, refused = load_keymap(load_settings(tmp_path).keys)
    assert loaded.changes == keymap.changes
    assert refused == []


def test_what_is_damaged_in_the_file_has_its_default_and_is_told() -> None:
    keymap, refused = load_keymap(
        {
            "reject": ["Q"],
            "cycle": ["Q"],
            "edit": 5,
            "nonsense": ["F7"],
            "word": ["Ü"],
            "link": [],
            "done": ["N"],
            "cancel": ["F8"],
        }
    )
    assert dict(keymap.changes) == {"reject": ("Q",), "link": ()}
    words = " ".join(map(str, refused))
    assert len(refused) == 6
    for part in ("and edit", "nonsense", "Ü", "“reject”", "“next suggestion”", "cancel, deselect"):
        assert part in words


@given(st.lists(st.tuples(st.sampled_from(OWN), st.lists(KEYS, max_size=2), st.booleans())))
def test_a_key_never_has_two_commands(steps: list[tuple[str, list[str], bool]]) -> None:
    keymap = Keymap()
    for name, keys, take in steps:
        try:
            keymap = (keymap.taken_over if take else keymap.changed)(name, keys)
        except KeyRefusedError as error:
            assert not re.search(r"\{\w+\}", str(error))
            continue
        assert set(keymap.keys(name)) == set(keys)
        for place in (Place.PAGE, Place.REVIEW):
            pairs = [(key, n) for n in NAMES if holds_in(n, place) for key in keymap.keys(n)]
            assert len({key for key, _ in pairs}) == len(pairs)
            assert all(keymap.command_for(key, place) == n for key, n in pairs)
        stored: dict[str, object] = {n: list(k) for n, k in keymap.changes.items()}
        loaded, refused = load_keymap(stored)
        assert (loaded.changes, refused) == (keymap.changes, [])
