"""Changes which pipeline suggests what, and what its labels mean: each an action of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.scheme import PipelineMapping, PrefillPlan, Scheme
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.mappings import with_mappings


class Choosing:
    """The scheme as it is being changed: ahead of the session's until that is on the disk."""

    def __init__(self, session: ProjectSession) -> None:
        self._session = session
        self.scheme = session.scheme

    def follow(self) -> bool:
        """Take over the session's scheme, after somebody else or undo changed it; say if it did."""
        changed = self.scheme != self._session.scheme
        self.scheme = self._session.scheme
        return changed

    def set_plan(self, plan: PrefillPlan, origin: object | None = None) -> None:
        """Let these pipelines suggest; a label that has the default's pipeline follows it."""
        labels = {key: name for key, name in plan.labels.items() if name != plan.default}
        known = {key: name for key, name in labels.items() if self.scheme.label(key) is not None}
        self._submit(replace(self.scheme, plan=PrefillPlan(plan.default, known)), "", origin)

    def choose(self, label: str, pipeline: str, origin: object | None = None) -> None:
        """Let a pipeline suggest spans of a label."""
        plan = self.scheme.plan
        self.set_plan(PrefillPlan(plan.default, {**plan.labels, label: pipeline}), origin)

    def set_mapping(self, mapping: PipelineMapping, origin: object | None = None) -> None:
        """Keep what a pipeline's labels mean, in place of what was kept for it."""
        self._submit(with_mappings(self.scheme, [mapping]), mapping.pipeline, origin)

    def _submit(self, scheme: Scheme, subject: str, origin: object | None) -> None:
        if _same(scheme, self.scheme):
            return
        change = EntityChange(self.scheme, scheme)
        self.scheme = scheme
        self._session.submit(ActionKind.PIPELINES, [change], origin=origin, subject=subject)


def _same(one: Scheme, other: Scheme) -> bool:
    """Say whether two schemes differ in nothing but the order of their mappings."""
    return replace(one, mappings=()) == replace(other, mappings=()) and _by_name(one) == _by_name(
        other
    )


def _by_name(scheme: Scheme) -> Mapping[str, PipelineMapping]:
    return {mapping.pipeline: mapping for mapping in scheme.mappings}
