"""The rows of the table: by label, by pair of people, by article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QLocale

from goldspan.domain.scheme import Scheme, title
from goldspan.services.measuring.differences import UnitQuery
from goldspan.services.measuring.figures import (
    ALL,
    Figures,
    LinkScores,
    Measure,
    MeasureKind,
    PairFigures,
    pair_score,
)
from goldspan.ui.measuring.words import pair_name

F1 = (MeasureKind.STRICT, MeasureKind.TOLERANT, MeasureKind.ANY_LABEL)


class Scope(StrEnum):
    """What the rows are about."""

    LABEL = "label"
    PAIR = "pair"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, its units, its measures, and which units are behind it.

    `indent` stands beneath another row; `hue` is a label's. `units` and `differing` are None where
    they say nothing, `met` says how many of what have met where there are no units.
    """

    name: str
    measures: Mapping[MeasureKind, Measure | None]
    query: UnitQuery
    units: int | None = None
    differing: int | None = None
    hue: str = ""
    indent: bool = False
    bold: bool = False
    met: str = ""
    values: Mapping[MeasureKind, float | None] = field(default_factory=dict)

    def value(self, kind: MeasureKind) -> float | None:
        """Return the value of a measure, None where there is none."""
        measure = self.measures.get(kind)
        return measure.value if measure is not None else self.values.get(kind)


class RowMaker:
    """Makes rows of figures, with the names of a scheme in a language."""

    def __init__(
        self, scheme: Scheme, language: str, titles: Mapping[str, str], every_copy: str
    ) -> None:
        self._scheme = scheme
        self._titles = titles
        self._every_copy = every_copy
        self._hues = {label.key: label.hue for label in scheme.labels}
        self._attributes = {
            (label.key, attribute.key): title(attribute.titles, language)
            for label in scheme.labels
            for attribute in label.attributes
        }
        self._links = {link.key: title(link.titles, language) for link in scheme.links}

    def rows(self, figures: Figures, scope: Scope) -> list[Row]:
        """Return the rows of a scope."""
        made = {
            Scope.LABEL: self._by_label,
            Scope.PAIR: self._by_pair,
            Scope.ARTICLE: self._by_article,
        }
        return list(made[scope](figures))

    def _by_label(self, figures: Figures) -> Iterator[Row]:
        for label in figures.rows:
            yield self._label(figures, label, self._titles.get(label, label))
            if figures.raw is not None:
                yield self._label(figures.raw, label, self._every_copy, indent=True)
            yield from self._parts(figures, label)

    def _label(self, figures: Figures, label: str, name: str, *, indent: bool = False) -> Row:
        units = figures.label_units(label)
        return Row(
            name=name,
            measures={kind: figures.measure(kind, label) for kind in MeasureKind},
            query=UnitQuery(label=label),
            units=units.units,
            differing=units.differing,
            hue=self._hues.get(label, ""),
            indent=indent,
            bold=not indent,
        )

    def _parts(self, figures: Figures, label: str) -> Iterator[Row]:
        """Yield the attributes of a label and the links that start from it."""
        together = figures.measured.together
        for (of, key), shared in together.attributes.items():
            if of == label:
                name = self._attributes.get((of, key), key)
                measures = {
                    MeasureKind.STRICT: shared.share,
                    MeasureKind.ALPHA: figures.measured.group.attributes.get((of, key)),
                }
                query = UnitQuery(label=label)
                yield Row(name, measures, query, indent=True, met=_met(shared.same, shared.of))
        for kind, links in together.links.items():
            if self._starts(kind, figures.rows) == label and label:
                yield self._link(label, self._links.get(kind, kind), links)

    def _link(self, label: str, name: str, links: LinkScores) -> Row:
        score = links.every
        met = _met(score.met_first, score.first, score.second)
        measures = {MeasureKind.STRICT: score.f1}
        return Row(name, measures, UnitQuery(label=label), indent=True, met=met)

    def _starts(self, kind: str, labels: Sequence[str]) -> str:
        known = self._scheme.link(kind)
        sources = known.sources if known is not None else ()
        return next((label for label in labels if label in sources), ALL)

    def _by_pair(self, figures: Figures) -> Iterator[Row]:
        for pair in figures.measured.pairs:
            name = pair_name(pair.people, figures.names)
            yield self._pair(pair, ALL, name)
            for label in figures.rows:
                if label and label in pair.labels:
                    yield self._pair(pair, label, self._titles.get(label, label))

    def _pair(self, pair: PairFigures, label: str, name: str) -> Row:
        measures: dict[MeasureKind, Measure | None] = {}
        for kind in F1:
            score = pair_score(pair, kind, label)
            measures[kind] = score.f1 if score is not None else None
        measures[MeasureKind.COHEN] = pair.kappa.get(label)
        strict = pair_score(pair, MeasureKind.STRICT, label)
        met = "" if strict is None else _met(strict.met_first, strict.first, strict.second)
        return Row(
            name=name,
            measures=measures,
            query=UnitQuery(label=label, people=pair.people),
            hue=self._hues.get(label, ""),
            indent=bool(label),
            bold=not label,
            met=met,
        )

    def _by_article(self, figures: Figures) -> Iterator[Row]:
        for article in figures.articles:
            yield Row(
                name=article.title,
                measures={},
                query=UnitQuery(articles=(article.article,)),
                units=article.units[ALL],
                differing=article.differing[ALL],
                values={
                    MeasureKind.STRICT: article.strict_f1,
                    MeasureKind.TOLERANT: article.tolerant_f1,
                },
            )


def _met(met: int, *of: int) -> str:
    locale = QLocale()
    return f"{locale.toString(met)} / {' · '.join(map(locale.toString, of))}"
