"""What measuring says: figures by label, pair of people and article, and what they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from goldspan.agreement.figures import Figures as Measured
from goldspan.agreement.figures import LinkScores, PairFigures, Score, Scores, Shared
from goldspan.agreement.results import Basis, Interval, Measure, Undefined
from goldspan.agreement.results import LeftOut as PartLeftOut
from goldspan.agreement.units import Difference
from goldspan.domain.annotator import Annotator
from goldspan.services.measuring.selection import LeftOut, Selection, Why

__all__ = [
    "ALL",
    "ArticleFigures",
    "Basis",
    "Difference",
    "Figures",
    "GammaCost",
    "Interval",
    "LabelUnits",
    "LeftOut",
    "LinkScores",
    "Measure",
    "MeasureKind",
    "Measured",
    "PairFigures",
    "PartLeftOut",
    "PersonFigures",
    "Score",
    "Scores",
    "Selection",
    "Shared",
    "Undefined",
    "Why",
]

ALL = ""  # the label under which all of them are measured together


class MeasureKind(StrEnum):
    """What is measured of a label; the values are the names in JSON."""

    STRICT = "strict"
    TOLERANT = "tolerant"
    ANY_LABEL = "any_label"
    COHEN = "cohen"
    FLEISS = "fleiss"
    ALPHA = "alpha"
    ALPHA_U = "alpha_u"


@dataclass(frozen=True, slots=True)
class GammaCost:
    """What γ would cost: articles, spans in them, about how many seconds.

    `windowed` are articles whose best alignment would be sought piece by piece. Not `installed`:
    the package that works it out is missing.
    """

    articles: int
    spans: int
    seconds: float
    windowed: int = 0
    installed: bool = True


@dataclass(frozen=True, slots=True)
class LabelUnits:
    """The units of a label, or of all (`ALL`): how many there are and how many differ in what."""

    label: str
    units: int = 0
    differing: int = 0
    kinds: Mapping[Difference, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ArticleFigures:
    """An article: who is compared, and its units by label with all under `ALL`.

    `met` of `first` and `second` spans of all pairs of people have the same range and label, and
    `tolerant` some shared character. `done_at` is when the last of the people was done with it:
    UTC, empty where nobody knows.
    """

    article: str
    name: str
    title: str
    people: tuple[str, ...]
    units: Mapping[str, int]
    differing: Mapping[str, int]
    first: int = 0
    second: int = 0
    met: int = 0
    tolerant: int = 0
    done_at: str = ""

    @property
    def strict_f1(self) -> float | None:
        """Return F1 of the same range and label, None where nobody marked anything."""
        total = self.first + self.second
        return 2 * self.met / total if total else None

    @property
    def tolerant_f1(self) -> float | None:
        """Return F1 of the same label and some shared character."""
        total = self.first + self.second
        return 2 * self.tolerant / total if total else None


@dataclass(frozen=True, slots=True)
class PersonFigures:
    """A person: how often others agree on a unit, and how often not, by the gravest kind."""

    person: str
    agreeing: int
    apart: Mapping[Difference, int]

    @property
    def compared(self) -> int:
        """Return how often somebody else was asked for the same."""
        return self.agreeing + sum(self.apart.values())


@dataclass(frozen=True, slots=True)
class Figures:
    """How far people agree on a selection of a project.

    `people` are those compared, `done` all who are done with any chosen article, `everybody` all
    people of the project, by name. `labels` are in the scheme's order, `units` begins with all of
    them together. `measured` are the measures. `raw` is the same with every copy of a passage,
    where passages are counted once.
    """

    selection: Selection
    people: tuple[Annotator, ...]
    done: tuple[Annotator, ...]
    everybody: tuple[Annotator, ...]
    labels: tuple[str, ...]
    measured: Measured
    units: tuple[LabelUnits, ...]
    articles: tuple[ArticleFigures, ...]
    persons: tuple[PersonFigures, ...]
    left_out: tuple[LeftOut, ...]
    raw: Figures | None = None

    @property
    def names(self) -> dict[str, str]:
        """Return the names of people by their ids."""
        return {person.id: person.name for person in self.everybody}

    @property
    def rows(self) -> tuple[str, ...]:
        """Return the labels that are shown: all together, and each that anybody has used."""
        used = {each.label for each in self.units if each.units}
        return (ALL, *(label for label in self.labels if label in used))

    def measure(self, kind: MeasureKind, label: str = ALL) -> Measure | None:
        """Return a measure of a label, of all people together.

        None for κ of all labels together, and for Cohen's κ of more than two people.
        """
        together, group = self.measured.together, self.measured.group
        match kind:
            case MeasureKind.COHEN:
                pairs = self.measured.pairs
                return pairs[0].kappa.get(label) if len(pairs) == 1 else None
            case MeasureKind.FLEISS:
                return group.fleiss.get(label)
            case MeasureKind.ALPHA:
                return group.alpha.get(label) if label else group.alpha_total
            case MeasureKind.ALPHA_U:
                return group.unitizing.get(label) if label else group.unitizing_total
            case _:
                score = pair_score(together, kind, label)
                return score.f1 if score is not None else None

    def label_units(self, label: str = ALL) -> LabelUnits:
        """Return the units of a label."""
        return next((each for each in self.units if each.label == label), LabelUnits(label))


def turned(pair: PairFigures) -> PairFigures:
    """Return the figures of two people with the second as the first."""
    return replace(
        pair,
        people=pair.people[::-1],
        labels={label: _turned_scores(scores) for label, scores in pair.labels.items()},
        total=_turned_scores(pair.total) if pair.total is not None else None,
        links={
            kind: LinkScores(_turned(links.every), _turned(links.matched))
            for kind, links in pair.links.items()
        },
        confused=tuple(zip(*pair.confused, strict=True)),
    )


def _turned_scores(scores: Scores) -> Scores:
    return Scores(*map(_turned, (scores.strict, scores.tolerant, scores.any_label)))


def _turned(score: Score) -> Score:
    return Score(score.f1, score.met_second, score.met_first, score.second, score.first)


def pair_score(pair: PairFigures, kind: MeasureKind, label: str = ALL) -> Score | None:
    """Return F1 of a pair of people, of a label or of all; None for what is no F1."""
    scores = pair.labels.get(label) if label else pair.total
    if scores is None:
        return None
    return {
        MeasureKind.STRICT: scores.strict,
        MeasureKind.TOLERANT: scores.tolerant,
        MeasureKind.ANY_LABEL: scores.any_label,
    }.get(kind)
