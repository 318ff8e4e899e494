"""What the comparison of two releases says, in the window's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from textwrap import shorten

from PySide6.QtCore import QCoreApplication

from goldspan.services.releases.comparing.comparison import (
    ArticleChange,
    Comparison,
    Kind,
    LabelCounts,
    LinkChange,
    RuleChange,
    RuleKind,
    SpanChange,
    SpanState,
    What,
)
from goldspan.services.releases.content.choices import Furniture, LayerChoice
from goldspan.ui.release.split.words import part_titles

SIGNS: Mapping[Kind, str] = {Kind.ADDED: "+", Kind.REMOVED: "−", Kind.CHANGED: "~"}
LONGEST = 90


def articles_words(comparison: Comparison) -> str:
    """Return how many articles came, went and changed."""
    counts = comparison.articles
    translate = QCoreApplication.translate
    said = [
        translate("Comparison", "%Ln article(s) came", "", counts.added),
        translate("Comparison", "%Ln article(s) went", "", counts.removed),
        translate("Comparison", "%Ln article(s) changed", "", counts.changed),
        translate("Comparison", "%Ln article(s) as before", "", counts.unchanged),
    ]
    return " · ".join(said)


def choices_words(comparison: Comparison) -> str:
    """Return what was chosen otherwise, and which layers only one of them has."""
    translate = QCoreApplication.translate
    fields = {
        "layer": translate("Comparison", "what goes out"),
        "adjudicated_only": translate("Comparison", "adjudicated articles only"),
        "unfinished": translate("Comparison", "layers that are not done"),
        "furniture": translate("Comparison", "furniture"),
        "names": translate("Comparison", "names of annotators"),
        "notes": translate("Comparison", "notes"),
        "language": translate("Comparison", "language"),
        "entities": translate("Comparison", "labels as entities"),
    }
    values = {
        "": "–",
        "true": translate("Comparison", "yes"),
        "false": translate("Comparison", "no"),
        LayerChoice.GOLD: translate("Comparison", "gold"),
        LayerChoice.PEOPLE: translate("Comparison", "each person’s layer"),
        LayerChoice.ALL: translate("Comparison", "gold and each person’s layer"),
        Furniture.KEPT: translate("Comparison", "kept"),
        Furniture.CUT: translate("Comparison", "cut out"),
    }
    said = [
        translate("Comparison", "Different choice: {field}, {before} → {after}").format(
            field=fields.get(each.field, each.field),
            before=values.get(each.before, each.before),
            after=values.get(each.after, each.after),
        )
        for each in comparison.choices
    ]
    for layer in comparison.layers:
        words = (
            translate("Comparison", "Layer “{layer}” is new.")
            if layer.after
            else translate("Comparison", "Layer “{layer}” is gone.")
        )
        said.append(words.format(layer=layer.after or layer.before))
    return "\n".join(said)


def changed_words(counts: LabelCounts) -> str:
    """Return what changed of the spans of a label."""
    translate = QCoreApplication.translate
    said = (
        (counts.ranges, translate("Comparison", "range")),
        (counts.relabelled_to, translate("Comparison", "from another label")),
        (counts.relabelled_from, translate("Comparison", "to another label")),
        (counts.attributes, translate("Comparison", "attributes")),
        (counts.remarks, translate("Comparison", "remarks")),
    )
    return ", ".join(f"{number} {what}" for number, what in said if number)


def article_words(change: ArticleChange) -> tuple[str, str]:
    """Return the two lines of an article in the list."""
    translate = QCoreApplication.translate
    said = [part_words(change)]
    if change.kind is not Kind.CHANGED:
        spans = change.spans_before + change.spans_after
        said.append(translate("Comparison", "%Ln span(s)", "", spans))
    kinds = Counter(span.kind for span in change.spans)
    said += [f"{SIGNS[kind]}{kinds[kind]}" for kind in Kind if kinds[kind]]
    if change.links:
        said.append(translate("Comparison", "%Ln link(s)", "", len(change.links)))
    if change.text:
        said.append(translate("Comparison", "another text"))
    if change.fields:
        said.append(", ".join(field.field for field in change.fields))
    return f"{SIGNS[change.kind]} {change.name}", " · ".join(said)


def part_words(change: ArticleChange) -> str:
    """Return the part of an article, or from which to which it moved."""
    titles = part_titles()
    parts = dict.fromkeys(part for part in (change.part_before, change.part_after) if part)
    return " → ".join(titles.get(part, part) for part in parts)


def rule_words(rule: RuleChange) -> str:
    """Return what of the rules changed."""
    translate = QCoreApplication.translate
    names = {
        RuleKind.LABEL: translate("Comparison", "Label"),
        RuleKind.ATTRIBUTE: translate("Comparison", "Attribute"),
        RuleKind.CHOICE: translate("Comparison", "Value"),
        RuleKind.LINK: translate("Comparison", "Link type"),
        RuleKind.GUIDELINES: translate("Comparison", "Guidelines"),
    }
    return f"{SIGNS[rule.kind]} {names[rule.rule]} {rule.key}"


def touched_words(rule: RuleChange) -> str:
    """Return what a change of the rules touched."""
    translate = QCoreApplication.translate
    if not rule.touched:
        return translate("Comparison", "touched nothing")
    spans = translate("Comparison", "%Ln change(s)", "", rule.touched)
    articles = translate("Comparison", "in %Ln article(s)", "", len(rule.articles))
    return f"{spans} {articles}"


def rule_detail(rule: RuleChange) -> str:
    """Return what the rule said and says."""
    lines = [f"{each.field}: {each.before or '–'} → {each.after or '–'}" for each in rule.fields]
    return "\n".join((*lines, *rule.lines))


def span_words(change: SpanChange, titles: Mapping[str, str]) -> str:
    """Return what became of a span; `titles` are those of labels, by key."""
    before, after = change.before, change.after
    if before is None or after is None:
        return f"{SIGNS[change.kind]} {state_words(after or before, titles)}"
    said = [state_words(before, titles)]
    if What.RANGE in change.what or What.LABEL in change.what:
        said = [f"{said[0]} → {state_words(after, titles)}"]
    for key in change.attributes:
        was, becomes = (each.attrs.get(key, "") or "–" for each in (before, after))
        said.append(f"{key}: {was} → {becomes}")
    if What.REMARKS in change.what:
        said.append(QCoreApplication.translate("Comparison", "remarks changed"))
    return f"{SIGNS[change.kind]} {'; '.join(said)}"


def link_words(change: LinkChange, titles: Mapping[str, str]) -> str:
    """Return a link that came or went, with its ends."""
    ends = " → ".join(state_words(each, titles) for each in (change.source, change.target))
    return f"{SIGNS[change.kind]} {titles.get(change.type, change.type)}: {ends}"


def state_words(state: SpanState | None, titles: Mapping[str, str]) -> str:
    """Return a span: its label and its words."""
    if state is None:
        return ""
    quote = shorten(state.quote, LONGEST, placeholder=" …")
    words = QCoreApplication.translate("Comparison", "{label} “{quote}”")
    return words.format(label=titles.get(state.label, state.label), quote=quote)
