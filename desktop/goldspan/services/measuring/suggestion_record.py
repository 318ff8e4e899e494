"""What suggestions did as JSON, and what can be concluded from it in words."""

from __future__ import annotations

from typing import Any, Final

from goldspan.domain.messages import message
from goldspan.services.measuring.record import ALL_LABELS, measure_record
from goldspan.services.measuring.suggestions import (
    Acceptance,
    Compared,
    Conclusion,
    SuggestionFigures,
)

Record = dict[str, Any]
# `{prefilled}` and `{blind}` stand for numbers of articles.
CONCLUDED: Final = {
    Conclusion.NO_BLIND: message(
        "Agreement",
        "No article was annotated blind by two people: what suggestions did cannot be told.",
    ),
    Conclusion.NO_PREFILLED: message(
        "Agreement",
        "In no article did two people decide on suggestions: what suggestions did cannot be told.",
    ),
    Conclusion.TOO_FEW: message(
        "Agreement",
        "From {blind} blind and {prefilled} pre-filled articles nothing can be concluded.",
    ),
    Conclusion.ONE_FAMILY: message(
        "Agreement",
        "The blind or the pre-filled articles are all of one family: nothing can be concluded.",
    ),
    Conclusion.NO_DIFFERENCE: message(
        "Agreement",
        "No difference can be told: that people agree more or less over suggestions may be chance.",
    ),
    Conclusion.MORE: message("Agreement", "Over suggestions people agree more than blind."),
    Conclusion.LESS: message("Agreement", "Over suggestions people agree less than blind."),
}


def suggestions_record(figures: SuggestionFigures) -> Record:
    """Return all of it, in the fixed order of the fields."""
    return {
        "prefilled_articles": figures.prefilled,
        "blind_articles": figures.blind,
        "mixed_articles": figures.mixed,
        "unknown_articles": figures.unknown,
        "conclusion": figures.conclusion.value,
        "words": conclusion_words(figures),
        "agreement": {
            label or ALL_LABELS: _compared(compared) for label, compared in figures.by_label.items()
        },
        "by_hand": _compared(figures.by_hand),
        "acceptance": [_acceptance(each) for each in figures.acceptance],
    }


def conclusion_words(figures: SuggestionFigures) -> str:
    """Return in English what can be concluded."""
    return CONCLUDED[figures.conclusion].format(prefilled=figures.prefilled, blind=figures.blind)


def _compared(compared: Compared) -> Record:
    return {
        "prefilled": measure_record(compared.prefilled),
        "blind": measure_record(compared.blind),
        "difference": measure_record(compared.difference),
    }


def _acceptance(each: Acceptance) -> Record:
    return {
        "pipeline": each.pipeline,
        "version": each.version,
        "label": each.label or ALL_LABELS,
        "outcomes": {outcome.value: count for outcome, count in sorted(each.outcomes.items())},
        "accepted": measure_record(each.accepted),
        "same_blind": each.same,
        "hidden": each.hidden,
        "alike": measure_record(each.alike),
    }
