"""The units of an article: the text, what people differ in, and the reviewer's decisions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ActionKind, ChangeEvent
from goldspan.services.actors.register import Register
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.review_units import ReviewUnit
from goldspan.ui.annotate.colours import canvas_theme
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.annotate.work.find_bar import FindBar
from goldspan.ui.further_page import Surroundings
from goldspan.ui.keys.tips import KeyTips
from goldspan.ui.page_focus import focus_in_page
from goldspan.ui.review.units.article_choice import ArticleChoice
from goldspan.ui.review.units.articles import ReviewedArticles
from goldspan.ui.review.units.canvas_keys import ReviewKeys
from goldspan.ui.review.units.columns import UnitsColumns
from goldspan.ui.review.units.commands import review_commands
from goldspan.ui.review.units.controller import UnitsController
from goldspan.ui.review.units.decision_bar import DecisionBar
from goldspan.ui.review.units.editing import Editing
from goldspan.ui.review.units.empty_states import EmptyStates
from goldspan.ui.review.units.filter_bar import UnitFilterBar
from goldspan.ui.review.units.linking import GoldLinking
from goldspan.ui.review.units.list import UnitDelegate, UnitList
from goldspan.ui.review.units.model import UnitModel
from goldspan.ui.review.units.opening import Opened, ReviewOpener
from goldspan.ui.review.units.people import PeopleNames
from goldspan.ui.review.units.reviewed_text import ReviewedText
from goldspan.ui.review.units.rows import UnitChoice
from goldspan.ui.review.units.shown_unit import ShownUnit
from goldspan.ui.review.units.text_bars import ArticleBar, EditBar
from goldspan.ui.review.units.words import kinds_in_words, state_word
from goldspan.ui.translation import window_language
from goldspan.ui.view_row import PageView

_TAKING_BACK = frozenset({ActionKind.UNDO, ActionKind.REDO})


class UnitsView(PageView):
    """Shows the units of one article and lets a reviewer decide them.

    `step_wanted` carries a step that other pages take, `refused` why something cannot be
    done (a RefusedError); `alike_wanted` says that many units are to be decided like this one.
    """

    step_wanted = Signal(str)
    refused = Signal(object)
    alike_wanted = Signal()

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._session = session = given.session
        self._theme = theme = given.theme
        theme.load_fonts()
        self._language = language = window_language()
        scheme = session.scheme
        self._words = SpanWords(scheme, language)
        self._register = Register()
        self._names = PeopleNames(session.store.project_id, session.annotator)
        self._editing = False
        self._wanted_unit = ""
        self.text = ReviewedText(scheme, self._words, writable=not session.read_only)
        self.canvas = self.text.canvas
        self.model = UnitModel(self._say_unit, self)
        self.controller = UnitsController(lambda: self.model.listed, self)
        self.opener = ReviewOpener(session, given.jobs, self)
        self.articles = ReviewedArticles(theme)
        self.filter = UnitFilterBar(theme, self.model, scheme, language)
        self.list = UnitList(self.model, UnitDelegate(theme, scheme, language, self))
        self.bar = DecisionBar(theme)
        self.head = ArticleBar(theme)
        self.edit_bar = EditBar(theme)
        self.empty = EmptyStates(theme)
        self.editing = Editing(session, given.jobs, theme, language, self.controller)
        self.editing.selection = self.canvas.selection
        self._choice = ArticleChoice(
            given.feed, self.opener, self.articles, self.empty, lambda: self.article_id
        )
        self.linking = GoldLinking(self.canvas, self.controller, scheme, language)
        self.find_bar = FindBar(self.canvas, theme, self)
        self._shown = ShownUnit(
            scheme,
            self._words,
            self.controller,
            self.model,
            (self.bar, self.head),
            writable=not session.read_only,
        )
        self._columns = UnitsColumns(
            (self.articles, self.filter, self.list),
            (self.head, self.edit_bar, self.find_bar, self.canvas),
            self.bar,
        )
        self._body = QStackedWidget()
        self._body.addWidget(self.empty)
        self._body.addWidget(self._columns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)
        self._commands = review_commands(self)
        self._connect()
        self._recolour()

    # What the page calls

    @property
    def article_id(self) -> str:
        """The id of the open article, empty where none is open."""
        return self.controller.desk.article.id if self.controller.desk is not None else ""

    @property
    def register(self) -> Register:
        """The register of actors."""
        return self._register

    @property
    def up_to_date(self) -> bool:
        """Whether nothing is on its way to be shown."""
        return not self.opener.busy

    def arrive(self) -> None:
        """Be shown: with the article that was shown last, else the first that is ready."""
        self.opener.list_articles()
        self._take_focus()

    def show_article(self, article_id: str, unit_id: str = "") -> None:
        """Show the units of an article, with one of them as the present one."""
        self._wanted_unit = unit_id
        if article_id == self.article_id and self.opener.wanted == article_id:
            self._go_to_wanted()
        else:
            self.opener.open(article_id)

    def show_filter(self, wanted: UnitChoice) -> None:
        """List what this lets through."""
        self.filter.show_filter(wanted)

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened elsewhere."""
        self.opener.receive(event)
        desk = self.controller.desk
        if desk is not None and event.origin is not desk:
            self._register = self._session.register()
            desk.receive(event)
            if event.action.kind in _TAKING_BACK and self.editing.draft is None:
                self.controller.go_to_decided(event.changes)

    def reload(self) -> None:
        """Read everything anew: another process has written."""
        self.opener.left_over.forget()
        self.opener.list_articles()
        if self.article_id:
            self.opener.open(self.article_id)

    def leave(self) -> None:
        """Give up what is being edited."""
        self.editing.cancel()

    def focus_find(self) -> None:
        """Find words in the article."""
        if self._body.currentIndex():
            chosen = self.canvas.selection()
            self.find_bar.begin(self.canvas.state.text[slice(*chosen)] if chosen else "")

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, left to right."""
        if not self._body.currentIndex():
            return [self.empty.step]
        pane = self._columns.beside
        beside = [pane] if pane is not None else []
        return [self.articles, self.list, self.canvas, *self.bar.panes(), *beside]

    def _connect(self) -> None:
        controller, canvas, feedback = self.controller, self.canvas, self._given.feedback
        self.opener.opened.connect(self._opened)
        self._choice.nothing_left.connect(self._close)
        for source in (self.opener.failed, controller.failed):
            source.connect(feedback.error)
        controller.refused.connect(self.refused)
        self.opener.refused.connect(self._reopen)
        controller.went.connect(self._show_present)
        controller.arrived.connect(lambda: self.canvas.read_out(self._shown.said()))
        controller.changed.connect(self._show_all)
        controller.finished.connect(self._say_finished)
        self.articles.chosen.connect(self.show_article)
        self.articles.left.connect(self.list.setFocus)
        self.list.chosen.connect(lambda unit: controller.go_to(unit.id))
        self.list.left.connect(canvas.setFocus)
        self.filter.changed.connect(self._show_listed)
        canvas.selectedMarkChanged.connect(self._mark_selected)
        canvas.markResized.connect(self.editing.resize)
        canvas.selectionChanged.connect(self._allow_selection)
        self.bar.taken.connect(controller.take)
        self.bar.part_taken.connect(controller.take_part)
        self.bar.reason_chosen.connect(controller.say_reason)
        self.bar.commented.connect(controller.say_comment)
        self.bar.left.connect(canvas.setFocus)
        self.bar.pressed.connect(lambda name: self._commands[f"review_{name}"]())
        self.head.done_pressed.connect(self.done)
        self.head.names_toggled.connect(self._hide_names)
        self.editing.changed.connect(self._show_draft)
        for part in (self.editing.left, self.find_bar.closed):
            part.connect(canvas.setFocus)
        self.edit_bar.confirmed.connect(self.editing.confirm)
        self.edit_bar.cancelled.connect(self.editing.cancel)
        self.empty.step_wanted.connect(self._take_step)
        self._theme.changed.connect(self._recolour)
        keys = ReviewKeys(self._given.keys, canvas, self._commands, self._take_number)
        keys.watch(self.list)
        keys.watch(self.articles.list)
        self.bar.card_made.connect(keys.watch)
        self._given.keys.changed.connect(self._show_keys)
        self._show_keys()
        self.key_tips = KeyTips(self, self._given.keys)

    def _show_keys(self) -> None:
        self.canvas.set_keymap(self._given.keys.keymap)
        self.bar.show_keys(self._given.keys)

    # Articles

    def _take_step(self, step: str) -> None:
        if step == "alone":
            self._choice.allow_alone()
        else:
            self.step_wanted.emit(step)

    def _opened(self, opened: Opened) -> None:
        inside = self._has_focus()
        self.editing.cancel()
        again = opened.desk.article.id == self.article_id
        self._register = opened.register
        self._names.learn(opened.names)
        self.linking.stop()
        self.text.show_text(opened.desk.text, again=again)
        self._name_people(opened.desk)
        self.controller.put(opened.desk)
        self._body.setCurrentIndex(1)
        self.articles.show_current(self.article_id)
        self._show_all()
        if self._wanted_unit or not again:
            self._go_to_wanted()
        if inside and not again:
            focus_in_page(self.canvas)

    def _close(self) -> None:
        """Show why there is nothing."""
        self.editing.cancel()
        self.opener.forget()
        self.controller.put(None)
        self._body.setCurrentIndex(0)

    def _reopen(self, error: object) -> None:
        """Show what the project holds, after it refused what the desk showed."""
        self.controller.failed.emit(error)
        if self.article_id:
            self.opener.open(self.article_id)

    def _go_to_wanted(self) -> None:
        wanted, self._wanted_unit = self._wanted_unit, ""
        if wanted:
            self.controller.go_to(wanted)
        if self.controller.unit is None:
            self.controller.go_to_first()
        self._show_present()

    def next_article(self) -> None:
        """Open the article that is listed behind this one."""
        following = self.articles.beside(self.article_id)
        if following:
            self.show_article(following)

    def done(self) -> None:
        """Mark the article as adjudicated and open the next one that is not."""
        if self.controller.finish():
            following = self.articles.after(self.article_id)
            self._given.feedback.undoable(self.tr("Article adjudicated"), self.controller.desk)
            if following:
                self.show_article(following)

    # Showing

    def _name_people(self, desk: ReviewDesk | None) -> None:
        """Show who is compared now, as they are called: somebody may be done, or begin anew."""
        people = self._names.shown(desk.people.compared) if desk is not None else ()
        if people != self.controller.people:
            self.controller.people = people
            self.filter.show_people(people)
            self.text.show_people(people)

    def _hide_names(self, hidden: bool) -> None:
        self._names.hidden = hidden
        self._show_all()

    def _show_all(self) -> None:
        """Show the units as they are now."""
        controller = self.controller
        self._name_people(controller.desk)
        unit = controller.unit
        self.model.set_units(controller.units, unit.id if unit is not None else "")
        self.filter.count()
        self.text.show_units(controller.units, controller.people, self._register)
        self._show_present()

    def _show_listed(self) -> None:
        self.list.show_current(self.controller.unit.id if self.controller.unit else "")
        self._show_bar()

    def _show_present(self) -> None:
        """Show which unit is the present one."""
        unit = self.controller.unit
        if unit is not None and not self.model.find(unit.id).isValid():
            self.model.set_units(self.controller.units, unit.id)
        self.list.show_current(unit.id if unit is not None else "")
        if self.editing.draft is None:
            self.text.show_present(unit)
        self._show_bar()

    def _show_bar(self) -> None:
        editing = self.editing.draft is not None
        names = self._names.by_id(self.controller.people)
        self._shown.show(self._register, names, editing=editing)

    def _show_draft(self) -> None:
        """Show the draft while one edits, with its fields beside the text."""
        draft = self.editing.draft
        inspector = self.editing.inspector if draft is not None else None
        if draft is not None or self._editing:
            self._columns.show_beside(inspector)
        self._editing = draft is not None
        self.edit_bar.setVisible(draft is not None)
        if draft is not None:
            self.text.show_draft(draft.span)
        else:
            self.text.show_draft(None)
            self.text.show_present(self.controller.unit)
            self.canvas.setFocus()
        self._show_bar()

    def _allow_selection(self) -> None:
        if self.editing.draft is not None:
            self.editing.inspector.allow_selection(self.canvas.selection() is not None)

    def _say_unit(self, unit: ReviewUnit) -> str:
        """Return what a screen reader says of a unit."""
        quote = " ".join(unit.marks[0].quote.split())
        return ", ".join((quote, kinds_in_words(unit.differences), state_word(unit.state)))

    def _say_finished(self) -> None:
        if self.controller.desk is not None and not self.controller.desk.left():
            self._given.feedback.done(self.tr("Nothing is left to decide in this article."))

    # Keys and pointer

    def _take_number(self, number: int) -> None:
        if self.editing.draft is not None:
            self.editing.relabel(number)
        else:
            self.controller.take_number(number)

    def cancel(self) -> None:
        """Give up the draft, or a link that was begun; else select no words."""
        if self.editing.draft is not None:
            self.editing.cancel()
        elif self.linking.begun:
            self.linking.stop()
        else:
            self.canvas.clear_selection()

    def confirm(self) -> None:
        """End what was begun: a link, or an edit."""
        if self.linking.begun:
            self.linking.finish()
        else:
            self.editing.confirm()

    def _mark_selected(self, span_id: str) -> None:
        """Go to the unit of what was clicked."""
        unit = self.controller.unit_of(span_id) if span_id else None
        if unit is not None and self.editing.draft is None:
            self.controller.go_to(unit.id)

    def _has_focus(self) -> bool:
        """Say whether the keyboard is here, or nowhere that anybody could see."""
        focus = self.window().focusWidget()
        return focus is None or self.isAncestorOf(focus) or not focus.isVisible()

    def _take_focus(self) -> None:
        if self._body.currentIndex():
            self.canvas.setFocus()
        else:
            self.empty.take_focus()

    def _recolour(self) -> None:
        self.canvas.set_theme(canvas_theme(self._theme))
        self._show_bar()
