"""What people marked in many articles, as columns of numbers: what the measures count on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from goldspan.agreement.tallies import Column, Flags
from goldspan.agreement.units import Asked
from goldspan.domain.layer import Attrs

Ranges = Sequence[tuple[int, int]]


class MarkedSpan(Protocol):
    """What is compared of a span."""

    @property
    def id(self) -> str:
        """Return what links call it."""

    @property
    def label(self) -> str:
        """Return the key of its label."""

    @property
    def start(self) -> int:
        """Return where it starts, in code points."""

    @property
    def end(self) -> int:
        """Return where it ends, exclusive."""

    @property
    def attrs(self) -> Attrs:
        """Return its values by key."""


class MarkedLink(Protocol):
    """What is compared of a link."""

    @property
    def type(self) -> str:
        """Return the key of its type."""

    @property
    def source(self) -> str:
        """Return the id of the span it comes from."""

    @property
    def target(self) -> str:
        """Return the id of the span it leads to."""


class MarkedLayer(Protocol):
    """What one person has on an article; a `Layer` is one."""

    @property
    def spans(self) -> Sequence[MarkedSpan]:
        """Return the spans."""

    @property
    def links(self) -> Sequence[MarkedLink]:
        """Return the links."""


@dataclass(frozen=True, slots=True)
class Compared:
    """An article as its people see it: `length` in code points, `tokens` sorted and disjoint.

    Compared are those who are in `asked`, each by the labels asked for (None: all).
    """

    length: int
    layers: Mapping[str, MarkedLayer]
    asked: Asked
    tokens: Ranges = ()


@dataclass(frozen=True, slots=True)
class Links:
    """The links between spans: the number of the type, and the rows of both ends."""

    types: tuple[str, ...]
    type: Column
    source: Column
    target: Column


@dataclass(frozen=True, slots=True)
class Marks:
    """A articles, n people, L labels and S spans.

    `people` and `labels` are sorted; a span's `person` and `label` are places in them. Spans are of
    labels that their person was asked for in the article: `asked` (A × n × L). `attributes` has for
    each key a value's number for each span, -1 for none. Token i of article a is at
    `token_starts[token_offsets[a] + i]`.
    """

    people: tuple[str, ...]
    labels: tuple[str, ...]
    lengths: Column
    asked: Flags
    article: Column
    person: Column
    label: Column
    start: Column
    end: Column
    attributes: Mapping[str, Column]
    links: Links
    token_offsets: Column
    token_starts: Column
    token_ends: Column

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """Return the pairs of people, as places in `people`."""
        count = len(self.people)
        return [(one, other) for one in range(count) for other in range(one + 1, count)]

    @property
    def bases(self) -> Column:
        """Return where each article would begin if all were laid end to end, a gap between two."""
        return np.concatenate(([0], np.cumsum(self.lengths + 1)))[:-1]


def marks_of(articles: Sequence[Compared], people: Sequence[str], labels: Sequence[str]) -> Marks:
    """Put the articles into columns, with these people and labels alone."""
    collected = _Collected(tuple(sorted(people)), tuple(sorted(labels)))
    for article in articles:
        collected.add(article)
    return collected.marks(articles)


class _Collected:
    """The spans and links of article after article, and of person after person in each."""

    def __init__(self, people: tuple[str, ...], labels: tuple[str, ...]) -> None:
        self._people = people
        self._labels = labels
        self._place = {label: place for place, label in enumerate(labels)}
        self._asked: list[list[list[bool]]] = []
        self._layers: list[tuple[int, int, int]] = []
        self._label: list[int] = []
        self._start: list[int] = []
        self._end: list[int] = []
        self._links: list[tuple[str, int, int]] = []
        self._values = _Values()

    def add(self, article: Compared) -> None:
        number = len(self._asked)
        self._asked.append([])
        for person, name in enumerate(self._people):
            wanted: Container[str] = ()
            if name in article.asked:
                own = article.asked[name]
                wanted = self._place if own is None else own
            self._asked[-1].append([label in wanted for label in self._labels])
            if name in article.layers:
                known = {label: at for label, at in self._place.items() if label in wanted}
                self._add_layer(number, person, known, article.layers[name])

    def _add_layer(
        self, number: int, person: int, known: Mapping[str, int], layer: MarkedLayer
    ) -> None:
        spans = [span for span in layer.spans if span.label in known]
        first = len(self._label)
        self._layers.append((number, person, len(spans)))
        self._label += [known[span.label] for span in spans]
        self._start += [span.start for span in spans]
        self._end += [span.end for span in spans]
        self._values.add(number, first, spans)
        if layer.links:
            at = {span.id: row for row, span in enumerate(spans, first)}
            self._links += [
                (link.type, at[link.source], at[link.target])
                for link in layer.links
                if link.source in at and link.target in at
            ]

    def marks(self, articles: Sequence[Compared]) -> Marks:
        layers = np.array(self._layers, dtype=np.int64).reshape(-1, 3)
        types = sorted({kind for kind, _, _ in self._links})
        links = [(types.index(kind), source, target) for kind, source, target in self._links]
        columns = np.array(links, dtype=np.int64).reshape(-1, 3)
        asked = np.array(self._asked, dtype=np.bool_)
        offsets, starts, ends = token_columns([each.tokens for each in articles])
        return Marks(
            people=self._people,
            labels=self._labels,
            lengths=np.array([each.length for each in articles], dtype=np.int64),
            asked=asked.reshape(len(articles), len(self._people), len(self._labels)),
            article=np.repeat(layers[:, 0], layers[:, 2]),
            person=np.repeat(layers[:, 1], layers[:, 2]),
            label=np.array(self._label, dtype=np.int64),
            start=np.array(self._start, dtype=np.int64),
            end=np.array(self._end, dtype=np.int64),
            attributes=self._values.columns(len(self._label)),
            links=Links(tuple(types), *(np.ascontiguousarray(part) for part in columns.T)),
            token_offsets=offsets,
            token_starts=starts,
            token_ends=ends,
        )


class _Values:
    """The values of attributes as numbers; words of the text are compared by their places.

    Readers hand out the same mapping again and again: then the row that had it first is copied. It
    is known by identity, so spans must live as long as this.
    """

    def __init__(self) -> None:
        self._numbers: defaultdict[str, dict[Hashable, int]] = defaultdict(dict)
        self._rows: defaultdict[str, list[int]] = defaultdict(list)
        self._found: defaultdict[str, list[int]] = defaultdict(list)
        self._known: dict[int, int] = {}
        self._copied: list[int] = []
        self._copied_from: list[int] = []

    def add(self, article: int, first: int, spans: Sequence[MarkedSpan]) -> None:
        """Take in the values of an article's spans, whose rows begin at `first`."""
        for row, span in enumerate(spans, first):
            attrs = span.attrs
            if not attrs:
                continue
            known = self._known.setdefault(id(attrs), row)
            if known != row:
                self._copied.append(row)
                self._copied_from.append(known)
            elif self._number(article, row, attrs):
                del self._known[id(attrs)]

    def columns(self, count: int) -> dict[str, Column]:
        """Return the number of each span's value by key, -1 where it has none."""
        columns = {}
        for key, rows in sorted(self._rows.items()):
            column = np.full(count, -1, dtype=np.int64)
            column[rows] = self._found[key]
            column[self._copied] = column[self._copied_from]
            columns[key] = column
        return columns

    def _number(self, article: int, row: int, attrs: Attrs) -> bool:
        """Number the values; return whether they are of this article alone."""
        placed = False
        for key, value in attrs.items():
            if not value:
                continue
            named: Hashable = value
            if isinstance(value, tuple):
                placed = True
                named = (article, *((part.start, part.end) for part in value))
            numbers = self._numbers[key]
            self._rows[key].append(row)
            self._found[key].append(numbers.setdefault(named, len(numbers)))
        return placed


def token_columns(tokens: Sequence[Ranges]) -> tuple[Column, Column, Column]:
    """Return where each article's tokens begin in the columns, and the starts and ends of all."""
    offsets = np.concatenate(([0], np.cumsum([len(each) for each in tokens], dtype=np.int64)))
    filled = [np.array(each, dtype=np.int64) for each in tokens if len(each)]
    ranges = np.concatenate(filled) if filled else np.zeros((0, 2), dtype=np.int64)
    return (
        offsets.astype(np.int64),
        np.ascontiguousarray(ranges[:, 0]),
        np.ascontiguousarray(ranges[:, 1]),
    )
