"""What memory and projection suggest in a project: one instance for a session, kept up to date.

Works it out for one article when asked; tells which articles may be suggested something else.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.layer import WorkState
from goldspan.services.actors.register import Register
from goldspan.services.desk.layer import DeskLayer
from goldspan.services.desk.sharing import Shared
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.listeners import Listeners
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.combining import Projected, Standing, combined
from goldspan.services.recall.concerned import Concerned, concerned_by
from goldspan.services.recall.kept import Kept
from goldspan.services.recall.name_forms import anchors
from goldspan.services.recall.projecting import Copy, project
from goldspan.services.recall.recalled import NOTHING, Recalled
from goldspan.services.recall.remembering import Remembering
from goldspan.services.recall.sources import Sources

Listener = Callable[[frozenset[str]], None]
MOST_COPIES: Final = 12  # of an article that are looked at, the nearest first
MOST_KEPT: Final = 500  # articles whose projection is kept
_ENDED: Final = frozenset({WorkState.DONE, WorkState.SKIPPED})
_LOG = logging.getLogger(__name__)


class Recollection:
    """Memory and projection for the session's annotator. Thread-safe.

    `start()` reads what was decided in the background and follows what happens from then on; until
    `ready`, nothing is suggested. In articles that are read blind, done or skipped nothing is
    suggested at all. Listeners are told, on some thread, which articles may be suggested something
    else now; they must be quick.
    """

    def __init__(
        self,
        session: ProjectSession,
        families: ProjectFamilies,
        *,
        memory: bool = True,
        projection: bool = True,
    ) -> None:
        self._session = session
        self._families = families
        self._uses_memory, self._uses_projection = memory, projection
        self._sources = Sources(session.store, session.annotator.id)
        self._remembering = Remembering(session, self._sources)
        self._projected: Kept[str, Projected] = Kept(MOST_KEPT)
        self._guard = threading.Condition()  # guards everything below
        self._heard: deque[ChangeEvent] = deque()
        self._related: set[str] = set()
        self._everywhere = False
        self._stale = True
        self._behind = False
        self._busy = False
        self._ready = False
        self._closed = False
        self._stopping = Progress()
        self._listeners: Listeners[frozenset[str]] = Listeners("what is recalled")
        self._thread: threading.Thread | None = None
        self._leave = [session.subscribe(self._hear), families.subscribe(self._hear_families)]

    # Asking

    @property
    def ready(self) -> bool:
        """Return whether all that was decided has been read once."""
        return self._ready

    def recalled(self, article_id: str) -> Recalled:
        """Return what is suggested on an article now, as the project holds it. On any thread."""
        read = self._read(article_id)
        return self._recalled(*read) if read is not None else NOTHING

    def left(self, article_id: str) -> int | None:
        """Return how much is left to decide in an article; None where nothing is recalled there."""
        read = self._read(article_id)
        found = self._recalled(*read) if read is not None else NOTHING
        if read is None or not found.spans:
            return None
        layer = read[-1]
        layer.recall(found)
        return layer.open_count()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener with ids of articles that may differ; return how to end that."""
        return self._listeners.add(listener)

    def use(self, *, memory: bool, projection: bool) -> None:
        """Suggest from memory, from copies, from both or from neither from now on."""
        if (memory, projection) != (self._uses_memory, self._uses_projection):
            self._uses_memory, self._uses_projection = memory, projection
            with self._guard:
                self._everywhere = self._ready
                self._guard.notify_all()

    def _read(self, article_id: str) -> tuple[Article, str, DeskLayer] | None:
        store = self._session.store
        with store.snapshot():
            article = store.article(article_id)
            if article is None:
                return None
            layer = Shared.of(self._session, Register()).stored_layer(store, article_id)
            return article, store.text(article_id), layer

    def _recalled(self, article: Article, text: str, layer: DeskLayer) -> Recalled:
        ended = layer.state is not None and layer.state.state in _ENDED
        if layer.blind or ended or not self._ready:
            return NOTHING
        dismissed = layer.on_spans.is_dismissed
        standing = Standing(
            own=list(layer.spans.values()),
            verdicts=list(layer.verdicts.values()),
            suggested=[span for span in layer.suggestions.values() if not dismissed(span)],
            suggested_links=list(layer.suggested_links.values()),
            dims={label.key for label in self._session.scheme.labels if label.dims},
        )
        remembered = self._remembering.suggest(article.id, text) if self._uses_memory else []
        projected = self._projection(article, text) if self._uses_projection else Projected()
        wanted = [span for span in remembered if not dismissed(span)]
        copied = [span for span in projected.spans if not dismissed(span)]
        return combined(standing, wanted, replace(projected, spans=copied))

    def _projection(self, article: Article, text: str) -> Projected:
        def make() -> Projected:
            return project(article, text, self._session.scheme, list(self._copies(article.id)))

        return self._projected.get(article.id, make)

    def _copies(self, article_id: str) -> Iterator[Copy]:
        """Yield the nearest copies of an article on which something was decided."""
        looked_at = 0
        for relative in self._families.relatives(article_id):
            layers = self._sources.layers(relative.article)
            if layers and looked_at < MOST_COPIES:
                looked_at += 1
                try:
                    text = self._session.store.text(relative.article)
                    alignment = self._families.alignment(relative.article, article_id)
                except CancelledError:
                    raise
                except GoldspanError:  # it was removed meanwhile: an event says so soon
                    continue
                for layer in layers:
                    yield Copy(
                        layer.article,
                        text,
                        alignment,
                        layer.spans,
                        layer.links,
                        layer.rejected,
                        layer.own,
                        layer.done,
                        layer.article.position,
                    )

    def _pipelines(self) -> set[str]:
        annotators = self._session.store.annotators()
        return {each.id for each in annotators if each.kind is AnnotatorKind.PIPELINE}

    def _all(self) -> list[str]:
        return [article.id for article in self._session.store.articles()]

    # Following

    def start(self) -> None:
        """Read what was decided and follow what happens; harmless when called again."""
        with self._guard:
            if self._closed or self._thread is not None:
                return
            self._thread = threading.Thread(
                target=self._follow, name="goldspan-recollection", daemon=True
            )
            self._thread.start()

    def read_again(self) -> None:
        """Read everything anew: another process has written."""
        with self._guard:
            self._stale = True
            self._guard.notify_all()

    def wait(self, seconds: float) -> bool:
        """Wait until everything that happened is taken in; say whether it is."""
        with self._guard:
            return self._guard.wait_for(lambda: not self._waiting() and not self._busy, seconds)

    def close(self) -> None:
        """Follow no longer; harmless when called again."""
        with self._guard:
            self._closed = True
            self._listeners.clear()
            self._guard.notify_all()
            thread = self._thread
        self._stopping.cancel()
        for leave in self._leave:
            leave()
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _waiting(self) -> bool:
        return self._stale or self._everywhere or bool(self._heard) or bool(self._related)

    def _hear(self, event: ChangeEvent) -> None:
        with self._guard:
            if not self._stale:
                self._heard.append(event)
                self._guard.notify_all()

    def _hear_families(self, articles: frozenset[str]) -> None:
        with self._guard:
            self._related |= articles
            self._guard.notify_all()

    def _follow(self) -> None:
        while True:
            with self._guard:
                self._busy = False
                self._guard.notify_all()
                self._guard.wait_for(lambda: self._closed or self._waiting())
                if self._closed:
                    return
                stale, everywhere = self._stale or self._behind, self._everywhere
                heard, related = list(self._heard), self._related
                self._stale = self._behind = self._everywhere = False
                self._related, self._busy = set(), True
                self._heard.clear()
            try:
                if stale:
                    self._read_all()
                else:
                    self._take_in(heard, related.union(self._all()) if everywhere else related)
            except CancelledError:
                return
            except GoldspanError:  # with whatever happens next, everything is read again
                _LOG.exception("what was decided could not be read")
                self._behind = True

    def _read_all(self) -> None:
        self._sources.clear()
        self._projected.clear()
        self._remembering.load(self._stopping)
        self._ready = True
        self._tell(self._all())

    def _take_in(self, heard: Sequence[ChangeEvent], related: set[str]) -> None:
        """Follow what happened; the articles where it happened are told first."""
        concerned = concerned_by(heard, self._session.annotator.id, self._pipelines())
        if concerned.everything or self._forgets(concerned):
            self._read_all()
            return
        touched = concerned.decided | concerned.articles
        self._sources.drop(touched)
        words = set(self._remembering.enter(concerned.actors))
        words |= self._remembering.learn(sorted(touched), self._stopping)
        words |= anchors(each.words for each in concerned.dismissed)
        kin = {each.article for article in touched for each in self._families.relatives(article)}
        self._projected.drop(concerned.here | kin | related)
        self._tell(concerned.here)
        holding = self._session.store.articles_holding(sorted(words)) if words else []
        self._tell((kin | related).union(holding) - concerned.here)

    def _forgets(self, concerned: Concerned) -> bool:
        """Say whether an article is gone whose decisions are remembered."""
        known = {each for each in concerned.articles if self._remembering.knows(each)}
        return len(self._session.store.articles(sorted(known))) < len(known) if known else False

    def _tell(self, articles: Iterable[str]) -> None:
        told = frozenset(articles)
        if told:
            self._listeners.tell(told)
