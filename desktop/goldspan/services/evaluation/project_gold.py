"""Gold in a project: which articles a pipeline is measured on, and against whose layer."""

from __future__ import annotations

from collections.abc import Collection

from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import message
from goldspan.services.evaluation.judged import Judged
from goldspan.services.evaluation.results import Against
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.article_requests import requests_for
from goldspan.services.transfer.known_labels import KnownLabels
from goldspan.services.transfer.layers import ExchangeLayers, gold_annotators


def project_gold(
    session: ProjectSession,
    against: Against,
    articles: Collection[str] | None,
    progress: Progress,
) -> list[Judged]:
    """Return the articles, by id, or all that have gold; raise where there are none."""
    store, register = session.store, session.register()
    layers = _layers(session, against)
    chosen = [
        a for a in store.articles() if a.id in layers and (articles is None or a.id in articles)
    ]
    if not chosen:
        raise _nothing_in_project(against)
    known, exchanged = KnownLabels(store, session.scheme), ExchangeLayers(store, register)
    judged = []
    for article, request in zip(chosen, requests_for(store, chosen), strict=True):
        gold = exchanged.article(article, layers[article.id])
        judged.append(Judged(gold, request, known.unknown(article.id, layers[article.id])))
        progress.check()
    return judged


def _layers(session: ProjectSession, against: Against) -> dict[str, str]:
    """Return whose layer an article is measured against, by article."""
    if against is Against.GOLD:
        return {key: annotator for key, (annotator, _) in gold_annotators(session.store).items()}
    own = session.annotator.id
    states = session.store.states(own)
    return {state.article: own for state in states if state.state is WorkState.DONE}


def _nothing_in_project(against: Against) -> GoldspanError:
    if against is Against.OWN:
        return GoldspanError(
            message("errors", "You have not marked any of these articles as done yet."),
            todo=message("errors", "Measured are the articles that you are done with (D)."),
        )
    return GoldspanError(
        message("errors", "None of the articles has gold yet."),
        todo=message(
            "errors",
            "An article has gold once it is adjudicated, or once exactly one person has marked"
            " it as done (D).",
        ),
    )
