"""A made-up article that several people have marked, as a reviewer sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import Entity
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import LayerState, Link, Span, WorkState, layer_state_id
from goldspan.domain.review import (
    Adjudication,
    Assignment,
    Decision,
    Reason,
    Seen,
    adjudication_id,
    assignment_id,
)
from goldspan.services.review.article_review import ArticleReview
from helpers.decided_articles import Marked, span_of

REVIEWER = named_person("Rita")
Layers = Mapping[str, Sequence[Marked]]
# A link's type, and the words of both its ends.
Joined = tuple[str, str, str]


class Reviewed:
    """An article, its people by name and what they marked; decisions are added one by one."""

    def __init__(
        self,
        text: str,
        layers: Layers,
        links: Mapping[str, Sequence[Joined]] | None = None,
        asked: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        sha256 = text_hash(text)
        self.text = text
        self.id = article_id(sha256)
        self.article = Article(self.id, self.id[:8], sha256, len(text), language="de")
        self.people = {name: named_person(name) for name in layers}
        self.spans: dict[str, dict[str, Span]] = {}
        self.entities: list[Entity] = [*self.people.values()]
        for name, marked in layers.items():
            self.mark(self.people[name].id, name, marked, (links or {}).get(name, ()))
        for name, labels in (asked or {}).items():
            who = self.people[name].id
            given = Assignment(assignment_id(who, self.id), self.id, who, tuple(labels))
            self.entities.append(given)

    def mark(
        self, who: str, name: str, marked: Sequence[Marked], links: Sequence[Joined] = ()
    ) -> None:
        """Let somebody have marked these, and be done."""
        own = {each.words: self._span(who, each) for each in marked}
        self.spans.setdefault(name, {}).update(own)
        self.entities += own.values()
        for kind, source, target in links:
            a, b = own[source].id, own[target].id
            link_id = derived_id("link", kind, a, b)
            self.entities.append(Link(link_id, self.id, who, kind, a, b))
        state = LayerState(layer_state_id(who, self.id), self.id, who, WorkState.DONE)
        self.entities.append(state)

    def gold(self, *marked: Marked, links: Sequence[Joined] = ()) -> None:
        """Let this be gold."""
        self.entities.append(GOLD)
        self.mark(GOLD.id, "gold", marked, links)

    def decide(
        self,
        seen: Mapping[str, str | None],
        decision: Decision,
        gold: Sequence[str] = (),
        reason: Reason = Reason.UNSAID,
        comment: str = "",
    ) -> None:
        """Let a reviewer have decided on the unit of these words; `gold` are words of gold."""
        spans = {n: self.spans[n][words] for n, words in seen.items() if words is not None}
        if REVIEWER not in self.entities:
            self.entities.append(REVIEWER)
        side = self.review().side
        ids = {n: spans[n].id if n in spans else None for n in seen}
        self.entities.append(
            Adjudication(
                adjudication_id(self.id, tuple(span.id for span in spans.values())),
                self.id,
                REVIEWER.id,
                decision,
                tuple(
                    Seen(who := self.people[n].id, i, side.print_of(who, i) if i else "")
                    for n, i in ids.items()
                ),
                tuple(self.spans["gold"][words].id for words in gold),
                reason=reason,
                comment=comment,
            )
        )

    def review(self) -> ArticleReview:
        """Return the article under review."""
        return ArticleReview(self.article, self.entities)

    def _span(self, who: str, marked: Marked) -> Span:
        made = span_of(self.id, self.text, marked)
        return replace(made, id=derived_id("span", who, made.id), annotator=who)
