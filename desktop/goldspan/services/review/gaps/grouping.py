"""What the guidelines fail to say: differences by reason and by wording, the costliest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from goldspan.agreement.units import Difference
from goldspan.domain.ids import derived_id
from goldspan.domain.review import Reason
from goldspan.services.review.gaps.matters import Matter
from goldspan.services.review.gaps.rules import Rule, Rules
from goldspan.services.review.gaps.wordings import near_wordings

MOST_WORDINGS: Final = 12  # wordings of a gap by which its rule is looked for

Kind = tuple[Reason, str, Difference, str]


@dataclass(frozen=True, slots=True)
class Gap:
    """Differences of one kind in the same or nearly the same words.

    `words` is the most frequent wording, `wordings` are all, the most frequent first. `matters`
    are in the order in which they came, one of each unit. `rule` is what the guidelines say.
    """

    id: str
    reason: Reason
    label: str
    difference: Difference
    key: str
    words: str
    wordings: tuple[str, ...]
    matters: tuple[Matter, ...]
    rule: Rule | None

    @property
    def cost(self) -> int:
        """What it came to, in actions."""
        return sum(matter.cost for matter in self.matters)

    @property
    def people(self) -> frozenset[str]:
        """The ids of those who differ."""
        return frozenset(
            person
            for matter in self.matters
            for variant in matter.variants
            for person in variant.people
        )

    @property
    def left(self) -> int:
        """How many of its units nobody has settled."""
        return sum(not matter.settled for matter in self.matters)


def reason_of(matter: Matter) -> Reason:
    """Return the reason that a reviewer gave, none where nobody did."""
    decision = matter.unit.adjudication
    return decision.reason if decision is not None else Reason.UNSAID


def find_gaps(matters: Iterable[Matter], rules: Rules | None) -> list[Gap]:
    """Return the gaps, the costliest first; those on which nobody gave a reason are among them."""
    kinds: dict[Kind, list[Matter]] = {}
    for matter in matters:
        kind = (reason_of(matter), matter.label, matter.difference, matter.key)
        kinds.setdefault(kind, []).append(matter)
    found = [gap for kind, group in kinds.items() for gap in _of_kind(kind, group, rules)]
    return sorted(found, key=lambda gap: (-gap.cost, gap.words.casefold(), gap.id))


def _of_kind(kind: Kind, matters: Sequence[Matter], rules: Rules | None) -> Iterable[Gap]:
    near = near_wordings(matter.words for matter in matters)
    groups: dict[str, list[Matter]] = {}
    for matter in matters:
        groups.setdefault(near[matter.words], []).append(matter)
    reason, label, difference, key = kind
    for words, group in groups.items():
        wordings = _by_frequency(matter.words for matter in group)
        yield Gap(
            id=derived_id("gap", reason.value, label, difference.value, key, words),
            reason=reason,
            label=label,
            difference=difference,
            key=key,
            words=words,
            wordings=wordings,
            matters=tuple(group),
            rule=_rule(rules, label, difference, key, wordings, group),
        )


def _rule(
    rules: Rules | None,
    label: str,
    difference: Difference,
    key: str,
    wordings: Sequence[str],
    matters: Sequence[Matter],
) -> Rule | None:
    if rules is None:
        return None
    values = (variant.value for matter in matters for variant in matter.variants)
    said = [value for value in dict.fromkeys(values) if isinstance(value, str)]
    words = [*wordings[:MOST_WORDINGS], *said[:MOST_WORDINGS]]
    return rules.rule(label, words, key, extent=difference is Difference.BOUNDARY)


def _by_frequency(words: Iterable[str]) -> tuple[str, ...]:
    counts = Counter(words)
    return tuple(sorted(counts, key=lambda each: (-counts[each], each)))
