"""Which pipelines there are, and what their labels mean in a scheme; loads none of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from goldspan.assets import resource
from goldspan.domain.scheme import PipelineMapping, Scheme

DEFAULT_PIPELINE = "goldspan-de"


@dataclass(frozen=True, slots=True)
class PipelineChoice:
    """A pipeline that can be run: the name to ask for it by, and what is known of it."""

    name: str
    version: str
    language: str
    description: str
    shipped: bool


def available_pipelines() -> list[PipelineChoice]:
    """Return the pipelines that ship with Goldspan, then the installed spaCy packages, by name."""
    # Reading what is installed is slow to import, and the first window needs none of it.
    from importlib.metadata import entry_points

    shipped = [
        _from_meta(path.parent)
        for path in sorted(resource("pipelines").glob("*/meta.json"))
        if (path.parent / "config.cfg").is_file()
    ]
    installed = [
        PipelineChoice(
            name=point.name,
            version=point.dist.version if point.dist is not None else "",
            language=point.name.partition("_")[0],
            description="",
            shipped=False,
        )
        for point in sorted(entry_points(group="spacy_models"), key=lambda point: point.name)
    ]
    return shipped + installed


def pipeline_name(pipeline: str) -> str:
    """Return what a pipeline is called: its own name where it is given by a folder."""
    meta = Path(pipeline) / "meta.json"
    if not meta.is_file():
        return pipeline
    try:
        record = json.loads(meta.read_text(encoding="utf-8"))
        name, language = str(record["name"]), str(record["lang"])
    except (OSError, ValueError, KeyError, TypeError):
        return Path(pipeline).name
    shipped = {choice.name for choice in available_pipelines() if choice.shipped}
    return name if name in shipped else f"{language}_{name}"


def measured_precision(name: str) -> Mapping[str, float]:
    """Return how often a shipped pipeline's spans were right where it was measured, by label.

    Strictly: range and label; from 0 to 1. Empty for pipelines of which it is not known.
    """
    for meta in resource("pipelines").glob("*/meta.json"):
        if meta.parent.name == name:
            record = json.loads(meta.read_text(encoding="utf-8"))
            measured = record.get("performance", {}).get("strict", {})
            return {label: float(figures["p"]) for label, figures in measured.items()}
    return {}


def mapping_for(scheme: Scheme, name: str) -> PipelineMapping | None:
    """Return the scheme's mapping of this pipeline, else of its family (`de_core_news`)."""
    fitting = [
        mapping
        for mapping in scheme.mappings
        if name == mapping.pipeline or name.startswith(f"{mapping.pipeline}_")
    ]
    return max(fitting, key=lambda mapping: len(mapping.pipeline), default=None)


def _from_meta(folder: Path) -> PipelineChoice:
    record = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return PipelineChoice(
        name=folder.name,
        version=str(record.get("version", "")),
        language=str(record.get("lang", "")),
        description=str(record.get("description", "")),
        shipped=True,
    )
