"""Keeps decided articles between looks, so that after a change only what it touched is read."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import GOLD
from goldspan.domain.article import Article
from goldspan.domain.change import ChangeEvent
from goldspan.domain.layer import LayerState, Link, Span, Verdict
from goldspan.domain.review import Assignment
from goldspan.services.consistency.decided import DecidedArticle, Source, read_decided
from goldspan.services.consistency.findings import Finding
from goldspan.services.consistency.looking import look
from goldspan.services.consistency.recurring import Copies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look came to, and what it looked at, by the articles' ids."""

    source: Source
    findings: tuple[Finding, ...]
    articles: dict[str, DecidedArticle]


class Consistency:
    """One annotator's look at a project, or at its gold; may be used on any thread."""

    def __init__(self, session: ProjectSession, copies: Copies | None = None) -> None:
        self._session = session
        self._copies = copies
        self._reading = threading.Lock()
        self._lock = threading.Lock()  # guards everything below
        self._forgotten = 0
        self._kept: dict[Source, dict[str, DecidedArticle]] = {}
        self._touched: dict[Source, set[str]] = {source: set() for source in Source}

    def concerned(self, event: ChangeEvent) -> set[Source]:
        """Take in what happened; return whose decisions may be other ones now."""
        found = set()
        for source, whose in (
            (Source.OWN, self._session.annotator.id),
            (Source.GOLD, GOLD.id),
        ):
            touched = set(_touched(event, whose))
            if touched:
                found.add(source)
                with self._lock:
                    self._touched[source] |= touched
        renamed = any(isinstance(change.entity, Actor) for change in event.changes)
        return set(Source) if renamed else found

    def forget(self) -> None:
        """Read everything anew the next time: another process has written."""
        with self._lock:
            self._forgotten += 1
            self._kept.clear()

    def look(self, source: Source, progress: Progress) -> Looked:
        """Return all findings; call in a thread. Raise `CancelledError` where cancelled."""
        with self._reading:  # the later of two looks has to start from what the first one read
            articles = self._articles(source, progress)
        names = self._session.register().name
        decided = list(articles.values())
        found = look(decided, self._session.scheme, names, progress, self._copies)
        return Looked(source, tuple(found), articles)

    def _articles(self, source: Source, progress: Progress) -> dict[str, DecidedArticle]:
        with self._lock:
            kept, touched = self._kept.get(source), self._touched[source]
            forgotten = self._forgotten
            self._touched[source] = set()
        try:
            if kept is None:
                fresh = read_decided(self._session, source, progress)
            else:
                fresh = read_decided(self._session, source, progress, touched) if touched else []
        except BaseException:
            with self._lock:
                self._touched[source] |= touched
            raise
        found = {key: there for key, there in (kept or {}).items() if key not in touched}
        found |= {there.article.id: there for there in fresh}
        order = sorted(found.values(), key=lambda there: (there.article.position, there.article.id))
        found = {there.article.id: there for there in order}
        with self._lock:
            if forgotten == self._forgotten:
                self._kept[source] = found
        return found


def _touched(event: ChangeEvent, whose: str) -> Iterable[str]:
    for change in event.changes:
        entity = change.entity
        owned = isinstance(entity, Span | Link | LayerState | Verdict) and entity.annotator == whose
        if change.article is not None and (owned or isinstance(entity, Article | Assignment)):
            yield change.article
