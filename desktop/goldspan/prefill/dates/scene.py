"""Where a match stands: its sentence, the document time, and the times that were told before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from goldspan.prefill.dates.calendar import OPEN_DAY, Anchor, Direction, anchor
from goldspan.prefill.dates.tense import Outlook

OutlookReader = Callable[[str, int, int, int, int], Outlook]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule may look at while it gives a match its value.

    `last_day` is the day spoken of in this sentence or those right before, `last_point` the last
    point in time of any precision, `told_year` the year in which the sentence is told where that
    is not the document's; `names_days` says whether the article names days as news do,
    `year_named` gives the year that a month (`-07`) or day (`-07-14`) was told with, if one only.
    """

    text: str
    sentence_start: int
    sentence_end: int
    now: Anchor
    last_day: str
    last_point: str
    told_year: int | None
    read_outlook: OutlookReader
    names_days: Callable[[], bool]
    year_named: Callable[[str], int | None]

    def outlook(self, start: int, end: int) -> Outlook:
        """Return where the clause around an expression looks."""
        return self.read_outlook(self.text, self.sentence_start, self.sentence_end, start, end)

    def before(self, start: int, length: int) -> str:
        """Return what stands before a place, in the same sentence."""
        return self.text[max(self.sentence_start, start - length) : start]

    def after(self, end: int, length: int) -> str:
        """Return what stands behind a place, in the same sentence."""
        return self.text[end : min(self.sentence_end, end + length)]

    def today(self) -> str:
        """Return the document time's day, or `XXXX-XX-XX`."""
        return self.now.date.isoformat() if self.now.date is not None else OPEN_DAY

    def day_spoken_of(self) -> str:
        """Return the day that was named last, else the document time's."""
        return self.last_day or self.today()

    def told_anchor(self) -> Anchor:
        """Return the last point that was told as an anchor; an empty one where there is none."""
        return anchor(self.last_point)

    def year_spoken_of(self, start: int, end: int, month: int) -> int | None:
        """Return the year that a day or month without one belongs to, where it is another.

        A month before the one told last goes on into the article's own year, if that is the next.
        """
        told, now = self.told_year, self.now.year
        if told is None or now is None:
            return told
        against = Direction.FUTURE if told < now else Direction.PAST
        if self.outlook(start, end).direction is against:
            return None
        last = self.told_anchor()
        if told + 1 == now and last.year == told and month < (last.month or 0):
            return None
        return told

    def year_named_before(self, start: int, end: int, precise: str) -> int | None:
        """Return the year that a month or day was told with, unless the tense speaks against it."""
        named, now = self.year_named(precise), self.now.year
        if named is None or now is None or named == now:
            return named
        against = Direction.FUTURE if named < now else Direction.PAST
        return None if self.outlook(start, end).direction is against else named
