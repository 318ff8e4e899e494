"""What suggestions did: whether people agree more over them, and what they made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goldspan.agreement.bootstrap import Resamples, interval
from goldspan.agreement.results import Basis, Measure, Undefined
from goldspan.domain.annotator import MEMORY, PROJECTION, AnnotatorKind
from goldspan.domain.layer import WorkState
from goldspan.services.measuring.grouping import Families, family_numbers
from goldspan.services.measuring.selection import Chosen, Selection, choose
from goldspan.services.progress import Progress
from goldspan.store.acceptance import Became, Outcome
from goldspan.store.reader import ProjectReader

__all__ = [
    "Acceptance",
    "Compared",
    "Conclusion",
    "Outcome",
    "Seeing",
    "SuggestionFigures",
    "conclude",
    "measure_suggestions",
]

ALL: Final = ""
FEW: Final = 10  # articles of a kind, below which nothing is concluded
BATCH: Final = 100  # articles between two steps of the progress
Key = tuple[str, int, int]
Table = NDArray[np.float64]


class Seeing(StrEnum):
    """Whether somebody saw suggestions in an article."""

    PREFILLED = "prefilled"  # they decided on some
    BLIND = "blind"  # nothing was suggested to them
    UNKNOWN = "unknown"  # not blind, and nothing was decided: nobody knows what was seen


class Conclusion(StrEnum):
    """What can be said of agreement over suggestions against blind."""

    NO_BLIND = "no_blind"
    NO_PREFILLED = "no_prefilled"
    TOO_FEW = "too_few"
    ONE_FAMILY = "one_family"
    NO_DIFFERENCE = "no_difference"
    MORE = "more"
    LESS = "less"


@dataclass(frozen=True, slots=True)
class Compared:
    """Strict F1 of people over suggestions and blind, and how much more the first is.

    A difference whose interval holds 0 may be chance. Intervals are over articles.
    """

    prefilled: Measure
    blind: Measure
    difference: Measure


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What people made of a pipeline's suggested spans of a label, all under `ALL`.

    `outcomes` are where they saw them; `same` of `hidden` they marked as well where they did not.
    `accepted` is the share accepted as it was, `alike` the share of `same`.
    """

    pipeline: str
    version: str
    label: str
    outcomes: Mapping[Outcome, int]
    accepted: Measure
    same: int
    hidden: int
    alike: Measure


@dataclass(frozen=True, slots=True)
class SuggestionFigures:
    """What suggestions did. `prefilled` and `blind` count articles in which two people compare.

    `by_label` begins with all labels. `by_hand` compares only what no pipeline suggested there:
    whether people agree more although nothing was before them. `mixed` are articles in which one
    saw suggestions and the other did not, `unknown` those where nobody knows. `done` counts those
    that somebody is done with.
    """

    prefilled: int
    blind: int
    mixed: int
    unknown: int
    by_label: Mapping[str, Compared]
    by_hand: Compared
    acceptance: tuple[Acceptance, ...]
    conclusion: Conclusion
    few: int = FEW
    done: int = 0


def measure_suggestions(
    store: ProjectReader, selection: Selection, families: Families, progress: Progress
) -> SuggestionFigures:
    """Measure what suggestions did in a selection; raises `CancelledError` where cancelled.

    Articles of one of the `families` are drawn together for the intervals.
    """
    chosen = choose(store, selection)
    done, blind = _done(chosen)
    articles = sorted({article for article, _ in done})
    people = sorted({person for _, person in done})
    became: list[Became] = []
    keys: dict[str, dict[str, set[Key]]] = {}
    suggested: dict[str, set[Key]] = {}
    annotators = store.annotators()
    pipelines = [each.id for each in annotators if each.kind is AnnotatorKind.PIPELINE]
    for at in range(0, len(articles), BATCH):
        progress.report(at, len(articles))
        batch = articles[at : at + BATCH]
        with store.snapshot():
            became += store.became(batch, people)
            found = store.places(batch, [*people, *pipelines], chosen.labels)
        for article, places in found.items():
            for who, key in places:
                if who in people:
                    keys.setdefault(article, {}).setdefault(who, set()).add(key)
                else:
                    suggested.setdefault(article, set()).add(key)
    became = [each for each in became if (each.article, each.person) in done]
    seeing = _seeing(done, blind, became)
    became = [each for each in became if each.label in chosen.labels]
    agreement = _Agreement(chosen, seeing, keys, suggested, families)
    names = {each.id: each.name for each in (*annotators, MEMORY, PROJECTION)}
    runs = {run.id: (run.pipeline, run.version) for run in store.runs()}
    resamples = Resamples(np.arange(len(articles)), family_numbers(articles, families))
    acceptance = tuple(_acceptance(became, seeing, articles, resamples, chosen.labels, names, runs))
    return replace(agreement.figures(acceptance), done=len(articles))


def _done(chosen: Chosen) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return who is done with what among the chosen, and who of them worked blind."""
    wanted, people = set(chosen.selection.articles), set(chosen.selection.people)
    done, blind = set(), set()
    for article, states in chosen.states.items():
        if wanted and article not in wanted:
            continue
        for state in states:
            if state.state is WorkState.DONE and (not people or state.annotator in people):
                done.add((article, state.annotator))
                if state.blind:
                    blind.add((article, state.annotator))
    return done, blind


def _seeing(
    done: Iterable[tuple[str, str]], blind: set[tuple[str, str]], became: Iterable[Became]
) -> dict[tuple[str, str], Seeing]:
    decided = {
        (each.article, each.person)
        for each in became
        if each.outcome not in (Outcome.OPEN, Outcome.SAME)
    }
    return {
        each: Seeing.BLIND
        if each in blind
        else (Seeing.PREFILLED if each in decided else Seeing.UNKNOWN)
        for each in done
    }


class _Agreement:
    """Counts, by article, which spans two people both have."""

    def __init__(
        self,
        chosen: Chosen,
        seeing: Mapping[tuple[str, str], Seeing],
        keys: Mapping[str, Mapping[str, set[Key]]],
        suggested: Mapping[str, set[Key]],
        families: Families,
    ) -> None:
        self._labels = (ALL, *chosen.labels)
        count = len(chosen.compared)
        # For each article and way of seeing: spans both have, spans of both; by label.
        self._tables = {
            way: np.zeros((count, len(self._labels), 2)) for way in (Seeing.PREFILLED, Seeing.BLIND)
        }
        self._by_hand = {way: np.zeros((count, 1, 2)) for way in self._tables}
        self._ways: list[set[Seeing]] = []
        compared_articles = [each.article.id for each in chosen.compared]
        groups = family_numbers(compared_articles, families)
        self._resamples = Resamples(np.arange(count), groups)
        for number, compared in enumerate(chosen.compared):
            article = compared.article.id
            own, before = keys.get(article, {}), suggested.get(article, set())
            ways = set()
            for one, other in combinations(compared.asked, 2):
                both = {seeing.get((article, who), Seeing.UNKNOWN) for who in (one, other)}
                way = both.pop() if len(both) == 1 else Seeing.UNKNOWN
                ways.add(way)
                if way in self._tables:
                    pair = _asked(own, compared.asked, one, other)
                    self._tables[way][number] += _tally(*pair, self._labels)
                    first, second = (keys_of_one - before for keys_of_one in pair)
                    self._by_hand[way][number] += _tally(first, second, (ALL,))
            self._ways.append(ways)
        self._mixed = [
            _is_mixed({seeing.get((each.article.id, who)) for who in each.asked})
            for each in chosen.compared
        ]

    def figures(self, acceptance: tuple[Acceptance, ...]) -> SuggestionFigures:
        """Put the figures together."""
        counts = {way: sum(way in ways for ways in self._ways) for way in Seeing}
        by_label = {
            label: self._compared(self._tables, place) for place, label in enumerate(self._labels)
        }
        prefilled, blind = counts[Seeing.PREFILLED], counts[Seeing.BLIND]
        return SuggestionFigures(
            prefilled=prefilled,
            blind=blind,
            mixed=sum(self._mixed),
            unknown=sum(
                ways <= {Seeing.UNKNOWN} and not mixed
                for ways, mixed in zip(self._ways, self._mixed, strict=True)
            ),
            by_label={
                label: each for label, each in by_label.items() if _is_used(each) or not label
            },
            by_hand=self._compared(self._by_hand, 0),
            acceptance=acceptance,
            conclusion=conclude(prefilled, blind, by_label[ALL].difference),
        )

    def _compared(self, tables: Mapping[Seeing, Table], place: int) -> Compared:
        values, measures, several = {}, {}, True
        for way, table in tables.items():
            sums = self._resamples.sums(table[:, place])
            with np.errstate(invalid="ignore", divide="ignore"):
                values[way] = sums[:, 0] * 2 / sums[:, 1]
            there = table[:, place, 1] > 0
            own = bool(self._resamples.several(there))
            several = several and own
            spans = round(float(sums[0, 1]))
            measures[way] = _measure(values[way], int(there.sum()), spans, own)
        apart = values[Seeing.PREFILLED] - values[Seeing.BLIND]
        basis = measures[Seeing.BLIND].basis
        return Compared(
            measures[Seeing.PREFILLED],
            measures[Seeing.BLIND],
            _measure(apart, basis.articles, basis.spans, several),
        )


def conclude(prefilled: int, blind: int, difference: Measure) -> Conclusion:
    """Return what can be said; with few articles of a kind, or only copies: nothing."""
    if not blind:
        return Conclusion.NO_BLIND
    if not prefilled:
        return Conclusion.NO_PREFILLED
    if min(prefilled, blind) < FEW or difference.value is None:
        return Conclusion.TOO_FEW
    if difference.interval is None:
        return Conclusion.ONE_FAMILY
    if difference.interval.low > 0:
        return Conclusion.MORE
    return Conclusion.LESS if difference.interval.high < 0 else Conclusion.NO_DIFFERENCE


def _asked(
    own: Mapping[str, set[Key]],
    asked: Mapping[str, frozenset[str] | None],
    one: str,
    other: str,
) -> tuple[set[Key], set[Key]]:
    """Return what two people have of the labels that both were asked for."""
    wanted = [labels for labels in (asked[one], asked[other]) if labels is not None]
    first, second = (
        {key for key in own.get(who, ()) if all(key[0] in labels for labels in wanted)}
        for who in (one, other)
    )
    return first, second


def _tally(first: set[Key], second: set[Key], labels: Sequence[str]) -> Table:
    """Return by label how many spans both have, and how many there are of both together."""
    met, total = Counter(key[0] for key in first & second), Counter[str]()
    for keys in (first, second):
        total.update(key[0] for key in keys)
    table = np.zeros((len(labels), 2))
    for place, label in enumerate(labels):
        if label == ALL:
            table[place] = met.total(), total.total()
        else:
            table[place] = met[label], total[label]
    return table


def _is_mixed(ways: set[Seeing | None]) -> bool:
    return {Seeing.PREFILLED, Seeing.BLIND} <= ways


def _is_used(compared: Compared) -> bool:
    return compared.prefilled.value is not None or compared.blind.value is not None


def _measure(values: Table, articles: int, spans: int, several: bool) -> Measure:
    """Return the first value, with the interval of the others where it rests on several groups."""
    basis = Basis(articles=articles, spans=spans)
    if np.isnan(values[0]):
        why = Undefined.NOTHING_MARKED if articles else Undefined.NO_COMMON_ARTICLE
        return Measure(None, why, basis)
    point = float(values[0])
    between = interval(values[1:], point) if several else None
    return Measure(point, None, basis, between)


def _acceptance(
    became: Sequence[Became],
    seeing: Mapping[tuple[str, str], Seeing],
    articles: Sequence[str],
    resamples: Resamples,
    labels: Sequence[str],
    names: Mapping[str, str],
    runs: Mapping[str, tuple[str, str]],
) -> Iterator[Acceptance]:
    """Yield what was made of each pipeline's suggestions: all labels together, then each."""
    place = {article: number for number, article in enumerate(articles)}
    groups: dict[tuple[str, str], list[Became]] = {}
    for each in became:
        pipeline, version = runs.get(each.run, (names.get(each.pipeline, each.pipeline), ""))
        groups.setdefault((pipeline, version), []).append(each)
    for (pipeline, version), own in sorted(groups.items()):
        for label in (ALL, *labels):
            rows = [each for each in own if label in (ALL, each.label)]
            if not rows:
                continue
            outcomes: Counter[Outcome] = Counter()
            shown = np.zeros((len(articles), 2))
            hidden = np.zeros((len(articles), 2))
            for each in rows:
                way = seeing[each.article, each.person]
                at = place[each.article]
                if way is Seeing.PREFILLED:
                    # Marked the same without a verdict: covered, before there were verdicts on it.
                    same = each.outcome is Outcome.SAME
                    outcomes[Outcome.COVERED if same else each.outcome] += each.spans
                    accepted = each.outcome is Outcome.ACCEPTED
                    shown[at] += each.spans * accepted, each.spans
                elif way is Seeing.BLIND:
                    hidden[at] += each.spans * (each.outcome is Outcome.SAME), each.spans
            yield Acceptance(
                pipeline,
                version,
                label,
                dict(outcomes),
                _share(resamples, shown),
                round(float(hidden[:, 0].sum())),
                round(float(hidden[:, 1].sum())),
                _share(resamples, hidden),
            )


def _share(resamples: Resamples, table: Table) -> Measure:
    sums = resamples.sums(table)
    with np.errstate(invalid="ignore", divide="ignore"):
        values = sums[:, 0] / sums[:, 1]
    there = table[:, 1] > 0
    several = bool(resamples.several(there))
    return _measure(values, int(there.sum()), round(float(sums[0, 1])), several)
