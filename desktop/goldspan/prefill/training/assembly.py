"""Puts the pipeline together: what there was, what was built anew, and the scores."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from goldspan.prefill.names.component import WORDS, WordsComponent
from goldspan.prefill.training.names import COMPONENT

WORDS_COMPONENT = "goldspan_words"
ACTORS = "goldspan_actors"


def words_pipeline(lists: str) -> Language:
    """Return an empty German pipeline that classes words by these lists, to train names on."""
    nlp = spacy.blank("de")
    component: Any = nlp.add_pipe(WORDS_COMPONENT)
    component.take_sources({WORDS: lists})
    return nlp


def assemble(
    base: Path, files: Mapping[str, Mapping[str, str]], trained: Language | None
) -> Language:
    """Return the pipeline of a folder with these files of its components, by name, put in.

    With `trained`, its words and names go before the actors. The words of the texts that it was
    trained on stay behind: the new pipeline has a vocabulary of its own.
    """
    replaced = [WORDS_COMPONENT, COMPONENT] if trained is not None else []
    nlp = spacy.load(base, exclude=replaced)
    for name, sources in files.items():
        component: Any = nlp.get_pipe(name)
        component.take_sources({**component.sources, **sources})
    if trained is not None:
        words: Any = nlp.add_pipe(WORDS_COMPONENT, before=ACTORS)
        old: Any = trained.get_pipe(WORDS_COMPONENT)
        assert isinstance(old, WordsComponent)
        words.take_sources(old.sources)
        config = {
            key: value
            for key, value in trained.get_pipe_config(COMPONENT).items()
            if key != "factory"
        }
        names: Any = nlp.add_pipe(
            "spancat_singlelabel", name=COMPONENT, config=config, before=ACTORS
        )
        learned: Any = trained.get_pipe(COMPONENT)
        names.from_bytes(learned.to_bytes(exclude=["vocab"]))
    return nlp


def set_settings(folder: Path, settings: Mapping[str, Mapping[str, Any]]) -> None:
    """Write the settings of components, by name, into the configuration of a pipeline's folder."""
    path = folder / "config.cfg"
    config = spacy.util.load_config(path)
    for name, changes in settings.items():
        if name in config["components"]:
            config["components"][name].update(changes)
    config.to_disk(path)


def write_meta(folder: Path, changes: Mapping[str, Any]) -> None:
    """Change entries of the `meta.json` of a pipeline's folder."""
    path = folder / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta.update(changes)
    path.write_text(json.dumps(meta, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
