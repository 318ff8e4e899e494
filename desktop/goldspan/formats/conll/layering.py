"""Spreads spans that overlap over several layers of tags, since a token has one tag in each."""

from __future__ import annotations

from collections.abc import Iterable

from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.formats.conll.tags import Run
from goldspan.formats.conll.tokenised import Tokenised
from goldspan.formats.flat import reading_order

MOST_LAYERS = 10
_NO_ROOM = message("errors", "overlaps ten others: there are no more than ten layers of tags")


def layers(item: Tokenised, labels: Iterable[str], losses: LossReport) -> list[list[Run]]:
    """Return the spans of these labels in layers without overlaps, at least one, longer ones first.

    Spans that hold no token were reported already; those that overlap too many others are
    reported here.
    """
    wanted = set(labels)
    made: list[list[Run]] = [[]]
    taken: list[set[int]] = [set()]
    placed = [
        (span, place)
        for span in item.article.spans
        if span.label in wanted and (place := item.places[span.id]) is not None
    ]
    placed.sort(key=lambda pair: (pair[1][0] - pair[1][1], reading_order(pair[0])))
    for span, place in placed:
        tokens = item.within(place)
        for number in range(MOST_LAYERS):
            if number == len(made):
                made.append([])
                taken.append(set())
            # What is there already is at least as long, so an overlap shows at one of the ends.
            if tokens[0] not in taken[number] and tokens[-1] not in taken[number]:
                taken[number].update(tokens)
                made[number].append(Run(span.label, tokens[0], tokens[-1], span.id))
                break
        else:
            losses.add_span(item.article.name, span, _NO_ROOM)
    for runs in made:
        runs.sort(key=lambda run: run.first)
    return made


def report_edges(item: Tokenised, losses: LossReport) -> None:
    """Report spans that hold no token, and white space at the ends of the others."""
    name = item.article.name
    for span in item.article.spans:
        place = item.places[span.id]
        if place is None:
            losses.add_span(name, span, message("errors", "holds no token"))
        elif place != (span.start, span.end):
            losses.add_edges(name, span, message("errors", "tokens hold no white space"))
