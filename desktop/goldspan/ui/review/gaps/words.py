"""What is said of gaps: what differs, who has it how, how many units and actions they come to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.agreement.units import Difference
from goldspan.domain.layer import Span
from goldspan.domain.review import Reason
from goldspan.domain.scheme import Scheme, title
from goldspan.services.actors.register import Register
from goldspan.services.review.gaps import Gap
from goldspan.services.review.matters import Matter, Variant
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.review.units.words import kind_word, reason_word

QUOTED = 60  # characters of a quote
APART = " · "


class GapWords:
    """Words in one language for what differs under one scheme."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        self._scheme = scheme
        self._spans = SpanWords(scheme, language)
        self._language = language
        self.register = Register()

    # Names

    def label(self, key: str) -> str:
        """Return a label's title."""
        known = self._scheme.label(key)
        return title(known.titles, self._language) if known is not None else key

    def hue(self, key: str) -> str:
        """Return the name of a label's hue."""
        known = self._scheme.label(key)
        return known.hue if known is not None else "grey"

    def place_of(self, key: str) -> tuple[int, str]:
        """Return what labels are ordered by: as in the scheme, then by their keys."""
        keys = [label.key for label in self._scheme.labels]
        return (keys.index(key) if key in keys else len(keys), key)

    def reason(self, reason: Reason) -> str:
        """Return a reason as a heading."""
        if reason is Reason.UNSAID:
            return QCoreApplication.translate("Gaps", "No reason given")
        return reason_word(reason)

    def head(self, gap: Gap) -> str:
        """Return what differs: the kind, the attribute or link type, the label."""
        label = self.label(gap.label)
        if gap.difference is Difference.ATTRIBUTE:
            known = self._scheme.label(gap.label)
            attribute = known.attribute(gap.key) if known is not None else None
            name = title(attribute.titles, self._language) if attribute is not None else gap.key
            return APART.join((kind_word(gap.difference), label, name))
        if gap.difference is Difference.LINK:
            return APART.join((kind_word(gap.difference), label, self._spans.link(gap.key)))
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
        people = QCoreApplication.translate("Gaps", "%n person(s)", "", len(gap.people))
        parts = [self.units(len(gap.matters)), people, self.cost(gap.cost)]
        if gap.left:
            parts.append(QCoreApplication.translate("Gaps", "%n undecided", "units", gap.left))
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
                return self._value(span, matter.key)
            case _:
                ends = [quoted(end) for end in variant.targets]
                return ", ".join(ends) or QCoreApplication.translate("Gaps", "no link")

    def _value(self, span: Span, key: str) -> str:
        value, known = span.attrs.get(key), self._scheme.label(span.label)
        attribute = known.attribute(key) if known is not None else None
        if value and attribute is not None:
            return self._spans.value(attribute, value, self.register)
        return QCoreApplication.translate("Gaps", "no value")


def quoted(span: Span) -> str:
    """Return a span's words in quotation marks, on one line, without the middle of long ones."""
    return QLocale().quoteString(shortened(span.quote))


def shortened(words: str, most: int = QUOTED) -> str:
    """Return words on one line; what tells two ranges apart is at their edges, so those stay."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    return f"{line[: most // 2].rstrip()} … {line[-(most // 2) :].lstrip()}"
