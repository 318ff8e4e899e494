"""Which part each article of a release is in: as the project is split, or as it would be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from goldspan.domain.releases import SplitSettings, split_id
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.leaks.overlap import Overlap, overlap_of_project
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.choices import ReleaseChoices
from goldspan.services.releases.content import ReleaseContent
from goldspan.services.releases.facts import OverlapFacts, SharedFacts, SplitFacts
from goldspan.services.releases.left_out import Why
from goldspan.services.releases.selecting import select
from goldspan.services.splitting.joining import HeldBecause
from goldspan.services.splitting.planning import SplitPlan, plan_split
from goldspan.services.splitting.project_split import family_keys, kin_of, split_articles
from goldspan.services.transfer.layers import gold_annotators

MOST_WORST = 100  # pairs of articles that a release lists
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Parting:
    """The parts of a release: a plan of the split, None where all articles are one part."""

    plan: SplitPlan | None = None
    parts: Mapping[str, str] | None = None
    outside: Mapping[str, Why] = field(default_factory=dict)


def release_parts(
    session: ProjectSession,
    families: ProjectFamilies,
    choices: ReleaseChoices,
    *,
    leave_out_undated: bool = False,
) -> Parting:
    """Return the parts of what goes out, families known; changes nothing.

    Where the project is split, later articles join; else the usual settings hold. Articles that go
    out and have no gold are parted along. Raises `SplitError` where that cannot be honest.
    """
    store = session.store
    layers = {article: who for article, (who, _) in gold_annotators(store).items()}
    for each in select(store, choices).chosen:
        owners = sorted(owner.annotator.id for owner in each.owners.values())
        layers.setdefault(each.article.id, owners[0])
    before, keys = store.split(), family_keys(families.families())
    plan = plan_split(
        split_articles(session, layers, keys),
        before.settings if before is not None else SplitSettings(),
        before,
        kin=kin_of(before, layers, keys),
        leave_out_undated=leave_out_undated,
        identifier=split_id(store.project_id),
    )
    outside = {
        each.article.id: Why.UNDATED if each.because is HeldBecause.UNDATED else Why.HELD_BACK
        for each in plan.held_back
    }
    return Parting(plan, plan.split.part_of(), outside)


def split_facts(
    session: ProjectSession,
    families: ProjectFamilies,
    plan: SplitPlan,
    content: ReleaseContent,
    progress: Progress,
) -> SplitFacts:
    """Return how the articles of a release are parted, and what the parts share all the same."""
    parts: dict[str, list[str]] = {
        part: [each.article.id for each in content.chosen(part)] for part in content.parts
    }
    names = {each.article.id: each.article.name for each in content.chosen()}
    overlap = overlap_of_project(session, families, parts, progress)
    settings = plan.split.settings
    return SplitFacts(
        shares=dict(settings.shares),
        seed=settings.seed,
        by_date=settings.by_date,
        warnings=[str(warning) for warning in plan.warnings],
        overlap=_overlap_facts(overlap, names),
    )


def _overlap_facts(overlap: Overlap, names: Mapping[str, str]) -> OverlapFacts:
    pairs = sorted(
        overlap.pairs, key=lambda pair: (-pair.words, -pair.passages, names[pair.a], names[pair.b])
    )
    return OverlapFacts(
        passages=overlap.passages,
        recurring=overlap.recurring,
        pairs=len(pairs),
        worst=[
            SharedFacts(
                a=names[pair.a],
                b=names[pair.b],
                part_a=pair.part_a,
                part_b=pair.part_b,
                passages=pair.passages,
                share=round(pair.share, _DIGITS),
            )
            for pair in pairs[:MOST_WORST]
        ],
    )
