"""The shortest seed's gold, as what a labelling script has to make; and how far one got."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goldspan import assets
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.exporting import run_export

SEED = "003"


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A span of the gold with its attributes as the files have them."""

    label: str
    start: int
    end: int
    attrs: Mapping[str, str]

    def key(self) -> tuple[str, int, int]:
        """Return label, start and end."""
        return (self.label, self.start, self.end)


@dataclass(frozen=True, slots=True)
class GoldLink:
    """A link of the gold, by the spans at its ends."""

    type: str
    source: GoldSpan
    target: GoldSpan


@dataclass(frozen=True, slots=True)
class Gold:
    """The text with all that has to be made in it."""

    text: str
    spans: list[GoldSpan]
    links: list[GoldLink]

    def span(self, key: tuple[str, int, int]) -> GoldSpan | None:
        """Return the span of this label and range."""
        return next((span for span in self.spans if span.key() == key), None)

    def cue_pieces(self, claim: GoldSpan) -> list[tuple[int, int]]:
        """Return where the words of a claim's cue stand: the places nearest to the claim."""
        pieces = []
        for words in claim.attrs.get("cue", "").split(" … "):
            places = _places(self.text, words)
            start = min(places, key=lambda at: min(abs(at - claim.start), abs(at - claim.end)))
            pieces.append((start, start + len(words)))
        return pieces


def gold_seed() -> Gold:
    """Read the gold of the shortest seed."""
    return _gold(assets.seeds() / "seeds.gold.jsonl", SEED)


def differences(session: ProjectSession, gold: Gold) -> list[str]:
    """Return, in words, what the annotator's layer and the gold do not have in common."""
    session.flush()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        run_export(session.store, "goldspan-jsonl", out, layer=session.annotator.id)
        made = _gold(next(out.glob("*.jsonl")), SEED)
    mine, theirs = _said(made), _said(gold)
    return [f"too much: {each}" for each in sorted(mine - theirs)] + [
        f"missing: {each}" for each in sorted(theirs - mine)
    ]


def _gold(path: Path, name: str) -> Gold:
    for line in path.read_text(encoding="utf-8").splitlines():
        record: dict[str, Any] = json.loads(line)
        if str(record.get("id", record.get("name", ""))).startswith(name):
            spans = {
                span["id"]: GoldSpan(span["label"], span["start"], span["end"], span["attrs"])
                for span in record["spans"]
            }
            links = [
                GoldLink(link["type"], spans[link["from"]], spans[link["to"]])
                for link in record["links"]
            ]
            return Gold(record["text"], list(spans.values()), links)
    raise LookupError(f"no article {name} in {path.name}")


def _said(gold: Gold) -> set[str]:
    spans = {f"{span.key()} {sorted(span.attrs.items())}" for span in gold.spans}
    return spans | {f"{k.type} {k.source.key()} {k.target.key()}" for k in gold.links}


def _places(text: str, words: str) -> list[int]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found
