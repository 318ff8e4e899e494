"""Finds the gaps of a project; what is read of articles is kept until something changes there."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article
from goldspan.domain.change import ChangeEvent
from goldspan.domain.layer import LayerState, Link, Span
from goldspan.domain.review import Adjudication, Assignment
from goldspan.domain.scheme import Scheme
from goldspan.services.guidelines import Guidelines
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.gaps.grouping import Gap, find_gaps
from goldspan.services.review.gaps.matters import Matter, Matters
from goldspan.services.review.gaps.rules import Rules
from goldspan.services.review.reading import ReviewReader

REPORT_EVERY = 20
_READ = Span | Link | LayerState | Adjudication | Assignment | Article


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article that two or more people are done with, its text, and what differs there."""

    article: Article
    text: str
    people: int
    matters: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class FoundGaps:
    """The gaps, and the articles that were compared, by id."""

    gaps: tuple[Gap, ...]
    articles: dict[str, ReadArticle]

    @property
    def units(self) -> int:
        """How many units differ."""
        return len({(m.unit.article, m.unit.id) for gap in self.gaps for m in gap.matters})


class GapFinder:
    """Looks through the units of a project; may be used on any thread."""

    def __init__(self, session: ProjectSession) -> None:
        self._session = session
        self._reading = threading.Lock()
        self._lock = threading.Lock()  # guards everything below
        self._forgotten = 0
        self._kept: dict[str, ReadArticle] | None = None
        self._touched: set[str] = set()
        self._rules: tuple[Guidelines, Scheme, Rules] | None = None  # used while reading only

    def concerned(self, event: ChangeEvent) -> bool:
        """Take in what happened; return whether there may be other gaps now."""
        if any(isinstance(change.entity, Annotator) for change in event.changes):
            self.forget()
            return True
        touched = {
            change.article
            for change in event.changes
            if change.article is not None and isinstance(change.entity, _READ)
        }
        with self._lock:
            self._touched |= touched
        return bool(touched)

    def forget(self) -> None:
        """Read everything anew the next time: another process has written."""
        with self._lock:
            self._forgotten += 1
            self._kept = None

    def find(self, guidelines: Guidelines | None, progress: Progress) -> FoundGaps:
        """Return the gaps, the costliest first. Raise `CancelledError` where cancelled."""
        with self._reading:
            articles = self._articles(progress)
            matters = [matter for there in articles.values() for matter in there.matters]
            gaps = find_gaps(matters, self._rules_of(guidelines))
        return FoundGaps(tuple(gaps), articles)

    def _rules_of(self, guidelines: Guidelines | None) -> Rules | None:
        """Return the rules, which remember what was found in them."""
        scheme = self._session.scheme
        if guidelines is None:
            return None
        if self._rules is None or self._rules[:2] != (guidelines, scheme):
            self._rules = (guidelines, scheme, Rules(guidelines, scheme))
        return self._rules[2]

    def _articles(self, progress: Progress) -> dict[str, ReadArticle]:
        with self._lock:
            kept, touched, forgotten = self._kept, self._touched, self._forgotten
            self._touched = set()
        try:
            fresh = self._read(list(touched) if kept is not None else None, progress)
        except BaseException:
            with self._lock:
                self._touched |= touched
            raise
        found = {key: there for key, there in (kept or {}).items() if key not in touched}
        found |= {there.article.id: there for there in fresh}
        order = sorted(found.values(), key=lambda each: (each.article.position, each.article.id))
        found = {there.article.id: there for there in order}
        with self._lock:
            if forgotten == self._forgotten:
                self._kept = found
        return found

    def _read(self, ids: Sequence[str] | None, progress: Progress) -> list[ReadArticle]:
        """Read all articles, or those of these ids; leave out those that fewer than two did."""
        if ids is not None and not ids:
            return []
        store, scheme = self._session.store, self._session.scheme
        found = []
        with store.snapshot():
            reader = ReviewReader(store)
            articles = store.articles(ids)
            for number, review in enumerate(reader.each(articles)):
                if number % REPORT_EVERY == 0:
                    progress.report(number, len(articles))
                article = review.article
                people = len(review.people.compared)
                if people > 1:
                    text, units = store.text(article.id), review.units
                    apart = Matters(scheme, units, text)
                    matters = tuple(matter for unit in units for matter in apart.of(unit))
                    found.append(ReadArticle(article, text, people, matters))
        return found
