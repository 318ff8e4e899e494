"""What memory and projection have to say about one article."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.domain.layer import Link, Span


@dataclass(frozen=True, slots=True)
class Recalled:
    """Suggestions from what was decided elsewhere; worked out when wanted, never stored.

    Each span is one of `MEMORY`'s or `PROJECTION`'s, with an id derived from what it marks, and its
    origin names the article, span and annotator of the decision. `hidden` are ids of pipelines'
    suggestions that are not shown, because one of these says it better; links of theirs that end
    there are among `links` once more, with the better end.
    """

    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    hidden: frozenset[str] = frozenset()


NOTHING = Recalled()
