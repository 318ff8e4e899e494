"""Makes decisions on the units of one article: gold, its links and the adjudications, at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from goldspan.domain.annotator import GOLD
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import LayerState, Span, WorkState, layer_state_id
from goldspan.domain.messages import message
from goldspan.domain.review import Adjudication, Decision, Seen
from goldspan.domain.scheme import Scheme
from goldspan.services.desk.refusals import range_refusal
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.gold_ids import gold_span_id
from goldspan.services.review.gold_links import GoldLinks, Removed
from goldspan.services.review.ready import Ready, to_adopt
from goldspan.services.review.review_units import ReviewUnit, UnitState
from goldspan.services.review.rulings import GoldDraft, Ruling, adopting


class Deciding:
    """One step of a reviewer in an article, used inside `review.acting()`; end it by `settle()`."""

    def __init__(
        self,
        review: ArticleReview,
        text: str,
        scheme: Scheme,
        reviewer: str,
        at: str,
        ready: Ready | None = None,
    ) -> None:
        self._review = review
        self._text = text
        self._scheme = scheme
        self._reviewer = reviewer
        self._at = at
        self._ready = ready or Ready()
        self._keys = {span.key(): span.id for span in review.gold.spans.values()}
        self._ruled: set[str] = set()
        self._replaced: list[tuple[Span, tuple[Span, ...]]] = []

    def adopt_rest(self, but: Iterable[str] = (), *, finishing: bool = False) -> int:
        """Write all that is adopted beforehand, but these units; return how many were written.

        Without `finishing`, what somebody who was assigned is still to mark waits.
        """
        others = frozenset(but)
        found = [
            unit for unit in to_adopt(self._review, finishing=finishing) if unit.id not in others
        ]
        for unit in found:
            ready = self._ready.of(unit, self._scheme)
            if ready is not None and ready.span.key() not in self._keys:
                self._write(unit, (ready.span,), replace(ready.decided, at=self._at))
                continue
            ruling = adopting(unit)
            if self._key_holder(unit, ruling.drafts[0]) is not None:
                # Both people marked the same twice: gold has it once.
                ruling = replace(ruling, drafts=())
            self.rule(unit, ruling)
        return len(found)

    def rule(self, unit: ReviewUnit, ruling: Ruling) -> Adjudication:
        """Decide a unit, for the first time or anew; raise `RefusedError` where that cannot be."""
        spans = tuple(self._gold_span(unit, draft) for draft in ruling.drafts)
        decided = self._adjudication(unit, ruling, spans)
        self._write(unit, spans, decided)
        return decided

    def _write(self, unit: ReviewUnit, spans: tuple[Span, ...], decided: Adjudication) -> None:
        self._replace_gold(unit, spans)
        for old in (unit.adjudication, *unit.replaced):
            if old is not None and old.id != decided.id:
                self._review.drop(old)
        self._review.put(self._review.decisions.get(decided.id), decided)
        self._ruled.add(decided.id)

    def clear(self, unit: ReviewUnit) -> None:
        """Take the decision on a unit away with the gold it made."""
        self._replace_gold(unit, ())
        for old in (unit.adjudication, *unit.replaced):
            if old is not None:
                self._review.drop(old)

    def keep(
        self,
        decision_id: str,
        kept: Adjudication | None,
        spans: tuple[Span, ...],
        others: Iterable[str],
    ) -> None:
        """Have a decision as it was made, or none, with the gold it made; `others` (ids) goes."""
        gold = self._review.gold.spans
        for span in [gold[each] for each in others if each in gold]:
            self._replaced.append((span, spans))
            self._review.drop(span)
        for span in spans:
            self._review.put(gold.get(span.id), span)
        held = self._review.decisions.get(decision_id)
        if kept is not None:
            self._review.put(held, kept)
        elif held is not None:
            self._review.drop(held)
        self._ruled.add(decision_id)

    def settle(self, state: WorkState | None = None) -> None:
        """Bring links and the article's state along: begun, or `state` where it is given.

        An adjudicated article where something is left again is begun, no longer done.
        """
        self._settle_links()
        held = self._review.gold_state
        now = held.state if held is not None else WorkState.NEW
        if state is None:
            left = any(unit.left and unit.state is not UnitState.STALE for unit in self._units())
            state = WorkState.DONE if now is WorkState.DONE and not left else WorkState.BEGUN
        article = self._review.article.id
        known = held or LayerState(layer_state_id(GOLD.id, article), article, GOLD.id, state)
        self._review.put(held, replace(known, state=state, reason=""))

    # Gold spans

    def _gold_span(self, unit: ReviewUnit, draft: GoldDraft) -> Span:
        refused = range_refusal(self._text, draft.start, draft.end)
        if refused is not None:
            raise refused
        label = self._scheme.label(draft.label)
        if label is None:
            raise RefusedError(
                message("errors", "The scheme has no label “{label}”."), label=draft.label
            )
        holder = self._key_holder(unit, draft)
        if holder is not None:
            raise RefusedError(
                message("errors", "Gold has these words with this label already."), existing=holder
            )
        old = next((span for span in unit.gold if span.key() == draft.key()), None)
        article = self._review.article.id
        return Span(
            id=old.id if old is not None else gold_span_id(article, draft.key()),
            article=article,
            annotator=GOLD.id,
            label=draft.label,
            start=draft.start,
            end=draft.end,
            quote=self._text[draft.start : draft.end],
            attrs={k: v for k, v in draft.attrs.items() if label.attribute(k) is not None},
            origin=draft.origin,
            note=old.note if old is not None else "",
        )

    def _key_holder(self, unit: ReviewUnit, draft: GoldDraft) -> str | None:
        """Return the gold span outside the unit that marks the same already."""
        holder = self._keys.get(draft.key())
        own = any(span.id == holder for span in unit.gold)
        return None if own else holder

    def _replace_gold(self, unit: ReviewUnit, spans: tuple[Span, ...]) -> None:
        new = {span.id: span for span in spans}
        for span in unit.gold:
            if span.id not in new:
                self._replaced.append((span, spans))
                self._keys.pop(span.key(), None)
                self._review.drop(span)
        for span in spans:
            self._keys[span.key()] = span.id
            self._review.put(self._review.gold.spans.get(span.id), span)

    def _adjudication(
        self, unit: ReviewUnit, ruling: Ruling, spans: tuple[Span, ...]
    ) -> Adjudication:
        before = unit.adjudication
        reason = ruling.reason if ruling.reason is not None else before.reason if before else None
        comment = ruling.comment if ruling.comment is not None else before.comment if before else ""
        people = sorted({*unit.spans, *unit.unit.absent})
        seen = tuple(
            Seen(who, unit.spans[who].id, unit.prints[who]) if who in unit.spans else Seen(who)
            for who in people
        )
        made = Adjudication(
            id=unit.id,
            article=self._review.article.id,
            reviewer=self._reviewer,
            decision=ruling.decision,
            seen=seen,
            spans=tuple(span.id for span in spans),
            links=ruling.links,
            taken=ruling.taken,
            comment=comment,
            at=self._at,
        )
        return replace(made, reason=reason) if reason is not None else made

    # Gold links

    def _units(self) -> tuple[ReviewUnit, ...]:
        return self._review.units

    def _settle_links(self) -> None:
        """Remove links that lost an end, move them to what has come instead, make those wanted."""
        gold = self._review.gold
        removed = self._drop_dangling()
        links = GoldLinks(self._review, self._scheme)
        instead = {}
        for each in removed:
            moved = links.moved(each)
            instead[each.link.id] = moved.id if moved is not None else None
            if moved is not None:
                self._review.put(gold.links.get(moved.id), moved)
        self._rename_chosen(instead)
        for unit in self._units():
            decided = unit.adjudication
            if decided is None or decided.decision is Decision.SKIPPED or not unit.gold:
                continue
            wanted = links.wanted(unit, decided.links)
            if decided.id in self._ruled:
                for link in unit.gold_links:
                    if link.id not in wanted:
                        self._review.drop(link)
            for link in wanted.values():
                self._review.put(gold.links.get(link.id), link)

    def _drop_dangling(self) -> list[Removed]:
        """Remove the links of gold spans that are gone; return those that lost only a target."""
        gold = self._review.gold
        gone = {
            span.id: (span, spans) for span, spans in self._replaced if span.id not in gold.spans
        }
        removed = []
        for link in list(gold.links.values()):
            if link.source in gone or link.target in gone:
                self._review.drop(link)
                if link.source not in gone:
                    span, spans = gone[link.target]
                    instead = tuple(s for s in spans if s.id in gold.spans)
                    removed.append(Removed(link, span, instead))
        return removed

    def _rename_chosen(self, instead: dict[str, str | None]) -> None:
        """Let decisions that chose a gold link which was moved, or is gone, say so."""
        if not instead:
            return
        for decided in list(self._review.decisions.values()):
            if any(link in instead for link in decided.links):
                links = [instead.get(link, link) for link in decided.links]
                kept = tuple(link for link in links if link is not None)
                self._review.put(decided, replace(decided, links=kept))
