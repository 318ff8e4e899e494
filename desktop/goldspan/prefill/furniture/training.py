"""Trains the scorer of lines: a logistic regression on lines that are labelled as furniture.

The labels of SmartData pages are line numbers kept beside this module; the texts are not. What is
there as well are made-up articles that look like furniture and are none, interviews above all.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from goldspan.prefill.furniture.features import line_features
from goldspan.prefill.furniture.finder import WEIGHTS
from goldspan.prefill.furniture.layout import repeated
from goldspan.prefill.furniture.scorer import LineScorer
from goldspan.prefill.reading import lines

SMARTDATA = ("actor.de.smartdata.train.jsonl", "actor.de.smartdata.dev.jsonl")
LAST_TRAINED = "t71"  # of goldspan96; the articles after it only measure
SENTENCES_TOGETHER = 12  # GermEval sentences that stand for an article
SEED_WEIGHT = 3.0  # a line of a seed counts as so many: their labels are the guideline's own
MADE_UP_WEIGHT = 3.0
COVERED = 0.6  # of a line that must lie in furniture for the line to be furniture
LEAST_SEEN = 2  # lines that must have a feature for it to be learned
PENALTY = 1.0  # on squared weights
STEPS, RATE = 300, 0.05
SMALLEST_WEIGHT = 0.03


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text with the places of its furniture, as pairs of code points; `weight` of its lines."""

    id: str
    text: str
    furniture: tuple[tuple[int, int], ...]
    weight: float = 1.0


def train_furniture(data: Path, without: Collection[str] = ()) -> dict[str, str]:
    """Train on the folder of data and return the component's files by name; takes seconds.

    `without` are ids of texts that are left out. The same data give the same weights.
    """
    texts = [text for text in training_texts(data) if text.id not in without]
    return {WEIGHTS: train_scorer(texts).to_text()}


def train_scorer(texts: Sequence[LabelledText]) -> LineScorer:
    """Learn the weights of line features from labelled texts."""
    rows: list[list[str]] = []
    targets: list[bool] = []
    importance: list[float] = []
    for text in texts:
        pieces = [row for row in lines(text.text) if row.text and not row.text.isspace()]
        rows += line_features([row.text for row in pieces])
        targets += [_share(row.start, row.end, text) > COVERED for row in pieces]
        importance += [text.weight] * len(pieces)
    seen = Counter(feature for row in rows for feature in row)
    names = sorted(name for name, count in seen.items() if count >= LEAST_SEEN)
    column = {name: index for index, name in enumerate(names)}
    known = [[column[feature] for feature in row if feature in column] for row in rows]
    weights = _fit(known, np.array(targets, float), np.array(importance), len(names))
    return LineScorer(
        {
            name: round(float(weight), 2)
            for name, weight in zip(names, weights, strict=True)
            if abs(weight) >= SMALLEST_WEIGHT
        }
    )


def training_texts(data: Path) -> Iterator[LabelledText]:
    """Yield the texts to train on: seeds, SmartData pages, goldspan96 to t71, GermEval,
    and articles made up of lines that might be mistaken.

    `data` is the folder of `open/`; the gold of the seeds is in `gold/` within it or beside it.
    """
    yield from seeds(data)
    labels = json.loads((Path(__file__).parent / "smartdata_lines.json").read_text("utf-8"))
    for name in SMARTDATA:
        for record in _records(data / "open" / name):
            if record["id"] in labels:
                yield _labelled_by_line(record, labels[record["id"]])
    for record in _records(data / "open" / "goldspan96.jsonl"):
        if record["id"] <= LAST_TRAINED:
            yield _labelled(record)
    sentences = [
        record["text"] for record in _records(data / "open" / "actor.de.germeval2014.dev.jsonl")
    ]
    made_up = (Path(__file__).parent / "made_up_articles.txt").read_text("utf-8")
    for number, text in enumerate(made_up.split("\n\n\n")):
        yield LabelledText(f"made-up-{number}", text, (), MADE_UP_WEIGHT)
    for at in range(0, len(sentences), SENTENCES_TOGETHER):
        text = "\n".join(sentences[at : at + SENTENCES_TOGETHER])
        yield LabelledText(f"germeval-{at}", text, ())


def seeds(data: Path) -> list[LabelledText]:
    """Return the seeds with their gold furniture."""
    folder = data / "gold" if (data / "gold").is_dir() else data.parent / "gold"
    return [_labelled(record, SEED_WEIGHT) for record in _records(folder / "seeds.gold.jsonl")]


def _fit(
    rows: Sequence[Sequence[int]], targets: Any, importance: Any, columns: int
) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Minimise the weighted log loss with a penalty on squares, by Adam on all rows at once."""
    flat = np.concatenate([np.array(row, int) for row in rows])
    owner = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    weights, mean, square = np.zeros(columns), np.zeros(columns), np.zeros(columns)
    for step in range(1, STEPS + 1):
        odds = np.bincount(owner, weights[flat], len(rows))
        error = (1 / (1 + np.exp(-odds)) - targets) * importance
        slope = np.bincount(flat, error[owner], columns) + PENALTY * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        corrected = np.sqrt(square / (1 - 0.999**step)) + 1e-8
        weights = weights - RATE * (mean / (1 - 0.9**step)) / corrected
    return weights


def _share(start: int, end: int, text: LabelledText) -> float:
    inside = sum(max(0, min(end, b) - max(start, a)) for a, b in text.furniture)
    return inside / max(end - start, 1)


def _labelled_by_line(record: dict[str, Any], labelled: Sequence[int]) -> LabelledText:
    """Return a page whose lines were labelled, with what is repeated in it word for word."""
    rows = list(lines(record["text"]))
    filled = [row for row in rows if row.text and not row.text.isspace()]
    again = {row.start for row, known in zip(filled, repeated(filled), strict=True) if known}
    places = tuple(
        (row.start, row.end)
        for number, row in enumerate(rows)
        if number in labelled or row.start in again
    )
    return LabelledText(record["id"], record["text"], places)


def _labelled(record: dict[str, Any], weight: float = 1.0) -> LabelledText:
    places = tuple(
        (span["start"], span["end"]) for span in record["spans"] if span["label"] == "FURNITURE"
    )
    return LabelledText(record["id"], record["text"], places, weight)


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
