"""What the page says of figures and errors, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from goldspan.domain.scheme import Scheme, title
from goldspan.services.evaluation.results import ErrorKind, EvaluationError, Marked

if TYPE_CHECKING:
    from goldspan.ui.evaluate.rows import ErrorRow

ERROR_ICONS = {
    ErrorKind.MISSED: "missed",
    ErrorKind.SPURIOUS: "spurious",
    ErrorKind.BOUNDARY: "boundary",
    ErrorKind.LABEL: "wrong_label",
    ErrorKind.ATTRIBUTE: "wrong_attribute",
    ErrorKind.LINK: "wrong_link",
}
QUOTED = 40  # characters


def kind_names() -> dict[ErrorKind, str]:
    """Return what kinds of errors are called, in their order."""
    translate = QCoreApplication.translate
    return {
        ErrorKind.MISSED: translate("Evaluation", "Missed"),
        ErrorKind.SPURIOUS: translate("Evaluation", "Too much"),
        ErrorKind.BOUNDARY: translate("Evaluation", "Other range"),
        ErrorKind.LABEL: translate("Evaluation", "Other label"),
        ErrorKind.ATTRIBUTE: translate("Evaluation", "Wrong value"),
        ErrorKind.LINK: translate("Evaluation", "Wrong link"),
    }


def kind_tips() -> dict[ErrorKind, str]:
    """Return a sentence on each kind of errors."""
    translate = QCoreApplication.translate
    return {
        ErrorKind.MISSED: translate("Evaluation", "Gold marks it, the pipeline does not."),
        ErrorKind.SPURIOUS: translate("Evaluation", "The pipeline marks it, gold does not."),
        ErrorKind.BOUNDARY: translate("Evaluation", "Both mark it, but from or to other words."),
        ErrorKind.LABEL: translate("Evaluation", "Both mark it, under different labels."),
        ErrorKind.ATTRIBUTE: translate(
            "Evaluation", "An attribute has another value than in gold."
        ),
        ErrorKind.LINK: translate("Evaluation", "It is linked to something else than in gold."),
    }


class EvaluationWords:
    """Names of labels, attributes and links from the scheme, and what errors say with them."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        self._scheme = scheme
        self._language = language
        self._kinds = kind_names()
        self._tips = kind_tips()
        translate = QCoreApplication.translate
        self.all_labels = translate("Evaluation", "All labels")
        self.characters = translate("Evaluation", "by characters")
        self.false_characters = translate("Evaluation", "wrongly covered")
        self._linked = translate("Evaluation", "{link}, matched")
        self._value = translate("Evaluation", "{what}: {suggested} instead of {gold}")
        self._elsewhere = translate("Evaluation", "{what}: {words}, but elsewhere")
        self._instead = translate("Evaluation", "{suggested} instead of {gold}")
        self._nothing = translate("Evaluation", "nothing")

    def label(self, key: str) -> str:
        """Return a label's title."""
        label = self._scheme.label(key)
        return title(label.titles, self._language) if label else key

    def place_of(self, key: str) -> tuple[int, str]:
        """Return what labels are ordered by: as in the scheme, then by their keys."""
        keys = [label.key for label in self._scheme.labels]
        return (keys.index(key) if key in keys else len(keys), key)

    def attribute(self, label: str, key: str) -> str:
        """Return an attribute's title."""
        known = self._scheme.label(label)
        attribute = known.attribute(key) if known else None
        return title(attribute.titles, self._language) if attribute else key

    def links(self, key: str) -> str:
        """Return the title of a type of links."""
        link = self._scheme.link(key)
        return title(link.titles, self._language) if link else key

    def part(self, label: str, key: str) -> str:
        """Return the title of an attribute of a label, or of a type of links."""
        return self.links(key) if self._scheme.link(key) else self.attribute(label, key)

    def linked(self, key: str) -> str:
        """Return what the share of matched spans that are linked right is called."""
        return self._linked.format(link=self.links(key))

    def kind(self, kind: ErrorKind) -> str:
        """Return what a kind of errors is called."""
        return self._kinds[kind]

    def head(self, row: ErrorRow) -> str:
        """Return the kind and the label of an error."""
        return f"{self._kinds[row.kind]} · {self.label(row.label)}"

    def whole(self, row: ErrorRow) -> str:
        """Return what is wrong in one line, for where the list is not seen."""
        return f"{self.head(row)}: {row.detail}" if row.detail else self.head(row)

    def tip(self, row: ErrorRow) -> str:
        """Return what is to be known of an error beyond its line."""
        return "\n".join(filter(None, (self._tips[row.kind], row.detail, row.place)))

    def spoken(self, row: ErrorRow) -> str:
        """Return an error as a screen reader says it."""
        marked = "".join(piece.text for piece in row.excerpt.pieces)
        said = (self.head(row), row.detail, f"“{marked}”", row.place, row.excerpt.line)
        return "; ".join(filter(None, said))

    def detail(self, error: EvaluationError) -> str:
        """Return what was suggested instead of what; empty where the excerpt shows it."""
        match error.kind:
            case ErrorKind.ATTRIBUTE if (
                error.gold_value and error.gold_value == error.suggested_value
            ):
                return self._elsewhere.format(
                    what=self.attribute(error.label, error.key), words=_quoted(error.gold_value)
                )
            case ErrorKind.ATTRIBUTE:
                return self._value.format(
                    what=self.attribute(error.label, error.key),
                    suggested=self._attribute_value(error, error.suggested_value),
                    gold=self._attribute_value(error, error.gold_value),
                )
            case ErrorKind.LINK:
                return self._value.format(
                    what=self.links(error.key),
                    suggested=self._targets(error.suggested_targets),
                    gold=self._targets(error.gold_targets),
                )
            case ErrorKind.LABEL if error.gold is not None and error.suggested is not None:
                return self._instead.format(
                    suggested=self.label(error.suggested.label), gold=self.label(error.gold.label)
                )
            case _:
                return ""

    def _attribute_value(self, error: EvaluationError, value: str | None) -> str:
        if not value:
            return self._nothing
        label = self._scheme.label(error.label)
        attribute = label.attribute(error.key) if label else None
        for choice in attribute.choices if attribute else ():
            if choice.key == value:
                return title(choice.titles, self._language)
        return _quoted(value)

    def _targets(self, targets: tuple[Marked, ...]) -> str:
        return ", ".join(_quoted(target.quote) for target in targets) or self._nothing


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    short = line if len(line) <= QUOTED else f"{line[: QUOTED - 1]}…"
    return QCoreApplication.translate("Evaluation", "“{words}”").format(words=short)
