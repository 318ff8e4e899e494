"""Who is who on the review page: numbers, names, initials, or nothing of the names on request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


class PeopleNames:
    """Knows what people are called on the page now; reviewers keep their names."""

    def __init__(self, project: str, me: Annotator) -> None:
        self._project = project
        self._known: dict[str, str] = {me.id: me.name}
        self.hidden = False

    def learn(self, names: Mapping[str, str]) -> None:
        """Take in names by ids."""
        self._known.update(names)

    def shown(self, people: Iterable[Annotator]) -> tuple[ShownPerson, ...]:
        """Return those who are compared, as they are called now."""
        return shown_people(people, self._project, hidden=self.hidden)

    def by_id(self, shown: Iterable[ShownPerson]) -> dict[str, str]:
        """Return everybody's name by id, of those who are shown as they are called now."""
        return {**self._known, **{each.id: each.name for each in shown}}


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name."""
    words = name.split()
    ends = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[:1] for word in ends).upper()
