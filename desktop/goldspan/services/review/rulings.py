"""What a reviewer may decide on a unit, as the gold it would be; nothing here changes anything."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from goldspan.agreement.values import differing
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import Attrs, Key, Origin, Span
from goldspan.domain.messages import message
from goldspan.domain.review import Decision, Reason
from goldspan.services.review.review_units import ReviewUnit
from goldspan.services.review.says import sides


@dataclass(frozen=True, slots=True)
class GoldDraft:
    """A gold span that a decision wants; its id and quote follow from label and range."""

    label: str
    start: int
    end: int
    attrs: Attrs = field(default_factory=dict)
    origin: Origin | None = None

    def key(self) -> Key:
        """Return what it marks."""
        return (self.label, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision on a unit before it is made.

    `links` are ids of people's links, and of gold links that stand already. A reason or a comment
    that is None stays what it was.
    """

    decision: Decision
    drafts: tuple[GoldDraft, ...] = ()
    links: tuple[str, ...] = ()
    taken: str = ""
    reason: Reason | None = None
    comment: str | None = None


def taking(unit: ReviewUnit, annotator: str) -> Ruling:
    """Return the decision for what one person has; for nothing, where they have nothing here."""
    span = unit.spans.get(annotator)
    if span is None:
        if annotator not in unit.unit.absent:
            raise RefusedError(
                message("errors", "This person was not asked here, or is not done yet.")
            )
        return Ruling(Decision.TAKEN, taken=annotator)
    links = tuple(link.id for link in unit.links.get(annotator, ()))
    return Ruling(Decision.TAKEN, (copied(span),), links, annotator)


def taking_none() -> Ruling:
    """Return the decision that none of them is right."""
    return Ruling(Decision.NONE)


def taking_all(unit: ReviewUnit) -> Ruling:
    """Return the decision that what several people have stands side by side, as most have it."""
    drafts = _different(
        unit.spans[who] for side in sides(unit) for who in side if who in unit.spans
    )
    if len(unit.spans) == 1:
        raise RefusedError(message("errors", "Only one of them has something here: take that."))
    if len(drafts) < 2:
        raise RefusedError(
            message("errors", "They mark the same words with the same label: take one of them.")
        )
    origins = {draft.origin.suggestion for draft in drafts if draft.origin is not None}
    links = tuple(
        link.id for those in unit.links.values() for link in those if link.source in origins
    )
    return Ruling(Decision.BOTH, drafts, links)


def adopting(unit: ReviewUnit) -> Ruling:
    """Return the decision for what all agree on."""
    who, span = min(unit.spans.items())
    links = tuple(link.id for link in unit.links.get(who, ()))
    return Ruling(Decision.ADOPTED, (copied(span),), links)


def skipping(unit: ReviewUnit) -> Ruling:
    """Return the decision to leave a unit for later; gold from a file stays until then."""
    made = unit.decision not in (None, Decision.SKIPPED)
    filed = () if made else unit.gold
    return Ruling(Decision.SKIPPED, tuple(as_draft(span) for span in filed), chosen_links(unit))


def as_it_stands(unit: ReviewUnit) -> Ruling:
    """Return the decision that has made gold what it is here: one person's, both, none or new."""
    drafts = tuple(as_draft(span) for span in unit.gold)
    if not drafts:
        return taking_none()
    if len(drafts) > 1:
        return Ruling(Decision.BOTH, drafts, chosen_links(unit))
    return editing(unit, drafts[0], chosen_links(unit))


def editing(unit: ReviewUnit, draft: GoldDraft, links: Collection[str]) -> Ruling:
    """Return the decision for something; it is one person's where it is just what they have."""
    wanted = tuple(dict.fromkeys(links))
    ends = _ends(unit, wanted)
    for who, span in unit.spans.items():
        own = tuple(link.id for link in unit.links.get(who, ()))
        same = draft.key() == span.key() and not differing(draft.attrs, span.attrs)
        if same and _ends(unit, own) == ends:
            return Ruling(Decision.TAKEN, (copied(span),), own, who)
    return Ruling(Decision.EDITED, (draft,), wanted)


def with_attribute(unit: ReviewUnit, key: str, annotator: str) -> Ruling:
    """Return the decision that has one attribute from this person, all else as it is."""
    span = unit.spans.get(annotator)
    if span is None:
        raise RefusedError(message("errors", "This person has nothing here."))
    if not unit.gold:
        return taking(unit, annotator)
    first, *others = unit.gold
    if others or first.label != span.label:
        raise RefusedError(message("errors", "Gold has another label here: edit it instead."))
    attrs = {k: v for k, v in first.attrs.items() if k != key}
    if key in span.attrs:
        attrs[key] = span.attrs[key]
    return editing(unit, as_draft(first, attrs), chosen_links(unit))


def chosen_links(unit: ReviewUnit) -> tuple[str, ...]:
    """Return the links that the decision on a unit chose, or those that gold has there."""
    decided = unit.adjudication
    if decided is not None and decided.decision is not Decision.SKIPPED:
        return decided.links
    return tuple(link.id for link in unit.gold_links)


def copied(span: Span) -> GoldDraft:
    """Return a person's span as gold."""
    origin = Origin(span.id, span.annotator)
    return GoldDraft(span.label, span.start, span.end, dict(span.attrs), origin)


def as_draft(span: Span, attrs: Attrs | None = None) -> GoldDraft:
    """Return a gold span as it is, with other attributes where they are given."""
    kept = span.attrs if attrs is None else attrs
    return GoldDraft(span.label, span.start, span.end, dict(kept), span.origin)


def _different(spans: Iterable[Span]) -> tuple[GoldDraft, ...]:
    found: dict[Key, GoldDraft] = {}
    for span in spans:
        found.setdefault(span.key(), copied(span))
    return tuple(found.values())


def _ends(unit: ReviewUnit, links: Collection[str]) -> set[tuple[str, str]]:
    """Return where links of a unit lead: their types with the units there."""
    known = {link.id: link.type for those in unit.links.values() for link in those}
    known |= {link.id: link.type for link in unit.gold_links}
    return {(known.get(link, ""), unit.targets.get(link, link)) for link in links}
