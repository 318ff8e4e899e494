"""The rows of both lists: reasons with their gaps, and the units behind one gap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from goldspan.domain.layer import Span
from goldspan.domain.review import Reason
from goldspan.services.review.gaps.gap_finder import ReadArticle
from goldspan.services.review.gaps.grouping import Gap
from goldspan.services.review.gaps.matters import Matter
from goldspan.services.review.review_units import Difference
from goldspan.ui.excerpts.excerpt import Excerpt, compared_excerpt
from goldspan.ui.review.gaps.words import GapWords


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """The heading of a reason; its gaps come beneath it."""

    reason: Reason
    name: str
    figures: str


@dataclass(frozen=True, slots=True)
class GapRow:
    """A gap as it is listed; `folded` is what finding looks through, without upper case.

    `price` is what it came to, in actions, `cost` the same in words.
    """

    gap: Gap
    head: str
    price: int
    cost: str
    units: str
    folded: str

    @property
    def label(self) -> str:
        """The gap's label."""
        return self.gap.label

    @property
    def kind(self) -> Difference:
        """What differs."""
        return self.gap.difference


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One unit of a gap: its text around, who has it how, the reviewer's comment, the article."""

    matter: Matter
    excerpt: Excerpt
    sides: str
    comment: str
    title: str


def gap_rows(gaps: Iterable[Gap], titles: Mapping[str, str], words: GapWords) -> list[GapRow]:
    """Return a row for each gap; `titles` are those of the articles, by id."""
    rows = []
    for gap in gaps:
        head = words.head(gap)
        names = {titles.get(matter.unit.article, "") for matter in gap.matters}
        comments = {comment_of(matter) for matter in gap.matters}
        folded = "\n".join((*gap.wordings, head, *names, *comments)).casefold()
        units = words.units(len(gap.matters))
        price = gap.cost
        rows.append(GapRow(gap, head, price, words.cost(price), units, folded))
    return rows


def with_reasons(rows: Sequence[GapRow], words: GapWords) -> list[ReasonRow | GapRow]:
    """Return the rows under the headings of their reasons, the costliest reason first."""
    groups: dict[Reason, list[GapRow]] = {}
    for row in rows:
        groups.setdefault(row.gap.reason, []).append(row)
    found: list[ReasonRow | GapRow] = []
    costs = {reason: sum(row.price for row in group) for reason, group in groups.items()}
    for reason in sorted(groups, key=lambda reason: (-costs[reason], reason)):
        units = {(m.unit.article, m.unit.id) for row in groups[reason] for m in row.gap.matters}
        figures = f"{words.units(len(units))} · {words.cost(costs[reason])}"
        found += [ReasonRow(reason, words.reason(reason), figures), *groups[reason]]
    return found


def matter_row(
    matter: Matter, articles: Mapping[str, ReadArticle], words: GapWords
) -> MatterRow | None:
    """Return the row of a unit; None where its article is gone."""
    there = articles.get(matter.unit.article)
    if there is None:
        return None
    title = there.article.title or there.article.name
    shown = _excerpt(matter, there.text)
    return MatterRow(matter, shown, words.sides(matter), comment_of(matter), title)


def comment_of(matter: Matter) -> str:
    """Return the reviewer's comment on a unit, empty where there is none."""
    decision = matter.unit.adjudication
    return decision.comment if decision is not None else ""


def _excerpt(matter: Matter, text: str) -> Excerpt:
    """Return the words around what differs: the ranges of a value, else the spans."""
    people = matter.unit.spans.values()
    own = [place for span in people for place in _places(span, matter.key)]
    gold = [place for span in matter.unit.gold for place in _places(span, matter.key)]
    return compared_excerpt(text, own, gold if matter.settled else [])


def _places(span: Span, key: str) -> list[tuple[int, int]]:
    value = span.attrs.get(key)
    if isinstance(value, tuple) and value:
        return [(part.start, part.end) for part in value]
    return [(span.start, span.end)]
