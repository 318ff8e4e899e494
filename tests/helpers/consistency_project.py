"""A project of copied and other articles in which somebody decided the same words differently."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from goldspan.domain.annotator import GOLD, Annotator
from goldspan.services.consistency.decided import Source
from goldspan.services.consistency.findings import Finding, FindingKind, Variant
from goldspan.services.consistency.keeping import Consistency
from goldspan.services.progress import Progress
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import

SENTENCE = "Ministerin Lena Ott sagte gestern, dass der neue Hafen im Mai öffnen werde."
FURNITURE = "Lesen Sie auch unsere Beilage"
TIMES = {"first": "2022-01-12", "second": "2022-01-13", "third": "2022-02-20"}
TEXTS = {
    "first": f"🚢 Der Hafen\n\n{SENTENCE} Thor schwieg. Thor ging.\n\n{FURNITURE}",
    "second": f"Aus der Stadt\n\n{SENTENCE} Auch Thor\u00a0war da.\n\n{FURNITURE}",
    "third": f"Später\n\n{SENTENCE} Dort stand Thor, hieß es.",
}
Mark = tuple[str, str, dict[str, str], int]
CLAIM = "dass der neue Hafen im Mai öffnen werde"


def _actor(words: str, name: str, nth: int = 0) -> Mark:
    return ("ACTOR", words, {"kind": "PERSON", "canonical": name}, nth)


MARKS: dict[str, Sequence[Mark]] = {
    "first": [
        _actor("Lena Ott", "Lena Ott"),
        ("DATE", "gestern", {"type": "DATE", "value": "2022-01-11"}, 0),
        ("CLAIM", CLAIM, {"mode": "INDIRECT", "cue": "sagte"}, 0),
        _actor("Thor", "Jan Thor"),
        _actor("Thor", "Jan Thor", 1),
        ("FURNITURE", FURNITURE, {}, 0),
    ],
    "second": [
        _actor("Lena Ott", "Lena Ott"),
        ("DATE", "gestern", {"type": "DATE", "value": "2022-01-12"}, 0),
        ("CLAIM", CLAIM, {"mode": "INDIRECT", "cue": "sagte"}, 0),
    ],
    "third": [
        _actor("Lena Ott", "L. Ott"),
        ("DATE", "gestern", {"type": "DATE", "value": "2022-01-11"}, 0),
        ("CLAIM", CLAIM.removeprefix("dass "), {"mode": "INDIRECT", "cue": "sagte"}, 0),
        _actor("Thor", "Jan Thor"),
    ],
}
LINKS = {"first": [(2, 0)], "second": [], "third": [(2, 0)]}


def make_project(path: Path, person: Annotator, *, gold: bool = False) -> ProjectSession:
    """Make the project with the person's layer, done everywhere; with `gold`, as gold too."""
    session = create_project(path, path.stem, person)
    source = path.with_suffix(".jsonl")
    lines = [json.dumps(_record(name), ensure_ascii=False) for name in TEXTS]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    run_import(session, [source], layer=person)
    if gold:
        run_import(session, [source], layer=GOLD)
    session.flush()
    return session


def _record(name: str) -> dict[str, object]:
    text, spans = TEXTS[name], []
    for number, (label, words, attrs, nth) in enumerate(MARKS[name]):
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        end = start + len(words)
        place = {"id": f"s{number}", "label": label, "start": start, "end": end, "quote": words}
        spans.append({**place, "attrs": attrs})
    links = [{"type": "source", "from": f"s{a}", "to": f"s{b}"} for a, b in LINKS[name]]
    return {
        "id": name,
        "title": f"Article {name}",
        "text": text,
        "language": "de",
        "document_time": TIMES[name],
        "spans": spans,
        "links": links,
    }


def found(session: ProjectSession, source: Source = Source.OWN) -> list[Finding]:
    """Return what is found in the project as it is saved now."""
    session.flush()
    return list(Consistency(session).look(source, Progress()).findings)


def one(session: ProjectSession, kind: FindingKind, label: str = "", words: str = "") -> Finding:
    """Return the one finding of this kind, label and words."""
    same = [
        each
        for each in found(session)
        if each.kind is kind and label in ("", each.label) and words in each.words
    ]
    assert len(same) == 1, [(each.kind, each.label, each.words) for each in same]
    return same[0]


def variant_in(finding: Finding, article: str) -> Variant:
    """Return the variant that was decided in the article of this id."""
    return next(v for v in finding.variants if any(p.article == article for p in v.places))


def article_named(session: ProjectSession, name: str) -> str:
    """Return the id of the article of this name."""
    article = session.store.article_by_name(name)
    assert article is not None
    return article.id
