"""A project with made-up gold in a language that no shipped pipeline reads: trains in seconds."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from goldspan.domain.annotator import named_person
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import

PERSON = named_person("Ada")
NAMES = ("Berthe Lune", "Paul Roche", "Marie Vent", "Jean Brume", "Luce Orme", "Yves Sable")
LANGUAGE = "it"  # whatever the words are: spaCy takes four seconds to begin to read French
COUNT = 10
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo")


def article(number: int) -> dict[str, Any]:
    """Return a record with the gold of an article: who speaks, in each of its sentences."""
    text, spans = "", []
    for line in range(4):
        name = NAMES[(number + line) % len(NAMES)]
        sentence = f"Le maire {name} {said(number * 10 + line)}."
        start = len(text) + sentence.index(name)
        spans.append(
            {
                "id": f"{number}-{line}",
                "label": "ACTOR",
                "start": start,
                "end": start + len(name),
                "quote": name,
                "attrs": {"kind": "PERSON", "canonical": name},
            }
        )
        text += sentence + " "
    return {
        "id": f"a{number:02}",
        "text": text.strip(),
        "language": LANGUAGE,
        "layer": {"annotator": PERSON.id, "kind": "person", "name": PERSON.name, "state": "done"},
        "spans": spans,
    }


def said(number: int) -> str:
    """Return made-up words, others for each number: no two sentences are copies."""
    chance = random.Random(number)
    return " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(8))


def training_project(folder: Path, numbers: Sequence[int] = range(COUNT)) -> ProjectSession:
    """Make a project with these articles, all of them done by one person; close it yourself."""
    lines = [json.dumps(article(number)) for number in numbers]
    (folder / "gold.jsonl").write_text("\n".join(lines), encoding="utf-8")
    session = create_project(folder / "mairie.goldspan", "Mairie", PERSON)
    run_import(session, [folder / "gold.jsonl"])
    session.flush(30)
    return session
