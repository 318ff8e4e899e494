"""What an evaluation says: frozen, without spaCy, so that windows and files can show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from goldspan.agreement.results import Interval
from goldspan.domain.errors import GoldspanError
from goldspan.domain.exchange import Refusal


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the suggested are right, and how many of gold are found.

    The two are the same number but where labels do not count: there the two sides of a match may
    belong to different labels. Measures are None where there is nothing to divide by, intervals
    where fewer than two articles were measured.
    """

    right: int
    suggested: int
    found: int
    gold: int
    precision_interval: Interval | None = None
    recall_interval: Interval | None = None
    f1_interval: Interval | None = None

    @property
    def precision(self) -> float | None:
        """Return which share of the suggested is right."""
        return self.right / self.suggested if self.suggested else None

    @property
    def recall(self) -> float | None:
        """Return which share of gold is found."""
        return self.found / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall."""
        total = self.suggested + self.gold
        return (self.right + self.found) / total if total else None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some things are right; the rate is None where there are none."""

    right: int
    of: int
    interval: Interval | None = None

    @property
    def rate(self) -> float | None:
        """Return the share of the right."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class LabelResult:
    """The spans of a label: same range; some shared character; same range under any label.

    `attributes` are the right ones among the matched (by overlap) that have the attribute in
    gold, by key.
    """

    label: str
    strict: Score
    overlap: Score
    any_label: Score
    attributes: Mapping[str, Share] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LinkResult:
    """The links of a type: those whose ends both meet; and the matched spans they start from.

    `matched` counts the matched spans that may have such a link, and those of them whose set of
    links of this type is the one of gold, none where gold has none.
    """

    type: str
    links: Score
    matched: Share


@dataclass(frozen=True, slots=True)
class CharacterResult:
    """A label measured by characters: those it covers, in both, and in the texts as a whole."""

    label: str
    characters: Score
    false: Share


class ErrorKind(StrEnum):
    """What is wrong with a suggestion, or with the want of one."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    BOUNDARY = "boundary"
    LABEL = "label"
    ATTRIBUTE = "attribute"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked range of the text: code points, end exclusive."""

    label: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class EvaluationError:
    """One error in its context.

    `key` is the attribute or the link type that is wrong, else empty; the values are those of the
    attribute, a cue's words joined by ` … `, None where there is none. `gold_targets` and
    `suggested_targets` are where the links lead. `text[start:end]` is what both sides span
    together, `before` and `after` stand around it.
    """

    article: str
    name: str
    kind: ErrorKind
    label: str
    start: int
    end: int
    words: str
    before: str
    after: str
    gold: Marked | None = None
    suggested: Marked | None = None
    key: str = ""
    gold_value: str | None = None
    suggested_value: str | None = None
    gold_targets: tuple[Marked, ...] = ()
    suggested_targets: tuple[Marked, ...] = ()


@dataclass(frozen=True, slots=True)
class FailedArticle:
    """An article on which the pipeline failed; it is not measured."""

    article: str
    name: str
    error: GoldspanError


@dataclass(frozen=True, slots=True)
class Measures:
    """All that is counted: labels and link types that gold has, in the order of their names.

    `total` is all these labels together. `unmeasured` are the suggestions under labels that gold
    never uses: of them nothing is known.
    """

    labels: tuple[LabelResult, ...]
    total: LabelResult
    links: tuple[LinkResult, ...]
    characters: CharacterResult
    unmeasured: Mapping[str, int] = field(default_factory=dict)

    @property
    def unsuggested(self) -> tuple[str, ...]:
        """Return the labels of gold under which nothing at all was suggested."""
        return tuple(each.label for each in self.labels if not each.strict.suggested)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How good a pipeline is on some articles.

    `pipeline` is the name it was asked for by. `words` are separated by space; `seconds` is the
    time the pipeline took for them, without loading. `errors` are in reading order, article by
    article. `refused` are the lines of a file that could not be measured. `unknown` says of how
    many articles a label was left out because nobody was asked for it there.
    """

    pipeline: str
    version: str
    articles: int
    words: int
    seconds: float
    measures: Measures
    errors: tuple[EvaluationError, ...] = ()
    failed: tuple[FailedArticle, ...] = ()
    refused: tuple[Refusal, ...] = ()
    unknown: Mapping[str, int] = field(default_factory=dict)

    @property
    def words_per_second(self) -> float | None:
        """Return how fast the pipeline was."""
        return self.words / self.seconds if self.seconds > 0 else None
