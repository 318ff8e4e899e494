"""What somebody sees of a copy beside the article she works on, and what of that is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goldspan.domain.annotator import GOLD
from goldspan.domain.article import Article
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import Span, WorkState
from goldspan.domain.messages import message
from goldspan.services.families.comparison import (
    Comparison,
    Range,
    compare,
    joined,
    unchanged_passages,
)
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.project.session import ProjectSession


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the article `here`: its text, how the two differ, and what is marked in it.

    `own` are the annotator's spans, `gold` those of adjudicated gold: nobody else's are ever
    here, and none at all where either article is read blind (`blind`).
    """

    here: str
    article: Article
    text: str
    comparison: Comparison
    own: tuple[Span, ...] = ()
    gold: tuple[Span, ...] = ()
    blind: bool = False


def read_copy(session: ProjectSession, families: ProjectFamilies, here: str, there: str) -> Copy:
    """Read a copy; on any thread.

    Raise `GoldspanError` where one of the articles is gone, or where what was submitted on the
    copy cannot be saved.
    """
    if not session.read_only:
        session.settle(there)
    store, me = session.store, session.annotator.id
    article = store.article(there)
    if article is None:
        raise GoldspanError(message("errors", "This article is no longer in the project."))
    comparison = compare(families.alignment(there, here))
    blind = any(state.blind for state in store.states(me, [here, there]))
    own = () if blind else tuple(store.spans(there, me))
    held = {span.key() for span in own}
    gold = [] if blind or not _adjudicated(session, there) else store.spans(there, GOLD.id)
    return Copy(
        here=here,
        article=article,
        text=store.text(there),
        comparison=comparison,
        own=own,
        gold=tuple(span for span in gold if span.key() not in held),
        blind=blind,
    )


def known_passages(families: ProjectFamilies, here: str, done: Iterable[str]) -> tuple[Range, ...]:
    """Return the passages of an article that stand unchanged in one of these; on any thread."""
    found: list[Range] = []
    text = ""
    for there in done:
        alignment = families.alignment(there, here)
        text = alignment.b.words.text
        found += unchanged_passages(alignment)
    return joined(found, text)


def _adjudicated(session: ProjectSession, article: str) -> bool:
    states = session.store.states(GOLD.id, [article])
    return any(state.state is WorkState.DONE for state in states)
