"""Articles that are hard to work in: large, one line, spans as long as the text, three deep."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldspan import assets
from goldspan.domain.annotator import Annotator, pipeline_annotator
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import PipelineRun, Span
from goldspan.services.project.session import ProjectSession

MEGABYTE = 1_000_000
SPANS = 20_000
LABELS = ("ACTOR", "DATE", "CLAIM")
LENGTHS = (4, 8, 12, 25, 60, 120, 180)
PIPELINE = pipeline_annotator("bench")
Range = tuple[str, int, int]


@dataclass(frozen=True)
class HardArticle:
    """An article's name, text and the ranges marked in it; every second one is a suggestion."""

    name: str
    text: str
    ranges: list[Range]


def hard_articles() -> Iterator[HardArticle]:
    """Return the worst that may come in."""
    text = _text(MEGABYTE)
    spread = _spread(text, SPANS)
    yield HardArticle("1 MB, 20,000 spans", text, spread)
    line = " ".join(text.split())
    yield HardArticle("a line of 1 MB, 20,000 spans", line, _spread(line, SPANS))
    long = _text(100_000, number=2)
    whole = [(LABELS[n % 3], n, len(long) - n) for n in range(30)]
    yield HardArticle("30 spans as long as the text", long, whole + _spread(long, 2_000))
    deep = _text(100_000, number=3)
    yield HardArticle("three deep on every word", deep, _three_deep(deep))


def add(session: ProjectSession, hard: HardArticle) -> str:
    """Put the article with its spans and suggestions into a project; return its id."""
    digest = text_hash(hard.text)
    article = Article(article_id(digest), hard.name, digest, len(hard.text), title=hard.name)
    run = PipelineRun(new_id(), PIPELINE.id, "bench", "1", "2026-01-01T00:00:00Z")
    changes = [EntityChange(None, article)]
    if not any(a.id == PIPELINE.id for a in session.store.annotators()):
        changes.append(EntityChange(None, PIPELINE))
    changes.append(EntityChange(None, run))
    owners: tuple[Annotator, ...] = (session.annotator, PIPELINE)
    for number, (label, start, end) in enumerate(dict.fromkeys(hard.ranges)):
        owner = owners[number % 2]
        suggested = owner is PIPELINE
        span = Span(
            new_id(),
            article.id,
            owner.id,
            label,
            start,
            end,
            hard.text[start:end],
            score=0.5 if suggested else None,
            run=run.id if suggested else None,
        )
        changes.append(EntityChange(None, span))
    session.commit(ActionKind.IMPORT, changes, texts={digest: hard.text})
    return article.id


def _text(length: int, number: int = 1) -> str:
    base = "\n".join(path.read_text("utf-8") for path in sorted(assets.seeds().glob("*.txt")))
    return f"{number}\n" + (base * (length // len(base) + 1))[:length]


def _spread(text: str, count: int) -> list[Range]:
    chooser = random.Random(count)
    words = [found.start() for found in re.finditer(r"\w+", text)]
    ranges = []
    for number in range(count):
        start = chooser.choice(words)
        end = text.find(" ", min(len(text) - 1, start + chooser.choice(LENGTHS)))
        if end > start:
            ranges.append((LABELS[number % 3], start, end))
    return ranges


def _three_deep(text: str) -> list[Range]:
    """Mark every word, every two words and every four words."""
    words = [(found.start(), found.end()) for found in re.finditer(r"\w+", text)]
    ranges = []
    for label, count in zip(LABELS, (1, 2, 4), strict=True):
        starts = range(0, len(words) - count, count)
        ranges += [(label, words[at][0], words[at + count - 1][1]) for at in starts]
    return ranges
