"""What the rules for actors share: tables, and the words of a sentence with what is taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from goldspan.prefill.actors.bodies import BodyTables
from goldspan.prefill.actors.gazetteer import Gazetteer
from goldspan.prefill.actors.lexicon import Lexicon
from goldspan.prefill.actors.scene import Token


@dataclass(frozen=True, slots=True)
class Kit:
    """The tables. `not_persons` and `place_openings` are words that make no person's name.

    `famous` are full names of persons by their last name.
    """

    gazetteer: Gazetteer
    tables: BodyTables
    lexicon: Lexicon
    not_persons: frozenset[str]
    place_openings: frozenset[str]
    not_abbreviations: frozenset[str]
    famous: Mapping[str, str]


@dataclass(slots=True)
class Line:
    """The words of a sentence; `taken` are the indexes of those that a rule has used."""

    tokens: Sequence[Token]
    taken: set[int] = field(default_factory=set)

    def free(self, index: int) -> bool:
        """Return whether there is a word of this index that no rule has used."""
        return 0 <= index < len(self.tokens) and index not in self.taken

    def opens_compound(self, index: int) -> bool:
        """Return whether a slash joins this word to a compound: `SPD/FDP-Koalition`."""
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return following is not None and following.gap == "/" and "-" in following.text

    def between(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the first and last word of a range of characters."""
        inside = [i for i, t in enumerate(self.tokens) if t.start < end and t.end > start]
        return (inside[0], inside[-1]) if inside else None

    def take(self, first: int, last: int) -> bool:
        """Mark the words from first to last as used; return whether all were free."""
        if any(index in self.taken for index in range(first, last + 1)):
            return False
        self.taken.update(range(first, last + 1))
        return True
