"""Has articles suggested when they are opened for the first time, by pipelines that stay loaded."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.project.session import ProjectSession
from goldspan.ui.failure_log import log_failure
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import error_sentences

if TYPE_CHECKING:
    from goldspan.services.transfer.suggester import Suggested, Suggester
    from goldspan.ui.annotate.page import AnnotatePage

SWITCH = "GOLDSPAN_SUGGEST_ON_OPEN"  # as 0 in the environment: never, whatever the settings say
START_MILLISECONDS = 1_500  # after the project was opened: the window comes first
FIRST_MILLISECONDS = 300  # after the first article was opened: its window has been drawn
IDLE_MILLISECONDS = 15 * 60 * 1_000  # after which the processes are ended
PATIENCE_MILLISECONDS = 250  # after which one is told that something is under way
LONG = 100_000  # characters; who leaves such an article does not wait for it


class SuggestOnOpen(QObject):
    """One article at a time: the open one first, then the one that comes next.

    `failed` carries the error of a pipeline that cannot be used at all, once; what is amiss with
    a single article stands in the status line. `Suggester` says which articles are suggested.
    """

    failed = Signal(object)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._page: AnnotatePage | None = None
        self._suggester: Suggester | None = None
        self._enabled = False
        self._ready = False
        self._closed = session.read_only or os.environ.get(SWITCH) == "0"
        self._job: Job | None = None
        self._here = ""
        self._reading = ""
        self._said: dict[str, str] = {}
        self._asked: set[str] = set()
        self._told: set[str] = set()
        self._begin_later = single_shot(self, START_MILLISECONDS, self._begin)
        self._idle = single_shot(self, IDLE_MILLISECONDS, self._rest)
        self._say_later = single_shot(self, PATIENCE_MILLISECONDS, self._say_reading)

    @property
    def busy(self) -> bool:
        """Say whether an article is being read, or pipelines are being loaded."""
        return self._job is not None

    @property
    def warm(self) -> bool:
        """Say whether pipelines are loaded."""
        return self._suggester is not None and self._suggester.warm

    def set_enabled(self, enabled: bool) -> None:
        """Suggest articles from now on, or no longer."""
        self._enabled = enabled and not self._closed
        if self._enabled and not self._ready:
            self._begin_soon()
        elif self._enabled:
            self._go_on()
        else:
            self._begin_later.stop()
            if self._job is not None:
                self._job.cancel()
            self._rest()
        self._show_again(self._here)

    def follow(self, page: AnnotatePage) -> None:
        """Have the articles suggested that this page opens."""
        self._page, self._here = page, page.article_id
        page.articleAsked.connect(self._go_to)
        page.articleOpened.connect(self._take_in)

    def close(self) -> None:
        """End the processes; nothing is suggested any more."""
        self._enabled, self._closed = False, True
        for timer in (self._begin_later, self._idle, self._say_later):
            timer.stop()
        if self._job is not None:
            self._job.cancel()
        if self._suggester is not None:
            self._suggester.close()

    def _begin_soon(self) -> None:
        """Begin when the window has been drawn: soon where an article waits in it."""
        opened = self._page is not None and self._page.article_id
        first = min(FIRST_MILLISECONDS, START_MILLISECONDS)
        self._begin_later.start(first if opened else START_MILLISECONDS)

    def _take_in(self, article: str) -> None:
        """Say what is known of the article that the page has opened."""
        self._show_again(article)
        if self._enabled and not self._ready:
            self._begin_soon()

    def _begin(self) -> None:
        from goldspan.services.transfer.suggester import Suggester

        self._ready = True
        suggester = self._suggester = Suggester(self._session)
        if not self._go_on():
            here = self._here
            job = self._jobs.start(lambda progress: suggester.warm_up(here, progress.check))
            self._start(job)

    def _go_to(self, article: str) -> None:
        """Begin while the article is still being loaded for the page."""
        leaves = self._reading and self._reading != article
        if leaves and self._job is not None and self._length(self._reading) > LONG:
            self._job.cancel()
        if self._words_on(self._here) == self._words():
            self._said[self._here] = ""
        self._here = article
        self._asked.discard(article)
        self._say_later.start()
        self._go_on()

    def _go_on(self) -> bool:
        """Read the open article, else the next one, unless that was asked for; say if one is.

        What has been left before it was begun is not read: the open one goes first.
        """
        page, here = self._page, self._here
        if not self._enabled or not self._ready or self._job is not None or page is None:
            return False
        if here and here not in self._asked:
            return self._read(here)
        following = page.articles.after(here) if here else None
        if following and following not in self._asked and self._length(following) <= LONG:
            return self._read(following)
        return False

    def _read(self, article: str) -> bool:
        suggester = self._suggester
        if suggester is None:
            return False
        self._asked.add(article)
        self._reading = article
        wanted = (article, self._here)

        def left_for() -> str:
            return self._here if self._here not in wanted else ""

        job = self._jobs.start(
            lambda progress: suggester.suggest(article, progress.check, left_for)
        )
        job.succeeded.connect(self._came)
        job.failed.connect(lambda error: self._fail(article, error))
        self._start(job)
        return True

    def _start(self, job: Job) -> None:
        self._job = job
        self._idle.start()
        job.ended.connect(self._ended)

    def _came(self, found: Suggested | None) -> None:
        if found is None:
            return
        for error in found.errors:
            log_failure(error)
            if found.broken and str(error) not in self._told:
                self._told.add(str(error))
                self.failed.emit(error)
        if found.errors:
            self._show_why(found.article, found.errors[0])
        elif not found.spans:
            self._show(found.article, self.tr("nothing to suggest"))

    def _fail(self, article: str, error: GoldspanError) -> None:
        if isinstance(error, CancelledError):  # somebody left it: when they come back, it is read
            self._asked.discard(article)
        else:
            log_failure(error)
            self._show_why(article, error)

    def _ended(self) -> None:
        self._job = None
        reading, self._reading = self._reading, ""
        if self._words_on(reading) == self._words():
            self._said[reading] = ""
        self._show_again(reading)
        self._go_on()

    def _say_reading(self) -> None:
        if self._awaits(self._here):
            self._show(self._here, self._words())

    def _words(self) -> str:
        return self.tr("suggesting…")

    def _words_on(self, article: str) -> str:
        return self._said.get(article, "")

    def _show_why(self, article: str, error: GoldspanError) -> None:
        words = self.tr("no suggestions: {reason}")
        self._show(article, words.format(reason=error_sentences(error)[0]))

    def _show(self, article: str, words: str) -> None:
        self._said[article] = words
        if self._page is not None and self._page.article_id == article:
            self._page.show_doing(words, awaited=self._awaits(article))

    def _show_again(self, article: str) -> None:
        self._show(article, self._words_on(article))

    def _awaits(self, article: str) -> bool:
        """Say whether an article will be read, or is being read."""
        return self._enabled and (article == self._reading or article not in self._asked)

    def _length(self, article: str) -> int:
        rows = self._page.articles.model.rows if self._page is not None else ()
        return next((row.article.length for row in rows if row.article.id == article), 0)

    def _rest(self) -> None:
        suggester = self._suggester
        if suggester is not None and suggester.warm:
            self._jobs.start(lambda _: suggester.rest())
