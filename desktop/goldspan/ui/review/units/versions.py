"""What each person has in a unit, as lines of a card: what differs in them is marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.domain.annotator import GOLD
from goldspan.domain.layer import Link, Span
from goldspan.domain.scheme import AttributeType, Scheme, title
from goldspan.services.actors.register import Register
from goldspan.services.review.review_units import Difference, ReviewUnit
from goldspan.ui.annotate.inspect.span_words import SpanWords, quote_of
from goldspan.ui.review.units.people import ShownPerson

EDGE: Final = 32  # characters on either side that are kept of long words that all have
GAP: Final = " … "


class PartKind(StrEnum):
    """What of a version can be taken by itself."""

    ATTRIBUTE = "attribute"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Part:
    """A line of a card. `kind` is None where it cannot be taken; `key` is what is then taken."""

    name: str
    value: str
    differs: bool = False
    kind: PartKind | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A card: whose it is, what is marked and as what.

    `words` are pieces of the quote, each with whether only some have it. No label: nothing here.
    """

    owner: str
    number: int
    name: str
    label: str = ""
    hue: str = ""
    label_differs: bool = False
    words: tuple[tuple[str, bool], ...] = ()
    parts: tuple[Part, ...] = ()
    taken: bool = False
    doubtful: bool = False

    @property
    def gold(self) -> bool:
        """Whether this is gold."""
        return self.owner == GOLD.id

    def said(self) -> str:
        """Return all of it for a screen reader."""
        quote = "".join(text for text, _ in self.words)
        differs = QCoreApplication.translate("Review", "differs")
        told = [f"{self.number} {self.name}" if self.number else self.name]
        told.append(self.label or QCoreApplication.translate("Review", "nothing here"))
        told.append(QLocale().quoteString(quote) if quote else "")
        told += [
            f"{part.name} {part.value}" + (f" ({differs})" if part.differs else "")
            for part in self.parts
        ]
        return ", ".join(filter(None, told))


class VersionMaker:
    """Makes the cards of a unit in the words of one language."""

    def __init__(self, scheme: Scheme, words: SpanWords) -> None:
        self._scheme = scheme
        self._words = words

    def versions(
        self,
        unit: ReviewUnit,
        people: Sequence[ShownPerson],
        register: Register,
        quotes: Mapping[str, Span],
    ) -> list[Version]:
        """Return a card for each person who was asked, then gold's; `quotes` are spans by id."""
        decided = unit.adjudication
        made = []
        for person in people:
            span = unit.spans.get(person.id)
            if span is None and person.id not in unit.unit.absent:
                continue
            taken = decided is not None and decided.taken == person.id and unit.left is False
            links = unit.links.get(person.id, ())
            made.append(self._version(unit, person, span, links, register, quotes, taken=taken))
        gold = QCoreApplication.translate("Review", "Gold")
        for span in unit.gold:
            own = tuple(link for link in unit.gold_links if link.source == span.id)
            owner = ShownPerson(GOLD.id, 0, gold, gold)
            made.append(self._version(unit, owner, span, own, register, quotes))
        return made

    def _version(
        self,
        unit: ReviewUnit,
        owner: ShownPerson,
        span: Span | None,
        links: Iterable[Link],
        register: Register,
        quotes: Mapping[str, Span],
        *,
        taken: bool = False,
    ) -> Version:
        if span is None:
            return Version(owner.id, owner.number, owner.name, taken=taken)
        return Version(
            owner.id,
            owner.number,
            owner.name,
            label=self._words.label(span),
            hue=self._words.hue(span),
            label_differs=Difference.LABEL in unit.differences,
            words=_pieces(span, list(unit.spans.values())),
            parts=self._parts(unit, span, links, register, quotes),
            taken=taken,
            doubtful=span.doubtful,
        )

    def _parts(
        self,
        unit: ReviewUnit,
        span: Span,
        links: Iterable[Link],
        register: Register,
        quotes: Mapping[str, Span],
    ) -> tuple[Part, ...]:
        """Return attributes, links and the note; what differs stands before all that does not."""
        parts = [
            *self._attributes(unit, span, register),
            *(self._link(unit, link, quotes) for link in links),
            *self._remarks(span),
        ]
        return tuple(sorted(parts, key=lambda part: not part.differs))

    def _attributes(self, unit: ReviewUnit, span: Span, register: Register) -> Iterable[Part]:
        label = self._scheme.label(span.label)
        for attribute in label.attributes if label else ():
            differs = attribute.key in unit.unit.attributes
            value = span.attrs.get(attribute.key)
            if value or differs:
                yield self._attribute(attribute, span, register, differs=differs)

    def _attribute(
        self, attribute: AttributeType, span: Span, register: Register, *, differs: bool
    ) -> Part:
        value = span.attrs.get(attribute.key)
        said = self._words.value(attribute, value, register) if value else "–"
        name = title(attribute.titles, self._words.language)
        own = span.annotator != GOLD.id
        kind = PartKind.ATTRIBUTE if differs and own else None
        return Part(name, said or "–", differs, kind, attribute.key)

    def _link(self, unit: ReviewUnit, link: Link, quotes: Mapping[str, Span]) -> Part:
        target = quotes.get(link.target)
        differs = link.type in unit.unit.links
        gold = link.annotator == GOLD.id
        kind = PartKind.LINK if differs or gold else None
        words = QLocale().quoteString(quote_of(target, 48)) if target else "–"
        return Part(self._words.link(link.type), f"→ {words}", differs and not gold, kind, link.id)

    def _remarks(self, span: Span) -> Iterable[Part]:
        if span.note:
            yield Part(QCoreApplication.translate("Review", "Note"), " ".join(span.note.split()))


def _pieces(span: Span, others: Sequence[Span]) -> tuple[tuple[str, bool], ...]:
    """Return the quote in pieces: what all have in the middle, at the edges what only some have."""
    everybody = others or [span]
    start = max(other.start for other in everybody)
    end = min(other.end for other in everybody)
    if start >= end or not span.start <= start < end <= span.end:
        return ((quote_of(span, 4 * EDGE), len(everybody) > 1),)
    first, last = start - span.start, end - span.start
    before, common, after = span.quote[:first], span.quote[first:last], span.quote[last:]
    found = [(_line(before), True), (_cut(_line(common)), False), (_line(after), True)]
    return tuple((text, differs) for text, differs in found if text)


def _line(text: str) -> str:
    """Return text on one line; blanks at its ends stay, since a piece goes on there."""
    return text.replace("\n", " ")


def _cut(text: str) -> str:
    if len(text) <= 2 * EDGE + len(GAP):
        return text
    return f"{text[:EDGE].rstrip()}{GAP}{text[-EDGE:].lstrip()}"
