"""What is said of a plan to decide many units: what gold would be, and why some are left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.domain.layer import Span
from goldspan.services.review.alike.batch_plan import LeftOutRow, PlannedRow, Why
from goldspan.ui.review.scheme_words import SchemeWords, quoted, shortened
from goldspan.ui.review.units.words import kinds_in_words
from goldspan.ui.translation import error_text

APART = " · "


class AlikeWords(SchemeWords):
    """Words in one language for plans under one scheme."""

    def becomes(self, row: PlannedRow) -> str:
        """Return what gold would be in a unit, instead of what, and what else is decided along."""
        translate = QCoreApplication.translate
        after = self._gold(row, row.after)
        parts = [translate("Alike", "gold: {what}").format(what=after)]
        before = self._gold(row, row.before) if row.before else after
        if before != after:
            parts.append(translate("Alike", "instead of {what}").format(what=before))
        if row.also:
            also = kinds_in_words(row.also)
            parts.append(translate("Alike", "decides as well: {kinds}").format(kinds=also))
        return APART.join(parts)

    def left_out(self, row: LeftOutRow) -> str:
        """Return why a place stays as it is."""
        if row.refusal is not None:
            return error_text(row.refusal)
        translate = QCoreApplication.translate
        return {
            Why.NO_MAJORITY: translate("Alike", "no majority"),
            Why.SAME_LENGTH: translate("Alike", "all are equally long"),
            Why.NOT_ASKED: translate("Alike", "this person was not asked here"),
            Why.ONE_SAY: translate("Alike", "the same words with the same label: nothing to add"),
            Why.SETTLED: translate("Alike", "decided otherwise there"),
            Why.SAME: translate("Alike", "gold is like this already"),
            Why.NOTHING: translate("Alike", "nobody has anything there"),
            Why.OTHERWISE: translate("Alike", "people have something else there"),
            Why.REWORDED: translate("Alike", "worded differently there"),
            Why.REFUSED: translate("Alike", "a rule forbids it"),
            Why.CHANGED: translate("Alike", "changed meanwhile"),
        }[row.why]

    def quote(self, row: LeftOutRow) -> str:
        """Return the words of a place that is left out."""
        return QLocale().quoteString(shortened(row.quote))

    def _gold(self, row: PlannedRow, spans: Sequence[Span]) -> str:
        if not spans:
            return QCoreApplication.translate("Alike", "nothing")
        return " + ".join(self._span(row, span) for span in spans)

    def _span(self, row: PlannedRow, span: Span) -> str:
        """Return a span, with what tells it from what others have."""
        parts = [quoted(span)]
        if len(row.unit.labels) > 1:
            parts.append(self.label(span.label))
        for key in row.unit.unit.attributes:
            value = self.value(span, key)
            if value:
                parts.append(f"{self.attribute(span.label, key)} {value}")
        for kind in row.unit.unit.links:
            count = sum(link.type == kind and link.source == span.id for link in row.links)
            parts.append(f"{self.link(kind)}: {QLocale().toString(count)}")
        return ", ".join(parts)
