"""Layers as desks need them: what is the same for all articles is read once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.layer import Span
from goldspan.domain.scheme import Scheme
from goldspan.services.actors.register import Register
from goldspan.services.desk.layer import DeskLayer
from goldspan.services.project.session import ProjectSession
from goldspan.store.project import ProjectStore


@dataclass(frozen=True, slots=True)
class Shared:
    """What all desks of an annotator have in common; `register` grows with what they enter."""

    annotator: str
    pipelines: frozenset[str]
    scheme: Scheme
    register: Register

    @classmethod
    def of(cls, session: ProjectSession, register: Register | None = None) -> Shared:
        """Read it; a copy of `register` stands for the project's where it is given."""
        store = session.store
        return cls(
            annotator=session.annotator.id,
            pipelines=frozenset(
                each.id for each in store.annotators() if each.kind is AnnotatorKind.PIPELINE
            ),
            scheme=session.scheme,
            register=register.copy() if register is not None else session.register(),
        )

    def stored_layer(self, store: ProjectStore, article: str) -> DeskLayer:
        """Return the annotator's layer on an article with the pipelines' suggestions.

        In an article that the annotator reads blind there are none.
        """
        spans, links = store.spans(article), store.links(article)
        me = self.annotator
        state = store.state(article, me)
        shown = frozenset[str]() if state is not None and state.blind else self.pipelines
        return DeskLayer(
            article=article,
            annotator=me,
            pipelines=self.pipelines,
            register=self.register,
            scheme=self.scheme,
            spans=[span for span in spans if span.annotator == me],
            links=[link for link in links if link.annotator == me],
            suggestions=[span for span in spans if span.annotator in shown],
            suggested_links=[link for link in links if link.annotator in shown],
            verdicts=store.verdicts(article, me),
            link_verdicts=store.link_verdicts(article, me),
            state=state,
            dismissals=store.dismissals(me),
        )

    def own_layer(self, article: str, spans: Iterable[Span]) -> DeskLayer:
        """Return a layer of spans only, enough to judge what may be marked."""
        return DeskLayer(
            article=article,
            annotator=self.annotator,
            pipelines=self.pipelines,
            register=self.register,
            scheme=self.scheme,
            spans=spans,
            links=(),
            suggestions=(),
            suggested_links=(),
            verdicts=(),
            link_verdicts=(),
            state=None,
        )
