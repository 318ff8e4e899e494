"""How an article differs from one of its copies, for a reader who has both before her."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from goldspan.families.alignment import Alignment, ChangeKind

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """A place of an article that a copy has in other words, has not, or has more of.

    `here` is empty where the copy says more, `there` where it says nothing. `fresh` says that
    `here` is a passage of which the copy has nothing at all.
    """

    here: Range
    there: Range
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """An article beside a copy; ranges are code points of the one or the other, in order.

    `same_here` and `same_there` are words that both have, `only_there` passages that only the
    copy has. `unchanged` are the passages of the article in which no word differs.
    """

    differences: tuple[Difference, ...]
    same_here: tuple[Range, ...]
    same_there: tuple[Range, ...]
    only_there: tuple[Range, ...]
    unchanged: tuple[Range, ...]
    _there_of: Sequence[tuple[Range, Range]] = field(default=(), repr=False)
    _here_of: Sequence[tuple[Range, Range]] = field(default=(), repr=False)

    def there(self, offset: int) -> int:
        """Return the place of the copy that belongs to a place of the article, or comes nearest."""
        apart = self.difference_at(offset)
        if apart is not None and not apart.fresh and offset < apart.here[1]:
            return min(apart.there[0] + offset - apart.here[0], apart.there[1])
        return _across(self._there_of, offset)

    def here(self, offset: int) -> int:
        """Return the place of the article that belongs to a place of the copy."""
        return _across(self._here_of, offset)

    def difference_at(self, offset: int) -> Difference | None:
        """Return the difference that a place of the article lies in or at the edge of, or None."""
        at = bisect_right(self.differences, offset, key=lambda one: one.here[0]) - 1
        found = self.differences[at] if at >= 0 else None
        return found if found is not None and offset <= found.here[1] else None


def compare(alignment: Alignment) -> Comparison:
    """Return how the article, the `b` of an alignment, differs from the copy, its `a`.

    New passages of one paragraph are one difference; other marks alone are none.
    """
    here, there = alignment.b.words.text, alignment.a.words.text
    differences: list[Difference] = []
    same_here: list[Range] = []
    same_there: list[Range] = []
    blocks: list[tuple[Range, Range]] = []
    for stretch in alignment.stretches_of_b():
        before = stretch.before
        if stretch.kind is ChangeKind.SAME and before is not None:
            same_here.append(stretch.b)
            same_there.append(before)
            blocks.append((stretch.b, before))
        elif stretch.kind is ChangeKind.NEW or before is None:
            _add_fresh(differences, stretch.b, here)
        elif _says_something(here, stretch.b) or _says_something(there, before):
            differences.append(Difference(stretch.b, before))
    return Comparison(
        differences=tuple(_placed(differences, blocks)),
        same_here=joined(same_here, here),
        same_there=joined(same_there, there),
        only_there=_only_there(alignment),
        unchanged=unchanged_passages(alignment),
        _there_of=blocks,
        _here_of=sorted((there, here) for here, there in blocks),
    )


def unchanged_passages(alignment: Alignment) -> tuple[Range, ...]:
    """Return the passages of `b` in which no word differs from `a`."""
    text = alignment.b.words.text
    return joined((pair.b for pair in alignment.pairs if pair.same), text)


def joined(ranges: Iterable[Range], text: str) -> tuple[Range, ...]:
    """Return ranges of a text in order, those made one that overlap or have white space between."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif start < end:
            found.append((start, end))
    return tuple(found)


def _says_something(text: str, place: Range) -> bool:
    return any(map(str.isalnum, text[slice(*place)]))


def _add_fresh(differences: list[Difference], place: Range, text: str) -> None:
    last = differences[-1] if differences else None
    if last is not None and last.fresh and "\n" not in text[last.here[1] : place[0]]:
        differences[-1] = Difference((last.here[0], place[1]), last.there, fresh=True)
    else:
        differences.append(Difference(place, (0, 0), fresh=True))


def _placed(
    differences: Iterable[Difference], blocks: Sequence[tuple[Range, Range]]
) -> Iterable[Difference]:
    """Yield the differences, those of which the copy has nothing with the place they would have."""
    for difference in differences:
        if difference.fresh:
            at = _across(blocks, difference.here[0])
            yield Difference(difference.here, (at, at), fresh=True)
        else:
            yield difference


def _only_there(alignment: Alignment) -> tuple[Range, ...]:
    """Return the passages of `a` that have no pair, those of one paragraph made one."""
    paired: set[Range] = {pair.a for pair in alignment.pairs}
    side = alignment.a
    found: list[Range] = []
    for unit in side.words.units:
        place = side.starts[unit.first], side.ends[unit.last - 1]
        if place in paired:
            continue
        if found and not side.words.text[found[-1][1] : place[0]].strip(" "):
            found[-1] = found[-1][0], place[1]
        else:
            found.append(place)
    return tuple(found)


def _across(blocks: Sequence[tuple[Range, Range]], offset: int) -> int:
    """Return where an offset stands on the other side: in the block it is in, or after the last."""
    at = bisect_right(blocks, offset, key=lambda block: block[0][0]) - 1
    if at < 0:
        return blocks[0][1][0] if blocks else 0
    (start, end), (other, last) = blocks[at]
    return min(other + offset - start, last) if offset < end else last
