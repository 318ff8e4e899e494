"""The bars over the text: the article with what is left in it, and editing while one edits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.keys.tips import set_key_hint, set_key_tip
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_role

LEAST_TITLE = 160


class ArticleBar(QFrame):
    """`done_pressed` marks the article as adjudicated, `names_toggled` hides names."""

    done_pressed = Signal()
    names_toggled = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "bar")
        self._theme = theme
        self._title = ElidingLabel("strong", self)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title.setMinimumWidth(LEAST_TITLE)  # whoever is awaited, by whatever names
        self._awaited = ElidingLabel("muted", self)
        self._left = label("", "muted")
        self.names = button(self.tr("Hide names"), theme=theme, icon="user", role="label")
        self.names.setCheckable(True)
        self.names.toggled.connect(self.names_toggled)
        set_key_tip(self.names, self.tr("Who marked what is not said"), "review_hide_names")
        self.done = button(
            self.tr("Article done"), self.done_pressed.emit, theme=theme, icon="check"
        )
        set_key_tip(self.done, self.tr("Article done, on to the next"), "review_done")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(self._title, 1)
        for widget in (self._awaited, self._left, self.names, self.done):
            row.addWidget(widget)

    def show_article(self, title: str, awaited: str, left: int, *, done: bool) -> None:
        """Show the article, who is awaited there, and how many units are left."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._awaited.setText(awaited)
        self._awaited.setToolTip(awaited)
        self._awaited.setVisible(bool(awaited))
        said = self.tr("%n unit(s) left", "", left)
        if done and not left:
            said = self.tr("adjudicated")
        elif not left:
            said = self.tr("nothing left")
        self._left.setText(said)
        self.done.setEnabled(not done or bool(left))
        ready = not left and not done
        set_role(self.done, "primary" if ready else "")
        self.done.setIcon(self._theme.icon("check", "on_accent" if ready else ""))
        self.done.style().polish(self.done)


class EditBar(QFrame):
    """What can be done while a unit is edited. `confirmed` and `cancelled` end it."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "banner")
        hint = label("", wrap=True)
        set_key_hint(
            hint,
            self.tr(
                "Drag the handles, or {left} and {right}; 1–9 choose the label, attributes are on"
                " the right."
            ),
            {"left": "end_left", "right": "end_right"},
        )
        self.confirm = button(
            self.tr("Decide like this"), self.confirmed.emit, theme=theme, icon="check"
        )
        set_key_tip(self.confirm, self.tr("Decide like this"), "review_confirm")
        self.cancel = button(self.tr("Cancel"), self.cancelled.emit)
        set_key_tip(self.cancel, self.tr("Cancel"), "cancel")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(hint, 1)
        row.addWidget(self.confirm)
        row.addWidget(self.cancel)
        self.hide()
