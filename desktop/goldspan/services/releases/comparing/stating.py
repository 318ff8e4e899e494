"""Says in plain lines what differs between two releases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from goldspan.services.releases.comparing.comparison import (
    ArticleChange,
    Comparison,
    FieldChange,
    Kind,
    LabelCounts,
    RuleChange,
    SideFacts,
    SpanChange,
    SpanState,
    What,
)

_LONGEST = 70
_SIGNS = {Kind.ADDED: "+", Kind.REMOVED: "-", Kind.CHANGED: "~"}
_HEADER = ("label", "before", "added", "removed", "changed", "after")


def comparison_lines(comparison: Comparison, most: int = 0) -> Iterator[str]:
    """Yield the comparison in words: sums, by label, rules, then article by article.

    At most so many articles are listed; 0 lists all.
    """
    yield f"from {_side(comparison.a)}"
    yield f"to   {_side(comparison.b)}"
    if comparison.same:
        yield "Nothing differs."
        return
    yield ""
    yield _articles(comparison)
    for choice in comparison.choices:
        yield f"chosen when frozen: {_field(choice)}"
    for layer in comparison.layers:
        which = f"only in the later one: {layer.after}" if layer.after else f"gone: {layer.before}"
        yield f"layer {which}"
    yield ""
    yield from _table([_HEADER, *(_row(each) for each in comparison.labels)])
    if comparison.rules:
        yield ""
        yield "Rules"
        for rule in comparison.rules:
            yield from _rule(rule)
    changes = comparison.changes[:most] if most else comparison.changes
    for change in changes:
        yield ""
        yield from _article(change)
    if len(changes) < len(comparison.changes):
        yield ""
        yield f"… and {len(comparison.changes) - len(changes)} more articles"


def comparison_text(comparison: Comparison) -> str:
    """Return all of the comparison as text."""
    return "\n".join(comparison_lines(comparison)) + "\n"


def _side(side: SideFacts) -> str:
    title = f" “{side.title}”" if side.title else ""
    return (
        f"release {side.number}{title} of {side.project}, as of {side.as_of}, scheme {side.scheme}:"
        f" {side.articles} articles, {side.spans} spans, {side.links} links"
    )


def _articles(comparison: Comparison) -> str:
    counts = comparison.articles
    parts = [
        f"{counts.added} added",
        f"{counts.removed} removed",
        f"{counts.changed} changed",
        f"{counts.unchanged} unchanged",
    ]
    of_changed = [
        f"{number} {what}"
        for number, what in (
            (counts.text, "in their text"),
            (counts.part, "moved to another part"),
            (counts.fields, "in other fields"),
        )
        if number
    ]
    more = f" (changed: {', '.join(of_changed)})" if of_changed else ""
    return f"articles: {', '.join(parts)}{more}"


def _row(counts: LabelCounts) -> tuple[str, ...]:
    changed = [
        f"{number} {what}"
        for number, what in (
            (counts.ranges, "range"),
            (counts.relabelled_to, "now it"),
            (counts.relabelled_from, "now another"),
            (counts.attributes, "attributes"),
            (counts.remarks, "remarks"),
        )
        if number
    ]
    return (
        f"→ {counts.label}" if counts.link else counts.label,
        str(counts.before),
        f"+{counts.added + counts.came}",
        f"-{counts.removed + counts.went}",
        ", ".join(changed) or "0",
        str(counts.after),
    )


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _rule(rule: RuleChange) -> Iterator[str]:
    touched = f"touched: {rule.touched}, in articles: {len(rule.articles)}"
    holds = f", holds for: {rule.spans}" if rule.label or rule.spans else ""
    yield f"{_SIGNS[rule.kind]} {rule.rule.value} {rule.key}; {touched}{holds}"
    for field in rule.fields:
        yield f"    {_field(field)}"
    for line in rule.lines:
        yield f"    {line}"


def _article(change: ArticleChange) -> Iterator[str]:
    parts = [part for part in (change.part_before, change.part_after) if part]
    where = " → ".join(dict.fromkeys(parts))
    head = f"{_SIGNS[change.kind]} {change.name} ({where}, {change.layer})"
    if change.kind is Kind.CHANGED:
        yield head
    else:
        yield f"{head}: {change.spans_before + change.spans_after} spans"
    if change.text:
        yield "    its text is another"
    for field in change.fields:
        yield f"    {_field(field)}"
    for span in change.spans:
        yield f"  {_SIGNS[span.kind]} {_span(span)}"
    for link in change.links:
        yield f"  {_SIGNS[link.kind]} {link.type}: {_state(link.source)} → {_state(link.target)}"


def _span(change: SpanChange) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        return _state(after or before)
    said = [_state(before)]
    if What.RANGE in change.what or What.LABEL in change.what:
        said.append(f"→ {_state(after)}")
    for key in change.attributes:
        was, becomes = (each.attrs.get(key, "") or "–" for each in (before, after))
        said.append(f"{key}: {was} → {becomes}" if was != becomes else f"{key}: other words")
    if What.REMARKS in change.what:
        said.append(f"remarks: {_remarks(before)} → {_remarks(after)}")
    return "; ".join(said).replace("; →", " →")


def _state(state: SpanState | None) -> str:
    if state is None:
        return ""
    quote = shorten(state.quote, _LONGEST, placeholder=" …")
    return f"{state.label} {state.start}–{state.end} “{quote}”"


def _remarks(state: SpanState) -> str:
    doubt = ["in doubt"] if state.doubtful else []
    note = [f"“{shorten(state.note, _LONGEST, placeholder=' …')}”"] if state.note else []
    return ", ".join([*doubt, *note]) or "–"


def _field(change: FieldChange) -> str:
    before, after = (
        shorten(each, _LONGEST, placeholder=" …") or "–" for each in (change.before, change.after)
    )
    return f"{change.field}: {before} → {after}"
