"""How far a release can be trusted: agreement, decisions, copies, and what is not in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goldspan.domain.losses import LossKind
from goldspan.services.releases.content.choices import LayerChoice
from goldspan.services.releases.record.facts import MeasureFacts
from goldspan.services.releases.writing.describing.described import Described

MEASURES: Final = ("alpha", "strict")  # as the facts call them: chance taken off, and F1


def errors(said: Described) -> Iterator[str]:
    """Yield agreement with what it rests on, decisions, redundancy, and losses."""
    yield from agreement(said)
    yield from adjudication(said)
    families = said.facts.families
    if families.families:
        yield said.say(
            "errors.redundant",
            articles=said.many("articles", families.articles_in_families),
            families=said.many("families", families.families),
        )
    else:
        yield said.say("errors.not_redundant")
    losses = [each for each in said.facts.losses if each.kind != LossKind.VIEW]
    if losses:
        yield said.say("errors.losses")
        rows = [
            (
                said.phrases.known("loss", each.kind),
                said.phrases.said(each.reason),
                said.phrases.number(each.count),
            )
            for each in losses
        ]
        yield said.table(("what", "reason", "count"), rows)


def agreement(said: Described) -> Iterator[str]:
    """Yield how far people agree, by label, or why that is not known."""
    measured = said.facts.agreement
    if measured.because:
        yield said.say("errors.no_agreement", reason=said.phrases.said(measured.because))
        return
    yield said.say(
        "errors.agreement",
        articles=said.many("articles", measured.articles),
        people=said.many("people", measured.people),
    )
    rows = []
    for each in measured.labels:
        row = [each.label or said.say("word.everything")]
        row += said.numbers((each.units, each.differing))
        for kind in MEASURES:
            row += _cells(said, each.measures.get(kind))
        rows.append(row)
    head = ["label", "units", "differing"]
    for kind in MEASURES:
        head += [kind, "interval"]
    yield said.table(head, rows)


def adjudication(said: Described) -> Iterator[str]:
    """Yield what reviewers decided, and how much rests on one person."""
    decided = said.facts.adjudication
    if decided.units:
        decisions = said.phrases.listed(
            f"{said.phrases.known('decision', key)} {said.phrases.number(count)}"
            for key, count in decided.decisions.items()
        )
        words = [
            said.say(
                "errors.adjudicated",
                units=said.many("units", decided.units),
                articles=said.many("articles", decided.articles),
                decisions=decisions,
            )
        ]
        if decided.stale:
            words.append(said.say("errors.stale", units=said.many("units", decided.stale)))
        yield " ".join(words)
    if said.facts.choices.layer != LayerChoice.GOLD:
        return
    settled = sum(all(each.layers.values()) for each in said.facts.articles)
    alone = len(said.facts.articles) - settled
    if not settled:
        yield said.say("errors.not_adjudicated")
    elif alone:
        yield said.say(
            "errors.alone",
            alone=said.many("articles", alone),
            adjudicated=said.many("articles", settled),
        )


def _cells(said: Described, measure: MeasureFacts | None) -> list[str]:
    if measure is None or measure.value is None:
        return ["–", ""]
    value = said.phrases.decimal(measure.value)
    if measure.low is None or measure.high is None:
        return [value, ""]
    low, high = said.phrases.decimal(measure.low), said.phrases.decimal(measure.high)
    return [value, said.say("number.range", first=low, last=high)]
