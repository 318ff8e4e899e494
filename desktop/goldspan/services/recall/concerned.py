"""What events say to memory and projection: whose decisions changed where, what else did."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import GOLD
from goldspan.domain.article import Article
from goldspan.domain.change import ChangeEvent, EntityChange
from goldspan.domain.layer import Dismissal, LayerState, Link, LinkVerdict, Span, Verdict
from goldspan.domain.scheme import Scheme


@dataclass(slots=True)
class Concerned:
    """Articles on which the annotator or gold `decided`, or which came, went or have new data
    (`articles`), or on which a pipeline suggests otherwise (`suggested`).

    `dismissed` are dismissals that came or went, `actors` changes of the register. `everything`
    says that the scheme is another.
    """

    decided: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    suggested: set[str] = field(default_factory=set)
    dismissed: list[Dismissal] = field(default_factory=list)
    actors: list[EntityChange] = field(default_factory=list)
    everything: bool = False

    @property
    def here(self) -> set[str]:
        """All articles that are touched themselves."""
        return self.decided | self.articles | self.suggested


def concerned_by(
    events: Iterable[ChangeEvent], annotator: str, pipelines: Collection[str]
) -> Concerned:
    """Return what events concern; what other people decided concerns nothing."""
    found = Concerned()
    deciders = (annotator, GOLD.id)
    for change in (change for event in events for change in event.changes):
        entity = change.entity
        match entity:
            case Article():
                found.articles.add(entity.id)
            case Span() | Link() if entity.annotator in pipelines:
                found.suggested.add(entity.article)
            case Span() | Link() | Verdict() | LinkVerdict() | LayerState():
                if entity.annotator in deciders:
                    found.decided.add(entity.article)
            case Dismissal():
                if entity.annotator == annotator:
                    found.dismissed.append(entity)
            case Actor():
                found.actors.append(change)
            case Scheme():
                found.everything = True
            case _:
                pass
    return found
