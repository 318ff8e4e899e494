"""Which part each article of a release is in: as the project is split, or as it would be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from goldspan.domain.releases import SplitSettings, split_id
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.leaks.overlap import Overlap, overlap_of_project
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.content.content import ReleaseContent
from goldspan.services.releases.content.left_out import Why
from goldspan.services.releases.content.selecting import select
from goldspan.services.releases.record.facts import OverlapFacts, PartFacts, SharedFacts, SplitFacts
from goldspan.services.splitting.admitting import HeldBecause
from goldspan.services.splitting.planning import SplitPlan, plan_split
from goldspan.services.splitting.project_split import family_keys, kin_of, split_articles
from goldspan.services.splitting.refusals import nothing_goes_out
from goldspan.services.splitting.summary import PartSummary
from goldspan.services.splitting.warning import lacks
from goldspan.services.transfer.layers import gold_annotators

_WHY: Final[Mapping[HeldBecause, Why]] = MappingProxyType(
    {
        HeldBecause.BETWEEN: Why.HELD_BACK,
        HeldBecause.TORN: Why.HELD_BACK,
        HeldBecause.LATER: Why.OUT_OF_ORDER,
        HeldBecause.MISDATED: Why.OUT_OF_ORDER,
        HeldBecause.UNDATED: Why.UNDATED,
    }
)
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

    Where the project is split, later articles join; else what goes out is parted as usual. Articles
    that go out and have no gold are parted along. Raises `SplitError` where that cannot be honest,
    also where nothing would go out of a part.
    """
    store = session.store
    gold = {article: who for article, (who, _) in gold_annotators(store).items()}
    out: dict[str, str] = {}
    for each in select(store, choices).chosen:
        owners = sorted(owner.annotator.id for owner in each.owners.values())
        out[each.article.id] = gold.get(each.article.id, owners[0])
    if not out:
        return Parting()
    before, keys = store.split(), family_keys(families.families())
    layers = out if before is None else gold | out
    planned = plan_split(
        split_articles(session, layers, keys),
        before.settings if before is not None else SplitSettings(),
        before,
        kin=kin_of(before, layers, keys),
        leave_out_undated=leave_out_undated,
        identifier=split_id(store.project_id),
    )
    plan = replace(planned, before=before)
    part_of = plan.part_of()
    there = {part_of[article] for article in out if article in part_of}
    empty = [part for part in plan.split.settings.shares if part not in there]
    if empty:
        raise nothing_goes_out(empty)
    outside = {each.article.id: _WHY[each.because] for each in plan.held_back}
    return Parting(plan, plan.split.part_of(), outside)


def split_facts(
    session: ProjectSession,
    families: ProjectFamilies,
    plan: SplitPlan,
    content: ReleaseContent,
    counted: Sequence[PartFacts],
    progress: Progress,
) -> SplitFacts:
    """Return how the articles of a release are parted, and what the parts share all the same.

    `counted` are its parts: what they lack is told by what is in them, and not by how the split
    came to be, so that the same content says the same.
    """
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
        warnings=[str(each) for each in lacks(_summaries(settings, counted))],
        overlap=_overlap_facts(overlap, names),
    )


def _summaries(settings: SplitSettings, counted: Sequence[PartFacts]) -> list[PartSummary]:
    total = sum(part.articles for part in counted)
    by_name = {part.name: part for part in counted}
    found = []
    for name, wanted in settings.shares.items():
        part = by_name.get(name)
        articles, spans = (part.articles, part.spans) if part is not None else (0, {})
        found.append(PartSummary(name, wanted, articles / total, (articles,), spans))
    return found


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
