"""The families of an open project: one instance for a session, which everybody asks."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeVar

from goldspan.domain.article import Article
from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.families.alignment import Alignment, align_words
from goldspan.families.crossing import NO_CROSSINGS, Crossings
from goldspan.families.index import Relative
from goldspan.families.sharing import SharedPassage
from goldspan.families.words import Words, read_words
from goldspan.services.families.furniture import concerns_furniture, dimmed_labels, furniture_of
from goldspan.services.families.keeper import (
    Entry,
    Furniture,
    IndexApart,
    IndexGoneError,
    IndexHere,
    Keeper,
)
from goldspan.services.listeners import Listeners
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession

Listener = Callable[[frozenset[str]], None]
MANY: Final = 200  # articles from which on the index has a process of its own
LONG: Final = 1_000_000  # characters read at a time, from which on it has one, too
BATCH = 20  # articles read at once: others may ask in between
FIRST_BATCH = 100  # before there is anything to ask
T = TypeVar("T")
_LOG = logging.getLogger(__name__)


class ProjectFamilies:
    """Which articles of a project share passages; follows what happens in it. Thread-safe.

    `start()` builds in the background, `build()` at once. Until `ready`, no article has relatives.
    Furniture is what the session's annotator, gold and pipelines mark, never another person; where
    nobody has said anything, what looks like it.
    Listeners are told, on some thread, which articles' families or relatives may differ now.
    """

    def __init__(self, session: ProjectSession, many: int = MANY) -> None:
        self._session = session
        self._many = many
        self._keeper: Keeper | None = None
        self._turn = threading.Lock()  # who changes the index
        self._guard = threading.Condition()  # guards everything below
        self._ready = False
        self._closed = False
        self._wanted: set[str] = set()
        self._all = True
        self._behind = False
        self._busy = False
        self._read: dict[str, tuple[Furniture | None, str]] = {}  # what was said, else the language
        self._furniture: dict[str, Furniture] = {}  # what is used
        self._families: list[tuple[str, ...]] = []
        self._family_of: dict[str, tuple[str, ...]] = {}
        self._relatives: dict[str, list[Relative]] = {}
        self._listeners: Listeners[frozenset[str]] = Listeners("the families")
        self._stopping = Progress()
        self._thread: threading.Thread | None = None
        self._leave = session.subscribe(self._hear)
        self._words = lru_cache(128)(self._read_words)
        self._alignment = lru_cache(256)(self._align)

    # Asking

    @property
    def ready(self) -> bool:
        """Return whether all articles have been read once."""
        return self._ready

    def families(self) -> list[tuple[str, ...]]:
        """Return the families of two articles or more: ids, sorted."""
        with self._guard:
            return list(self._families)

    def family_of(self, article_id: str) -> tuple[str, ...]:
        """Return all of an article's family, sorted; itself alone where it has none."""
        with self._guard:
            return self._family_of.get(article_id, (article_id,))

    def relatives(self, article_id: str) -> list[Relative]:
        """Return those of its family that share passages with an article, most first."""
        with self._guard:
            if article_id not in self._family_of:
                return []
            known, state = self._relatives.get(article_id), self._relatives
        if known is None:
            nothing: list[Relative] = []
            known = self._asked(lambda keeper: keeper.relatives(article_id), nothing)
            with self._guard:
                if state is self._relatives:
                    state[article_id] = known
        return list(known)

    def passages(self, a_id: str, b_id: str) -> list[SharedPassage]:
        """Return the passages that two articles share, in the order of the first."""
        return self._asked(lambda keeper: keeper.passages(a_id, b_id), [])

    def crossings(self, parts: Mapping[str, Sequence[str]], least_words: int = 0) -> Crossings:
        """Return what articles of different parts share; `parts` are ids of articles, by part.

        Nothing before all articles have been read once.
        """
        ids = {name: tuple(articles) for name, articles in parts.items()}
        return self._asked(lambda keeper: keeper.crossings(ids, least_words), NO_CROSSINGS)

    def alignment(self, a_id: str, b_id: str) -> Alignment:
        """Return how two articles align, whatever family they are of; kept for the next time.

        Raises `GoldspanError` where one of them is not in the project.
        """
        return self._alignment(a_id, self.furniture(a_id), b_id, self.furniture(b_id))

    def furniture(self, article_id: str) -> Furniture:
        """Return what of an article is not compared; before it was read, what was said of it."""
        with self._guard:
            known = self._furniture.get(article_id)
        if known is None:
            known = furniture_of(self._session, [article_id])[article_id]
        return known or ()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener with ids of articles that may differ; return how to end that."""
        return self._listeners.add(listener)

    # Building and following

    def start(self) -> None:
        """Build in the background and follow what happens; harmless when called again."""
        with self._guard:
            if self._closed or self._thread is not None:
                return
            self._thread = threading.Thread(
                target=self._follow, name="goldspan-families", daemon=True
            )
            self._thread.start()

    def build(self, progress: Progress | None = None) -> None:
        """Take in all that has happened so far, and wait for it.

        Raises `CancelledError` where the user cancelled; what was read stays.
        """
        self._catch_up(progress or Progress())

    def reload(self) -> None:
        """Read everything anew in the background: another process has written."""
        with self._guard:
            self._all = True
            self._guard.notify_all()

    def wait(self, seconds: float) -> bool:
        """Wait until the background has taken in what happened; say whether it has."""
        with self._guard:
            return self._guard.wait_for(lambda: not self._pending(), seconds)

    def close(self) -> None:
        """Follow no longer and forget everything; harmless when called again."""
        with self._guard:
            self._closed = True
            self._listeners.clear()
            self._guard.notify_all()
            thread, keeper = self._thread, self._keeper
        self._leave()
        self._stopping.cancel()
        if isinstance(keeper, IndexApart):
            keeper.close()
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _pending(self) -> bool:
        return (self._all or bool(self._wanted) or self._busy) and not self._closed

    def _hear(self, event: ChangeEvent) -> None:
        schemes = [c for c in event.changes if isinstance(c.entity, Scheme)]
        concerned = concerns_furniture(event, self._session)
        with self._guard:
            self._all = self._all or any(_dims_otherwise(c.before, c.after) for c in schemes)
            self._wanted |= concerned
            self._guard.notify_all()

    def _follow(self) -> None:
        while True:
            with self._guard:
                self._guard.wait_for(lambda: self._closed or self._all or bool(self._wanted))
                if self._closed:
                    return
            try:
                self._catch_up(self._stopping)
            except CancelledError:
                return
            except GoldspanError:  # with whatever happens next, everything is read again
                _LOG.exception("the families of the project could not be read")
                with self._guard:
                    self._all, self._behind = False, True

    def _catch_up(self, progress: Progress) -> None:
        """Take in what happened; where the index is lost meanwhile, read everything again."""
        with self._turn:
            while True:
                with self._guard:
                    wanted = None if self._all or self._behind else self._wanted
                    self._all = self._behind = False
                    self._wanted, self._busy = set(), True
                try:
                    told = self._take_in(wanted, progress)
                except IndexGoneError:
                    self._lose()
                    progress.check()
                    continue
                except BaseException:
                    with self._guard:
                        self._all = True
                    raise
                finally:
                    with self._guard:
                        self._busy = False
                        self._guard.notify_all()
                break
        if told:
            self._listeners.tell(told)

    def _take_in(self, wanted: set[str] | None, progress: Progress) -> frozenset[str]:
        """Read articles, all or these, and return those for which that changes anything."""
        store = self._session.store
        there = store.articles(None if wanted is None else sorted(wanted))
        present = {article.id for article in there}
        gone = (set(self._furniture) if wanted is None else wanted) - present
        keeper = self._keeper_for(
            len(self._furniture.keys() | present), sum(article.length for article in there)
        )
        if wanted is not None and not self._furniture:
            there = store.articles()
        keeper.drop(sorted(gone))
        with self._guard:
            for article in gone:
                self._furniture.pop(article, None)
                self._read.pop(article, None)
        batch = BATCH if self._ready else FIRST_BATCH
        for at in range(0, len(there), batch):
            progress.report(at, len(there))
            entries = self._entries(there[at : at + batch])
            used = keeper.put(entries)
            with self._guard:
                for entry, furniture in zip(entries, used, strict=True):
                    self._read[entry.article] = _told_by(entry.furniture, entry.language)
                    self._furniture[entry.article] = furniture
        progress.report(len(there), len(there))
        changed, families = keeper.settle()
        with self._guard:
            first = not self._ready
            self._families = families
            self._family_of = {article: family for family in families for article in family}
            self._relatives = {
                article: known
                for article, known in self._relatives.items()
                if article not in changed and article not in gone
            }
            self._ready = True
        return frozenset(article.id for article in there) if first else frozenset(changed | gone)

    def _entries(self, articles: Sequence[Article]) -> list[Entry]:
        """Read the articles that are new or have other furniture than before."""
        entries = []
        furniture = furniture_of(self._session, [article.id for article in articles])
        for article in articles:
            said = furniture[article.id]
            if self._read.get(article.id) == _told_by(said, article.language):
                continue
            try:
                text = self._session.store.text(article.id)
            except CancelledError:
                raise
            except GoldspanError:  # it was removed meanwhile: an event says so soon
                continue
            entries.append(Entry(article.id, text, article.language, said))
        return entries

    def _keeper_for(self, articles: int, characters: int) -> Keeper:
        """Return the index; a larger one, or one of long texts, moves to a process of its own."""
        keeper = self._keeper
        apart = articles > self._many or (characters > LONG and self._many < sys.maxsize)
        if keeper is not None and (isinstance(keeper, IndexApart) or not apart):
            return keeper
        keeper = IndexApart() if apart else IndexHere()
        with self._guard:
            if not self._closed:
                self._keeper, self._read, self._furniture = keeper, {}, {}
                return keeper
        keeper.close()
        raise CancelledError(message("errors", "The project was closed."))

    def _lose(self) -> None:
        """Begin again here: the process was ended by somebody, or there was no memory for it."""
        with self._guard:
            self._keeper, self._read, self._furniture = None, {}, {}
            self._all, self._many = True, sys.maxsize
            self._guard.notify_all()

    def _asked(self, question: Callable[[Keeper], T], nothing: T) -> T:
        """Return the answer, or nothing where there is no index."""
        with self._guard:
            keeper = self._keeper
        if keeper is None or self._closed:
            return nothing
        try:
            return question(keeper)
        except IndexGoneError:
            if not self._closed:
                self._lose()
            return nothing

    def _align(
        self, a_id: str, a_furniture: Furniture, b_id: str, b_furniture: Furniture
    ) -> Alignment:
        return align_words(self._words(a_id, a_furniture), self._words(b_id, b_furniture))

    def _read_words(self, article_id: str, furniture: Furniture) -> Words:
        return read_words(self._session.store.text(article_id), furniture)


def _told_by(said: Furniture | None, language: str) -> tuple[Furniture | None, str]:
    """Return what an article's furniture depends on: its language only where it is guessed."""
    return said, language if said is None else ""


def _dims_otherwise(before: object, after: object) -> bool:
    """Say whether other labels than before mark what is not article text."""
    one, other = (
        dimmed_labels(scheme) if isinstance(scheme, Scheme) else [] for scheme in (before, after)
    )
    return one != other
