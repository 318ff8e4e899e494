"""Lines that come back in other articles: navigation, notices, calls to subscribe.

What an outlet repeats is its furniture; what is repeated across outlets too, if it looks like a
notice. Copied news comes back as well, so articles that share much of their text count as one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from goldspan.prefill.furniture.features import line_features

LEAST_ARTICLES = 3  # different ones that have a line, of one outlet or of several
LEAST_OF_UNKNOWN_OUTLET = 6  # where it is not known that there are several outlets
LONGEST_LINE = 240  # characters
LONGEST_NOTICE = 120
SHARED_TEXT = 0.2  # of the shorter text: articles that share more are the same news
ARTICLES_LOOKED_AT = 12  # of those that have a line
_CALLS = frozenset({"imperative", "address", "outlet"})


class RecurringLines:
    """The lines that recur: those of each outlet, and those of all."""

    def __init__(self, by_outlet: Mapping[str, frozenset[str]], of_all: frozenset[str]) -> None:
        self.by_outlet = by_outlet
        self.of_all = of_all

    def in_text(self, outlet: str, text: str) -> tuple[str, ...]:
        """Return the lines of an article that recur, stripped, each once."""
        own = self.by_outlet.get(outlet, frozenset())
        stripped = {line.strip() for line in text.split("\n")}
        return tuple(sorted(line for line in stripped if line in own or line in self.of_all))


def recurring_lines(texts: Iterable[tuple[str, str]]) -> RecurringLines:
    """Find the recurring lines in pairs of outlet and text; the outlet may be empty.

    Reads each text once and keeps of it no more than a few bytes a line.
    """
    pages = _Pages()
    for outlet, text in texts:
        pages.add(outlet, text)
    return pages.recurring()


@dataclass(frozen=True, slots=True)
class _Page:
    """An article: its outlet, and of every line a hash and the length."""

    outlet: str
    hashes: array[int]
    lengths: array[int]

    def lines(self, without: int) -> dict[int, int]:
        """Return the lengths of its lines by their hash, without one line."""
        found = dict(zip(self.hashes, self.lengths, strict=True))
        found.pop(without, None)
        return found


@dataclass(slots=True)
class _Pages:
    """The articles read so far; a line's words are kept from its second article on."""

    pages: list[_Page] = field(default_factory=list)
    first: dict[int, int] = field(default_factory=dict)
    again: dict[int, list[int]] = field(default_factory=dict)
    words: dict[int, str] = field(default_factory=dict)

    def add(self, outlet: str, text: str) -> None:
        number = len(self.pages)
        page = _Page(outlet, array("q"), array("q"))
        for line in {stripped for line in text.split("\n") if (stripped := line.strip())}:
            key = hash(line)
            page.hashes.append(key)
            page.lengths.append(len(line))
            if len(line) > LONGEST_LINE:
                continue
            if key not in self.first:
                self.first[key] = number
            else:
                self.again.setdefault(key, [self.first[key]]).append(number)
                self.words.setdefault(key, line)
        self.pages.append(page)

    def recurring(self) -> RecurringLines:
        by_outlet: dict[str, set[str]] = {}
        of_all: set[str] = set()
        for key, numbers in self.again.items():
            if len(numbers) < LEAST_ARTICLES:
                continue
            line, pages = self.words[key], [self.pages[number] for number in numbers]
            for outlet, own in _of_outlets(pages):
                if len(_different(own, key)) >= LEAST_ARTICLES:
                    by_outlet.setdefault(outlet, set()).add(line)
            if _is_notice(line) and _recurs_everywhere(_different(pages, key)):
                of_all.add(line)
        return RecurringLines(
            {outlet: frozenset(lines) for outlet, lines in by_outlet.items()}, frozenset(of_all)
        )


def _of_outlets(pages: Iterable[_Page]) -> Iterator[tuple[str, list[_Page]]]:
    """Yield the pages of each outlet that is known."""
    grouped: dict[str, list[_Page]] = {}
    for page in pages:
        if page.outlet:
            grouped.setdefault(page.outlet, []).append(page)
    yield from ((outlet, own) for outlet, own in grouped.items() if len(own) >= LEAST_ARTICLES)


def _recurs_everywhere(different: Sequence[_Page]) -> bool:
    outlets = {page.outlet for page in different if page.outlet}
    least = LEAST_ARTICLES if len(outlets) > 1 else LEAST_OF_UNKNOWN_OUTLET
    return len(different) >= least


def _is_notice(line: str) -> bool:
    """Say whether a line is short and no sentence, or calls on the reader."""
    if len(line) > LONGEST_NOTICE:
        return False
    ends = line.endswith((".", "!", "?", "“", "”", '"', "«"))
    return not ends or not _CALLS.isdisjoint(line_features([line])[0])


def _different(pages: Sequence[_Page], line: int) -> list[_Page]:
    """Return articles that are different news, whatever they share in this line."""
    kept: list[tuple[_Page, dict[int, int]]] = []
    # Those that are far apart are seldom the same news: look at some from everywhere.
    step = max(len(pages) // ARTICLES_LOOKED_AT, 1)
    for page in pages[::step][:ARTICLES_LOOKED_AT]:
        lines = page.lines(line)
        if not any(_same_news(lines, other) for _, other in kept):
            kept.append((page, lines))
    return [page for page, _ in kept]


def _same_news(a: Mapping[int, int], b: Mapping[int, int]) -> bool:
    shorter = min(sum(a.values()), sum(b.values()))
    shared = sum(length for key, length in a.items() if key in b)
    return shared > SHARED_TEXT * shorter
