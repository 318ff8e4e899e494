"""The word of an annotator on suggested spans: accept, reject, accept edited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import AttrValue, Dismissal, Key, Span, VerdictKind, dismissal_of
from goldspan.services.dates.types import with_fitting_type
from goldspan.services.desk.clearing import Block, Cleared, clearing
from goldspan.services.desk.knowledge import KnowingDesk
from goldspan.services.desk.reading_order import reading_order
from goldspan.services.desk.suggestions import accepted_copy, verdict_on

NO_ATTRS: Final[Mapping[str, AttrValue | None]] = MappingProxyType({})


@dataclass(slots=True)
class Accepted:
    """What accepting suggestions comes to: changes, the span each became, what was refused."""

    changes: list[EntityChange] = field(default_factory=list)
    became: dict[str, Span] = field(default_factory=dict)
    refused: list[RefusedError] = field(default_factory=list)
    cleared: Cleared = field(default_factory=Cleared)


class DecidingDesk(KnowingDesk):
    """A desk on which suggested spans are decided."""

    def accept(self, suggestion_ids: Iterable[str]) -> list[Span]:
        """Accept suggested spans: each becomes a span of one's own, with its origin.

        Those that may not be made are left out and stay open; where that leaves nothing, the
        first refusal is raised. Furniture goes first and clears what lies in it.
        """
        chosen = self._open(suggestion_ids)
        accepted = self._accepted(chosen)
        if accepted.refused and not accepted.became:
            raise accepted.refused[0]
        decided = [suggestion for suggestion in chosen if suggestion.id in accepted.became]
        self._do_if(ActionKind.ACCEPT, accepted.changes, _named(decided))
        self._tell_cleared(accepted.cleared)
        return [accepted.became[suggestion.id] for suggestion in decided]

    def reject(self, suggestion_ids: Iterable[str]) -> None:
        """Reject suggested spans, for this article, range and label."""
        chosen = self._open(suggestion_ids)
        changes = [self._verdict(each, VerdictKind.REJECTED, None) for each in chosen]
        self._do_if(ActionKind.REJECT, changes, _named(chosen))

    def dismiss(self, suggestion_ids: Iterable[str]) -> list[Dismissal]:
        """Reject the words of suggested spans everywhere, as the labels they are suggested as.

        Nothing is suggested for the same words as the same label any more, in no article; spans
        made by hand stay, and so does what was decided.
        """
        chosen = self._open(suggestion_ids)
        said = (dismissal_of(self._annotator, each.label, each.quote) for each in chosen)
        made = list(dict.fromkeys(said))
        subject = made[0].words if len(made) == 1 else str(len(made))
        self._do_if(ActionKind.DISMISS, [EntityChange(None, each) for each in made], subject)
        return made

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
        name is entered in the register. Raise `RefusedError` where there may be no such span.
        """
        suggestion = self.layer.suggestions[suggestion_id]
        wanted = {key: value for key, value in {**suggestion.attrs, **attrs}.items() if value}
        label_type = self._session.scheme.label(suggestion.label)
        for key in attrs:
            if label_type is not None:
                wanted = with_fitting_type(label_type, key, wanted)
        first = suggestion.start if start is None else start
        last = suggestion.end if end is None else end
        if label not in (None, suggestion.label):
            wanted = self._known_attrs(label or "", first, last)
        elif not attrs:
            place = (suggestion.start, suggestion.end)
            wanted = dict(self._attrs_moved(suggestion.label, wanted, place, (first, last)))
        changed = replace(
            suggestion,
            label=label or suggestion.label,
            start=first,
            end=last,
            quote=self.text[first:last],
            attrs=wanted,
        )
        self._check_span(changed)
        cleared = self._clearing(changed, suggestion.key())
        edited, changes = accepted_copy(changed, self._annotator, self.register)
        for key in attrs:
            changes = self._learn(edited, key, changes)
        verdict = self._verdict(suggestion, VerdictKind.EDITED, edited.id)
        changes = [*cleared.changes, *changes, EntityChange(None, edited), verdict]
        self._do(ActionKind.ACCEPT, changes, edited.label)
        self._tell_cleared(cleared)
        return edited

    def _accepted(self, suggestions: Iterable[Span]) -> Accepted:
        """Return what accepting these open suggestions comes to, furniture first."""
        result = Accepted()
        blocks: list[Block] = []
        dims = self.rules.dims
        order = {s.key(): s for s in suggestions}.values()
        for each in sorted(order, key=lambda s: (not dims(s.label), s.start, -s.end)):
            if any(start <= each.start and each.end <= end for start, end in blocks):
                continue
            refused = self.rules.refusal(each.key(), blocks=blocks)
            if refused is not None:
                result.refused.append(refused)
                continue
            span, changes = accepted_copy(each, self._annotator, self.register)
            result.became[each.id] = span
            result.changes += [*changes, EntityChange(None, span)]
            result.changes.append(self._verdict(each, VerdictKind.ACCEPTED, span.id))
            if dims(each.label):
                blocks.append((each.start, each.end))
        kept = frozenset(span.key() for span in result.became.values())
        result.cleared = clearing(self.layer, self._annotator, blocks, kept)
        result.changes[:0] = result.cleared.changes
        return result

    def _check_span(self, span: Span, moving: str = "") -> None:
        self._check_writable()
        refused = self.rules.refusal(span.key(), moving=moving)
        if refused is not None:
            raise refused

    def _clearing(self, span: Span, *others: Key) -> Cleared:
        """Return what this span takes away where it is furniture; what `others` mark stays."""
        blocks = [(span.start, span.end)] if self.rules.dims(span.label) else []
        kept: frozenset[Key | str] = frozenset((span.id, span.key(), *others))
        return clearing(self.layer, self._annotator, blocks, kept)

    def _open(self, suggestion_ids: Iterable[str]) -> list[Span]:
        wanted = dict.fromkeys(suggestion_ids)
        found = [self.layer.suggestions[i] for i in wanted if self.layer.is_open(i)]
        return sorted(found, key=reading_order)

    def _verdict(self, suggestion: Span, kind: VerdictKind, span: str | None) -> EntityChange:
        after = verdict_on(suggestion, self._annotator, kind, span)
        return EntityChange(self.layer.verdicts.get(after.id), after)


def _named(chosen: Sequence[Span]) -> str:
    """Return what an action on these is called: the label of one, the number of many."""
    return chosen[0].label if len(chosen) == 1 else str(len(chosen))
