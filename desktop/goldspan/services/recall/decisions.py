"""Finds in its article what was decided there and is suggested elsewhere."""

from __future__ import annotations

from goldspan.domain.layer import Key
from goldspan.store.project import ProjectStore


def decided_marks(store: ProjectStore, article_id: str, entity: str) -> list[Key]:
    """Return what a span marks, or both ends of a link; nothing where it is gone."""
    spans = {span.id: span for span in store.spans(article_id)}
    ends = next(
        ((link.source, link.target) for link in store.links(article_id) if link.id == entity),
        (entity,),
    )
    return [spans[end].key() for end in ends if end in spans]
