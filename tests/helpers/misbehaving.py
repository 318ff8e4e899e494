"""A spaCy component that does what a text asks of it, and pipelines that have it or lack things."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import load_config

FACTORY = "goldspan_misbehaving"
DIED_BEFORE = "GOLDSPAN_TEST_DIED_BEFORE"  # a file that is there once the process has died
_ENTRY_POINTS = f"[spacy_factories]\n{FACTORY} = helpers.misbehaving:make\n"
_METADATA = "Metadata-Version: 2.1\nName: goldspan-misbehaving\nVersion: 1.0\n"


@Language.factory(FACTORY)
def make(nlp: Any, name: str) -> Any:
    """Make the component; spaCy calls this in the pipeline's process."""
    return behave


def behave(doc: Any) -> Any:
    """Do what the text asks for, in capital letters; leave other texts alone."""
    text = doc.text
    if "RAISE" in text:
        raise ValueError("the component did not like it\nand says so at length")
    if "SLEEP" in text:
        time.sleep(60)
    if "PRINT" in text:
        print("a component prints")
    if "MEMORY" in text:
        raise MemoryError
    if "DIE" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "ONCE" in text and not Path(os.environ[DIED_BEFORE]).exists():
        Path(os.environ[DIED_BEFORE]).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if "NONSENSE" in text:
        other = Doc(doc.vocab, words=["Something", "else"])
        other.ents = [Span(other, 0, 2, label="ACTOR")]
        return other
    return doc


def install(folder: Path) -> Path:
    """Make the component findable for processes that have this folder on their path."""
    record = folder / "goldspan_misbehaving-1.0.dist-info"
    record.mkdir(parents=True)
    (record / "METADATA").write_text(_METADATA, encoding="utf-8")
    (record / "entry_points.txt").write_text(_ENTRY_POINTS, encoding="utf-8")
    sys.path.insert(0, str(folder))
    return folder


def ruler(folder: Path, *, label: str = "ACTOR", factory: str = "", language: str = "de") -> Path:
    """Save a pipeline that finds the Nato; then comes a component of this factory, if any."""
    nlp = spacy.blank(language)
    finder: Any = nlp.add_pipe("entity_ruler")
    finder.add_patterns([{"label": label, "pattern": "Nato"}])
    nlp.meta["name"] = "ruler"
    if factory:
        nlp.add_pipe("sentencizer", name="last")
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
    if factory:
        config = load_config(folder / "config.cfg")
        config["components"]["last"] = {"factory": factory}
        config.to_disk(folder / "config.cfg")
    return folder


def made_for(folder: Path, versions: str) -> Path:
    """Have a pipeline say that it was made for this range of spaCy's versions."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    meta["spacy_version"] = versions
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    return folder
