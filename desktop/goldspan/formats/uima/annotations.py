"""The annotations and relations of a CAS: offsets in code points, references followed."""

from __future__ import annotations

from typing import Final

from goldspan.domain.messages import message
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.places import OUTSIDE
from goldspan.formats.uima import names
from goldspan.formats.uima.cas_file import CasFile, Structure
from goldspan.formats.uima.layers import Marked, Related, Slot, is_linguistic, is_structure
from goldspan.formats.uima.type_table import TypeTable
from goldspan.text.utf16 import Utf16Map

_PLACED: Final = frozenset({"begin", "end", "sofa"})
_ENDS: Final = (names.SOURCE_END, names.TARGET_END)
_EMPTY: Final = message("errors", "Spans of “{name}” that hold no character, left out: {count}.")
_NOWHERE: Final = message(
    "errors", "Annotations of the type “{name}” without a place in the text, left out: {count}."
)
_NO_TARGET: Final = message(
    "errors", "References in “{name}” to annotations that are not there, left out: {count}."
)
_CUSTOM: Final = "webanno.custom."
_OWN: Final = frozenset({names.ARTICLE, names.EXTRA, names.OWNER, names.RANGES_LINK})


class CasAnnotations:
    """`marked` and `related` of one CAS, and the types that its type system does not describe."""

    def __init__(self, cas: CasFile, table: TypeTable, leftovers: Leftovers) -> None:
        self._cas, self._table, self._leftovers = cas, table, leftovers
        self._offsets = Utf16Map(cas.text)
        self.marked: list[Marked] = []
        self.related: list[Related] = []
        self.not_described: set[str] = set()
        for identifier in cas.indexed:
            self._take(cas.structures[identifier])

    def _take(self, structure: Structure) -> None:
        if is_structure(structure.type) or structure.type in _OWN:
            return
        features = structure.features
        if "begin" not in features and "end" not in features:
            if structure.type.startswith(_CUSTOM) and names.TARGET not in features:
                self._leftovers.add(_NOWHERE, names.short_name(structure.type))
            return
        if not self._table.knows(structure.type) and not is_linguistic(structure.type):
            self.not_described.add(structure.type)
        if any(end in features for end in _ENDS):
            source, target = (features.get(end, "") for end in _ENDS)
            texts = self._texts(structure)
            self.related.append(Related(structure.type, source, target, texts))
            return
        place = self._place(structure)
        if place is not None:
            texts, slots = self._texts(structure), self._slots(structure)
            self.marked.append(Marked(structure.id, structure.type, *place, texts, slots))

    def _place(self, structure: Structure) -> tuple[int, int] | None:
        name = structure.features.get(names.LABEL) or names.short_name(structure.type)
        begin = self._point(structure.features.get("begin", "0"))
        end = self._point(structure.features.get("end", ""))
        if begin is None or end is None or begin > end:
            self._leftovers.add(OUTSIDE, name, spans=True)
            return None
        if begin == end:
            self._leftovers.add(_EMPTY, name, spans=True)
            return None
        return begin, end

    def _point(self, written: str) -> int | None:
        """Return the code point offset of a UTF-16 one; None where there is no such place."""
        if not (written.isascii() and written.isdigit() and len(written) < 12):
            return None
        unit = int(written)
        point = self._offsets.to_points(unit)
        inside = point <= len(self._cas.text) and self._offsets.to_units(point) == unit
        return point if inside else None

    def _texts(self, structure: Structure) -> dict[str, str]:
        texts = {
            key: value
            for key, value in structure.features.items()
            if key not in _PLACED
            and key not in _ENDS
            and self._table.is_text(structure.type, key)
            and not self._targets(value)
        }
        return texts | {key: ", ".join(values) for key, values in structure.lists.items()}

    def _slots(self, structure: Structure) -> tuple[Slot, ...]:
        """Return what the features of a span point to: by links with a role and a target, or so."""
        slots: list[Slot] = []
        for feature, value in structure.features.items():
            if feature in _PLACED or (
                self._table.is_text(structure.type, feature) and not self._targets(value)
            ):
                continue
            links = self._links(value)
            if value.strip() and not links:
                self._leftovers.add(_NO_TARGET, feature)
            for link in links:
                target = link.features.get(names.TARGET, link.id)
                if target in self._cas.structures:
                    slots.append(Slot(feature, link.features.get(names.ROLE, ""), target))
                else:
                    self._leftovers.add(_NO_TARGET, feature)
        return tuple(slots)

    def _links(self, value: str) -> list[Structure]:
        """Return the structures that a list of ids names, through an array of its own or not."""
        structures = self._cas.structures
        found = [structures[item] for item in value.split() if item in structures]
        if len(found) == 1 and found[0].type == "uima.cas.FSArray":
            elements = found[0].features.get("elements", "").split()
            found = [structures[item] for item in elements if item in structures]
        return found

    def _targets(self, value: str) -> bool:
        """Say whether a value is ids of links, where no type system says what it is."""
        links = self._links(value) if value[:1].isdigit() else []
        return bool(links) and all(names.TARGET in link.features for link in links)
