"""What suggestions did, in the window's words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.services.measuring.figures import Measure
from goldspan.services.measuring.suggestion_record import CONCLUDED
from goldspan.services.measuring.suggestions import (
    Acceptance,
    Compared,
    Conclusion,
    Outcome,
    SuggestionFigures,
)
from goldspan.ui.measuring.cell_table import Cell
from goldspan.ui.measuring.words import because, interval_text, measure_text, no_interval

SHOWN = (Outcome.ACCEPTED, Outcome.EDITED, Outcome.REJECTED, Outcome.COVERED, Outcome.OPEN)


def conclusion_text(figures: SuggestionFigures) -> str:
    """Return what can be concluded, plainly."""
    words = QCoreApplication.translate("Agreement", CONCLUDED[figures.conclusion])
    return words.format(prefilled=figures.prefilled, blind=figures.blind)


def more_text(figures: SuggestionFigures) -> str:
    """Return what else is to be known: the difference, where it comes from, what was left out."""
    translate = QCoreApplication.translate
    lines = [
        translate(
            "Agreement", "Compared by two people: {prefilled} pre-filled, {blind} blind."
        ).format(
            prefilled=translate("Agreement", "%Ln article(s)", "", figures.prefilled),
            blind=translate("Agreement", "%Ln article(s)", "", figures.blind),
        )
    ]
    if figures.conclusion in (Conclusion.MORE, Conclusion.LESS, Conclusion.NO_DIFFERENCE):
        lines.append(_difference(figures.by_label[""]))
    if figures.conclusion is Conclusion.MORE:
        lines.append(_origin(figures.by_hand))
    if figures.conclusion in (Conclusion.NO_BLIND, Conclusion.TOO_FEW):
        lines.append(
            translate(
                "Agreement",
                "A blind share of the articles, set on the Team page, makes it known: at least"
                " {few} of each kind.",
            ).format(few=figures.few)
        )
    for count, words in (
        (
            figures.mixed,
            translate(
                "Agreement",
                "Left out: %Ln article(s) that one person saw with suggestions, another blind.",
                "",
                figures.mixed,
            ),
        ),
        (
            figures.unknown,
            translate(
                "Agreement",
                "Left out: %Ln article(s) in which nobody decided on suggestions and that were not"
                " blind; what was seen there is not known.",
                "",
                figures.unknown,
            ),
        ),
    ):
        if count:
            lines.append(words)
    return "\n".join(lines)


def agreement_cells(
    figures: SuggestionFigures, titles: Mapping[str, str]
) -> tuple[list[Cell], list[list[Cell]]]:
    """Return headings and rows of F1 over suggestions and blind, by label."""
    translate = QCoreApplication.translate
    headings = [
        Cell(translate("Agreement", "Label")),
        Cell(translate("Agreement", "F1 exact, pre-filled")),
        Cell(translate("Agreement", "F1 exact, blind")),
        Cell(
            translate("Agreement", "Difference"),
            tip=translate("Agreement", "Where the interval holds 0, it may be chance."),
        ),
    ]
    rows = [
        [Cell(titles.get(label, label), strong=not label), *_compared(each, strong=not label)]
        for label, each in figures.by_label.items()
    ]
    by_hand = Cell(
        translate("Agreement", "What no pipeline suggested"),
        tip=translate("Agreement", "Only spans that were not before anybody’s eyes."),
    )
    rows.append([by_hand, *_compared(figures.by_hand, strong=False)])
    return headings, rows


def acceptance_cells(
    figures: SuggestionFigures, titles: Mapping[str, str]
) -> tuple[list[Cell], list[list[Cell]]]:
    """Return headings and rows of what was made of each pipeline's suggestions."""
    translate, locale = QCoreApplication.translate, QLocale()
    headings = [
        Cell(translate("Agreement", "Pipeline and label")),
        Cell(translate("Agreement", "Accepted, share")),
        Cell(translate("Agreement", "Accepted")),
        Cell(translate("Agreement", "Edited")),
        Cell(translate("Agreement", "Rejected")),
        Cell(
            translate("Agreement", "Covered"),
            tip=translate("Agreement", "Made the same by hand."),
        ),
        Cell(translate("Agreement", "Open"), tip=translate("Agreement", "Not decided.")),
        Cell(
            translate("Agreement", "Blind: the same"),
            tip=translate(
                "Agreement",
                "Of what the pipeline suggests in blind articles, the share that people marked as"
                " well without seeing it.",
            ),
        ),
    ]
    return headings, [_acceptance(each, titles, locale) for each in figures.acceptance]


def _acceptance(each: Acceptance, titles: Mapping[str, str], locale: QLocale) -> list[Cell]:
    whole = not each.label
    name = " ".join(filter(None, (each.pipeline, each.version)))
    counts = [Cell(locale.toString(each.outcomes.get(outcome, 0))) for outcome in SHOWN]
    title = name if whole else f"    {titles.get(each.label, each.label)}"
    return [
        Cell(title, strong=whole),
        _cell(each.accepted, strong=whole),
        *counts,
        _cell(each.alike, strong=whole),
    ]


def _compared(compared: Compared, *, strong: bool) -> list[Cell]:
    return [
        _cell(compared.prefilled, strong=strong),
        _cell(compared.blind, strong=strong),
        _cell(compared.difference, strong=strong, signed=True),
    ]


def _cell(measure: Measure, *, strong: bool, signed: bool = False) -> Cell:
    tip = because(measure.undefined) if measure.undefined is not None else no_interval(measure)
    text = measure_text(measure.value)
    if signed and measure.value is not None:
        text = _signed(measure.value)
    aside = interval_text(measure.interval)
    if signed and measure.interval is not None:
        low, high = (_signed(end, 2) for end in (measure.interval.low, measure.interval.high))
        aside = QCoreApplication.translate("Agreement", "{low} to {high}").format(
            low=low, high=high
        )
    return Cell(text, aside, tip, strong)


def _signed(value: float, digits: int = 3) -> str:
    sign = "+" if value > 0 else "\N{MINUS SIGN}" if value < 0 else "±"
    return sign + measure_text(abs(value), digits)


def _difference(compared: Compared) -> str:
    interval = compared.difference.interval
    if interval is None or compared.difference.value is None:
        return ""
    return QCoreApplication.translate(
        "Agreement",
        "F1 is {difference} over suggestions; in 95 % of samples of articles from {low} to {high}.",
    ).format(
        difference=_signed(compared.difference.value),
        low=_signed(interval.low),
        high=_signed(interval.high),
    )


def _origin(by_hand: Compared) -> str:
    """Return whether people agree more because they saw the same suggestions."""
    translate, interval = QCoreApplication.translate, by_hand.difference.interval
    if interval is None:
        return translate(
            "Agreement", "Whether that is because they saw the same suggestions cannot be told."
        )
    if interval.low > 0:
        return translate(
            "Agreement",
            "They agree more on what was not suggested too: it is not the suggestions alone.",
        )
    return translate(
        "Agreement",
        "On what was not suggested they agree no more than blind: it is the suggestions that they"
        " agree on, right or wrong.",
    )
