"""Counts what became of spans and links, by label, and what changes of the rules touched."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from goldspan.services.releases.comparing.comparison import (
    ArticleChange,
    Kind,
    LabelCounts,
    LinkChange,
    RuleChange,
    SpanChange,
    What,
)
from goldspan.services.releases.comparing.rules import Rule

_WHAT = {What.RANGE: "ranges", What.ATTRIBUTES: "attributes", What.REMARKS: "remarks"}
_OF_KIND = {Kind.ADDED: "added", Kind.REMOVED: "removed"}


class Tally:
    """What became of the spans of each label and the links of each type."""

    def __init__(self) -> None:
        self._spans: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._links: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def change(self, change: ArticleChange) -> None:
        """Count the spans and links of an article that both releases have."""
        for span in change.spans:
            self._span(span)
        for link in change.links:
            self._links[link.type][_OF_KIND[link.kind]] += 1

    def whole(self, kind: Kind, record: Mapping[str, list[dict[str, str]]]) -> None:
        """Count all of an article that came or went, alone or with its layer."""
        what = "came" if kind is Kind.ADDED else "went"
        for span in record.get("spans", ()):
            self._spans[span["label"]][what] += 1
        for link in record.get("links", ()):
            self._links[link["type"]][what] += 1

    def labels(
        self,
        order: Sequence[str],
        before: Mapping[str, int],
        after: Mapping[str, int],
        *,
        link: bool = False,
    ) -> list[LabelCounts]:
        """Return the counts of each label, or type of link, in this order, others behind them."""
        found = self._links if link else self._spans
        names = dict.fromkeys((*order, *sorted({*before, *after, *found})))
        return [
            LabelCounts(name, link, before.get(name, 0), after.get(name, 0), **found[name])
            for name in names
            if before.get(name) or after.get(name) or name in found
        ]

    def _span(self, change: SpanChange) -> None:
        before, after = change.before, change.after
        if before is None or after is None:
            state = after or before
            if state is not None:
                self._spans[state.label][_OF_KIND[change.kind]] += 1
            return
        if before.label != after.label:
            self._spans[before.label]["relabelled_from"] += 1
            self._spans[after.label]["relabelled_to"] += 1
        for what in change.what:
            if what in _WHAT:
                self._spans[after.label][_WHAT[what]] += 1


class Touches:
    """Which changes of spans and links each change of the rules is about."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = list(rules)
        self._of_label: defaultdict[str, list[int]] = defaultdict(list)
        self._of_link: defaultdict[str, list[int]] = defaultdict(list)
        for number, rule in enumerate(self._rules):
            if rule.label:
                self._of_label[rule.label].append(number)
            if rule.link:
                self._of_link[rule.link].append(number)
        self._counts: Counter[int] = Counter()
        self._articles: defaultdict[int, dict[str, None]] = defaultdict(dict)

    def change(self, change: ArticleChange) -> None:
        """Take in what differs in an article."""
        touched: Counter[int] = Counter()
        for span in change.spans:
            for label in span.labels():
                for number in self._of_label.get(label, ()):
                    touched[number] += _is_about(self._rules[number], span)
        for link in change.links:
            touched.update(self._about_link(link))
        for number, count in touched.items():
            if count:
                self._counts[number] += count
                self._articles[number][change.name] = None

    def rules(self, before: Mapping[str, int], after: Mapping[str, int]) -> tuple[RuleChange, ...]:
        """Return the changes of the rules, with what they touched; counts are by label and type."""
        return tuple(
            replace(
                rule.change,
                spans=(before if rule.change.kind is Kind.REMOVED else after).get(
                    rule.label or rule.link, 0
                ),
                touched=self._counts[number],
                articles=tuple(sorted(self._articles[number])),
            )
            for number, rule in enumerate(self._rules)
        )

    def _about_link(self, link: LinkChange) -> Sequence[int]:
        return self._of_link.get(link.type, ())


def _is_about(rule: Rule, change: SpanChange) -> bool:
    """Say whether a rule on a label of a span is about what became of it."""
    if not rule.attribute:
        return True
    values = [
        state.attrs.get(rule.attribute, "") if state is not None else ""
        for state in (change.before, change.after)
    ]
    if rule.value:
        return rule.value in values and values[0] != values[1]
    return values[0] != values[1]
