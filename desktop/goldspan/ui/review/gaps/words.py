"""What is said of gaps: what differs, who has it how, how many units and actions they come to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from goldspan.domain.review import Reason
from goldspan.services.review.gaps.grouping import Gap
from goldspan.services.review.gaps.matters import Matter, Variant
from goldspan.services.review.review_units import Difference
from goldspan.ui.review.scheme_words import SchemeWords, quoted
from goldspan.ui.review.units.words import kind_word, reason_word

APART = " · "


class GapWords(SchemeWords):
    """Words in one language for what differs under one scheme."""

    def reason(self, reason: Reason) -> str:
        """Return a reason as a heading."""
        if reason is Reason.UNSAID:
            return QCoreApplication.translate("Gaps", "No reason given")
        return reason_word(reason)

    def head(self, gap: Gap) -> str:
        """Return what differs: the kind, the attribute or link type, the label."""
        label = self.label(gap.label)
        if gap.difference is Difference.ATTRIBUTE:
            name = self.attribute(gap.label, gap.key)
            return APART.join(dict.fromkeys((kind_word(gap.difference), label, name)))
        if gap.difference is Difference.LINK:
            return APART.join((kind_word(gap.difference), label, self.link(gap.key)))
        return APART.join((kind_word(gap.difference), label))

    # Figures

    def units(self, count: int) -> str:
        """Return a number of units."""
        return QCoreApplication.translate("Gaps", "%n unit(s)", "", count)

    def cost(self, count: int) -> str:
        """Return a number of actions."""
        return QCoreApplication.translate("Gaps", "%n action(s)", "", count)

    def figures(self, gap: Gap) -> str:
        """Return how many units, people and actions a gap comes to, and what is undecided."""
        count, left = len(gap.people), gap.left
        people = QCoreApplication.translate("Gaps", "%n person(s)", "", count)
        parts = [self.units(len(gap.matters)), people, self.cost(gap.cost)]
        if left:
            parts.append(QCoreApplication.translate("Gaps", "%n undecided", "units", left))
        return APART.join(parts)

    # What was said

    def sides(self, matter: Matter) -> str:
        """Return who has it how, and what it became."""
        times = QCoreApplication.translate("Gaps", "{count}× {what}")
        said = [
            times.format(count=len(each.people), what=self.variant(matter, each))
            for each in matter.variants
        ]
        return f"{APART.join(said)} → {self.became(matter)}"

    def became(self, matter: Matter) -> str:
        """Return what was decided."""
        if not matter.settled:
            return QCoreApplication.translate("Gaps", "not decided")
        if not matter.gold:
            return QCoreApplication.translate("Gaps", "nothing")
        return ", ".join(self.variant(matter, each) for each in matter.gold)

    def variant(self, matter: Matter, variant: Variant) -> str:
        """Return one way in which it is marked, as far as it differs from the others."""
        span = variant.span
        if span is None:
            return QCoreApplication.translate("Gaps", "not marked")
        match matter.difference:
            case Difference.ONLY:
                return QCoreApplication.translate("Gaps", "marked")
            case Difference.LABEL:
                return self.label(span.label)
            case Difference.BOUNDARY:
                return quoted(span)
            case Difference.ATTRIBUTE:
                said = self.value(span, matter.key)
                return said or QCoreApplication.translate("Gaps", "no value")
            case _:
                ends = [quoted(end) for end in variant.targets]
                return ", ".join(ends) or QCoreApplication.translate("Gaps", "no link")
