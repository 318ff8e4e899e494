"""What a project could say of itself now, were it released."""

from __future__ import annotations

from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.choices import ReleaseChoices
from goldspan.services.releases.describing.described import Described
from goldspan.services.releases.describing.phrases import Phrases
from goldspan.services.releases.freezing import draft_facts
from goldspan.services.splitting.refusals import SplitError


def described_now(
    session: ProjectSession, families: ProjectFamilies, choices: ReleaseChoices, progress: Progress
) -> Described:
    """Return what a release of these choices would say; where no split can be made, of one part.

    Raise `ExportError` where nothing would go out, `CancelledError`.
    """
    try:
        facts = draft_facts(session, families, choices, progress)
    except SplitError:
        facts = draft_facts(session, families, choices, progress, whole=True)
    return Described(facts, session.store.scheme(), Phrases(choices.language), choices.title)
