"""Small pipelines that are not Goldspan's: as folders, and installed like a spaCy package."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import spacy
from spacy.language import Language


def entity_pipeline(
    folder: Path, words: Mapping[str, str], name: str = "names", language: str = "de"
) -> Path:
    """Save a pipeline that finds these words as entities with these labels; return its folder."""
    nlp = spacy.blank(language)
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": word} for word, label in words.items()])  # type: ignore[attr-defined]
    return _saved(nlp, folder, name)


def group_pipeline(folder: Path, words: Mapping[str, str], name: str = "groups") -> Path:
    """Save a pipeline that finds these words in the span group `found`; return its folder."""
    nlp = spacy.blank("de")
    ruler = nlp.add_pipe("span_ruler", config={"spans_key": "found"})
    ruler.add_patterns([{"label": label, "pattern": word} for word, label in words.items()])  # type: ignore[attr-defined]
    return _saved(nlp, folder, name)


def installed_package(site: Path, pipeline: Path, name: str, version: str = "3.8.0") -> None:
    """Put a saved pipeline into a folder of packages as `spacy package` and pip would."""
    package = site / name
    inside = package / f"{name}-{version}"
    shutil.copytree(pipeline, inside)
    meta = json.loads((inside / "meta.json").read_text(encoding="utf-8"))
    language, _, rest = name.partition("_")
    meta |= {"lang": language, "name": rest, "version": version}
    for place in (inside, package):
        (place / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (package / "__init__.py").write_text(
        "from pathlib import Path\n"
        "from spacy.util import load_model_from_init_py\n"
        f"__version__ = {version!r}\n"
        "def load(**overrides):\n"
        "    return load_model_from_init_py(__file__, **overrides)\n",
        encoding="utf-8",
    )
    described = site / f"{name}-{version}.dist-info"
    described.mkdir()
    (described / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8"
    )
    (described / "entry_points.txt").write_text(
        f"[spacy_models]\n{name} = {name}\n", encoding="utf-8"
    )


def _saved(nlp: Language, folder: Path, name: str) -> Path:
    nlp.meta["name"] = name
    nlp.to_disk(folder)
    return folder
