"""Measures a selection of a project: chooses, reads, counts, and puts the figures together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from goldspan.agreement.counts import Counts, count
from goldspan.agreement.marks import Compared, Marks, marks_of
from goldspan.agreement.measuring import measure
from goldspan.services.measuring.cutting import cut
from goldspan.services.measuring.figures import (
    ALL,
    ArticleFigures,
    Figures,
    LabelUnits,
    PairFigures,
    PersonFigures,
    turned,
)
from goldspan.services.measuring.grouping import Families, family_numbers
from goldspan.services.measuring.reading import ReadArticle, Reading
from goldspan.services.measuring.selection import Chosen, LeftOut, Selection, Why, choose
from goldspan.services.measuring.unit_counts import KINDS, UnitCounts, count_units
from goldspan.services.progress import Progress
from goldspan.store.reader import ProjectReader

Passages = Mapping[str, Sequence[tuple[int, int]]]


def measure_with(
    store: ProjectReader,
    reading: Reading,
    selection: Selection,
    recurring: Passages,
    families: Families,
    progress: Progress,
) -> Figures:
    """Measure a selection; `recurring` are the passages to be left out where they count once.

    Articles of one of the `families` are drawn together for the intervals, unless their passages
    count once. Raises `CancelledError` where the user cancelled.
    """
    chosen = choose(store, selection)
    read = reading.read(chosen, progress)
    groups = family_numbers([each.article.id for each in chosen.compared], families)
    figures = _figures(chosen, read, groups, progress)
    if not selection.once:
        return figures
    cuts = [
        cut(article, recurring.get(each.article.id, ()))
        for each, article in zip(chosen.compared, read, strict=True)
    ]
    gone: Counter[str] = Counter()
    for each in cuts:
        gone.update(each.spans)
    once = _figures(chosen, [each.article for each in cuts], None, progress)
    left_out = (*chosen.left_out, *_recurring(gone, chosen.labels))
    return replace(once, left_out=left_out, raw=figures)


def marked(
    store: ProjectReader,
    reading: Reading,
    selection: Selection,
    recurring: Passages,
    progress: Progress,
) -> Marks:
    """Return what people marked in a selection; without the recurring passages if counted once."""
    chosen = choose(store, selection)
    read = reading.read(chosen, progress)
    if selection.once:
        pairs = zip(chosen.compared, read, strict=True)
        read = [cut(own, recurring.get(each.article.id, ())).article for each, own in pairs]
    return _marks(chosen, read)


def _marks(chosen: Chosen, read: Sequence[ReadArticle]) -> Marks:
    articles = [
        Compared(each.length, each.layers, compared.asked, each.tokens)
        for each, compared in zip(read, chosen.compared, strict=True)
    ]
    return marks_of(articles, [person.id for person in chosen.people], chosen.labels)


def _figures(
    chosen: Chosen, read: Sequence[ReadArticle], groups: Sequence[int] | None, progress: Progress
) -> Figures:
    marks = _marks(chosen, read)
    progress.check()
    counts = count(marks, progress.check)
    units = count_units(marks, counts.spans.units)
    measured = measure(counts, groups=groups, check=progress.check)
    unknown = _unknown_labels(chosen, read)
    return Figures(
        selection=chosen.selection,
        people=chosen.people,
        done=chosen.done,
        everybody=chosen.everybody,
        labels=chosen.labels,
        measured=replace(measured, pairs=tuple(_named(chosen, measured.pairs))),
        units=tuple(_label_units(marks, units, chosen.labels)),
        articles=tuple(_articles(chosen, read, counts, units)),
        persons=tuple(_persons(marks, units)),
        left_out=(*chosen.left_out, *unknown),
    )


def _named(chosen: Chosen, pairs: Sequence[PairFigures]) -> list[PairFigures]:
    """Return the pairs with people in the order of their names."""
    place = {person.id: at for at, person in enumerate(chosen.people)}
    inorder = (
        pair if place[pair.people[0]] < place[pair.people[1]] else turned(pair) for pair in pairs
    )
    return sorted(inorder, key=lambda pair: [place[person] for person in pair.people])


def _label_units(marks: Marks, units: UnitCounts, labels: Sequence[str]) -> Iterator[LabelUnits]:
    """Yield the units of all labels together, then of each in the scheme's order."""
    for label in (ALL, *labels):
        place = marks.labels.index(label) if label else len(marks.labels)
        kinds = dict(zip(KINDS, units.kinds[place].tolist(), strict=True))
        total, differing = (int(table[:, place].sum()) for table in (units.units, units.differing))
        yield LabelUnits(label, total, differing, kinds)


def _articles(
    chosen: Chosen, read: Sequence[ReadArticle], counts: Counts, units: UnitCounts
) -> Iterator[ArticleFigures]:
    marks = counts.marks
    names = [*marks.labels, ALL]
    pairs = list(counts.spans.pairs.values())
    shape = (len(read), 0)
    first, second, met, tolerant = (
        np.concatenate([np.zeros(shape), *parts], axis=1).sum(axis=1).astype(int).tolist()
        for parts in (
            [pair.first for pair in pairs],
            [pair.second for pair in pairs],
            [pair.exact for pair in pairs],
            [pair.tolerant for pair in pairs],
        )
    )
    all_units, differing = units.units.tolist(), units.differing.tolist()
    for number, (compared, article) in enumerate(zip(chosen.compared, read, strict=True)):
        known = [article.done_at.get(person, "") for person in compared.asked]
        yield ArticleFigures(
            compared.article.id,
            compared.article.name,
            compared.article.title or compared.article.name,
            tuple(compared.asked),
            dict(zip(names, all_units[number], strict=True)),
            dict(zip(names, differing[number], strict=True)),
            first=first[number],
            second=second[number],
            met=met[number],
            tolerant=tolerant[number],
            done_at=max(known) if all(known) else "",
        )


def _persons(marks: Marks, units: UnitCounts) -> Iterator[PersonFigures]:
    for number, person in enumerate(marks.people):
        apart = dict(zip(KINDS, units.apart[number].tolist(), strict=True))
        yield PersonFigures(person, int(units.agreeing[number]), apart)


def _unknown_labels(chosen: Chosen, read: Sequence[ReadArticle]) -> Iterator[LeftOut]:
    """Yield the spans under labels that the scheme does not have."""
    known = {label.key for label in chosen.scheme.labels}
    found: Counter[str] = Counter()
    for compared, article in zip(chosen.compared, read, strict=True):
        for person, layer in article.layers.items():
            if person in compared.asked:
                found.update(span.label for span in layer.spans if span.label not in known)
    for label, spans in sorted(found.items()):
        yield LeftOut(Why.UNKNOWN_LABEL, spans, label=label)


def _recurring(gone: Mapping[str, int], labels: Sequence[str]) -> Iterator[LeftOut]:
    for label in labels:
        if gone.get(label):
            yield LeftOut(Why.RECURRING, gone[label], label=label)
