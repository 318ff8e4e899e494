"""What memory and projection have to say about one article."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.domain.layer import Link, Span


@dataclass(frozen=True, slots=True)
class Recalled:
    """Suggestions from what was decided elsewhere; worked out when wanted, never stored.

    Each span and link is one of `MEMORY`'s or `PROJECTION`'s, with an id derived from what it
    marks, and its origin names the article, span and annotator of the decision. `hidden` are ids
    of pipelines' suggestions that are not shown, because one of these says it better or the
    annotator rejected the words everywhere.
    """

    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    hidden: frozenset[str] = frozenset()


NOTHING = Recalled()
