"""Whether a release holds what would be frozen now: told without freezing anything."""

from __future__ import annotations

from goldspan.domain.releases import Release
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.choices import ReleaseChoices
from goldspan.services.releases.content import ReleaseContent
from goldspan.services.releases.facts import ChoiceFacts, ReleaseFacts
from goldspan.services.releases.parting import Parting
from goldspan.services.releases.reading import ProjectRelease


def standing_release(
    session: ProjectSession, choices: ReleaseChoices, parting: Parting
) -> Release | None:
    """Return the project's newest release where freezing would come to the very same; else None.

    It is the same where nothing was done since that goes into releases, what was chosen is the
    same, and so is the part of each article.
    """
    store = session.store
    releases = store.releases()
    if not releases:
        return None
    facts = ProjectRelease(store, releases[-1]).facts
    if facts.as_of != store.content_changed() or facts.choices != choice_facts(choices):
        return None
    same = _same_split(facts, parting) and _same_parts(session, facts, choices, parting)
    return releases[-1] if same else None


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


def _same_split(facts: ReleaseFacts, parting: Parting) -> bool:
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
