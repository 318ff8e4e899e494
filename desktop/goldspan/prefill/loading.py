"""Loads a pipeline by name or by path; imports spaCy, so only the pipeline's process may."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import is_compatible_version

from goldspan import assets
from goldspan.domain.scheme import IGNORED, PipelineMapping
from goldspan.prefill.products import multiply_with_numpy
from goldspan.prefill.requests import PipelineInfo

ENTITIES = "ents"
GroupLabel = tuple[str, str]


def pipeline_place(name_or_path: str) -> str | Path:
    """Return the folder of a pipeline that ships with Goldspan, else what was given."""
    shipped = assets.resource("pipelines", name_or_path)
    if not Path(name_or_path).is_absolute() and (shipped / "config.cfg").is_file():
        return shipped
    return name_or_path


def load_pipeline(name_or_path: str) -> Language:
    """Load a pipeline that ships with Goldspan, an installed spaCy package, or a folder.

    Raises OSError where there is none of this name, and what spaCy raises where it is broken.
    """
    multiply_with_numpy()
    place = pipeline_place(name_or_path)
    if _may_be_of_ours(place):
        components()
    return spacy.load(place)


def components() -> tuple[ModuleType, ...]:
    """Import Goldspan's components: that registers their factories, were entry points stale."""
    from goldspan.prefill.actors import component as actors
    from goldspan.prefill.claims import component as claims
    from goldspan.prefill.dates import component as dates
    from goldspan.prefill.furniture import component as furniture
    from goldspan.prefill.learning import component as learning
    from goldspan.prefill.names import component as names

    return furniture, dates, names, actors, claims, learning


def _may_be_of_ours(place: str | Path) -> bool:
    """Return whether the pipeline may have components of Goldspan, which take long to import."""
    config = Path(place) / "config.cfg"
    return not config.is_file() or b"goldspan" in config.read_bytes()


def describe_pipeline(
    nlp: Language, mapping: PipelineMapping | None = None, labels: Collection[str] = ()
) -> PipelineInfo:
    """Return what the record of a run says about the pipeline, and how it fits what is asked.

    `labels` are those of the scheme that are expected of it where it has no mapping.
    """
    known, whole = given_labels(nlp)
    asked = _asked(mapping)
    lacking = sorted(f"{group}: {label}" for group, label in asked - known) if whole else []
    made_for = str(nlp.meta.get("spacy_version", ""))
    fits = not made_for or is_compatible_version(spacy.about.__version__, made_for) is not False
    return PipelineInfo(
        name=str(nlp.meta.get("name", "")),
        version=str(nlp.meta.get("version", "")),
        language=nlp.lang or "",
        spacy_version=version("spacy"),
        components=tuple(nlp.pipe_names),
        made_for="" if fits else made_for,
        labels=tuple(sorted(f"{group}: {label}" for group, label in known)),
        lacking=tuple(lacking),
    )


def fits_nothing(
    nlp: Language, mapping: PipelineMapping | None, labels: Collection[str]
) -> tuple[str, ...]:
    """Return the labels that are asked of a pipeline where it says that it gives none of them."""
    known, whole = given_labels(nlp)
    if not whole:
        return ()
    if mapping is not None:
        asked = _asked(mapping)
        unmet = bool(asked) and not known & asked
        return tuple(sorted(f"{group}: {label}" for group, label in asked)) if unmet else ()
    unmet = bool(labels) and not {label for _, label in known} & set(labels)
    return tuple(sorted(labels)) if unmet else ()


def given_labels(nlp: Language) -> tuple[set[GroupLabel], bool]:
    """Return the labels that a pipeline gives, by group, and whether these are all.

    Components that write spans need not say which: then nobody knows before they have read.
    """
    found: set[GroupLabel] = set()
    whole = True
    for name, pipe in nlp.pipeline:
        assigns = nlp.get_pipe_meta(name).assigns
        groups = _groups(pipe, assigns)
        labels = getattr(pipe, "labels", None)
        if groups and labels:
            found |= {(group, str(label)) for group in groups for label in labels}
        elif groups or not (assigns or type(pipe).__module__.startswith("spacy.")):
            whole = False
    return found, whole


def _asked(mapping: PipelineMapping | None) -> set[GroupLabel]:
    named = mapping.labels.items() if mapping is not None else ()
    return {place for place, target in named if target != IGNORED}


def _groups(pipe: Any, assigns: Iterable[str]) -> list[str]:
    groups = []
    written = set(assigns)
    if "doc.ents" in written or getattr(pipe, "annotate_ents", False):
        groups.append(ENTITIES)
    if "doc.spans" in written:
        groups.append(str(getattr(pipe, "key", "sc")))
    return groups
