"""What the parts of a scheme are called in brat, whose names are ASCII letters, digits, _ and -."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from goldspan.domain.scheme import AttributeKind, AttributeType, LabelType, Scheme
from goldspan.formats.escapes import Escapes

ESCAPES = Escapes(re.compile("[^A-Za-z0-9_]"), mark="-")
BETWEEN = "--"  # stands in no escaped name
DOUBTFUL = "doubtful"


def part_type(label: str, attribute: str) -> str:
    """Return the type of the words that an attribute of a label marks, and of what joins them."""
    return f"{ESCAPES.write(label)}{BETWEEN}{ESCAPES.write(attribute)}"


def choices(scheme: Scheme) -> Iterator[tuple[LabelType, AttributeType]]:
    """Yield the attributes that are a choice, with their labels."""
    for label in scheme.labels:
        for attribute in label.attributes:
            if attribute.kind is AttributeKind.CHOICE:
                yield label, attribute


def parts(scheme: Scheme) -> Iterator[tuple[LabelType, AttributeType]]:
    """Yield the attributes that are words of the text, with their labels."""
    for label in scheme.labels:
        for attribute in label.attributes:
            if attribute.kind is AttributeKind.RANGES:
                yield label, attribute


@dataclass(slots=True)
class Names:
    """Finds what names in brat's files mean in a scheme."""

    scheme: Scheme | None
    parts: dict[str, str] = field(init=False)
    _known: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self._known, self.parts = {}, {}
        if self.scheme is None:
            return
        keys = [label.key for label in self.scheme.labels]
        keys += [link.key for link in self.scheme.links]
        for label in self.scheme.labels:
            for attribute in label.attributes:
                keys.append(attribute.key)
                keys += [choice.key for choice in attribute.choices]
        self._known = {ESCAPES.write(key): key for key in keys} | {key: key for key in keys}
        self.parts = {part_type(label.key, a.key): a.key for label, a in parts(self.scheme)}

    def key(self, name: str) -> str:
        """Return the key of the scheme that is written so, else the name as it may have been."""
        return self._known.get(name) or ESCAPES.read(name)

    def attribute(self, label: str, kind: AttributeKind) -> str:
        """Return the first attribute of this kind that a label has, "" for none."""
        found = self.scheme.label(label) if self.scheme else None
        keys = (a.key for a in found.attributes if a.kind is kind) if found else ()
        return next(iter(keys), "")

    def texts(self, label: str) -> frozenset[str]:
        """Return the attributes of a label that a note holds: texts, actors, TIMEX3 values."""
        found = self.scheme.label(label) if self.scheme else None
        not_in_notes = (AttributeKind.CHOICE, AttributeKind.RANGES)
        attributes = found.attributes if found else ()
        return frozenset(a.key for a in attributes if a.kind not in not_in_notes)
