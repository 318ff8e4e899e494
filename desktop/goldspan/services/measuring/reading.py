"""Reads what people have on many articles, and keeps it until an article changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from goldspan.domain.layer import layer_state_id
from goldspan.services.measuring.selection import Chosen
from goldspan.services.progress import Progress
from goldspan.store.bulk import BareLayer
from goldspan.store.reader import ProjectReader
from goldspan.text.tokens import all_tokens

BATCH: Final = 50  # articles between two steps of the progress


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as it is compared: everybody's layer, whoever is asked for what.

    `length` is in code points; `layers` are those that hold anything, by person; `done_at` says
    when each person was done with it, UTC, where the project knows it.
    """

    length: int
    tokens: Sequence[tuple[int, int]]
    layers: Mapping[str, BareLayer]
    done_at: Mapping[str, str]


class Reading:
    """The articles that were read. One thread at a time."""

    def __init__(self, store: ProjectReader) -> None:
        self._store = store
        self._tokens: dict[str, Sequence[tuple[int, int]]] = {}
        self._read: dict[str, ReadArticle] = {}
        self._people: frozenset[str] = frozenset()

    def forget(self, articles: Iterable[str] | None = None) -> None:
        """Read these articles again the next time, or all of them; texts never change."""
        if articles is None:
            self._read.clear()
            return
        for article in articles:
            self._read.pop(article, None)

    def read(self, chosen: Chosen, progress: Progress) -> list[ReadArticle]:
        """Return the articles that are compared, in order; only what is not known is read.

        Raises `CancelledError` where the user cancelled; what was read by then is kept.
        """
        people = frozenset(person.id for person in chosen.people)
        if not people <= self._people:
            self._read.clear()
            self._people = people
        ids = [each.article.id for each in chosen.compared]
        lengths = {each.article.id: each.article.length for each in chosen.compared}
        lacking = [article for article in ids if article not in self._read]
        for at in range(0, len(lacking), BATCH):
            progress.report(len(ids) - len(lacking) + at, len(ids))
            self._take_in(lacking[at : at + BATCH], lengths)
        progress.report(len(ids), len(ids))
        return [self._read[article] for article in ids]

    def _take_in(self, articles: Sequence[str], lengths: Mapping[str, int]) -> None:
        people = sorted(self._people)
        states = {layer_state_id(who, article): who for article in articles for who in people}
        with self._store.snapshot():
            layers = self._store.layers(articles, people)
            done_at = self._store.done_at(list(states))
            unknown = [article for article in articles if article not in self._tokens]
            for article, text in self._store.texts(unknown).items():
                self._tokens[article] = all_tokens(text)
        for article in articles:
            own = {layer_state_id(who, article): who for who in people}
            self._read[article] = ReadArticle(
                length=lengths[article],
                tokens=self._tokens.get(article, ()),
                layers=layers.get(article, {}),
                done_at={who: done_at[state] for state, who in own.items() if state in done_at},
            )
