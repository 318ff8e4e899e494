"""Loads a pipeline by name or by path; imports spaCy, so only the pipeline's process may."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import spacy
from spacy.language import Language

from goldspan import assets
from goldspan.prefill.actors import component as actors
from goldspan.prefill.claims import component as claims
from goldspan.prefill.dates import component as dates
from goldspan.prefill.furniture import component as furniture
from goldspan.prefill.requests import PipelineInfo

# Importing the components registers their factories even where entry points are stale.
COMPONENTS = (furniture, dates, actors, claims)


def load_pipeline(name_or_path: str) -> Language:
    """Load a pipeline that ships with Goldspan, an installed spaCy package, or a folder.

    Raises OSError where there is none of this name, and what spaCy raises where it is broken.
    """
    shipped = assets.resource("pipelines", name_or_path)
    if not Path(name_or_path).is_absolute() and (shipped / "config.cfg").is_file():
        return spacy.load(shipped)
    return spacy.load(name_or_path)


def describe_pipeline(nlp: Language) -> PipelineInfo:
    """Return what the record of a run says about the pipeline."""
    return PipelineInfo(
        name=str(nlp.meta.get("name", "")),
        version=str(nlp.meta.get("version", "")),
        language=nlp.lang or "",
        spacy_version=version("spacy"),
        components=tuple(nlp.pipe_names),
    )
