"""Which release freezing would come to now: told without freezing anything."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.domain.releases import Release
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.content.content import ReleaseContent
from goldspan.services.releases.freezing.gathering import pipeline_facts
from goldspan.services.releases.freezing.parting import Parting
from goldspan.services.releases.record.facts import ChoiceFacts, CommonFacts, ReleaseFacts
from goldspan.services.releases.record.overview import overview
from goldspan.services.releases.record.reading import ProjectRelease


@dataclass(frozen=True, slots=True)
class Prospect:
    """The `number` that freezing would come to; `standing` is the release, where it is there."""

    number: int
    standing: Release | None = None


def next_number(session: ProjectSession) -> int:
    """Return the number of a release that holds something new; those taken back keep theirs."""
    return max((each.number for each in session.store.every_release()), default=0) + 1


def prospect(session: ProjectSession, choices: ReleaseChoices, parting: Parting) -> Prospect:
    """Return what freezing would come to: a new release, or the newest one again.

    It is that where nothing was done since that goes into releases, what was chosen is the same,
    and so is the part of each article. One that was taken back gets its number again.
    """
    store = session.store
    there = store.releases()
    ever = sorted(store.every_release(), key=lambda each: each.number)
    for release in dict.fromkeys(each.id for each in (*there[-1:], *ever[-1:])):
        found = next(each for each in (*there, *ever) if each.id == release)
        if _holds(session, found, choices, parting):
            return Prospect(found.number, found if found in there else None)
    return Prospect(next_number(session))


def _holds(
    session: ProjectSession, release: Release, choices: ReleaseChoices, parting: Parting
) -> bool:
    store, kept = session.store, ProjectRelease(session.store, release)
    said = overview(kept)
    if said.state != store.content_state() or said.choices != choice_facts(choices):
        return False
    if said.pipelines != pipeline_facts(store, said.as_of) or not _same_split(said, parting):
        return False
    return _same_parts(session, kept.facts, choices, parting)


def choice_facts(choices: ReleaseChoices) -> ChoiceFacts:
    """Return what a release says of what was chosen."""
    return ChoiceFacts(
        layer=choices.layer.value,
        adjudicated_only=choices.adjudicated_only,
        unfinished=choices.unfinished,
        furniture=choices.furniture.value,
        names=choices.names,
        notes=choices.notes,
        language=choices.language,
        entities=list(choices.entities),
    )


def _same_split(facts: CommonFacts, parting: Parting) -> bool:
    if facts.split is None or parting.plan is None:
        return facts.split is None and parting.plan is None
    said, settings = facts.split, parting.plan.split.settings
    return (said.shares, said.seed, said.by_date) == (
        dict(settings.shares),
        settings.seed,
        settings.by_date,
    )


def _same_parts(
    session: ProjectSession, facts: ReleaseFacts, choices: ReleaseChoices, parting: Parting
) -> bool:
    content = ReleaseContent(session.store, choices, parting.parts, parting.outside)
    now = {
        (each.article.name, each.article.sha256): part
        for part in content.parts
        for each in content.chosen(part)
    }
    return now == {(each.name, each.sha256): each.part for each in facts.articles}
