"""What is said of corrections: what became of a span, what was changed, why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from goldspan.domain.review import Reason
from goldspan.services.review.corrections import Correction, End, Outcome
from goldspan.services.review.review_units import Difference
from goldspan.ui.review.scheme_words import SchemeWords, quoted
from goldspan.ui.review.units.words import reason_word

APART = " · "
ICONS: Final = {
    Outcome.TAKEN: "check",
    Outcome.CHANGED: "wrong_attribute",
    Outcome.NOT_TAKEN: "spurious",
    Outcome.MISSED: "missed",
}


def outcome_word(outcome: Outcome) -> str:
    """Return what became of a span."""
    translate = QCoreApplication.translate
    return {
        Outcome.TAKEN: translate("Corrections", "Taken"),
        Outcome.CHANGED: translate("Corrections", "Changed"),
        Outcome.NOT_TAKEN: translate("Corrections", "Not taken"),
        Outcome.MISSED: translate("Corrections", "Missed"),
    }[outcome]


def counts_in_words(corrections: Iterable[Correction]) -> str:
    """Return how many were taken, changed, not taken and missed; what there is none of is left out.

    Those taken are said even where there are none.
    """
    found = Counter(each.outcome for each in corrections)
    own = sum(count for outcome, count in found.items() if outcome is not Outcome.MISSED)
    changed, missed = found[Outcome.CHANGED], found[Outcome.MISSED]
    refused = found[Outcome.NOT_TAKEN]
    translate = QCoreApplication.translate
    taken = translate("Corrections", "{count} of %n taken", "", own)
    parts = [taken.format(count=found[Outcome.TAKEN])]
    if changed:
        parts.append(translate("Corrections", "%n changed", "", changed))
    if refused:
        parts.append(translate("Corrections", "%n not taken", "", refused))
    if missed:
        parts.append(translate("Corrections", "%n missed", "", missed))
    return APART.join(parts)


class CorrectionWords(SchemeWords):
    """Words in one language for what became of spans under one scheme."""

    def head(self, correction: Correction) -> str:
        """Return what became of a span, and of which label it is."""
        return APART.join((outcome_word(correction.outcome), self.label(correction.label)))

    def changes(self, correction: Correction) -> str:
        """Return what was changed, each from what the annotator had to what gold has."""
        return APART.join(self._changes(correction))

    def why(self, correction: Correction) -> str:
        """Return the reason the reviewer gave, and that it is about what was there before."""
        parts = []
        if correction.reason is not Reason.UNSAID:
            parts.append(reason_word(correction.reason))
        if correction.since:
            parts.append(QCoreApplication.translate("Corrections", "yours is another one since"))
        return APART.join(parts)

    def _changes(self, correction: Correction) -> Iterator[str]:
        own, gold = correction.own, correction.gold
        if own is None or gold is None:
            return
        becomes = QCoreApplication.translate("Corrections", "{before} → {after}")
        if Difference.LABEL in correction.differences:
            yield becomes.format(before=self.label(own.label), after=self.label(gold.label))
        if Difference.BOUNDARY in correction.differences:
            yield becomes.format(before=quoted(own), after=quoted(gold))
        nothing = QCoreApplication.translate("Corrections", "nothing")
        for key in correction.attributes:
            before, after = (self.value(span, key) or nothing for span in (own, gold))
            changed = becomes.format(before=before, after=after)
            name = self.attribute(gold.label, key)
            # Beside the label “Actor” its attribute “Actor” says nothing more.
            yield changed if name == self.label(gold.label) else f"{name}: {changed}"
        types = dict.fromkeys(kind for kind, _ in (*correction.own_ends, *correction.gold_ends))
        for kind in types:
            before = _ends(correction.own_ends, kind) or nothing
            after = _ends(correction.gold_ends, kind) or nothing
            yield f"{self.link(kind)}: {becomes.format(before=before, after=after)}"


def _ends(ends: Iterable[End], kind: str) -> str:
    return ", ".join(quoted(span) for link, span in ends if link == kind)
