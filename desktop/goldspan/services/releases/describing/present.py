"""What a project could say of itself now, were it released."""

from __future__ import annotations

from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.choices import ReleaseChoices
from goldspan.services.releases.describing.described import Described
from goldspan.services.releases.describing.phrases import Phrases
from goldspan.services.releases.drafting import drafted
from goldspan.services.releases.parting import Parting, release_parts
from goldspan.services.splitting.refusals import SplitError


def described_now(
    session: ProjectSession, families: ProjectFamilies, choices: ReleaseChoices, progress: Progress
) -> Described:
    """Return what a release of these choices would say; where no split can be made, of one part.

    Raise `ExportError` where nothing would go out, `CancelledError`.
    """
    session.flush()
    families.build(progress)
    try:
        parting = release_parts(session, families, choices)
    except SplitError:
        parting = Parting()
    with drafted(session, families, choices, parting, progress) as draft:
        facts = draft.facts
    return Described(facts, session.store.scheme(), Phrases(choices.language), choices.title)
