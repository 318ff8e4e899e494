"""Suggestions on a Doc: spans in `doc.spans["sc"]`, attributes and links in `doc.user_data`.

Ranges are kept in characters too, because a name can begin inside a spaCy token.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Span

from goldspan.domain.exchange import ExchangeSpan

GROUP = "sc"
KEY = "goldspan"

MarkAttr = str | Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Mark:
    """A suggested span: characters, end exclusive; ranges are pairs of characters.

    `evidence` names what it was suggested for, so that its score can be measured.
    """

    id: str
    label: str
    start: int
    end: int
    attrs: dict[str, Any]
    score: float | None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class MarkLink:
    """A suggested link between two marks, by id."""

    type: str
    source: str
    target: str


class Marking:
    """Reads and writes the suggestions on a Doc; survives `Doc.to_bytes` and DocBin."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._data: dict[str, Any] = doc.user_data.setdefault(KEY, {})
        self._data.setdefault("marks", {})
        self._data.setdefault("links", [])
        self._starts: list[int] | None = None

    @property
    def document_time(self) -> str:
        """Return the article's document time, a TIMEX3 value or empty."""
        return str(self._data.get("document_time", ""))

    @property
    def recurring(self) -> tuple[str, ...]:
        """Return the lines that come back in other articles of the outlet."""
        return tuple(self._data.get("recurring", ()))

    def describe(self, document_time: str, recurring: Sequence[str] = ()) -> None:
        """Tell the pipeline what is known about the article besides its text."""
        self._data["document_time"] = document_time
        self._data["recurring"] = list(recurring)

    def give(self, labels: Iterable[str], spans: Iterable[ExchangeSpan]) -> None:
        """Tell the pipeline what another one marks with these labels.

        What it would add in the same place lends its attributes to what is given; what overlaps
        that is not added. What others have missed it may add, for links to have their ends.
        """
        given: dict[str, list[list[Any]]] = {label: [] for label in labels}
        for span in spans:
            attrs: dict[str, MarkAttr] = {
                key: value if isinstance(value, str) else [(part.start, part.end) for part in value]
                for key, value in span.attrs.items()
            }
            mark_id = self.add(span.label, span.start, span.end, attrs, span.score)
            given.setdefault(span.label, []).append([span.start, span.end, mark_id])
        self._data["given"] = {label: sorted(places) for label, places in given.items()}

    def add(
        self,
        label: str,
        start: int,
        end: int,
        attrs: dict[str, MarkAttr] | None = None,
        score: float | None = None,
        evidence: str = "",
    ) -> str:
        """Suggest a span and return its id, which is unique in the Doc.

        Where another pipeline has marked this place, or some of it, with the label (`give`),
        nothing is added: the id is that of what is there.
        """
        marks = self._data["marks"]
        plain = {
            key: value if isinstance(value, str) else [list(pair) for pair in value]
            for key, value in (attrs or {}).items()
        }
        given = self._given(label, start, end)
        if given is not None:
            first, last, known = given
            if (first, last) == (start, end):
                marks[known]["attrs"].update(plain)
            return known
        mark_id = f"m{self._next_number()}"
        marks[mark_id] = {
            "label": label,
            "start": start,
            "end": end,
            "attrs": plain,
            "score": score,
            "evidence": evidence,
        }
        if self._starts is None:
            self._starts = self.doc.to_array("IDX").tolist()
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        self._group().append(Span(self.doc, first, last, label=label, span_id=mark_id))
        return mark_id

    def link(self, link_type: str, source: str, target: str) -> None:
        """Suggest a link between two marks."""
        self._data["links"].append([link_type, source, target])

    def drop(self, mark_id: str) -> None:
        """Take a mark back, and the links that it has; one that another pipeline gave stays."""
        record = self._data["marks"].get(mark_id)
        if record is None or self._is_given(mark_id):
            return
        del self._data["marks"][mark_id]
        self._data["links"] = [link for link in self._data["links"] if mark_id not in link[1:]]
        self.doc.spans[GROUP] = [span for span in self._group() if span.id_ != mark_id]

    def rate(self, mark_id: str, score: float | None) -> None:
        """Give a mark another score."""
        self._data["marks"][mark_id]["score"] = score

    def describe_mark(self, mark_id: str, attrs: dict[str, MarkAttr]) -> None:
        """Set attributes of a mark, beside those it has."""
        self._data["marks"][mark_id]["attrs"].update(attrs)

    def remember(self, function: str, name: str) -> None:
        """Note who has a title or function, for where it stands without the name."""
        self._data.setdefault("functions", {}).setdefault(function, name)

    def who_is(self, function: str) -> str:
        """Return who has a title or function, or an empty text.

        Nobody has it exactly: the one whose function it closes (`Kanzlerin`: `Bundeskanzlerin`).
        """
        functions: dict[str, str] = self._data.get("functions", {})
        for form in (function, *(function.removesuffix(end) for end in ("s", "n", "en"))):
            if form in functions:
                return functions[form]
        low = function.lower()
        names = {name for word, name in functions.items() if low and word.lower().endswith(low)}
        return names.pop() if len(names) == 1 else ""

    def marks(self, label: str | None = None) -> list[Mark]:
        """Return the marks (of a label) in the order of the text, the longer first."""
        found = [mark for mark in self._read() if label in (None, mark.label)]
        return sorted(found, key=lambda mark: (mark.start, -mark.end, mark.label))

    def mark(self, mark_id: str) -> Mark | None:
        """Return the mark of this id, or None."""
        record = self._data["marks"].get(mark_id)
        return None if record is None else _mark(mark_id, record)

    def links(self) -> list[MarkLink]:
        """Return the suggested links."""
        return [MarkLink(*link) for link in self._data["links"]]

    def _next_number(self) -> int:
        """Return a number that no mark has had, those that were dropped included."""
        number: int = self._data.get("made", 0) + 1
        self._data["made"] = number
        return number

    def _is_given(self, mark_id: str) -> bool:
        given: dict[str, list[list[Any]]] = self._data.get("given", {})
        return any(mark_id == place[2] for places in given.values() for place in places)

    def _given(self, label: str, start: int, end: int) -> tuple[int, int, str] | None:
        """Return what another pipeline has marked in this place, or in some of it."""
        places = self._data.get("given", {}).get(label)
        if not places:
            return None
        at = bisect_left(places, [start, end, ""])
        for first, last, known in places[max(at - 1, 0) : at + 1]:
            if first < end and start < last:
                return first, last, known
        return None

    def _read(self) -> Iterator[Mark]:
        for mark_id, record in self._data["marks"].items():
            yield _mark(mark_id, record)

    def _group(self) -> list[Span]:
        if GROUP not in self.doc.spans:
            self.doc.spans[GROUP] = []
        group: list[Span] = self.doc.spans[GROUP]
        return group


def _mark(mark_id: str, record: dict[str, Any]) -> Mark:
    attrs = {
        key: value if isinstance(value, str) else tuple((a, b) for a, b in value)
        for key, value in record["attrs"].items()
    }
    return Mark(
        mark_id,
        record["label"],
        record["start"],
        record["end"],
        attrs,
        record["score"],
        record["evidence"],
    )
