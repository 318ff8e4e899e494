"""Merging: what came into a project from another file of it, and what two sides see differently."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goldspan.domain.change import ActionKind, Entity, EntityChange, EntityKind
from goldspan.domain.exchange import Note


class ConflictReason(StrEnum):
    """Why something is listed until somebody decides."""

    CHANGED = "changed"  # both sides changed the same field, differently
    MADE = "made"  # both sides made it, differently
    REMOVED = "removed"  # one side removed what the other changed
    NEEDED = "needed"  # one side removed what the other's work needs: it came back


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: what it says (`entity`, None: removed), who said it, when and how."""

    change: str
    entity: Entity | None
    annotator: str
    kind: ActionKind
    at: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that two sides see differently.

    `stands` is what the project holds meanwhile (None: it is gone). `sides` begin with the one that
    stands; where it is needed, that is who had it last. `fields` are what they differ in.
    """

    kind: EntityKind
    id: str
    reason: ConflictReason
    stands: Entity | None
    sides: tuple[Side, ...]
    fields: tuple[str, ...] = ()

    @property
    def entity(self) -> Entity:
        """Return what it is about: as it stands, else as a side has it."""
        found = next((side.entity for side in self.sides if side.entity is not None), self.stands)
        if found is None:
            raise ValueError("a conflict is about something")
        return self.stands or found

    def settled(self, entity: Entity | None) -> tuple[EntityChange, ...]:
        """Return the changes that settle it: this is how it is, None for gone.

        To be committed by an action of the kind RESOLVE. What is gone and is to stay so comes back
        for a moment: a change is about something.
        """
        if entity is None and self.stands is None:
            return EntityChange(None, self.entity), EntityChange(self.entity, None)
        return (EntityChange(self.stands, entity),)


@dataclass(frozen=True, slots=True)
class Merge:
    """Something that came in from a file. `annotator` is who merged, `source` the file's name.

    `changes` counts the changes that came; taking the merge back forgets them.
    """

    id: str
    annotator: str
    at: str
    source: str
    changes: int


@dataclass(frozen=True, slots=True)
class MergeRow:
    """What a file has of one annotator in one article, in numbers of spans, links and so on.

    `article` is empty for what belongs to the whole project, `annotator` for what belongs to
    nobody. `came` is new or changed by the merge, `present` was there already, `conflicts` of them
    are listed now.
    """

    article: str
    annotator: str
    came: int
    present: int
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did: `merge` is None where nothing came, because all was there already.

    `conflicts` are those that stand now in what the file has; `notes` is what is worth knowing (an
    older scheme, two people of one name, clocks that differ).
    """

    source: str
    merge: Merge | None
    rows: tuple[MergeRow, ...]
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def came(self) -> int:
        """Return how many things are new or changed."""
        return sum(row.came for row in self.rows)

    @property
    def present(self) -> int:
        """Return how many things were there already."""
        return sum(row.present for row in self.rows)
