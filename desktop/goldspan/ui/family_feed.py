"""Which articles share passages, as all pages see it: read in a thread, kept up to date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from goldspan.services.progress import Progress
from goldspan.ui.jobs import Jobs
from goldspan.ui.timers import single_shot

if TYPE_CHECKING:
    from goldspan.services.families.project_families import ProjectFamilies

INTERVAL = 200  # milliseconds in which changes gather


@dataclass(frozen=True, slots=True)
class Shared:
    """What another article has of an article: passages, and their share of the shorter text."""

    article: str
    passages: int
    share: float


@dataclass(frozen=True, slots=True)
class Kin:
    """An article's family, itself among them, and its relatives, the nearest first."""

    family: tuple[str, ...]
    relatives: tuple[Shared, ...]

    @property
    def share(self) -> float:
        """How much the nearest relative shares, 0 … 1."""
        return self.relatives[0].share if self.relatives else 0.0


class FamilyFeed(QObject):
    """Holds the kin of each article that has any.

    `changed` says that the kin of some articles differ, or that families are `ready` now.
    """

    changed = Signal()
    _told = Signal(object)

    def __init__(
        self, families: ProjectFamilies, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.families = families
        self._jobs = jobs
        self.kin: Mapping[str, Kin] = {}
        self.ready = False
        self._reading = False
        self._whole = True
        self._waiting: set[str] = set()
        self._later = single_shot(self, INTERVAL, self._read)
        self._told.connect(self._note, Qt.ConnectionType.QueuedConnection)
        self._leave = families.subscribe(self._told.emit)
        self._later.start()

    def close(self) -> None:
        """Listen no longer."""
        self._later.stop()
        self._leave()

    def of(self, article: str) -> Kin | None:
        """Return the kin of an article, None where it has none or none is known yet."""
        return self.kin.get(article)

    def _note(self, articles: frozenset[str]) -> None:
        self._waiting |= articles
        if not self._reading and not self._later.isActive():
            self._later.start()

    def _read(self) -> None:
        families = self.families
        if self._reading or not (self._whole or self._waiting):
            return
        touched = None if self._whole else frozenset(self._waiting)
        before = self.kin
        self._waiting.clear()
        self._reading = True

        def read(progress: Progress) -> tuple[bool, dict[str, Kin]]:
            if not families.ready:
                return False, {}
            if touched is None:
                return True, read_kin(families, chain.from_iterable(families.families()), progress)
            kept = {name: kin for name, kin in before.items() if name not in touched}
            return True, kept | read_kin(families, touched, progress)

        job = self._jobs.start(read)
        job.succeeded.connect(self._came)
        job.ended.connect(self._ended)

    def _came(self, answer: tuple[bool, dict[str, Kin]]) -> None:
        self._whole = not answer[0]
        if answer != (self.ready, self.kin):
            self.ready, self.kin = answer
            self.changed.emit()

    def _ended(self) -> None:
        self._reading = False
        if self._waiting:
            self._later.start()


def read_kin(
    families: ProjectFamilies, articles: Iterable[str], progress: Progress
) -> dict[str, Kin]:
    """Return the kin of those of these articles that have any; on any thread."""
    found: dict[str, Kin] = {}
    for article in articles:
        progress.check()
        family = families.family_of(article)
        if len(family) > 1:
            relatives = families.relatives(article)
            shared = (Shared(one.article, one.passages, one.share) for one in relatives)
            nearest = sorted(shared, key=lambda one: (-one.share, -one.passages, one.article))
            found[article] = Kin(family, tuple(nearest))
    return found


def percent(share: float) -> str:
    """Return a share, 0 … 1, in per cent; what is shared is never 0, what is not all never 100."""
    whole = max(1, min(99, round(share * 100))) if 0 < share < 1 else round(share * 100)
    return f"{whole}\N{NO-BREAK SPACE}%"


def family_count(kin: Mapping[str, Kin], articles: Iterable[str]) -> tuple[int, int]:
    """Return how many families these articles are of, and how many of them are of any."""
    keys = [kin[article].family[0] for article in articles if article in kin]
    return len(set(keys)), len(keys)


def gathered(families: Sequence[str]) -> list[int]:
    """Return the numbers of articles so that each family stands together, where its first stood.

    The families are told by a key each (`family_keys`); an empty one is no family.
    """
    members: dict[str, list[int]] = {}
    for number, key in enumerate(families):
        if key:
            members.setdefault(key, []).append(number)
    found: list[int] = []
    for number, key in enumerate(families):
        if not key:
            found.append(number)
        elif (together := members[key])[0] == number:
            found += together
    return found


def family_keys(kin: Mapping[str, Kin]) -> dict[str, str]:
    """Return what tells families apart: for each article that is of one, the same key."""
    return {article: found.family[0] for article, found in kin.items()}
