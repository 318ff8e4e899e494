"""The window's stylesheet, filled from a theme: few rules, an 8 px grid, controls 28 px high."""

from __future__ import annotations

from dataclasses import fields
from string import Template

from PySide6.QtGui import QColor

from goldspan import assets
from goldspan.ui.theme import Colours

SHEET = Template("""
* { outline: 0; }
QWidget { color: $text; }
QMainWindow, QDialog, QStackedWidget#pages { background: $window; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="heading"] { font-size: 15px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="section"] { color: $muted; font-weight: 600; font-size: 11px; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="error"] { color: $bad; }
QLabel[role="good"] { color: $good; }
QLabel[problem="true"] { color: $bad; }

QFrame[role="header"] { background: $panel; border-bottom: 1px solid $border; }
QFrame[role="side"] { background: $panel; border-left: 1px solid $border; }
QFrame[role="foot"] { background: $panel; border-top: 1px solid $border; }
QFrame[role="foot"] QListView { background: $panel; }
QFrame[role="bar"] { background: $window; border-bottom: 1px solid $border; }
QFrame[role="status"] { background: $panel; border-top: 1px solid $border; }
QFrame[role="banner"] { background: $warn_soft; border-bottom: 1px solid $border; }
QFrame[role="toast"] { background: $text; border-radius: 6px; }
QFrame[role="toast"] QLabel { color: $page; }
QFrame[role="card"] { background: $page; border: 1px solid $border; border-radius: 8px; }
QFrame[role="drop"] { background: $page; border: 2px dashed $border; border-radius: 12px; }
QFrame[role="drop"][active="true"] { border-color: $accent; background: $accent_soft; }
QFrame[role="body"][active="true"] { border: 2px dashed $accent; }
QStackedWidget#pages[active="true"] { border: 2px dashed $accent; }
QFrame[role="problem"] { background: $bad_soft; border-bottom: 1px solid $bad; }

QPushButton, QToolButton {
    min-height: 26px; padding: 0 11px; border: 1px solid $strong_border; border-radius: 6px;
    background: $raised; color: $text;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:focus, QToolButton:focus {
    border: 2px solid $accent; padding: 0 10px; min-height: 24px;
}
QPushButton:disabled, QToolButton:disabled {
    color: $disabled; border-color: $border; background: $window;
}
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled {
    background: $pressed; color: $disabled; border-color: $pressed;
}
QPushButton[role="quiet"], QToolButton[role="quiet"], QToolButton[role="page"] {
    background: transparent; border-color: transparent;
}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover, QToolButton[role="page"]:hover {
    background: $hover;
}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus, QToolButton[role="page"]:focus {
    border: 2px solid $accent;
}
QPushButton[role="quiet"]:disabled, QToolButton[role="quiet"]:disabled {
    background: transparent; border-color: transparent;
}
QToolButton[role="page"]:checked {
    background: $accent_soft; color: $accent_text; font-weight: 600;
}
QFrame[role="header"] QToolButton[role="page"] { padding: 0 7px; }
QFrame[role="header"] QToolButton[role="page"]:focus { padding: 0 6px; }
QPushButton[role="link"] {
    background: transparent; border-color: transparent; color: $accent_text; padding: 0 4px;
    text-align: left;
}
QPushButton[role="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[role="link"]:focus { border: 2px solid $accent; }
QFrame[role="toast"] QPushButton {
    background: transparent; color: $page; border: 1px solid $muted; font-weight: 600;
}
QFrame[role="toast"] QPushButton:focus { border: 2px solid $page; }
QToolButton[role="icon"] {
    background: transparent; border-color: transparent; padding: 0; min-width: 26px;
}
QToolButton[role="icon"]:hover { background: $hover; }
QToolButton[role="icon"]:focus { border: 2px solid $accent; min-width: 24px; }
QLineEdit QToolButton { border: 0; padding: 0; min-height: 0; background: transparent; }
QPushButton[role="label"] { padding: 0 8px; border-color: $border; background: $page; }
QPushButton[role="label"]:focus { border: 2px solid $accent; padding: 0 7px; min-height: 24px; }
QToolButton[role="choice"] { padding: 0 4px; border-color: $border; background: $page; }
QToolButton[role="choice"]:focus {
    border: 2px solid $accent; padding: 0 3px; min-height: 24px;
}
QPushButton[role="label"]:checked, QToolButton[role="choice"]:checked {
    background: $accent_soft; border: 2px solid $accent; color: $accent_text;
}
QPushButton[role="label"]:checked { padding: 0 7px; min-height: 24px; }
QToolButton[role="choice"]:checked { padding: 0 3px; min-height: 24px; }
QToolButton[role="choice"]:checked:focus { border: 2px solid $text; }
QPushButton[role="compact"] { min-height: 26px; padding: 0 8px; border-color: $border; }
QPushButton[role="compact"]:focus { border: 2px solid $accent; padding: 0 7px; min-height: 24px; }
QPushButton[role="row"] {
    background: transparent; border-color: transparent; padding: 0 6px; text-align: left;
}
QPushButton[role="row"]:hover { background: $hover; }
QPushButton[role="row"]:checked { background: $accent_soft; }
QPushButton[role="row"]:focus { border: 2px solid $accent; padding: 0 5px; }
QFrame[role="list"] { background: $panel; border-right: 1px solid $border; }
QFrame[role="list"] QListView { background: $panel; }
QFrame[role="popup"] { background: $raised; border: 1px solid $strong_border; border-radius: 6px; }
QFrame[role="popup"] QListWidget { background: $raised; }
QLabel[role="key"] {
    background: $page; border: 1px solid $border; border-radius: 4px; padding: 2px 6px;
    font-weight: 600;
}
QLabel[role="capture"] {
    background: $page; border: 2px solid $accent; border-radius: 6px; padding: 2px 8px;
    color: $accent_text; font-weight: 600;
}
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {
    border: 1px solid $strong_border; border-radius: 6px; background: $page; color: $text;
    selection-background-color: $selection; selection-color: $text;
}
QLineEdit { min-height: 26px; padding: 0 7px; }
QLineEdit:focus { border: 2px solid $accent; padding: 0 6px; min-height: 24px; }
QLineEdit[invalid="true"] { border-color: $bad; }
QLineEdit:read-only { background: $window; border-color: $border; }
QLineEdit:disabled, QComboBox:disabled { color: $disabled; border-color: $border; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 3px; }
QTextEdit[role="reading"] { border: 2px solid transparent; border-radius: 0; padding: 0; }
QTextEdit[role="reading"]:focus { border-color: $accent; }
QTextEdit[role="said"] {
    background: transparent; border: 2px solid transparent; border-radius: 0; padding: 0;
}
QTextEdit[role="said"]:focus { border-color: $accent; }
QComboBox { min-height: 26px; padding: 0 8px; }
QComboBox:focus { border: 2px solid $accent; padding: 0 7px; min-height: 24px; }
QComboBox:hover { background: $hover; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url("$icons/chevron_down_$tone.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $border; selection-background-color: $accent_soft;
    selection-color: $text; padding: 4px;
}
QComboBox QAbstractItemView::item { min-height: 28px; }
QSpinBox { min-height: 26px; padding: 0; }
QSpinBox:focus { border: 2px solid $accent; min-height: 24px; }
QSpinBox QLineEdit { border: 0; padding: 0; min-height: 0; background: transparent; }
QSpinBox::up-button, QSpinBox::down-button {
    subcontrol-origin: border; width: 24px; height: 14px; border: 0; background: transparent;
}
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: $hover; }
QSpinBox::up-arrow { image: url("$icons/chevron_up_$tone.svg"); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url("$icons/chevron_down_$tone.svg"); width: 10px; height: 10px; }

QCheckBox, QRadioButton { min-height: 28px; spacing: 8px; border: 1px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; border-radius: 4px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {
    width: 14px; height: 14px; border: 1px solid $strong_border; border-radius: 4px;
    background: $page;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$icons/check_$tone.svg");
}
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; }

QTableView, QListView, QTreeView {
    background: $page; border: 0; color: $text; selection-background-color: $accent_soft;
    selection-color: $text; gridline-color: $border;
}
QListView[role="rows"] { background: transparent; }
QListView[role="ticks"] { border: 1px solid $border; border-radius: 6px; padding: 2px; }
QListView[role="ticks"]:focus { border-color: $accent; }
QHeaderView { background: $panel; border: 0; }
QHeaderView[role="titles"] { background: $page; }
QTableCornerButton::section { background: $panel; border: 0; border-bottom: 1px solid $border; }
QHeaderView::section {
    background: $panel; color: $muted; border: 0; border-bottom: 1px solid $border;
    padding: 0 8px; min-height: 31px; font-weight: 600;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0; height: 0; }

QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; min-height: 16px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }

QProgressBar { border: 0; border-radius: 3px; background: $pressed; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $strong_border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
""")

# Where contrast is to be high, what has the focus or is chosen has a ring of three pixels, and
# everything that can be pressed a border.
RINGS = Template("""
QPushButton:focus, QToolButton:focus, QPushButton[role="quiet"]:focus,
QToolButton[role="quiet"]:focus, QToolButton[role="page"]:focus, QPushButton[role="primary"]:focus,
QPushButton[role="link"]:focus, QToolButton[role="icon"]:focus, QPushButton[role="row"]:focus {
    border: 3px solid $accent; min-height: 22px;
}
QPushButton:focus, QToolButton:focus { padding: 0 9px; }
QToolButton[role="icon"]:focus { padding: 0; min-width: 22px; }
QPushButton[role="row"]:focus { padding: 0 4px; }
QPushButton[role="label"]:focus { padding: 0 6px; }
QToolButton[role="choice"]:focus { padding: 0 2px; }
QPushButton[role="primary"]:focus { border-color: $text; }
QLineEdit:focus { border: 3px solid $accent; padding: 0 5px; min-height: 22px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 3px solid $accent; padding: 2px; }
QComboBox:focus { border: 3px solid $accent; padding: 0 6px; min-height: 22px; }
QCheckBox:focus, QRadioButton:focus { border: 3px solid $accent; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 3px solid $accent; }
QTableView::item:selected, QListView::item:selected { border: 1px solid $accent; }
QToolButton[role="page"]:checked { border: 1px solid $accent_text; }
QMenu::item:selected { border: 2px solid $accent; }
QProgressBar { border: 1px solid $strong_border; }
""")


def stylesheet(colours: Colours) -> str:
    """Return the stylesheet in these colours."""
    values = {
        place.name: value.name()
        for place in fields(colours)
        if isinstance(value := getattr(colours, place.name), QColor)
    }
    icons = assets.resource("icons").as_posix()
    sheet = SHEET.substitute(values, tone=colours.tone, icons=icons)
    return sheet + (RINGS.substitute(values) if colours.ring > 2 else "")
