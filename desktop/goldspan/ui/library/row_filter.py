"""Which articles the library shows: words, a state, a place, a label, a family."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from goldspan.services.library import LibraryRow
from goldspan.ui.family_feed import Kin

ADJUDICATED = "adjudicated"
ASSIGNED = "assigned"
COPIED, SINGLE = "copied", "single"


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows are shown; an empty value lets everything through.

    `state` is a state's value, `adjudicated` or `assigned`; `label` lets through what has such
    spans; `family` is `copied`, `single` or the id of an article whose whole family is let through.
    """

    text: str = ""
    state: str = ""
    outlet: str = ""
    language: str = ""
    label: str = ""
    family: str = ""

    def admits(self, row: LibraryRow, kin: Mapping[str, Kin]) -> bool:
        """Say whether this row is shown."""
        article = row.article
        if self.family and not self._admits_family(kin.get(article.id)):
            return False
        if self.outlet and article.outlet != self.outlet:
            return False
        if self.language and article.language != self.language:
            return False
        if self.state == ADJUDICATED:
            if not row.adjudicated:
                return False
        elif self.state == ASSIGNED:
            if row.asked is None:
                return False
        elif self.state and row.state.value != self.state:
            return False
        if self.label and not row.spans.get(self.label):
            return False
        return all(word in row.folded for word in self.text.casefold().split())

    def _admits_family(self, kin: Kin | None) -> bool:
        if self.family == SINGLE:
            return kin is None
        return kin is not None and (self.family == COPIED or self.family in kin.family)

    def choose(self, rows: Iterable[LibraryRow], kin: Mapping[str, Kin]) -> list[LibraryRow]:
        """Return the rows that are shown, in their order; quick for ten thousand."""
        if self.state or self.outlet or self.language or self.label or self.family:
            bare = replace(self, text="")
            rows = [row for row in rows if bare.admits(row, kin)]
        for word in self.text.casefold().split():
            rows = [row for row in rows if word in row.folded]
        return list(rows)


def values_of(rows: Iterable[LibraryRow], place: str) -> list[str]:
    """Return the different values of `outlet` or `language` in the rows, sorted."""
    found = {str(getattr(row.article, place)) for row in rows}
    return sorted(found - {""}, key=str.casefold)
