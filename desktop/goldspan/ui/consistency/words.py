"""What the page says of findings and changes, in the language of the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import copy

from PySide6.QtCore import QCoreApplication

from goldspan.domain.actor import Actor
from goldspan.domain.change import EntityChange
from goldspan.domain.layer import AttrValue, Link, Span
from goldspan.domain.scheme import Scheme, title
from goldspan.services.actors.register import Register
from goldspan.services.consistency.findings import Finding, FindingKind, Place, Variant
from goldspan.ui.annotate.inspect.span_words import SpanWords

KIND_ICONS = {
    FindingKind.PASSAGE: "families",
    FindingKind.LINK: "wrong_link",
    FindingKind.MARKED: "missed",
    FindingKind.VALUE: "wrong_attribute",
    FindingKind.LABEL: "wrong_label",
}
QUOTED = 40  # characters


def kind_names() -> dict[FindingKind, str]:
    """Return what kinds of findings are called, in their order."""
    translate = QCoreApplication.translate
    return {
        FindingKind.PASSAGE: translate("Consistency", "Same passage"),
        FindingKind.LINK: translate("Consistency", "Other link"),
        FindingKind.MARKED: translate("Consistency", "Marked or not"),
        FindingKind.VALUE: translate("Consistency", "Other value"),
        FindingKind.LABEL: translate("Consistency", "Other label"),
    }


def kind_tips() -> dict[FindingKind, str]:
    """Return a sentence on each kind of findings."""
    translate = QCoreApplication.translate
    return {
        FindingKind.PASSAGE: translate(
            "Consistency", "The same passage is marked differently where it comes again."
        ),
        FindingKind.LINK: translate(
            "Consistency", "The same passage is linked differently where it comes again."
        ),
        FindingKind.MARKED: translate(
            "Consistency", "The same words are marked in one place and not in another."
        ),
        FindingKind.VALUE: translate(
            "Consistency", "The same words have one value here and another there."
        ),
        FindingKind.LABEL: translate(
            "Consistency", "The same words have one label here and another there."
        ),
    }


class ConsistencyWords:
    """Names from the scheme, and what decisions and changes come to in words."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        self._scheme = scheme
        self._language = language
        self._spans = SpanWords(scheme, language)
        self.register = Register()
        self.times: Mapping[str, str] = {}  # document times of articles, by id
        self._kinds = kind_names()
        self._tips = kind_tips()
        translate = QCoreApplication.translate
        self._not_marked = translate("Consistency", "not marked")
        self._not_linked = translate("Consistency", "not linked")
        self.unchanged = translate("Consistency", "Nothing changes here.")
        self._nothing = translate("Consistency", "nothing")
        self._added = translate("Consistency", "add {what}")
        self._removed = translate("Consistency", "remove {what}")
        self._becomes = translate("Consistency", "{before} → {after}")
        self._named = translate("Consistency", "{what}: {value}")
        self._quoted = translate("Consistency", "“{words}”")
        self._seen_from = translate("Consistency", "{decision} (article of {date})")
        self._learnt = translate("Consistency", "register: {name} is also {words}")
        self._to = translate("Consistency", "{link} to {words}")

    def seen_with(self, register: Register, times: Mapping[str, str]) -> ConsistencyWords:
        """Return these words with another register and other document times, for a thread."""
        made = copy(self)
        made.register, made.times = register, times
        return made

    # Names

    def label(self, key: str) -> str:
        """Return a label's title."""
        label = self._scheme.label(key)
        return title(label.titles, self._language) if label else key

    def place_of(self, key: str) -> tuple[int, str]:
        """Return what labels are ordered by: as in the scheme, then by their keys."""
        keys = [label.key for label in self._scheme.labels]
        return (keys.index(key) if key in keys else len(keys), key)

    def hue(self, key: str) -> str:
        """Return the name of a label's hue."""
        label = self._scheme.label(key)
        return label.hue if label else "grey"

    def kind(self, kind: FindingKind) -> str:
        """Return what a kind of findings is called."""
        return self._kinds[kind]

    def tip(self, kind: FindingKind) -> str:
        """Return a sentence on a kind of findings."""
        return self._tips[kind]

    def head(self, finding: Finding) -> str:
        """Return the kind of a finding with its label, and with the attribute that differs."""
        parts = [self._kinds[finding.kind], self.label(finding.label)]
        if finding.key and finding.kind is FindingKind.VALUE:
            parts.append(self._attribute(finding.label, finding.key))
        elif finding.key:
            parts.append(self._link(finding.key))
        return " · ".join(parts)

    def quoted(self, words: str) -> str:
        """Return words in quotation marks, cut where they are many."""
        return self._quoted.format(words=_short(words))

    # Decisions

    def decisions(self, finding: Finding) -> list[str]:
        """Return what was decided in each variant, as far as they differ.

        The same date is told apart by the date of the article that says it.
        """
        said = [self._variant(finding, each) for each in finding.variants]
        alike = Counter(said)
        for number, variant in enumerate(finding.variants):
            time = self.times.get(variant.places[0].article, "")
            if alike[said[number]] > 1 and time:
                said[number] = self._seen_from.format(decision=said[number], date=time)
        return said

    def _variant(self, finding: Finding, variant: Variant) -> str:
        place = variant.places[0]
        if finding.kind is FindingKind.LINK:
            return self._linked(variant, place)
        if not variant.decision.marks:
            return self._not_marked
        if finding.kind is FindingKind.VALUE:
            return self.value(finding, place)
        differing = _differing(finding)
        marks = [mark for each in finding.variants for mark in each.decision.marks]
        named = not differing or len({mark.label for mark in marks}) > 1
        quoted = len(place.slots) > 1
        return ", ".join(
            self._mark(span, differing, named=named, quoted=quoted) for span in place.spans
        )

    def value(self, finding: Finding, place: Place) -> str:
        """Return the value that a finding is about as it is at one place; empty for others."""
        if finding.kind is not FindingKind.VALUE or not place.spans:
            return ""
        return self._value(place.spans[0], finding.key) or self._nothing

    def _mark(self, span: Span, keys: Sequence[str], *, named: bool, quoted: bool) -> str:
        label = [self.label(span.label)] if named else []
        values = [self._value(span, key) or self._nothing for key in keys]
        words = [self.quoted(span.quote)] if quoted else []
        return " · ".join([*label, *values, *words])

    def _linked(self, variant: Variant, place: Place) -> str:
        ties = [
            self._to.format(
                link=self._link(tie.type), words=self.quoted(place.spans[tie.target].quote)
            )
            for tie in variant.decision.ties
        ]
        return ", ".join(ties) or self._not_linked

    # Changes

    def changes(self, changes: Sequence[EntityChange], spans: Sequence[Span]) -> list[str]:
        """Return what changes in an article come to, one text for each span, value or link.

        `spans` are those that links may go to.
        """
        known = {span.id: span for span in spans}
        known |= {c.entity.id: c.entity for c in changes if isinstance(c.entity, Span)}
        return [words for change in changes for words in self._change(change, known)]

    def _change(self, change: EntityChange, spans: dict[str, Span]) -> Iterator[str]:
        before, after = change.before, change.after
        if isinstance(before, Span) and isinstance(after, Span):
            yield from self._changed(before, after)
        elif isinstance(change.entity, Span):
            span = change.entity
            words = [self.label(span.label), *self._spans.attributes(span, self.register)]
            template = self._added if before is None else self._removed
            yield template.format(what=" · ".join(words))
        elif isinstance(change.entity, Link):
            link = change.entity
            target = spans.get(link.target)
            words_of = self.quoted(target.quote) if target is not None else "…"
            template = self._added if before is None else self._removed
            yield template.format(what=self._to.format(link=self._link(link.type), words=words_of))
        elif isinstance(before, Actor) and isinstance(after, Actor):
            learnt = [name for name in after.spellings if name not in before.spellings]
            if learnt:
                said = ", ".join(map(self.quoted, learnt))
                yield self._learnt.format(name=after.name, words=said)

    def _changed(self, before: Span, after: Span) -> Iterator[str]:
        if before.label != after.label:
            yield self._becomes.format(
                before=self.label(before.label), after=self.label(after.label)
            )
        if (before.start, before.end) != (after.start, after.end):
            yield self._becomes.format(
                before=self.quoted(before.quote), after=self.quoted(after.quote)
            )
        for key in dict.fromkeys([*before.attrs, *after.attrs]):
            if before.attrs.get(key) != after.attrs.get(key):
                values = [self._value(span, key) or self._nothing for span in (before, after)]
                both = self._becomes.format(before=values[0], after=values[1])
                name = self._attribute(after.label, key)
                yield self._named.format(what=name, value=both)

    # Parts

    def _value(self, span: Span, key: str) -> str:
        value: AttrValue | None = span.attrs.get(key)
        label = self._scheme.label(span.label)
        attribute = label.attribute(key) if label else None
        if not value or attribute is None:
            return value if isinstance(value, str) else ""
        return self._spans.value(attribute, value, self.register)

    def _attribute(self, label: str, key: str) -> str:
        known = self._scheme.label(label)
        attribute = known.attribute(key) if known else None
        return title(attribute.titles, self._language) if attribute else key

    def _link(self, key: str) -> str:
        link = self._scheme.link(key)
        return title(link.titles, self._language) if link else key


def _differing(finding: Finding) -> list[str]:
    """Return the attributes in which marks of the same label differ between variants."""
    values: dict[tuple[int, str, str], set[str]] = {}
    for variant in finding.variants:
        for mark in variant.decision.marks:
            for key, value in mark.values:
                values.setdefault((mark.slot, mark.label, key), set()).add(value)
    return list(dict.fromkeys(key for (_, _, key), found in values.items() if len(found) > 1))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 1]}…"
