"""What measures, differences and gaps in the data are called in the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.domain.messages import fill
from goldspan.domain.scheme import Scheme, title
from goldspan.services.measuring.figures import (
    Difference,
    Interval,
    LeftOut,
    Measure,
    MeasureKind,
    Undefined,
    Why,
)
from goldspan.services.measuring.words import BECAUSE, PART_LEFT_OUT, seems_perfect

DIGITS = 3
NOTHING = "–"


def measure_text(value: float | None, digits: int = DIGITS) -> str:
    """Return a measure with three decimals, as the window's language writes them.

    Only what is perfect is 1.000: what rounds to it is “>0.999”.
    """
    if value is None:
        return NOTHING
    if seems_perfect(value, digits):
        return f">{_number(1 - 10**-digits, digits)}"
    return _number(value, digits)


def interval_text(interval: Interval | None) -> str:
    """Return both ends of an interval with two decimals, empty where there is none.

    The lower end is not rounded up to 1: “1.00–1.00” stands for what is always perfect.
    """
    if interval is None:
        return ""
    low = 0.99 if seems_perfect(interval.low, 2) else interval.low
    return f"{_number(low, 2)}–{_number(interval.high, 2)}"


def _number(value: float, digits: int) -> str:
    """Return a rounded number with a true minus sign; what rounds to zero has none."""
    rounded = round(float(value), digits) or 0.0
    return QLocale().toString(rounded, "f", digits).replace("-", "\N{MINUS SIGN}")


def no_interval(measure: Measure) -> str:
    """Return why a measure has a value and no interval, empty where it has both or none."""
    if measure.value is None or measure.interval is not None:
        return ""
    return QCoreApplication.translate(
        "Agreement", "No interval: only one article, or articles of one family, tell of it."
    )


def because(undefined: Undefined) -> str:
    """Return why a measure has no value."""
    words = QCoreApplication.translate("Agreement", BECAUSE[undefined])
    return QCoreApplication.translate("Agreement", "Undefined, because {reason}.").format(
        reason=words
    )


def measure_tip(kind: MeasureKind, measure: Measure | None) -> str:
    """Return what a measure is, its value with its interval, and what it rests on."""
    translate = QCoreApplication.translate
    lines = [measure_explained(kind)]
    if measure is None:
        if kind is MeasureKind.COHEN:
            lines.append(translate("Agreement", "Of more than two people: see “By pair”."))
        return "\n".join(lines)
    if measure.undefined is not None:
        lines.append(because(measure.undefined))
    elif measure.interval is not None:
        lines.append(
            translate(
                "Agreement", "{value}; in 95 % of samples of articles from {low} to {high}"
            ).format(
                value=measure_text(measure.value),
                low=measure_text(measure.interval.low),
                high=measure_text(measure.interval.high),
            )
        )
    else:
        lines.append(no_interval(measure))
    basis = measure.basis
    lines.append(translate("Agreement", "%Ln article(s)", "", basis.articles))
    if basis.tokens:
        lines.append(translate("Agreement", "%Ln word(s)", "", basis.tokens))
    elif basis.spans:
        lines.append(translate("Agreement", "%Ln span(s)", "", basis.spans))
    for why, count in basis.left_out.items():
        words = translate("Agreement", PART_LEFT_OUT[why])
        left = translate("Agreement", "Left out: %Ln article(s)", "", count)
        lines.append(f"{left}: {words}")
    return "\n".join(lines)


def measure_names() -> dict[MeasureKind, str]:
    """Return what the measures are called in headings."""
    translate = QCoreApplication.translate
    return {
        MeasureKind.STRICT: translate("Agreement", "F1 exact"),
        MeasureKind.TOLERANT: translate("Agreement", "F1 overlap"),
        MeasureKind.ANY_LABEL: translate("Agreement", "F1 any label"),
        MeasureKind.COHEN: translate("Agreement", "Cohen’s κ"),
        MeasureKind.FLEISS: translate("Agreement", "Fleiss’ κ"),
        MeasureKind.ALPHA: translate("Agreement", "α"),
        MeasureKind.ALPHA_U: translate("Agreement", "αU"),
    }


def measure_explained(kind: MeasureKind) -> str:
    """Return in a sentence what a measure says."""
    translate = QCoreApplication.translate
    return {
        MeasureKind.STRICT: translate(
            "Agreement", "How many spans two people both have: same range and label."
        ),
        MeasureKind.TOLERANT: translate(
            "Agreement", "How many spans two people both have: same label, some shared character."
        ),
        MeasureKind.ANY_LABEL: translate(
            "Agreement", "How many spans two people both have: same range, whatever the label."
        ),
        MeasureKind.COHEN: translate(
            "Agreement", "Cohen’s κ of two people, word by word: inside such a span or not."
        ),
        MeasureKind.FLEISS: translate(
            "Agreement", "Fleiss’ κ of all people, word by word: inside such a span or not."
        ),
        MeasureKind.ALPHA: translate(
            "Agreement", "Krippendorff’s α of all people, word by word, nominal."
        ),
        MeasureKind.ALPHA_U: translate(
            "Agreement", "Krippendorff’s αU of all people: where spans begin and end in the text."
        ),
    }[kind]


def difference_names() -> dict[Difference, str]:
    """Return what the kinds of difference are called."""
    translate = QCoreApplication.translate
    return {
        Difference.ONLY: translate("Agreement", "Only some have it"),
        Difference.LABEL: translate("Agreement", "Label"),
        Difference.BOUNDARY: translate("Agreement", "Boundary"),
        Difference.ATTRIBUTE: translate("Agreement", "Attribute"),
        Difference.LINK: translate("Agreement", "Link"),
    }


def left_out_text(left: LeftOut, names: Mapping[str, str], titles: Mapping[str, str]) -> str:
    """Return what was left out and why."""
    translate, count = QCoreApplication.translate, left.count
    words = {
        Why.NOBODY: translate("Agreement", "%Ln article(s): nobody is done", "", count),
        Why.ALONE: translate("Agreement", "%Ln article(s): only one person is done", "", count),
        Why.AWAITED: translate(
            "Agreement", "%Ln article(s): {person} was assigned and is not done", "", count
        ),
        Why.SKIPPED: translate("Agreement", "%Ln article(s): skipped by {person}", "", count),
        Why.BEGUN: translate(
            "Agreement", "%Ln article(s): {person} has begun and is not done", "", count
        ),
        Why.UNASSIGNED: translate(
            "Agreement", "{label} in %Ln article(s): fewer than two were asked", "", count
        ),
        Why.UNKNOWN_LABEL: translate(
            "Agreement", "%Ln span(s): the scheme has no label {label}", "", count
        ),
        Why.RECURRING: translate(
            "Agreement", "%Ln span(s) in passages counted in another article: {label}", "", count
        ),
    }[left.why]
    return fill(
        words,
        {
            "person": names.get(left.person, left.person),
            "label": titles.get(left.label, left.label),
        },
    )


def left_out_texts(
    left_out: Sequence[LeftOut], names: Mapping[str, str], titles: Mapping[str, str]
) -> list[str]:
    """Return what was left out and why; what recurs in a line, with how much of each label."""
    lines = [
        left_out_text(each, names, titles) for each in left_out if each.why is not Why.RECURRING
    ]
    recurring = [each for each in left_out if each.why is Why.RECURRING]
    if recurring:
        locale = QLocale()
        parts = (
            f"{titles.get(each.label, each.label)} {locale.toString(each.count)}"
            for each in recurring
        )
        total = sum(each.count for each in recurring)
        together = LeftOut(Why.RECURRING, total, label=", ".join(parts))
        lines.append(left_out_text(together, names, titles))
    return lines


def label_titles(scheme: Scheme, language: str) -> dict[str, str]:
    """Return the titles of labels, and of all of them under the empty one."""
    titles = {label.key: title(label.titles, language) for label in scheme.labels}
    return {"": QCoreApplication.translate("Agreement", "All labels"), **titles}


def pair_name(people: Sequence[str], names: Mapping[str, str]) -> str:
    """Return the names of two people."""
    return " – ".join(names.get(person, person) for person in people)
