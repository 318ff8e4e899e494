"""The releases as rows: what each holds, from the beginning of its facts; the newest first."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.domain.errors import GoldspanError
from goldspan.domain.releases import Release
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.record.overview import Overview, overview
from goldspan.services.releases.record.reading import ProjectRelease


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A release, who made it (by name), and what it holds; None where `problem` says why not.

    `twin` says that another one has its number: two copies of the project were merged.
    """

    release: Release
    who: str
    facts: Overview | None
    problem: GoldspanError | None = None
    twin: bool = False


def release_rows(session: ProjectSession, progress: Progress) -> list[ReleaseRow]:
    """Read all releases, the newest first; one that is damaged says so and hides none."""
    session.flush()
    store = session.store
    releases = store.releases()
    names = {each.id: each.name for each in store.annotators()}
    numbers = [each.number for each in releases]
    rows = []
    for done, release in enumerate(reversed(releases)):
        progress.report(done, len(releases), release.title)
        facts, problem = None, None
        try:
            facts = overview(ProjectRelease(store, release))
        except GoldspanError as error:
            problem = error
        twin = numbers.count(release.number) > 1
        rows.append(ReleaseRow(release, names.get(release.annotator, ""), facts, problem, twin))
    return rows
