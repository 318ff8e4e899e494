"""A project with articles in every state that a release asks about: of two people, and gold."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import

ZOE = Annotator("0f" * 16, AnnotatorKind.PERSON, "Zoë Quarz")
BEN = Annotator("f0" * 16, AnnotatorKind.PERSON, "Ben Ibsen")
OWNER = Annotator("77" * 16, AnnotatorKind.PERSON, "Olga Wirt")

SETTLED = (
    "Anzeige\n\nKiew (afp) – Der Rat tagte am Montag. Mehr dazu\n\n"
    "Ein Sprecher teilte mit, (Foto: mv) man rede weiter.\n\nImpressum und Kontakt\n"
)
ALONE = "Die Nato berät am 3. Mai 2021. Das sagte \U0001f600 Generalin Müller in Bonn.\n"
SEVERAL = "Paris und Berlin sind sich einig.\n\nDas meldet die Zeitung.\nMehr weiß keiner.\n"
BEGUN = "Rom wartet ab, hieß es am Dienstag.\n"
NOBODY = "Oslo schweigt dazu.\n"
EMPTY = "Anzeige\n\nJetzt abonnieren\n"
SKIPPED = "Das ist kein Artikel.\n"


def span(text: str, label: str, words: str, **more: Any) -> dict[str, Any]:
    """Return the record of a span over the first occurrence of these words."""
    start = text.index(words)
    where = {"start": start, "end": start + len(words), "quote": words}
    return {"id": f"{label} {words}", "label": label, **where, **more}


def record(
    name: str, text: str, who: Annotator, spans: Sequence[dict[str, Any]] = (), **more: Any
) -> dict[str, Any]:
    """Return the record of an article with somebody's layer that is done; `more` goes over it."""
    layer = {
        "annotator": who.id,
        "kind": who.kind.value,
        "name": who.name,
        "state": "done",
        "adjudicated": who == GOLD,
        **more.pop("layer", {}),
    }
    known = {"language": "de", "source": f"{name}.txt", "title": f"Titel {name}"}
    return {"id": name, "text": text, **known, **more, "layer": layer, "spans": list(spans)}


def records() -> list[dict[str, Any]]:
    """Return all articles with all layers."""
    settled = [
        span(SETTLED, "FURNITURE", "Anzeige"),
        span(SETTLED, "FURNITURE", "Mehr dazu"),
        span(SETTLED, "FURNITURE", "(Foto: mv)"),
        span(SETTLED, "FURNITURE", "Impressum und Kontakt"),
        span(SETTLED, "ACTOR", "Rat", attrs={"canonical": "Rat", "kind": "ORGANISATION"}),
        span(SETTLED, "ACTOR", "Impressum", attrs={"canonical": "Impressum"}),
        span(SETTLED, "DATE", "Montag. Mehr", attrs={"value": "2021-05-03"}),
        span(
            SETTLED,
            "CLAIM",
            "teilte mit, (Foto: mv) man rede weiter.",
            attrs={"mode": "REPORTED", "cue": "teilte mit"},
        ),
    ]
    links = [{"type": "source", "from": settled[7]["id"], "to": settled[4]["id"]}]
    alone = [
        span(ALONE, "ACTOR", "Nato", note="Zoë Quarz fragt nach", attrs={"canonical": "Nato"}),
        span(ALONE, "DATE", "3. Mai 2021", doubtful=True, attrs={"value": "2021-05-03"}),
    ]
    extra = {
        "datei": "/home/zoe/artikel.txt",
        "marked by": "zoe.quarz@example.org",
        "ressort": "Politik",
        "vorspann": "Kurz: Das sagte \U0001f600 Generalin Müller in Bonn",
    }
    again = {"layer": {"note": "Ben Ibsen war sich unsicher", "state": "done"}}
    skipped = {"state": "skipped", "reason": "Ben Ibsen: kein Text"}
    return [
        record("settled", SETTLED, GOLD, settled, links=links, document_time="2021-05-03"),
        record("settled", SETTLED, ZOE, settled[:5]),
        record("settled", SETTLED, BEN, settled[4:6]),
        record("alone", ALONE, ZOE, alone, extra=extra, notes=["Ein Zeichen wurde ersetzt."]),
        record("several", SEVERAL, ZOE, [span(SEVERAL, "ACTOR", "Paris")]),
        record("several", SEVERAL, BEN, [span(SEVERAL, "ACTOR", "Berlin")], **again),
        record("begun", BEGUN, ZOE, [span(BEGUN, "ACTOR", "Rom")]),
        record("begun", BEGUN, BEN),
        record("begun", BEGUN, GOLD, layer={"state": "begun", "adjudicated": False}),
        record("nobody", NOBODY, BEN, [span(NOBODY, "ACTOR", "Oslo")], layer={"state": "begun"}),
        record("empty", EMPTY, ZOE, [span(EMPTY, "FURNITURE", EMPTY.strip())]),
        record("skipped", SKIPPED, BEN, layer=skipped),
    ]


def project_to_release(folder: Path) -> ProjectSession:
    """Return an open project of these articles; to be closed."""
    source = folder / "layers.jsonl"
    lines = (json.dumps(each, ensure_ascii=False) for each in records())
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    session = create_project(folder / "talks.goldspan", "Talks", OWNER)
    report = run_import(session, [source])
    assert not report.refusals, report.refusals
    return session
