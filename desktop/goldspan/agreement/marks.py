"""What people marked in many articles, as columns of numbers: what the measures count on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

from goldspan.agreement.tallies import Column, Flags
from goldspan.agreement.units import Asked
from goldspan.domain.layer import Attrs

Ranges = Sequence[tuple[int, int]]


class MarkedSpan(Protocol):
    """What of a span is counted."""

    @property
    def id(self) -> str:
        """Return its id."""

    @property
    def label(self) -> str:
        """Return its label."""

    @property
    def start(self) -> int:
        """Return where it starts."""

    @property
    def end(self) -> int:
        """Return where it ends."""

    @property
    def attrs(self) -> Attrs:
        """Return its values."""


class MarkedLink(Protocol):
    """What of a link is counted."""

    @property
    def type(self) -> str:
        """Return its type."""

    @property
    def source(self) -> str:
        """Return the id of the span it starts from."""

    @property
    def target(self) -> str:
        """Return the id of the span it leads to."""


class MarkedLayer(Protocol):
    """What one person has on an article; a `Layer` is one."""

    @property
    def spans(self) -> Sequence[MarkedSpan]:
        """Return the spans, in any order."""

    @property
    def links(self) -> Sequence[MarkedLink]:
        """Return the links, in any order."""


class Spanned(Protocol):
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


class Linked(Protocol):
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


class Layered(Protocol):
    """What one person has on an article."""

    @property
    def spans(self) -> Sequence[Spanned]:
        """Return the spans."""

    @property
    def links(self) -> Sequence[Linked]:
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
    for number, article in enumerate(articles):
        collected.add(number, article)
    return collected.marks(articles)


@dataclass(slots=True)
class _Collected:
    people: tuple[str, ...]
    labels: tuple[str, ...]
    rows: list[tuple[int, int, int, int, int]] = field(default_factory=list)
    attrs: list[tuple[int, Attrs]] = field(default_factory=list)
    links: list[tuple[str, int, int]] = field(default_factory=list)

    def add(self, number: int, article: Compared) -> None:
        places = {label: place for place, label in enumerate(self.labels)}
        for person, name in enumerate(self.people):
            if name not in article.asked or name not in article.layers:
                continue
            wanted = article.asked[name]
            layer = article.layers[name]
            at: dict[str, int] = {}
            for span in layer.spans:
                label = places.get(span.label)
                if label is None or (wanted is not None and span.label not in wanted):
                    continue
                at[span.id] = len(self.rows)
                if span.attrs:
                    self.attrs.append((len(self.rows), span.attrs))
                self.rows.append((number, person, label, span.start, span.end))
            self.links += [
                (link.type, at[link.source], at[link.target])
                for link in layer.links
                if link.source in at and link.target in at
            ]

    def marks(self, articles: Sequence[Compared]) -> Marks:
        columns = np.array(self.rows, dtype=np.int64).reshape(-1, 5).T
        article, person, label, start, end = (np.ascontiguousarray(column) for column in columns)
        offsets, starts, ends = token_columns([each.tokens for each in articles])
        return Marks(
            people=self.people,
            labels=self.labels,
            lengths=np.array([each.length for each in articles], dtype=np.int64),
            asked=self._asked(articles),
            article=article,
            person=person,
            label=label,
            start=start,
            end=end,
            attributes=self._attributes(),
            links=self._links(),
            token_offsets=offsets,
            token_starts=starts,
            token_ends=ends,
        )

    def _asked(self, articles: Sequence[Compared]) -> Flags:
        asked = np.zeros((len(articles), len(self.people), len(self.labels)), dtype=np.bool_)
        for number, article in enumerate(articles):
            for person, name in enumerate(self.people):
                if name in article.asked:
                    wanted = article.asked[name]
                    asked[number, person] = [
                        wanted is None or label in wanted for label in self.labels
                    ]
        return asked

    def _attributes(self) -> dict[str, Column]:
        numbers: defaultdict[str, dict[Any, int]] = defaultdict(dict)
        columns: dict[str, Column] = {}
        for row, attrs in self.attrs:
            for key, value in attrs.items():
                if not value:
                    continue
                named: Any = value
                if isinstance(value, tuple):
                    named = (self.rows[row][0], *((part.start, part.end) for part in value))
                if key not in columns:
                    columns[key] = np.full(len(self.rows), -1, dtype=np.int64)
                known = numbers[key]
                columns[key][row] = known.setdefault(named, len(known))
        return dict(sorted(columns.items()))

    def _links(self) -> Links:
        types = tuple(sorted({kind for kind, _, _ in self.links}))
        rows = [(types.index(kind), source, target) for kind, source, target in self.links]
        columns = np.array(rows, dtype=np.int64).reshape(-1, 3).T
        return Links(types, *(np.ascontiguousarray(column) for column in columns))


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
