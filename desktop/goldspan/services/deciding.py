"""The word of an annotator on suggestions: accept, reject, accept edited, accept links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import AttrValue, Link, Origin, Span, VerdictKind
from goldspan.services.date_types import with_fitting_type
from goldspan.services.desk_core import DeskCore
from goldspan.services.desk_layer import reading_order
from goldspan.services.suggestions import accepted_copy, verdict_on

NO_ATTRS: Final[Mapping[str, AttrValue | None]] = MappingProxyType({})


class DecidingDesk(DeskCore):
    """A desk on which suggestions are decided."""

    def accept(self, suggestion_ids: Iterable[str]) -> list[Span]:
        """Accept suggested spans: each becomes a span of one's own, with its origin."""
        changes: list[EntityChange] = []
        made: list[Span] = []
        chosen = self._open(suggestion_ids)
        for suggestion in chosen:
            span = self.layer.own_span(*suggestion.key())
            if span is None:
                span, register_changes = accepted_copy(suggestion, self._annotator, self.register)
                changes += [*register_changes, EntityChange(None, span)]
                made.append(span)
            changes.append(self._verdict(suggestion, VerdictKind.ACCEPTED, span.id))
        self._do_if(ActionKind.ACCEPT, changes, _named(chosen))
        return made

    def reject(self, suggestion_ids: Iterable[str]) -> None:
        """Reject suggested spans, for this article, range and label."""
        chosen = self._open(suggestion_ids)
        changes = [self._verdict(each, VerdictKind.REJECTED, None) for each in chosen]
        self._do_if(ActionKind.REJECT, changes, _named(chosen))

    def accept_edited(
        self,
        suggestion_id: str,
        *,
        label: str | None = None,
        start: int | None = None,
        end: int | None = None,
        attrs: Mapping[str, AttrValue | None] = NO_ATTRS,
    ) -> Span:
        """Accept a suggestion with another label, other boundaries or other attributes.

        What is not given stays as suggested; None takes an attribute away, an actor given by
        name is entered in the register.
        """
        suggestion = self.layer.suggestions[suggestion_id]
        wanted = {key: value for key, value in {**suggestion.attrs, **attrs}.items() if value}
        label_type = self._session.scheme.label(suggestion.label)
        for key in attrs:
            if label_type is not None:
                wanted = with_fitting_type(label_type, key, wanted)
        if label not in (None, suggestion.label):
            wanted = {}
        first = suggestion.start if start is None else start
        last = suggestion.end if end is None else end
        changed = replace(
            suggestion,
            label=label or suggestion.label,
            start=first,
            end=last,
            quote=self.text[first:last],
            attrs=wanted,
        )
        edited, changes = accepted_copy(changed, self._annotator, self.register)
        verdict = self._verdict(suggestion, VerdictKind.EDITED, edited.id)
        self._do(ActionKind.ACCEPT, [*changes, EntityChange(None, edited), verdict], edited.label)
        return edited

    def accept_links(self, link_ids: Iterable[str]) -> list[Link]:
        """Accept suggested links, and with them those of their ends that are still open.

        Links to an end that was rejected are left out: there is nothing to link.
        """
        changes: list[EntityChange] = []
        became: dict[str, Span] = {}
        made: list[Link] = []
        for suggested in (self.layer.suggested_links[i] for i in link_ids):
            ends = self.layer.shown_ends(suggested)
            if ends is None:
                continue
            for end in ends:
                if end not in became and self.layer.is_open(end):
                    changes += self._accepted_end(self.layer.suggestions[end], became)
            source, target = (became.get(end) or self.layer.spans[end] for end in ends)
            origin = Origin(suggested.id, suggested.annotator, suggested.run)
            link = self._new_link(suggested.type, source.id, target.id, origin)
            if self._fits(link, source) and self._fits(link, target):
                made.append(link)
                changes.append(EntityChange(None, link))
        if made:
            self._do(ActionKind.LINK, changes, made[0].type)
        return made

    def _new_link(
        self, link_type: str, source: str, target: str, origin: Origin | None = None
    ) -> Link:
        return Link(
            id=new_id(),
            article=self.article.id,
            annotator=self._annotator,
            type=link_type,
            source=source,
            target=target,
            origin=origin,
        )

    def _accepted_end(self, suggestion: Span, became: dict[str, Span]) -> list[EntityChange]:
        span, changes = accepted_copy(suggestion, self._annotator, self.register)
        became[suggestion.id] = span
        verdict = self._verdict(suggestion, VerdictKind.ACCEPTED, span.id)
        return [*changes, EntityChange(None, span), verdict]

    def _open(self, suggestion_ids: Iterable[str]) -> list[Span]:
        wanted = dict.fromkeys(suggestion_ids)
        found = [self.layer.suggestions[i] for i in wanted if self.layer.is_open(i)]
        return sorted({span.key(): span for span in found}.values(), key=reading_order)

    def _verdict(self, suggestion: Span, kind: VerdictKind, span: str | None) -> EntityChange:
        after = verdict_on(suggestion, self._annotator, kind, span)
        return EntityChange(self.layer.verdicts.get(after.id), after)


def _named(chosen: Sequence[Span]) -> str:
    """Return what an action on these is called: the label of one, the number of many."""
    return chosen[0].label if len(chosen) == 1 else str(len(chosen))
