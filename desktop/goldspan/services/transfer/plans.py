"""A plan of suggestions, for one article: which pipelines run, in which order, for which labels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from goldspan.domain.scheme import NO_PIPELINE, PrefillPlan, Scheme

MANY_LANGUAGES = "xx"


@dataclass(frozen=True, slots=True)
class Stage:
    """A pipeline, by name or folder, and the labels it is asked for; None: all that it gives.

    `ends` are the labels of spans that a link may bring along: those that anybody suggests.
    """

    pipeline: str
    labels: frozenset[str] | None = None
    ends: frozenset[str] | None = None

    def gives(self, label: str) -> bool:
        """Say whether spans of this label are this stage's to suggest."""
        return self.labels is None or label in self.labels

    def brings(self, label: str) -> bool:
        """Say whether a span of this label may come along as the end of a link."""
        return self.ends is None or label in self.ends


def stages_for(
    scheme: Scheme,
    plan: PrefillPlan,
    language: str,
    *,
    shipped_for: Callable[[str], str],
    reads: Callable[[str], str],
) -> tuple[Stage, ...]:
    """Return the stages for articles of a language, in the order in which they run.

    `shipped_for` names the shipped pipeline of a language, `reads` the language of a pipeline,
    each empty where there is none. A pipeline for another language is not asked: the shipped
    one takes its place. What links lead to comes before what they start from.
    """
    wanted: dict[str, list[str]] = {}
    for label in scheme.labels:
        name = plan.pipeline(label.key)
        if name == NO_PIPELINE:
            continue
        if not name or not same_language(reads(name), language):
            name = shipped_for(language)
        if name:
            wanted.setdefault(name, []).append(label.key)
    starts = {key for link in scheme.links for key in link.sources}
    ordered = sorted(wanted.items(), key=lambda item: bool(starts & set(item[1])))
    ends = frozenset(label for labels in wanted.values() for label in labels)
    return tuple(Stage(name, frozenset(labels), ends) for name, labels in ordered)


def same_language(first: str, second: str) -> bool:
    """Say whether two language tags may mean the same; an unknown language may be any."""
    one, other = primary(first), primary(second)
    return not one or not other or MANY_LANGUAGES in (one, other) or one == other


def primary(language: str) -> str:
    """Return the language of a tag without region: `de` of `de-AT`."""
    return language.replace("_", "-").partition("-")[0].casefold()
