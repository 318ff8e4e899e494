"""Counts where the articles of a release come from, and what is not known of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from goldspan.domain.exchange import ExchangeArticle
from goldspan.services.releases.record.facts import SourceFacts

_FIELDS = ("title", "outlet", "url", "language", "document_time")


class SourceCounts:
    """Takes each article of a release once, as it goes out; `labels` are those of the scheme."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._labels = tuple(labels)
        self._outlets: Counter[str] = Counter()
        self._languages: Counter[str] = Counter()
        self._hosts: Counter[str] = Counter()
        self._origins: Counter[str] = Counter()
        self._missing: Counter[str] = Counter()
        self._unasked: Counter[str] = Counter()
        self._extra: set[str] = set()

    def add(self, article: ExchangeArticle) -> None:
        """Count one more article."""
        self._missing.update(field for field in _FIELDS if not getattr(article, field))
        self._extra.update(article.extra)
        for counts, value in (
            (self._outlets, article.outlet),
            (self._languages, article.language),
            (self._hosts, _host(article.url)),
            (self._origins, article.document_time_origin),
        ):
            if value:
                counts[str(value)] += 1
        if article.owner is not None:
            self._unasked.update(article.owner.unknown(self._labels))

    def facts(self) -> SourceFacts:
        """Return what was counted, the commonest first."""
        return SourceFacts(
            outlets=_ordered(self._outlets),
            languages=_ordered(self._languages),
            hosts=_ordered(self._hosts),
            origins=_ordered(self._origins),
            missing={key: self._missing[key] for key in _FIELDS if self._missing[key]},
            unasked={key: self._unasked[key] for key in self._labels if self._unasked[key]},
            extra=sorted(self._extra),
        )


def _ordered(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
