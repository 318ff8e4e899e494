"""What a replay came to: actions by article, by what was done, and of making all by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from goldspan.domain.exchange import Refusal
from goldspan.domain.layer import Key
from goldspan.services.cost.prices import Tally


class Help(StrEnum):
    """What helps the annotator of a replay; each has what stands before it as well."""

    NONE = "none"
    PIPELINE = "pipeline"
    MEMORY = "memory"
    PROJECTION = "projection"


@dataclass(frozen=True, slots=True)
class ArticleCost:
    """What an article cost, and what it costs by hand.

    `refused` are spans of gold that Goldspan does not allow, which by hand are not made either;
    `amiss` are spans and links that differ from gold in the end, in words.
    """

    name: str
    by_hand: int
    tally: Tally
    refused: tuple[Key, ...] = ()
    amiss: tuple[str, ...] = ()

    @property
    def share(self) -> float | None:
        """Return actions of by hand, None where there is nothing to make."""
        return self.tally.actions / self.by_hand if self.by_hand else None


@dataclass(frozen=True, slots=True)
class ReplayCost:
    """What a whole corpus cost with some help, in its order."""

    help: Help
    articles: tuple[ArticleCost, ...]

    @property
    def tally(self) -> Tally:
        """Return what was done in all articles together."""
        together = Tally()
        for article in self.articles:
            together.update(article.tally)
        return together

    @property
    def actions(self) -> int:
        """Return the price of all that was done."""
        return sum(article.tally.actions for article in self.articles)

    @property
    def by_hand(self) -> int:
        """Return what all of it costs by hand."""
        return sum(article.by_hand for article in self.articles)

    @property
    def share(self) -> float | None:
        """Return actions of by hand, None where there is nothing to make."""
        return self.actions / self.by_hand if self.by_hand else None


@dataclass(frozen=True, slots=True)
class SequenceCost:
    """What a corpus cost with each help, from none to all; `refused` are lines left out."""

    pipeline: str
    version: str
    replays: tuple[ReplayCost, ...]
    refused: tuple[Refusal, ...] = field(default=())
