"""The rows of both lists: findings with what is found in them, and the places of one finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goldspan.services.consistency.findings import Finding, FindingKind, Place, Variant
from goldspan.ui.consistency.words import ConsistencyWords
from goldspan.ui.translation import error_text

if TYPE_CHECKING:
    from goldspan.services.consistency.agreeing import Adjustment
    from goldspan.services.consistency.decided import DecidedArticle

EXAMPLES = 3  # places of the most frequent decision that are listed before more are asked for
FEW = 6
MANY = 60  # places of any other decision
MORE = 200  # places that are listed besides, each time somebody asks for more


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding as it is listed; `folded` is what finding looks through, without upper case."""

    finding: Finding
    head: str
    decisions: str
    counts: str
    folded: str
    dismissed: bool = False

    @property
    def kind(self) -> FindingKind:
        """The finding's kind."""
        return self.finding.kind

    @property
    def label(self) -> str:
        """The finding's label."""
        return self.finding.label


@dataclass(frozen=True, slots=True)
class VariantRow:
    """The heading of a variant: its number from 1, what was decided, how often."""

    number: int
    variant: Variant
    said: str
    count: int


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of a variant; `value` is what it says where the variant's places differ in that."""

    place: Place
    title: str
    value: str


@dataclass(frozen=True, slots=True)
class MoreRow:
    """Stands for places of the variant of this number that are not listed yet."""

    number: int
    count: int


@dataclass(frozen=True, slots=True)
class AdjustmentRow:
    """A place that would change: what changes there, or why it cannot."""

    adjustment: Adjustment
    title: str
    changes: str
    refusal: str


DetailRow = VariantRow | PlaceRow | MoreRow | AdjustmentRow


def finding_rows(
    findings: Sequence[Finding], titles: Mapping[str, str], words: ConsistencyWords
) -> list[FindingRow]:
    """Return a row for each finding; `titles` are those of the articles, by id."""
    rows = []
    for finding in findings:
        head = words.head(finding)
        said = words.decisions(finding)
        places = {place.article for each in finding.variants for place in each.places}
        names = " ".join(titles.get(article, "") for article in places)
        rows.append(
            FindingRow(
                finding=finding,
                head=head,
                decisions="" if finding.kind is FindingKind.MARKED else " / ".join(said),
                counts=" : ".join(str(len(each.places)) for each in finding.variants),
                folded=f"{finding.words}\n{head}\n{' '.join(said)}\n{names}".casefold(),
            )
        )
    return rows


def place_rows(
    finding: Finding,
    titles: Mapping[str, str],
    words: ConsistencyWords,
    wanted: Mapping[int, int],
) -> Iterator[DetailRow]:
    """Yield the variants with their places; `wanted` says how many more of which number."""
    decided = zip(finding.variants, words.decisions(finding), strict=True)
    for number, (variant, said) in enumerate(decided, 1):
        yield VariantRow(number, variant, said, len(variant.places))
        usual = EXAMPLES if number == 1 and len(variant.places) > FEW else MANY
        listed = variant.places[: usual + wanted.get(number, 0)]
        for place in listed:
            value = words.value(finding, place)
            shown = "" if said.startswith(value) else value
            yield PlaceRow(place, titles.get(place.article, ""), shown)
        if len(listed) < len(variant.places):
            yield MoreRow(number, len(variant.places) - len(listed))


def adjustment_rows(
    adjustments: Sequence[Adjustment],
    articles: Mapping[str, DecidedArticle],
    titles: Mapping[str, str],
    words: ConsistencyWords,
) -> list[AdjustmentRow]:
    """Return a row for each place that making decisions agree is about."""
    rows = []
    for each in adjustments:
        there = articles.get(each.place.article)
        said = words.changes(each.changes, there.spans if there is not None else ())
        refusal = error_text(each.refusal) if each.refusal is not None else ""
        if not said and not refusal:
            refusal = words.unchanged
        title = titles.get(each.place.article, "")
        rows.append(AdjustmentRow(each, title, "; ".join(said), refusal))
    return rows
