"""The spans on a desk: the annotator's own, the suggested ones, and the verdicts on those."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from goldspan.domain.change import EntityChange
from goldspan.domain.layer import ActorRef, Key, Span, Verdict, VerdictKind
from goldspan.domain.words import form_of
from goldspan.services.desk.reading_order import ReadingOrder, reading_order
from goldspan.services.desk.standing import standing_for

_K = TypeVar("_K")


@dataclass(slots=True)
class _Index:
    """Spans and verdicts by what they mark, verdicts by what came of them."""

    own: dict[Key, set[str]] = field(default_factory=dict)
    labels: dict[str, set[str]] = field(default_factory=dict)
    decided: dict[Key, str] = field(default_factory=dict)
    suggested: dict[Key, set[str]] = field(default_factory=dict)
    became: dict[str, set[str]] = field(default_factory=dict)
    open: dict[Key, str] = field(default_factory=dict)


class DeskSpans:
    """Own spans, suggestions and verdicts, with an index of what is left to decide.

    Where the same label and range is suggested several times, one suggestion stands for all: what
    was decided in a copy of the article, what is remembered, then the pipeline that is surest.
    Those in `hidden` and dismissed words are not shown. `walk` gets the open suggestions in
    reading order.
    """

    def __init__(
        self,
        spans: Iterable[Span],
        suggestions: Iterable[Span],
        verdicts: Iterable[Verdict],
        walk: ReadingOrder,
    ) -> None:
        self.spans = {span.id: span for span in spans}
        self.suggestions = {span.id: span for span in suggestions}
        self.verdicts = {verdict.id: verdict for verdict in verdicts}
        self.suggested_names: set[str] = set()
        self.hidden: frozenset[str] = frozenset()
        self._dismissed: set[tuple[str, str]] = set()
        self._walk = walk
        self._index = _Index()
        for span in self.spans.values():
            self._index.own.setdefault(span.key(), set()).add(span.id)
            self._index.labels.setdefault(span.label, set()).add(span.id)
        for verdict in self.verdicts.values():
            self._enter_verdict(verdict)
        for span in sorted(self.suggestions.values(), key=reading_order):
            self._index.suggested.setdefault(span.key(), set()).add(span.id)
            self._note_names(span)
        for key in self._index.suggested:
            self._refresh(key)

    # Reading

    def own(self, key: Key) -> Span | None:
        """Return the annotator's span of this label and range, if there is one."""
        ids = self._index.own.get(key)
        return self.spans[min(ids)] if ids else None

    def of_label(self, label: str) -> list[Span]:
        """Return the annotator's spans of this label, in no order."""
        return [self.spans[i] for i in self._index.labels.get(label, ())]

    def is_open(self, suggestion_id: str) -> bool:
        """Say whether this suggestion is shown and waits to be decided."""
        suggestion = self.suggestions.get(suggestion_id)
        return suggestion is not None and self._index.open.get(suggestion.key()) == suggestion_id

    def open_at(self, key: Key) -> Span | None:
        """Return the open suggestion of this label and range, if there is one."""
        identifier = self._index.open.get(key)
        return self.suggestions[identifier] if identifier is not None else None

    def suggested_at(self, key: Key) -> list[Span]:
        """Return all suggestions of this label and range, decided or not."""
        return [self.suggestions[i] for i in self._index.suggested.get(key, ())]

    def verdict_at(self, key: Key) -> Verdict | None:
        """Return the verdict on this label and range, if there is one."""
        return self.verdicts.get(self._index.decided.get(key, ""))

    def verdicts_behind(self, span_id: str) -> list[Verdict]:
        """Return the verdicts whose suggestions became this own span."""
        return [self.verdicts[i] for i in sorted(self._index.became.get(span_id, ()))]

    def shown(self, suggestion_id: str) -> str | None:
        """Return what stands for a suggestion now: an own span, or an open suggestion.

        None where it was rejected, or where the span it became is gone.
        """
        suggestion = self.suggestions.get(suggestion_id)
        if suggestion is None:
            return None
        return self._index.open.get(suggestion.key()) or self.decided(suggestion_id)

    def decided(self, suggestion_id: str) -> str | None:
        """Return the own span that a suggestion became, or None where it became none."""
        suggestion = self.suggestions.get(suggestion_id)
        if suggestion is None:
            return None
        verdict = self.verdict_at(suggestion.key())
        if verdict is not None and verdict.kind is not VerdictKind.REJECTED:
            return verdict.span if verdict.span in self.spans else None
        own = self.own(suggestion.key())
        return own.id if own is not None else None

    def behind(self, identifier: str) -> list[str]:
        """Return the suggestions that an own span came from or equals, or that mark the same."""
        span = self.spans.get(identifier) or self.suggestions.get(identifier)
        if span is None:
            return []
        keys = {span.key()} | {(v.label, v.start, v.end) for v in self.verdicts_behind(identifier)}
        return [i for key in sorted(keys) for i in sorted(self._index.suggested.get(key, ()))]

    # Changing

    def apply_span(self, change: EntityChange, entity: Span, *, own: bool) -> None:
        """Take in a change of an own span or of a suggestion."""
        held = self.spans if own else self.suggestions
        index = self._index.own if own else self._index.suggested
        before = held.pop(entity.id, None)
        if before is not None:
            _drop(index, before.key(), before.id)
            if own:
                _drop(self._index.labels, before.label, before.id)
            self._refresh(before.key())
        if change.after is not None:
            held[entity.id] = entity
            index.setdefault(entity.key(), set()).add(entity.id)
            if own:
                self._index.labels.setdefault(entity.label, set()).add(entity.id)
            else:
                self._note_names(entity)
            self._refresh(entity.key())

    def apply_verdict(self, change: EntityChange, entity: Verdict) -> None:
        """Take in a change of a verdict."""
        key = (entity.label, entity.start, entity.end)
        before = self.verdicts.pop(entity.id, None)
        if before is not None:
            self._index.decided.pop(key, None)
            _drop(self._index.became, before.span or "", before.id)
        if change.after is not None:
            self.verdicts[entity.id] = entity
            self._enter_verdict(entity)
        self._refresh(key)

    def hide(self, hidden: frozenset[str]) -> list[Span]:
        """Show all suggestions but these; return those that were hidden, or are, not both."""
        turned = [self.suggestions[i] for i in hidden ^ self.hidden if i in self.suggestions]
        self.hidden = hidden
        for key in {span.key() for span in turned}:
            self._refresh(key)
        return turned

    def is_dismissed(self, span: Span) -> bool:
        """Say whether the annotator dismissed these words as this label."""
        return bool(self._dismissed) and (span.label, form_of(span.quote)) in self._dismissed

    def dismiss(self, label: str, words: str, *, dismissed: bool) -> list[Span]:
        """Show these words as this label no more, or again; return the suggestions that say so."""
        if dismissed:
            self._dismissed.add((label, words))
        else:
            self._dismissed.discard((label, words))
        said = [
            span
            for span in self.suggestions.values()
            if span.label == label and form_of(span.quote) == words
        ]
        for key in {span.key() for span in said}:
            self._refresh(key)
        return said

    def _enter_verdict(self, verdict: Verdict) -> None:
        self._index.decided[(verdict.label, verdict.start, verdict.end)] = verdict.id
        if verdict.span is not None:
            self._index.became.setdefault(verdict.span, set()).add(verdict.id)

    def _note_names(self, suggestion: Span) -> None:
        for value in suggestion.attrs.values():
            if isinstance(value, ActorRef) and value.name:
                self.suggested_names.add(value.name)

    def _refresh(self, key: Key) -> None:
        standing = self._index.open.pop(key, None)
        ids = self._index.suggested.get(key, set()) - self.hidden
        if ids and self.is_dismissed(self.suggestions[next(iter(ids))]):
            ids = set()
        if ids and key not in self._index.decided and key not in self._index.own:
            best = min(ids, key=lambda i: standing_for(self.suggestions[i]))
            self._index.open[key] = best
            self._walk.put(best, (key[1], -key[2], key[0]))
            if standing == best:
                return
        if standing is not None:
            self._walk.discard(standing)


def _drop(index: dict[_K, set[str]], key: _K, member: str) -> None:
    """Take a member out of an index, and the entry with it where it is empty then."""
    members = index.get(key, set())
    members.discard(member)
    if not members:
        index.pop(key, None)
