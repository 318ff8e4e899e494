"""What the preview says of a hit, of a heading and of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from goldspan.domain.scheme import Scheme, title
from goldspan.services.marking.mark_all import Hit, HitState
from goldspan.services.marking.occurrences import Form, FormKind
from goldspan.ui.translation import error_text

if TYPE_CHECKING:
    from goldspan.ui.annotate.mark_all.model import Heading

QUOTED = 28  # characters


class HitWords:
    """In the titles of one language; `label` is what hits are to be marked as."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        self._scheme = scheme
        self._language = language

    def of_row(self, row: Hit | Heading) -> str:
        """Return a row as one line of text."""
        if isinstance(row, Hit):
            why = self.why(row)
            line = f"{row.before}{row.quote}{row.after}"
            return f"{line} ({why})" if why else line
        return row.article.title or row.article.name

    def why(self, hit: Hit) -> str:
        """Return what stands in the way of a hit, or nothing."""
        if hit.state is HitState.MARKED:
            return QCoreApplication.translate("MarkAll", "already marked")
        if hit.state is HitState.REFUSED and hit.refusal is not None:
            return error_text(hit.refusal).rstrip(".")
        if hit.state is HitState.REJECTED:
            return QCoreApplication.translate("MarkAll", "rejected before")
        if hit.state is HitState.OVERLAPS and hit.other is not None:
            label = self._scheme.label(hit.other.label)
            name = title(label.titles, self._language) if label else hit.other.label
            if (hit.other.start, hit.other.end) == (hit.start, hit.end):
                words = QCoreApplication.translate("MarkAll", "marked as {label}")
            else:
                words = QCoreApplication.translate("MarkAll", "overlaps {label} “{quote}”")
            return words.format(label=name, quote=_short(" ".join(hit.other.quote.split())))
        return ""

    def of_form(self, form: Form) -> str:
        """Return what a form is to the words that are looked for."""
        return {
            FormKind.EXACT: QCoreApplication.translate("MarkAll", "the words themselves"),
            FormKind.INFLECTED: QCoreApplication.translate("MarkAll", "inflected"),
            FormKind.SPELLING: QCoreApplication.translate("MarkAll", "a spelling in the register"),
            FormKind.CASE: QCoreApplication.translate("MarkAll", "in other case"),
            FormKind.LIKELY: QCoreApplication.translate("MarkAll", "perhaps another spelling"),
        }[form.kind]


def _short(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1]}…"
