"""The pane beneath the text: what is marked as what and where, its forms, and every hit."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.scheme import Scheme, title
from goldspan.services.marking.mark_all import HitState
from goldspan.services.progress import Step
from goldspan.ui.annotate.mark_all.actor_row import ActorRow
from goldspan.ui.annotate.mark_all.delegate import HitDelegate
from goldspan.ui.annotate.mark_all.forms_bar import FormsBar
from goldspan.ui.annotate.mark_all.hit_list import HitList
from goldspan.ui.annotate.mark_all.model import HitModel
from goldspan.ui.annotate.mark_all.words import HitWords
from goldspan.ui.annotate.work.palette import SWATCH, swatch
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, icon_button, label, set_role

HEIGHT = 264
LONGEST = 40  # characters of the words in the heading
PROGRESS_WIDTH = 96
FIGURE_SPACE = "\u2007"  # as wide as a number


class MarkAllPane(QFrame):
    """Shows a search and what is ticked; what is to happen is said in signals.

    `label_chosen` (a key), `scope_chosen` (whether the whole project), `mark_wanted`, `closed`,
    `stop_wanted`.
    """

    label_chosen = Signal(str)
    scope_chosen = Signal(bool)
    mark_wanted = Signal()
    stop_wanted = Signal()
    closed = Signal()

    def __init__(
        self, scheme: Scheme, theme: Theme, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, "foot")
        self._scheme = scheme
        self._theme = theme
        self._words = ""
        self._busy = False
        self._cut_off = False
        words = HitWords(scheme, language)
        self.model = HitModel(words, self)
        self._delegate = HitDelegate(theme, words, self)
        self.hits = HitList(self.model, self._delegate, self)
        self.hits.confirmed.connect(self._confirm)
        self.hits.digit_pressed.connect(self._digit)
        self.forms = FormsBar(words, self)
        self.forms.form_pressed.connect(self.model.tick_form)
        self.actor = ActorRow(language, self)
        self.actor.finished.connect(self.hits.setFocus)
        self._heading = ElidingLabel("strong", self)
        self.labels = QComboBox(self)
        self.labels.setIconSize(QSize(SWATCH, SWATCH))
        for each in scheme.labels:
            self.labels.addItem(
                f"{each.shortcut or FIGURE_SPACE}  {title(each.titles, language)}", each.key
            )
        self.labels.activated.connect(lambda at: self.label_chosen.emit(self.labels.itemData(at)))
        self.here, self.everywhere = button("", role="label"), button("", role="label")
        self._scope = QButtonGroup(self)
        for each_scope in (self.here, self.everywhere):
            each_scope.setCheckable(True)
            self._scope.addButton(each_scope)
        self.here.setChecked(True)
        self._scope.buttonClicked.connect(
            lambda pressed: self.scope_chosen.emit(pressed is self.everywhere)
        )
        self._summary = label("", "muted")
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(PROGRESS_WIDTH)
        self.stop = icon_button(theme, "cancel", "")
        self.stop.clicked.connect(self.stop_wanted)
        self.mark = button("", self.mark_wanted.emit, role="primary")
        self._close = icon_button(theme, "cancel", "")
        self._close.clicked.connect(self.closed)
        self._nothing = label("", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.hits)
        self._stack.addWidget(self._nothing)
        self.setFocusProxy(self.hits)
        self._build()
        self._say_words()
        self._recolour()
        theme.changed.connect(self._recolour)
        self.hide()

    # Showing -------------------------------------------------------------------------------

    @property
    def in_project(self) -> bool:
        """Whether the whole project is looked through."""
        return self.everywhere.isChecked()

    def begin(self, words: str, key: str) -> None:
        """Show a search that begins: for these words, to mark them with this label."""
        self._words = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
        found = self._scheme.label(key)
        self._delegate.hue = found.hue if found is not None else ""
        with QSignalBlocker(self.labels):
            self.labels.setCurrentIndex(self.labels.findData(key))
        self._cut_off = False
        self._say_words()
        self.show_work(None)

    def narrow(self) -> None:
        """Look through the open article only."""
        self.here.setChecked(True)

    def show_cut_off(self) -> None:
        """Say that there are more hits than can be listed."""
        self._cut_off = True
        self.refresh()

    def show_work(self, step: Step | None) -> None:
        """Show how far the work is; nothing is known yet where there is no step."""
        self._progress.setRange(0, step.total if step is not None else 0)
        if step is not None:
            self._progress.setValue(step.done)
        if not self._busy:
            self._busy = True
            self.refresh()

    def end_work(self) -> None:
        """Show that the work is over."""
        self._busy = False
        self.refresh()

    def set_marking(self, marking: bool) -> None:
        """Let nothing be changed while hits are being marked."""
        parts = (self.labels, self.here, self.everywhere, self.actor, self.forms, self._stack)
        for part in parts:
            part.setEnabled(not marking)

    def refresh(self) -> None:
        """Show what the list holds now."""
        model = self.model
        all_hits, ticked = model.count(), model.ticked_count()
        marked, refused = model.count(HitState.MARKED), model.count(HitState.REFUSED)
        locale = QLocale()
        self.mark.setText(
            self.tr("Mark {ticked} of {all}").format(
                ticked=locale.toString(ticked), all=locale.toString(all_hits - marked - refused)
            )
        )
        self.mark.setEnabled(ticked > 0 and self._stack.isEnabled())
        parts = []
        if self._cut_off:
            parts.append(self.tr("only the first hits are listed"))
        if marked:
            parts.append(self.tr("%n already marked", "", marked))
        if refused:
            parts.append(self.tr("%n cannot be marked", "", refused))
        self._summary.setText(" · ".join(parts))
        self._summary.setVisible(bool(parts))
        self.forms.show_forms(model.forms())
        self._progress.setVisible(self._busy)
        self.stop.setVisible(self._busy)
        self._stack.setCurrentWidget(self.hits if all_hits or self._busy else self._nothing)

    # Events --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes, M widens or narrows the search; digits choose a label."""
        number = event.key() - Qt.Key.Key_0.value
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not event.modifiers() and 1 <= number <= 9:
            self._digit(number)
        elif not event.modifiers() and event.key() == Qt.Key.Key_M:
            (self.here if self.in_project else self.everywhere).click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a height for some eight hits."""
        return QSize(super().sizeHint().width(), HEIGHT)

    # Inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 4)
        head.setSpacing(4)
        head.addWidget(self._heading)
        head.addWidget(self.labels)
        head.addSpacing(8)
        head.addWidget(self.here)
        head.addWidget(self.everywhere)
        head.addStretch(1)
        head.addWidget(self.mark)
        head.addWidget(self._close)
        forms = QHBoxLayout()
        forms.setContentsMargins(16, 0, 16, 8)
        forms.setSpacing(8)
        forms.addWidget(self.forms, 1)
        forms.addWidget(self._summary)
        forms.addWidget(self._progress)
        forms.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.actor)
        column.addLayout(forms)
        column.addWidget(self._stack, 1)

    def _say_words(self) -> None:
        self.setAccessibleName(self.tr("Mark all occurrences"))
        self.hits.setAccessibleName(self.tr("Occurrences"))
        heading = self.tr("Mark all “{words}” as").format(words=self._words)
        self._heading.setText(heading)
        self._heading.setToolTip(heading)
        self.labels.setAccessibleName(self.tr("Label"))
        self.labels.setToolTip(self.tr("Label to mark with (keys 1–9)"))
        self.here.setText(self.tr("This article"))
        self.everywhere.setText(self.tr("Whole project"))
        for scope in (self.here, self.everywhere):
            scope.setToolTip(self.tr("Where to look (M again for the other)"))
        self._nothing.setText(
            self.tr("“{words}” does not occur here as whole words.").format(words=self._words)
        )
        for part, words in (
            (self._close, self.tr("Close (Esc)")),
            (self.stop, self.tr("Stop")),
        ):
            part.setToolTip(words)
            part.setAccessibleName(words)
        self.mark.setToolTip(self.tr("Mark what is ticked, as one step (Enter)"))
        self.refresh()

    def _recolour(self) -> None:
        for at, each in enumerate(self._scheme.labels):
            bar = self._theme.hue(each.hue).bar
            self.labels.setItemIcon(at, swatch(bar, self.devicePixelRatioF()))
        self.hits.viewport().update()

    def _confirm(self) -> None:
        if self.mark.isEnabled():
            self.mark_wanted.emit()

    def _digit(self, number: int) -> None:
        for each in self._scheme.labels:
            if each.shortcut == number and self.labels.isEnabled():
                self.label_chosen.emit(each.key)
