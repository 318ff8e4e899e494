"""Warns of what a split could not have: shares as wanted, every label in every part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from goldspan.domain.errors import GoldspanError
from goldspan.domain.releases import SplitSettings
from goldspan.services.splitting.goal import SLACK
from goldspan.services.splitting.refusals import (
    family_in_parts,
    label_in_few_families,
    label_missing,
    label_not_there,
    label_not_yet,
    nothing_goes_out,
    other_shares,
    share_is,
)
from goldspan.services.splitting.structure import Family
from goldspan.services.splitting.summary import PartSummary


def warnings_of(
    settings: SplitSettings,
    families: Sequence[Family],
    summary: Sequence[PartSummary],
    *,
    kept: bool,
    torn: Sequence[Family] = (),
) -> Iterator[GoldspanError]:
    """Warn of a split; `kept` says that articles have joined it, `torn` are families in parts."""
    largest = _largest(families)
    for family in torn:
        names = [article.name or article.id for article in family.articles]
        yield family_in_parts(names)
    for part in summary:
        if abs(part.got - part.wanted) > SLACK:
            yield other_shares(part.part, part.wanted, part.got, kept=kept, largest=largest)
    yield from _labels(settings, families, summary, kept=kept)


def lacks(summary: Sequence[PartSummary]) -> Iterator[GoldspanError]:
    """Say what parts lack of what is in them together, whatever the reason is."""
    labels = sorted({label for part in summary for label, n in part.spans.items() if n})
    for part in summary:
        if not part.articles:
            yield nothing_goes_out([part.part])
            continue
        if abs(part.got - part.wanted) > SLACK:
            yield share_is(part.part, part.wanted, part.got)
        for label in labels:
            if not part.spans.get(label):
                yield label_missing(label, part.part)


def _largest(families: Sequence[Family]) -> float:
    sizes = [len(family.articles) for family in families]
    return max(sizes) / sum(sizes)


def _labels(
    settings: SplitSettings,
    families: Sequence[Family],
    summary: Sequence[PartSummary],
    *,
    kept: bool,
) -> Iterator[GoldspanError]:
    having = Counter(label for each in families for label, n in each.labels.items() if n)
    for label, number in sorted(having.items()):
        for part in summary:
            if part.spans.get(label):
                continue
            if number < len(summary):
                yield label_in_few_families(label, part.part, number, len(summary))
            elif kept:
                yield label_not_yet(label, part.part)
            else:
                yield label_not_there(label, part.part, SLACK, by_date=settings.by_date)
