"""Looks, in a thread, at what a release would hold: at once what is counted, then what is found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from goldspan.domain.annotator import GOLD, AnnotatorKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import WorkState
from goldspan.domain.releases import Release, Split
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.leaks.overlap import Overlap, overlap_of_project
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import LayerChoice
from goldspan.services.releases.content.content import ReleaseContent
from goldspan.services.releases.content.named_people import people_named
from goldspan.services.releases.freezing.gathering import adjudication_facts
from goldspan.services.releases.freezing.parting import Parting, release_parts
from goldspan.services.releases.freezing.previewing import ReleasePreview, preview_release
from goldspan.services.releases.freezing.prospect import next_number, prospect
from goldspan.services.releases.writing.answering import unanswered
from goldspan.services.splitting.planning import SplitPlan
from goldspan.services.splitting.refusals import SplitError
from goldspan.services.splitting.warning import lacks
from goldspan.services.transfer.layers import gold_annotators
from goldspan.ui.release.making.counting import Counted, counted, summaries
from goldspan.ui.release.making.empty_states import Lack
from goldspan.ui.release.making.wish import ReleaseWish

Tell = Callable[[object], None]


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a release would be. What is not known yet is None, and comes later.

    `lack` is what there must be first. `number` is the one it would get, `standing` the release
    that holds the very same. `kept` is the project's split, `parting` what it would be, `shown` the
    same with what goes out of each part, `refused` says why there is none. `families` counts
    families of two or more, and articles that are alone; `stale` decisions that looked at something
    which was changed later, `unanswered` questions of the datasheet. `named` are annotators whose
    names stand where they go out unasked.
    """

    wish: ReleaseWish
    lack: Lack | None
    number: int = 1
    counted: Counted | None = None
    families: tuple[int, int] | None = None
    kept: Split | None = None
    parting: Parting = field(default_factory=Parting)
    refused: GoldspanError | None = None
    overlap: Overlap | None = None
    stale: int | None = None
    unanswered: int | None = None
    named: tuple[str, ...] = ()
    standing: Release | None = None
    preview: ReleasePreview | None = None
    shown: SplitPlan | None = None

    @property
    def plan(self) -> SplitPlan | None:
        """The split as it would be, None where there is none or it is not known yet."""
        return self.parting.plan


def look(
    session: ProjectSession,
    families: ProjectFamilies,
    wish: ReleaseWish,
    progress: Progress,
    tell: Tell,
) -> Outlook:
    """Return what would be released; `tell` gets what is known before. Waits for the families.

    Raises `CancelledError` where nobody wants to know any more.
    """
    session.flush()
    found = Outlook(wish, lack_of(session, wish), next_number(session))
    if found.lack is not None:
        return found
    kept = None if wish.whole else session.store.split()
    parting = Parting(parts=kept.part_of()) if kept is not None else Parting()
    named = people_named(session.store, wish.choices)
    held = counted(session, wish.choices, parting)
    found = replace(found, kept=kept, counted=held, named=named)
    tell(found)
    families.build(progress)
    found = _parted(session, families, found)
    tell(found)
    if found.plan is not None and found.counted is not None:
        parts = {name: [one.id for one in part] for name, part in found.counted.parts.items()}
        found = replace(found, overlap=overlap_of_project(session, families, parts, progress))
        tell(found)
    return _read(session, found, progress, tell)


def lack_of(session: ProjectSession, wish: ReleaseWish) -> Lack | None:
    """Return what a project waits for until there is something to release; None where there is."""
    store = session.store
    if gold_annotators(store):
        return None
    if not store.articles():
        return Lack.ARTICLES
    people = {each.id for each in store.annotators() if each.kind is AnnotatorKind.PERSON}
    states = store.states()
    done = any(each.annotator in people and each.state is WorkState.DONE for each in states)
    if done and wish.choices.layer is not LayerChoice.GOLD:
        return None
    decidable = done or any(each.annotator == GOLD.id for each in states)
    return Lack.DECISIONS if decidable else Lack.DONE


def _parted(session: ProjectSession, families: ProjectFamilies, found: Outlook) -> Outlook:
    """Add the split and what follows from it; where none can be made, why."""
    wish, parting = found.wish, Parting()
    if not wish.whole:
        try:
            parting = release_parts(session, families, wish.choices)
        except SplitError as error:
            found = replace(found, refused=error)
    held, groups = counted(session, wish.choices, parting), families.families()
    there = held.articles
    among = [sum(article in there for article in family) for family in groups]
    together = [size for size in among if size > 1]
    expected = prospect(session, wish.choices, parting)
    return replace(
        found,
        parting=parting,
        number=expected.number,
        standing=expected.standing,
        counted=held,
        families=(len(together), len(there) - sum(together)),
        shown=_shown(parting.plan, held, groups),
    )


def _shown(
    plan: SplitPlan | None, held: Counted, families: Sequence[Collection[str]]
) -> SplitPlan | None:
    """Return the plan with what goes out of its parts, and lacks there: not all gold may."""
    if plan is None:
        return None
    shown = replace(plan, summary=summaries(held, plan.split.settings.shares, families))
    if shown.articles == plan.articles:
        return shown
    return replace(shown, warnings=tuple(lacks(shown.summary)))


def _read(session: ProjectSession, found: Outlook, progress: Progress, tell: Tell) -> Outlook:
    """Add what is known once everything that would go out is read."""
    store, wish, parting = session.store, found.wish, found.parting
    with store.snapshot():
        content = ReleaseContent(store, wish.choices, parting.parts, parting.outside)
        articles = [each.article.id for each in content.chosen()]
        decided = adjudication_facts(store, articles, content.pseudonyms, progress)
        found = replace(found, stale=decided.stale, unanswered=unanswered(store))
        tell(found)
        return replace(found, preview=preview_release(content, wish.formats, progress))
