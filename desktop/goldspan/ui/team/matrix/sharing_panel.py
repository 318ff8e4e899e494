"""The panel that shares articles out: each to so many people, some blind, seen beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from goldspan.domain.scheme import Scheme
from goldspan.services.assigning.sharing_out import SharingPlan, SharingWish
from goldspan.ui.library.panel_frame import panel_column, panel_head
from goldspan.ui.team.matrix.model import MatrixModel
from goldspan.ui.team.matrix.plan_table import PlanTable
from goldspan.ui.team.matrix.ticks import LabelTicks, PeopleTicks
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot
from goldspan.ui.widgets import button, label, panel

AFTER = 150  # milliseconds without a change, before the plan is worked out


class SharingPanel(QWidget):
    """`plan_wanted` carries a SharingWish to be worked out, `share_wanted` a plan to be done.

    `closed` says that the panel is not wanted any more.
    """

    plan_wanted = Signal(object)
    share_wanted = Signal(object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        scheme: Scheme,
        language: str,
        copies_known: Callable[[], bool],
        *,
        can_write: bool,
    ) -> None:
        """`copies_known` says whether it is known which articles are copies; before, none is."""
        super().__init__()
        self._can_write = can_write
        self._copies_known = copies_known
        self._articles: Sequence[str] = ()
        self._selected = False
        self._seed = 0
        self._names: dict[str, str] = {}
        self.plan: SharingPlan | None = None
        self._ask_later = single_shot(self, AFTER, self._ask)
        self.people = PeopleTicks(theme)
        self.labels = LabelTicks(scheme, language)
        self._about = label("", "muted", wrap=True)
        self.each = QSpinBox()
        self.each.setRange(1, 99)
        self.each.setValue(2)
        self.blind = QSpinBox()
        self.blind.setRange(0, 100)
        self.blind.setSingleStep(5)
        self.blind.setSuffix("\N{NO-BREAK SPACE}%")
        self.blind.setToolTip(
            self.tr("In so many of each person’s articles nothing is suggested to them.")
        )
        self.together = QCheckBox(self.tr("Copies go to the same people"))
        self.together.setChecked(True)
        self.together.setToolTip(
            self.tr("What somebody decides in a copy is then suggested to them in the others.")
        )
        self.table = PlanTable()
        self.said = label("", "muted", wrap=True)
        self.other = button(self.tr("Deal anew"), self._deal_anew, theme=theme, icon="shuffle")
        self.share = button("", self._share, role="primary")
        self._build(theme)
        self._show()

    def _build(self, theme: Theme) -> None:
        foot = panel("foot")
        below = QVBoxLayout(foot)
        below.setContentsMargins(16, 8, 16, 12)
        below.setSpacing(8)
        below.addWidget(self.said)
        below.addWidget(self.share)
        below.addWidget(self.other)
        column = panel_column(self, 8, foot)
        head = panel_head(theme, self.tr("Share out"), self.tr("Close"), self.closed.emit)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(label(self.tr("PEOPLE"), "section"))
        column.addWidget(self.people)
        column.addSpacing(8)
        for text, field in (
            (self.tr("People for each article"), self.each),
            (self.tr("Blind share"), self.blind),
        ):
            caption = label(text)
            caption.setBuddy(field)
            field.setAccessibleName(text)
            field.setFixedWidth(88)
            field.lineEdit().setTextMargins(7, 0, 0, 0)
            line = QHBoxLayout()
            line.addWidget(caption, 1)
            line.addWidget(field)
            column.addLayout(line)
        column.addWidget(self.together)
        column.addWidget(self.labels)
        column.addSpacing(8)
        column.addWidget(label(self.tr("WHAT COMES OF IT"), "section"))
        column.addWidget(self.table)
        column.addStretch(1)
        for changed in (
            self.people.ticked,
            self.labels.ticked,
            self.each.valueChanged,
            self.blind.valueChanged,
            self.together.toggled,
        ):
            changed.connect(lambda *_: self.outdated())

    # From outside --------------------------------------------------------------------------

    def show_people(self, model: MatrixModel) -> None:
        """Offer the people of the project; those who were never seen here before are ticked."""
        self._names = {
            person.id: model.words.name(person, model.name_of(person.id)) for person in model.people
        }
        self.people.show_people(model.people, self._names)
        self.outdated()

    def show_articles(self, articles: Sequence[str], *, selected: bool) -> None:
        """Take over which articles are to be shared out: those selected, or all that are shown."""
        self._articles, self._selected = articles, selected
        self.outdated()

    def show_plan(self, plan: SharingPlan) -> None:
        """Show what came of a wish, unless something else is wished for now."""
        if plan.wish == self.wish():
            self.plan = plan
            self._show()

    def show_refusal(self, text: str) -> None:
        """Say why there is no plan."""
        self.plan = None
        self._show()
        self.said.setText(text)
        self.said.show()

    def outdated(self) -> None:
        """Work the plan out again, soon."""
        self.plan = None
        self._show()
        if self.isVisible():
            self._ask_later.start()

    def take_focus(self) -> None:
        """Put the keyboard where one begins."""
        self.people.list.setFocus()

    def wish(self) -> SharingWish:
        """Return what is wished for now."""
        return SharingWish(
            tuple(self._articles),
            tuple(self.people.people()),
            self.each.value(),
            self.labels.labels(),
            self.blind.value(),
            self.together.isChecked(),
            self._seed,
        )

    # Inside --------------------------------------------------------------------------------

    def _ask(self) -> None:
        ready = self._copies_known() or not (self.together.isChecked() or self.blind.value())
        if ready and self._articles and self.people.people() and self.labels.complete:
            self.plan_wanted.emit(self.wish())

    def _deal_anew(self) -> None:
        self._seed += 1
        self.outdated()

    def _share(self) -> None:
        if self.plan is not None:
            self.share_wanted.emit(self.plan)

    def _show(self) -> None:
        count, plan = len(self._articles), self.plan
        if self._selected:
            self._about.setText(self.tr("%n article(s) selected", "", count))
        else:
            self._about.setText(self.tr("All %n article(s) shown", "", count))
        self.share.setText(self.tr("Share out %n article(s)", "", count))
        can = plan is not None and not plan.empty and self._can_write
        self.share.setEnabled(can)
        self.other.setEnabled(plan is not None)
        self.said.setText(self._sentence(plan))
        self.said.setVisible(bool(self.said.text()))
        if plan is not None:
            blind = any(share.blind for share in plan.shares)
            self.table.show_shares(plan.shares, self._names, blind=blind)

    def _sentence(self, plan: SharingPlan | None) -> str:
        if not self.people.people():
            return self.tr("Tick who is to have the articles.")
        if plan is None:
            known = self._copies_known()
            return "" if known else self.tr("It is being looked for which articles are copies…")
        said = []
        if plan.empty:
            said.append(self.tr("Everything is shared out like this already."))
        if plan.lacking:
            said.append(
                self.tr(
                    "%n article(s) lack people, because somebody skipped them.",
                    "",
                    len(plan.lacking),
                )
            )
        return " ".join(said)
