"""What a type system says of its types, as far as a reader asks: parents, and what features hold.

Read without dkpro-cassis, which refuses the whole where one type is described twice or missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from goldspan.formats.uima import names

_NAMESPACE: Final = "{http://uima.apache.org/resourceSpecifier}"
ROOT: Final = f"{_NAMESPACE}typeSystemDescription"
_PRIMITIVE: Final = frozenset(
    f"uima.cas.{kind}"
    for kind in ("String", "Integer", "Float", "Boolean", "Byte", "Short", "Long", "Double")
)
_OURS: Final[Mapping[str, str]] = {
    names.TOKEN: names.ANNOTATION,
    names.SENTENCE: names.ANNOTATION,
    names.NAMED_ENTITY: names.ANNOTATION,
    names.DOCUMENT: names.DOCUMENT_ANNOTATION,
    names.DOCUMENT_ANNOTATION: names.ANNOTATION,
    names.SPAN: names.ANNOTATION,
    names.RANGE: names.ANNOTATION,
    names.LINK: names.ANNOTATION,
}


@dataclass(slots=True)
class TypeTable:
    """The types of a type system, and those that Goldspan knows without one.

    `ranges` are the types of features' values by type and feature.
    """

    parents: dict[str, str] = field(default_factory=lambda: dict(_OURS))
    ranges: dict[str, dict[str, str]] = field(
        default_factory=lambda: {names.SPAN: {names.RANGES: "uima.cas.FSArray"}}
    )

    def knows(self, type_name: str) -> bool:
        """Say whether the type is described."""
        return type_name in self.parents

    def is_a(self, type_name: str, parent: str) -> bool:
        """Say whether a type is another or has it for an ancestor."""
        return parent in self._line(type_name)

    def is_text(self, type_name: str, feature: str) -> bool:
        """Say whether a feature holds a text or a number, or nothing is known of it."""
        for ancestor in self._line(type_name):
            found = self.ranges.get(ancestor, {}).get(feature)
            if found is not None:
                return found in _PRIMITIVE or self.is_a(found, "uima.cas.String")
        return True

    def add(self, root: etree._Element) -> None:
        """Take in the types of a `typeSystemDescription`."""
        for described in root.iter(f"{_NAMESPACE}typeDescription"):
            name = _text(described, "name")
            self.parents[name] = _text(described, "supertypeName")
            self.ranges[name] = {
                _text(feature, "name"): _text(feature, "rangeTypeName")
                for feature in described.iter(f"{_NAMESPACE}featureDescription")
            }

    def take_in(self, other: TypeTable) -> None:
        """Take in the types of another table."""
        self.parents.update(other.parents)
        self.ranges.update(other.ranges)

    def _line(self, type_name: str) -> Iterator[str]:
        """Yield the type and its ancestors, each once."""
        seen: set[str] = set()
        current: str | None = type_name
        while current and current not in seen:
            yield current
            seen.add(current)
            current = self.parents.get(current)


def _text(element: etree._Element, name: str) -> str:
    return (element.findtext(f"{_NAMESPACE}{name}") or "").strip()
