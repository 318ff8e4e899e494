"""Small parts that pages share: labels with a role, buttons with an icon, panels, captions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget

from goldspan.ui.theme import Theme

ICON_SIZE = QSize(16, 16)
BUTTON_ICON_SIZE = QSize(20, 16)


def set_role(widget: QWidget, role: str) -> None:
    """Give the widget the look that the stylesheet has for this role."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            _draw_anew(widget)


def set_flag(widget: QWidget, name: str, on: bool) -> None:
    """Set a property that the stylesheet looks at, and have the widget drawn anew."""
    if widget.property(name) != on:
        widget.setProperty(name, on)
        _draw_anew(widget)


def _draw_anew(widget: QWidget) -> None:
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text: what comes from articles is never taken for markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        set_role(made, role)
    return made


def panel(role: str) -> QFrame:
    """Return an empty frame with the look of this role."""
    frame = QFrame()
    set_role(frame, role)
    return frame


def button(
    text: str,
    pressed: Callable[[], object] | None = None,
    *,
    theme: Theme | None = None,
    icon: str = "",
    role: str = "",
) -> QPushButton:
    """Return a button that says what it does; `icon` is one of the theme's."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if theme is not None and icon:
        made.setIcon(theme.icon(icon, "on_accent" if role == "primary" else ""))
        made.setIconSize(BUTTON_ICON_SIZE)
    if role:
        set_role(made, role)
    if pressed is not None:
        made.clicked.connect(lambda: pressed())  # noqa: PLW0108 - drops Qt's argument
    return made


def icon_button(theme: Theme, icon: str, name: str) -> QToolButton:
    """Return a quiet button with an icon only; `name` is its tooltip and its spoken name."""
    made = QToolButton()
    set_role(made, "icon")
    made.setIcon(theme.icon(icon))
    made.setIconSize(ICON_SIZE)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
