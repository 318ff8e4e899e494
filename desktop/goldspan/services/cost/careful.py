"""The careful annotator of the replay: brings a desk to gold with as few actions as it allows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from goldspan.domain.errors import RefusedError
from goldspan.domain.exchange import ExchangeAttr
from goldspan.domain.layer import ActorRef, AttrValue, Key, Link, Span
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.services.actors.proposals import KIND
from goldspan.services.cost.judging import Judged, judge, missing_links
from goldspan.services.cost.prices import Effort, Tally
from goldspan.services.cost.screens import screens
from goldspan.services.cost.wanted import WantedLayer, WantedSpan, differing
from goldspan.services.desk.labelling import Desk

# In which order attributes are set: a date's value brings its type, a known actor its kind, and a
# new actor takes the kind that is there already.
_ORDER: Final = (
    AttributeKind.TIMEX3,
    AttributeKind.CHOICE,
    AttributeKind.ACTOR,
    AttributeKind.TEXT,
    AttributeKind.RANGES,
)


class CarefulAnnotator:
    """Works through one article, screen by screen, and counts what it does.

    On a screen: furniture first, since it clears what lies in it; what is wrong is rejected, what
    is nearly right is mended, which accepts it; what is missing is made; then all that is left in
    sight is right and is accepted at once, earlier where that tells who a missing actor is.
    `refresh` is called after each action, so that memory may speak. `refused` are spans of gold
    that the desk does not allow.
    """

    def __init__(
        self, desk: Desk, wanted: WantedLayer, scheme: Scheme, refresh: Callable[[], None]
    ) -> None:
        self._desk = desk
        self._wanted = wanted
        self._scheme = scheme
        self._refresh = refresh
        self.tally = Tally()
        self.refused: list[Key] = []

    def work(self) -> None:
        """Bring the desk to gold; nothing is left undecided then."""
        shown = screens(self._desk.text)
        ends = [end for _, end in shown[:-1]]
        for end in [*ends, len(self._desk.text) + 1]:
            self._refresh()
            while self._step(end):
                self._refresh()
            for (link_type, _, _), source, target in missing_links(self._desk, self._wanted):
                self._desk.link(link_type, source, target)
                self.tally.add(Effort.LINK, link_type)

    def _step(self, end: int) -> bool:
        """Do what comes next on the screen; return whether there was anything to do."""
        found = judge(self._desk, self._wanted, end, self.refused)
        dims = self._desk.rules.dims
        if found.wrong and dims(found.wrong[0].label):
            self._reject(found.wrong[0])
        elif found.nearly and dims(found.nearly[0][0].label):
            self._mend(*found.nearly[0])
        elif found.missing and dims(found.missing[0].label):
            self._make(found.missing[0])
        elif found.wrong:
            self._reject(found.wrong[0])
        elif found.nearly:
            self._mend(*found.nearly[0])
        elif found.wrong_links:
            self._reject_link(found.wrong_links[0])
        elif found.missing and not self._tells_who(found):
            self._make(found.missing[0])
        elif found.right or found.right_links:
            self._accept(found)
        else:
            return False
        return True

    # What a hand does ----------------------------------------------------------------------

    def _reject(self, suggestion: Span) -> None:
        self._desk.reject([suggestion.id])
        self.tally.add(Effort.REJECT, suggestion.label)

    def _reject_link(self, link: Link) -> None:
        self._desk.reject_links([link.id])
        self.tally.add(Effort.REJECT, link.type)

    def _accept(self, found: Judged) -> None:
        """Accept all that is right in sight; that of it which may not be made is rejected."""
        desk = self._desk
        try:
            spans, links = desk.accept_together(
                [span.id for span in found.right], [link.id for link in found.right_links]
            )
        except RefusedError:
            for span in found.right:
                self.refused.append(span.key())
                self._reject(span)
            return
        one = [*(span.label for span in spans), *(link.type for link in links)]
        if len(one) == 1:
            self.tally.add(Effort.ACCEPT, one[0])
        else:
            self.tally.add(Effort.ACCEPT_VISIBLE)

    def _make(self, gold: WantedSpan) -> None:
        try:
            span = self._desk.make_span(*gold.key())
        except RefusedError:
            self.refused.append(gold.key())
            return
        self.tally.add(Effort.SPAN, gold.label)
        self._finish(span, gold)

    def _mend(self, suggestion: Span, gold: WantedSpan) -> None:
        """Make gold of a suggestion: the first thing that is changed accepts it."""
        desk = self._desk
        attrs = differing(suggestion.attrs, gold.attrs, desk.register)
        try:
            if suggestion.label != gold.label:
                span = desk.accept_edited(suggestion.id, label=gold.label)
                self.tally.add(Effort.RELABEL, gold.label)
            elif suggestion.start != gold.start:
                span = desk.accept_edited(suggestion.id, start=gold.start)
                self.tally.add(Effort.BOUNDARY, gold.label)
            elif suggestion.end != gold.end:
                span = desk.accept_edited(suggestion.id, end=gold.end)
                self.tally.add(Effort.BOUNDARY, gold.label)
            else:
                span = self._mend_attribute(suggestion, gold, self._first(gold, attrs))
            self._finish(span, gold)
        except RefusedError:
            standing = desk.layer.shown(suggestion.id)
            if standing is None:
                self.refused.append(gold.key())
            else:
                self._reject(standing)

    def _mend_attribute(self, suggestion: Span, gold: WantedSpan, key: str) -> Span:
        """Accept a suggestion with another value, as the inspector's field does."""
        value = gold.attrs.get(key)
        attrs: dict[str, AttrValue | None] = {key: value}
        if self._kind_of(gold.label, key) is AttributeKind.ACTOR and isinstance(value, str):
            entry = self._desk.register.find(value)
            attrs[key] = ActorRef(name=value)
            if entry is not None and entry.kind and self._has(gold.label, KIND):
                attrs[KIND] = entry.kind
        self.tally.add(Effort.ATTRIBUTE, f"{gold.label}.{key}")
        return self._desk.accept_edited(suggestion.id, attrs=attrs)

    def _finish(self, span: Span, gold: WantedSpan) -> None:
        """Give an own span the boundaries and attributes of gold."""
        desk, label = self._desk, gold.label
        if span.start != gold.start:
            span = desk.resize(span.id, gold.start, span.end)
            self.tally.add(Effort.BOUNDARY, label)
        if span.end != gold.end:
            span = desk.resize(span.id, span.start, gold.end)
            self.tally.add(Effort.BOUNDARY, label)
        tried: set[str] = set()
        while wrong := self._differing(span, gold) - tried:
            key = self._first(gold, wrong)
            tried.add(key)
            self._set(span.id, label, key, gold.attrs.get(key))
            self.tally.add(Effort.ATTRIBUTE, f"{label}.{key}")

    def _differing(self, span: Span, gold: WantedSpan) -> set[str]:
        attrs = self._desk.layer.spans[span.id].attrs
        return set(differing(attrs, gold.attrs, self._desk.register))

    def _set(self, span_id: str, label: str, key: str, value: ExchangeAttr | None) -> None:
        if self._kind_of(label, key) is AttributeKind.ACTOR and isinstance(value, str):
            self._desk.set_actor(span_id, key, value)
        else:
            self._desk.set_attr(span_id, key, value)

    # What it knows -------------------------------------------------------------------------

    def _tells_who(self, found: Judged) -> bool:
        """Say whether what is right in sight names an actor that is missing elsewhere.

        Once that is accepted, the register knows who is meant, and memory may suggest the rest.
        """
        named = {name for span in found.right for name in self._names(span.label, span)}
        missing = (name for gold in found.missing for name in self._names(gold.label, gold))
        return not named.isdisjoint(missing)

    def _names(self, label: str, span: Span | WantedSpan) -> list[str]:
        names = []
        for key, value in span.attrs.items():
            if self._kind_of(label, key) is AttributeKind.ACTOR:
                if isinstance(value, ActorRef):
                    names.append(self._desk.register.name(value.actor) or value.name or "")
                elif isinstance(value, str):
                    names.append(value)
        return names

    def _first(self, gold: WantedSpan, keys: Iterable[str]) -> str:
        """Return which of these attributes is set first, because it may bring others."""
        return min(keys, key=lambda key: (self._place(gold, key), key))

    def _place(self, gold: WantedSpan, key: str) -> int:
        kind, value = self._kind_of(gold.label, key), gold.attrs.get(key)
        known = isinstance(value, str) and self._desk.register.find(value) is not None
        if kind is AttributeKind.ACTOR and known:
            return 0
        return _ORDER.index(kind) if kind is not None else len(_ORDER)

    def _kind_of(self, label: str, key: str) -> AttributeKind | None:
        label_type = self._scheme.label(label)
        attribute = label_type.attribute(key) if label_type is not None else None
        return attribute.kind if attribute is not None else None

    def _has(self, label: str, key: str) -> bool:
        return self._kind_of(label, key) is not None
