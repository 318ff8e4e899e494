"""What a project could say of itself now, were it released."""

from __future__ import annotations

from contextlib import suppress

from goldspan.domain.errors import GoldspanError
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import draft_facts
from goldspan.services.releases.record.facts import ReleaseFacts
from goldspan.services.releases.record.overview import overview
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.writing.describing.described import Described
from goldspan.services.releases.writing.describing.phrases import Phrases
from goldspan.services.splitting.refusals import SplitError
from goldspan.store.project import ProjectStore


def described_now(
    session: ProjectSession, families: ProjectFamilies, choices: ReleaseChoices, progress: Progress
) -> Described:
    """Return what a release of these choices would say; where no split can be made, of one part.

    Where one was frozen that says the same, it has its number and title.
    Raise `ExportError` where nothing would go out, `CancelledError`.
    """
    try:
        facts = draft_facts(session, families, choices, progress)
    except SplitError:
        facts = draft_facts(session, families, choices, progress, whole=True)
    scheme, phrases = session.store.scheme(), Phrases(choices.language)
    release = _frozen(session.store, facts)
    if release is not None:
        return Described(facts, scheme, phrases, release.title, release.number)
    newest = max((each.number for each in session.store.releases()), default=0)
    return Described(facts, scheme, phrases, choices.title, newest=newest)


def _frozen(store: ProjectStore, facts: ReleaseFacts) -> ProjectRelease | None:
    """Return the newest release that says the same, in whatever language."""
    for each in reversed(store.releases()):
        release = ProjectRelease(store, each)
        with suppress(GoldspanError):  # one that is damaged says nothing
            same_state = overview(release).state == facts.state
            if same_state and _in_no_language(release.facts) == _in_no_language(facts):
                return release
    return None


def _in_no_language(facts: ReleaseFacts) -> ReleaseFacts:
    choices = facts.choices.model_copy(update={"language": ""})
    return facts.model_copy(update={"choices": choices, "guidelines": []})
