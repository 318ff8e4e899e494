"""Builds the project that agreement is measured on: articles that three people are done with.

Each article has words of the seeds with names, dates and claims in them; each person forgot some,
marked others with another end, another label or another kind.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from consistency import Writer

from goldspan.domain.annotator import Annotator, named_person
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.transfer.importing import run_import

PEOPLE: Final = tuple(named_person(name) for name in ("Ada", "Ben", "Cleo"))
FORGOTTEN, SHORTER, RENAMED = 0.05, 0.05, 0.02
Record = dict[str, Any]


def build(path: Path, articles: int, spans: int) -> None:
    """Make the project; every person has about so many spans in each article."""
    writer = Writer(random.Random(7))
    records = [writer.record(number, spans) for number in range(articles)]
    create_project(path, "agreement", PEOPLE[0]).close()
    for number, person in enumerate(PEOPLE):
        source = path.with_name(f"{person.name}.jsonl")
        chance = random.Random(number)
        with source.open("w", encoding="utf-8") as file:
            for record in records:
                made = {**record, "spans": list(_own_spans(record, chance))}
                file.write(json.dumps(made, ensure_ascii=False) + "\n")
        _import(path, source, person)


def _import(path: Path, source: Path, person: Annotator) -> None:
    with open_project(path, person, window_lock=False) as session:
        run_import(session, [source], layer=person)
        session.flush()


def _own_spans(record: Record, chance: random.Random) -> Iterator[Record]:
    """Yield the spans that one person marked, and how."""
    for span in record["spans"]:
        luck = chance.random()
        if luck < FORGOTTEN:
            continue
        own = dict(span)
        if luck < FORGOTTEN + SHORTER and " " in span["quote"]:
            own["quote"] = span["quote"].rsplit(" ", 1)[0]
            own["end"] = span["start"] + len(own["quote"])
        elif luck < FORGOTTEN + SHORTER + RENAMED and span["label"] == "ACTOR":
            own["attrs"] = {**span["attrs"], "kind": "STATE"}
        yield own
