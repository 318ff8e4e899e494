"""Who is who on the review page: numbers, names, initials, or nothing of the names on request."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from goldspan.domain.annotator import Annotator
from goldspan.domain.ids import derived_id

MOST_NUMBERED = 9
FEW = 4  # people, up to which initials have room beside a line


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """A person as the page calls them: `number` is their key, 0 for none; `short` is for a lane."""

    id: str
    number: int
    name: str
    short: str


def shown_people(
    people: Iterable[Annotator], project: str, *, hidden: bool
) -> tuple[ShownPerson, ...]:
    """Return the people in the order of their keys.

    With hidden names the order is a random one that stays the same in this project.
    """
    known = list(people)
    if hidden:
        known.sort(key=lambda person: derived_id("hidden", project, person.id))
    few = len(known) <= FEW
    shown = []
    for place, person in enumerate(known, 1):
        number = place if place <= MOST_NUMBERED else 0
        if hidden:
            name = QCoreApplication.translate("Review", "Person {number}").format(number=place)
            short = str(place)
        else:
            name = person.name
            short = f"{place} {initials(name)}" if few else str(place)
        shown.append(ShownPerson(person.id, number, name, short))
    return tuple(shown)


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name."""
    words = name.split()
    ends = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[:1] for word in ends).upper()
