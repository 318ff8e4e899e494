"""The split of a project: planned over its gold and its families, and kept there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.releases import Split, SplitSettings, split_id
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundle_file import refuse_releasing
from goldspan.services.splitting.planning import SplitPlan, plan_split
from goldspan.services.splitting.structure import SplitArticle
from goldspan.services.transfer.layers import gold_annotators

if TYPE_CHECKING:
    from goldspan.services.families.project_families import ProjectFamilies


def project_split(
    session: ProjectSession,
    families: ProjectFamilies,
    settings: SplitSettings | None = None,
    progress: Progress | None = None,
    *,
    leave_out_undated: bool = False,
) -> SplitPlan:
    """Plan the split of a project's gold; changes nothing.

    Without settings, articles join the split that is kept; where none is, the usual settings hold.
    With settings, everything is split anew. Raises `SplitError` where that cannot be honest,
    `CancelledError` where the user cancelled.
    """
    families.build(progress or Progress())
    gold = {article: who for article, (who, _) in gold_annotators(session.store).items()}
    keys = family_keys(families.families())
    kept = session.store.split()
    before = kept if settings is None else None
    plan = plan_split(
        split_articles(session, gold, keys),
        settings or SplitSettings(),
        before,
        kin=kin_of(before, gold, keys),
        leave_out_undated=leave_out_undated,
        identifier=split_id(session.store.project_id),
    )
    return replace(plan, before=kept)


def split_articles(
    session: ProjectSession, layers: Mapping[str, str], keys: Mapping[str, str]
) -> list[SplitArticle]:
    """Return articles with the spans of one annotator's layer each (`layers`: by article)."""
    store = session.store
    by_annotator: defaultdict[str, list[str]] = defaultdict(list)
    for article, annotator in layers.items():
        by_annotator[annotator].append(article)
    counts: dict[str, dict[str, int]] = {}
    for annotator, articles in by_annotator.items():
        counts |= store.span_counts([annotator], articles)
    return [
        SplitArticle(
            article.id,
            keys.get(article.id, article.id),
            counts.get(article.id, {}),
            article.document_time,
            article.name,
        )
        for article in store.articles()
        if article.id in layers
    ]


def family_keys(families: Collection[Collection[str]]) -> dict[str, str]:
    """Return a key of the family of each article that has relatives."""
    return {article: min(family) for family in families for article in family}


def kin_of(before: Split | None, gold: Collection[str], keys: Mapping[str, str]) -> dict[str, str]:
    """Return articles of a split that are not parted now, with their families' keys."""
    if before is None:
        return {}
    return {id_: keys.get(id_, id_) for id_ in before.part_of() if id_ not in gold}


def save_split(session: ProjectSession, plan: SplitPlan) -> None:
    """Keep a split in the project, where it is not kept already; undone as any action.

    Raises what saving raises: `ConflictError` where somebody else has split meanwhile, and
    `RefusedError` in a bundle, from where a split of few articles would travel to the project.
    """
    refuse_releasing(session.store)
    if session.store.split() != plan.split:
        session.commit(ActionKind.SPLIT, [EntityChange(plan.before, plan.split)])
