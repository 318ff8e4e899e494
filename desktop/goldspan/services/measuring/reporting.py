"""All that the command line says of the agreement in a project."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.measuring.detail_record import detail_record
from goldspan.services.measuring.figures import Figures, GammaCost
from goldspan.services.measuring.record import agreement_record, left_out_words, measure_record
from goldspan.services.measuring.selection import Selection
from goldspan.services.progress import Progress
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.schemes import require_labels
from goldspan.services.transfer.article_names import article_ids

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to know: names of articles and people, labels in any case.

    `details` asks for each unit that differs, and for what suggestions did.
    """

    labels: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    once: bool = False
    gamma: bool = False
    details: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """The figures, all of it as JSON, and in English what was left out."""

    figures: Figures
    record: Record
    left_out: tuple[str, ...]


def report(
    project: Path,
    person: Annotator,
    asked: Asked,
    progress: Progress,
    before_gamma: Callable[[GammaCost], None] | None = None,
) -> Report:
    """Measure a project; `before_gamma` is told what γ is going to cost.

    Raises `GoldspanError` where the project cannot be read or lacks what is asked.
    """
    with open_project(project, person, writer=False) as session:
        families = ProjectFamilies(session, many=sys.maxsize)
        agreement = Agreement(session, families)
        try:
            selection = _selection(session, asked)
            figures = agreement.measure(selection, progress)
            record = agreement_record(figures)
            if asked.gamma:
                if before_gamma is not None:
                    before_gamma(agreement.gamma_cost(selection, progress))
                record["gamma"] = measure_record(agreement.gamma(selection, progress))
            if asked.details:
                record |= detail_record(agreement, figures, progress)
        finally:
            agreement.close()
            families.close()
    names = figures.names
    return Report(figures, record, tuple(left_out_words(each, names) for each in figures.left_out))


def _selection(session: ProjectSession, asked: Asked) -> Selection:
    scheme = session.scheme
    require_labels(scheme, asked.labels)
    keys = {label.key.casefold(): label.key for label in scheme.labels}
    return Selection(
        articles=tuple(article_ids(session.store, asked.articles)),
        labels=tuple(keys[label.casefold()] for label in asked.labels),
        people=tuple(_people(session, asked.people)),
        once=asked.once,
    )


def _people(session: ProjectSession, names: tuple[str, ...]) -> Iterator[str]:
    persons = [each for each in session.store.annotators() if each.kind is AnnotatorKind.PERSON]
    for name in names:
        found = [each.id for each in persons if name in (each.name, each.id)]
        if not found:
            raise GoldspanError(
                message("errors", "Nobody called “{name}” works on this project."),
                todo=message("errors", "Give the names of people as the window shows them."),
                name=name,
            )
        yield from found
