"""What the words of a date mean: those marked in an article, and those that somebody types.

The grammar is the one that suggests dates. It is loaded at the first question, not before: call
`load_grammar` in a thread where a question is to be expected.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goldspan.domain.layer import Attrs, AttrValue
from goldspan.domain.scheme import AttributeKind, LabelType
from goldspan.services.dates.types import TYPE

if TYPE_CHECKING:
    from goldspan.prefill.dates.expression import Grammar, TimeExpression

BEFORE, AFTER = 500, 200  # characters around a mark that may tell what it means


@dataclass(frozen=True, slots=True)
class DateReading:
    """What words mean: `type` is DATE, TIME, DURATION or SET, `value` a TIMEX3 value."""

    type: str
    value: str


def load_grammar() -> None:
    """Load the grammar (about a fifth of a second); on any thread."""
    _german()


def typed_date(words: str, document_time: str) -> DateReading | None:
    """Return what typed words mean, seen from the document time; None for no date at all.

    Understood are TIMEX3 values, dates in figures, and words in German and English:
    `10.1.2022`, `am Montagabend`, `vor zwei Jahren`, `last week`. Raise `TimexError` for a date
    that does not exist.
    """
    from goldspan.prefill.dates.typed import read_typed

    reading = read_typed(words, document_time)
    return None if reading is None else DateReading(reading.type, reading.value)


def marked_date(
    text: str, start: int, end: int, document_time: str, language: str = ""
) -> DateReading | None:
    """Return what a stretch of an article means as a date, read with the sentences around it."""
    from goldspan.prefill.dates.story import POINT_HOLDS
    from goldspan.prefill.reading import sentences

    first, last = max(0, start - BEFORE), min(len(text), end + AFTER)
    around = sentences(text, first, last)
    own = [number for number, piece in enumerate(around) if piece.start < end and start < piece.end]
    if own:
        if first and own[0]:
            around[0] = around[1]  # the first sentence is cut
        first = around[max(0, own[0] - POINT_HOLDS)].start
        last = around[own[-1]].end
    return read_dates(text, document_time, language, [(first, last)]).get((start, end))


def read_dates(
    text: str,
    document_time: str,
    language: str = "",
    stretches: Sequence[tuple[int, int]] | None = None,
    between: Callable[[], None] | None = None,
) -> Mapping[tuple[int, int], DateReading]:
    """Return what all dates of a text mean, by their ranges (code points, end exclusive).

    `between` is called after each sentence, and may raise.
    """
    from goldspan.prefill.dates.finder import find_expressions

    readings: dict[tuple[int, int], DateReading] = {}
    for grammar in _grammars(language):
        found: list[TimeExpression] = find_expressions(
            text, document_time, stretches, grammar, between
        )
        for expression in found:
            place = (expression.start, expression.end)
            readings.setdefault(place, DateReading(expression.type, expression.value))
    return readings


def known_date(label: LabelType, reading: DateReading | None) -> dict[str, AttrValue]:
    """Return the attributes that a label has for a reading; none for labels without dates."""
    key = date_attribute(label)
    if key is None or reading is None:
        return {}
    attrs: dict[str, AttrValue] = {key: reading.value}
    types = label.attribute(TYPE)
    if types is not None and any(choice.key == reading.type for choice in types.choices):
        attrs[TYPE] = reading.type
    return attrs


def re_read(
    label: LabelType,
    attrs: Attrs,
    before: DateReading | None,
    after: DateReading | None,
) -> dict[str, AttrValue] | None:
    """Return the attributes with a new reading, where the value is that of the old one.

    A type that is not the old reading's stays. Without a new reading there is no value either.
    None where somebody has given another value, or where nothing changes.
    """
    key = date_attribute(label)
    known, wanted = known_date(label, before), known_date(label, after)
    if key is None or attrs.get(key) != known.get(key):
        return None
    if not wanted:
        return {name: value for name, value in attrs.items() if name != key} if known else None
    changed = {name: value for name, value in wanted.items() if attrs.get(name) == known.get(name)}
    read = {**attrs, **changed}
    return None if read == dict(attrs) else read


def date_attribute(label: LabelType) -> str | None:
    """Return the key of a label's TIMEX3 attribute, if it has one."""
    return next((a.key for a in label.attributes if a.kind is AttributeKind.TIMEX3), None)


def _grammars(language: str) -> Sequence[Grammar]:
    if not language.startswith("en"):
        return (_german(),)
    from goldspan.prefill.dates.english import ENGLISH

    return (ENGLISH,)


def _german() -> Grammar:
    from goldspan.prefill.dates.german import GERMAN

    return GERMAN
