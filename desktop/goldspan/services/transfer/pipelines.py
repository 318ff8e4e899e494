"""Which pipelines there are: shipped, installed, in folders of one's own; loads none of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import EntryPoint
from pathlib import Path

from goldspan.assets import resource
from goldspan.domain.errors import PipelineError
from goldspan.domain.messages import Phrase, message, system_reason
from goldspan.prefill.problems import missing_in, not_loaded
from goldspan.services.machine.pipeline_folders import known_folders, remember_folder
from goldspan.services.transfer.mappings import mapping_for
from goldspan.services.transfer.pipeline_folder import (
    DamagedFileError,
    GroupLabel,
    PipelineFacts,
    package_folder,
    read_facts,
)
from goldspan.services.transfer.plans import primary

__all__ = [
    "DEFAULT_PIPELINE",
    "Origin",
    "PipelineChoice",
    "add_folder",
    "available_pipelines",
    "find_pipeline",
    "mapping_for",
    "measured_precision",
    "pipeline_for_language",
    "pipeline_name",
]

DEFAULT_PIPELINE = "goldspan-de"
UNNAMED = ("", "pipeline")  # what spaCy calls every pipeline that nobody has named


class Origin(StrEnum):
    """Where a pipeline comes from."""

    SHIPPED = "shipped"
    INSTALLED = "installed"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class PipelineChoice:
    """A pipeline that can be run: the name to ask for it by, and what its files say of it.

    `labels` are what it writes, by group, as far as it says so; `precision` is how often its
    labels were right where that was measured, from 0 to 1; `size` is in bytes. `spacy_version`
    is the range it was made for, `fits` whether the spaCy that is here is in it. `problem` says
    why its files cannot be read, None where they can.
    """

    name: str
    version: str
    language: str
    description: str
    origin: Origin
    folder: Path | None = None
    labels: tuple[GroupLabel, ...] = ()
    precision: Mapping[str, float] | None = None
    size: int = 0
    spacy_version: str = ""
    fits: bool = True
    problem: Phrase | None = None

    @property
    def shipped(self) -> bool:
        """Whether it comes with Goldspan."""
        return self.origin is Origin.SHIPPED

    @property
    def place(self) -> str:
        """Return what it is loaded by: its name, or its folder where it has no place of its own."""
        return str(self.folder) if self.origin is Origin.FOLDER else self.name


def available_pipelines() -> list[PipelineChoice]:
    """Return what ships with Goldspan, then installed spaCy packages by name, then folders."""
    found = [*_shipped(), *_installed()]
    names = {choice.name for choice in found}
    for folder in known_folders():
        choice = _from_folder(folder, Origin.FOLDER, pipeline_name(str(folder)))
        if choice.name not in names:
            names.add(choice.name)
            found.append(choice)
    return found


def add_folder(folder: Path) -> PipelineChoice:
    """List a folder from now on and return its pipeline.

    Raises `PipelineError` where it has none, or one that is called like another.
    """
    missing = missing_in(folder)
    if missing is not None:
        raise not_loaded(str(folder), missing)
    choice = _from_folder(folder.resolve(), Origin.FOLDER, pipeline_name(str(folder)))
    if choice.problem:
        raise PipelineError(
            message("errors", "The folder {folder} holds no spaCy pipeline: {reason}."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "Choose the folder that has config.cfg and meta.json in it."),
            folder=folder,
            reason=choice.problem,
        )
    for other in available_pipelines():
        if other.name == choice.name and other.folder != choice.folder:
            raise _called_alike(choice, other)
    try:
        remember_folder(folder)
    except OSError as error:
        raise PipelineError(
            message("errors", "The folder {folder} could not be remembered: {reason}."),
            folder=folder,
            reason=system_reason(error),
        ) from error
    return choice


def _called_alike(choice: PipelineChoice, other: PipelineChoice) -> PipelineError:
    return PipelineError(
        message("errors", "The pipeline in {folder} is called {name}, as is another: {other}."),
        kept=message("errors", "Nothing was changed."),
        todo=message(
            "errors", "Change its name in meta.json, or take the other one from the list first."
        ),
        folder=choice.folder,
        name=choice.name,
        other=other.folder or other.name,
    )


def find_pipeline(name_or_path: str) -> PipelineChoice | None:
    """Return the pipeline of this name or in this folder, None where there is none."""
    folder = Path(name_or_path)
    for choice in available_pipelines():
        if choice.name == name_or_path or choice.folder == folder:
            return choice
    if (folder / "meta.json").is_file():
        return _from_folder(folder, Origin.FOLDER, pipeline_name(name_or_path))
    return None


def pipeline_name(pipeline: str) -> str:
    """Return what a pipeline is called: where it is given by a folder, its own name or that."""
    if not (Path(pipeline) / "meta.json").is_file():
        return pipeline
    folder = Path(pipeline).resolve()
    try:
        facts = read_facts(folder)
    except (OSError, ValueError):
        return folder.name
    if facts.name in _shipped_names():
        return facts.name
    own = folder.name if facts.name in UNNAMED else facts.name
    return own if own.startswith(f"{facts.language}_") else f"{facts.language}_{own}"


def pipeline_for_language(language: str) -> str:
    """Return the shipped pipeline that reads a language, the German one where it is not known.

    Empty for a language that none of them reads.
    """
    if not language:
        return DEFAULT_PIPELINE
    return next((c.name for c in _shipped() if primary(c.language) == primary(language)), "")


def measured_precision(name: str) -> Mapping[str, float]:
    """Return how often a shipped pipeline's spans were right where it was measured, by label.

    Strictly: range and label; from 0 to 1. Empty for pipelines of which it is not known.
    """
    folder = resource("pipelines", name)
    return read_facts(folder).precision if name in _shipped_names() else {}


def _shipped_names() -> list[str]:
    return [
        path.parent.name
        for path in sorted(resource("pipelines").glob("*/meta.json"))
        if (path.parent / "config.cfg").is_file()
    ]


def _shipped() -> Iterator[PipelineChoice]:
    for name in _shipped_names():
        yield _from_folder(resource("pipelines", name), Origin.SHIPPED, name)


def _installed() -> Iterator[PipelineChoice]:
    # Reading what is installed is slow to import, and the first window needs none of it.
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group="spacy_models"), key=lambda point: point.name):
        folder = _folder_of(point)
        if folder is not None:
            yield _from_folder(folder, Origin.INSTALLED, point.name)
        else:
            yield PipelineChoice(
                name=point.name,
                version=point.dist.version if point.dist is not None else "",
                language=point.name.partition("_")[0],
                description="",
                origin=Origin.INSTALLED,
            )


def _folder_of(point: EntryPoint) -> Path | None:
    if point.dist is None:
        return None
    return package_folder(Path(str(point.dist.locate_file(point.module.replace(".", "/")))))


def _from_folder(folder: Path, origin: Origin, name: str) -> PipelineChoice:
    try:
        facts = read_facts(folder)
    except (OSError, ValueError) as error:
        facts = PipelineFacts(name, "", "", "", "", (), {}, 0)
        problem: Phrase | None = _problem(folder, error)
    else:
        problem = None
    return PipelineChoice(
        name=name,
        version=facts.version,
        language=facts.language,
        description=facts.description,
        origin=origin,
        folder=folder,
        labels=facts.labels,
        precision=facts.precision,
        size=facts.size,
        spacy_version=facts.spacy_version,
        fits=_fits(facts.spacy_version),
        problem=problem,
    )


def _problem(folder: Path, error: Exception) -> Phrase:
    missing = missing_in(folder)
    if missing is not None and missing.needed:
        return Phrase(message("errors", "{file} is missing"), {"file": missing.needed})
    if isinstance(error, DamagedFileError):
        details = {"file": error.file, "line": error.line}
        if error.line:
            return Phrase(message("errors", "{file} is damaged in line {line}"), details)
        return Phrase(message("errors", "{file} is damaged"), details)
    return system_reason(error)


def _fits(wanted: str) -> bool:
    """Say whether the spaCy that is installed is one that a pipeline was made for."""
    from importlib.metadata import version

    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    try:
        return not wanted or SpecifierSet(wanted).contains(version("spacy"), prereleases=True)
    except InvalidSpecifier:
        return True
