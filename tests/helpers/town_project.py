"""Five short articles about a town, and how far people are with them."""

from __future__ import annotations

from goldspan.domain.annotator import Annotator
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from helpers.stored import article_of

TITLES = ["Hafen", "Bahnhof", "Rathaus", "Markt", "Schule"]
TEXTS = [f"{title}: am {n}. Mai gab es Neues." for n, title in enumerate(TITLES, 1)]
ARTICLES = [
    article_of(text, title, n) for n, (text, title) in enumerate(zip(TEXTS, TITLES, strict=True))
]


def state_of(person: Annotator, number: int, state: WorkState) -> LayerState:
    """Return how far a person is with one of the articles."""
    article = ARTICLES[number].id
    return LayerState(layer_state_id(person.id, article), article, person.id, state)
