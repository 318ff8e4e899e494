"""Builds projects of any size for benchmarks: articles full of spans, suggestions and verdicts.

Rows and history are what the program itself would have written; only the way is short: finished
rows go into the tables at once, and indices are made at the end.

    python tests/benchmarks/project_builder.py ARTICLES FILE
"""

from __future__ import annotations

import random
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from goldspan.assets import seeds
from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.annotator import GOLD, Annotator, named_person, pipeline_annotator
from goldspan.domain.article import Article, TimeOrigin, article_id, text_hash
from goldspan.domain.change import KIND_OF, ActionKind, Entity
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import (
    ActorRef,
    AttrValue,
    LayerState,
    Link,
    Origin,
    PipelineRun,
    Span,
    Verdict,
    VerdictKind,
    WorkState,
    layer_state_id,
    verdict_id,
)
from goldspan.services.schemes import default_scheme
from goldspan.store.project import ProjectStore
from goldspan.store.rows import FORMATS
from goldspan.store.sql import ENTITY_STATEMENTS, INSERT_ACTION, INSERT_CHANGE, INSERT_TEXT

ADA, BEN = named_person("Ada"), named_person("Ben")
PIPELINE = pipeline_annotator("goldspan-de")
RUN = PipelineRun(derived_id("benchmark run"), PIPELINE.id, "goldspan-de", "1.0", "2022-01-10")
CHARACTERS = 3_000
SUGGESTED, ACCEPTED, REJECTED, BY_HAND = 50, 15, 5, 10
PATTERNS = 40
ARTICLES_AT_ONCE = 250
WHEN = "2022-01-10T10:00:00.000+00:00"
OUTLETS = ("RND", "dpa", "tagesschau.de", "Deutschlandfunk", "Süddeutsche Zeitung", "AFP", "taz")
STATES = (WorkState.DONE, WorkState.DONE, WorkState.BEGUN, None, None, WorkState.SKIPPED, None)
Place = tuple[str, int, int]
Row = tuple[object, ...]


@dataclass(frozen=True)
class Pattern:
    """A text without its first line, and where spans lie in it; offsets count that line."""

    text: str
    suggested: list[Place]
    by_hand: list[Place]


def opening(number: int) -> str:
    """Return the first line, which makes the text an article of its own."""
    return f"Artikel {number:07}\n\n"


def make_pattern(words: list[str], chance: random.Random) -> Pattern:
    """Return words of the seeds in paragraphs, with short and long, nested and crossing spans."""
    parts: list[str] = []
    starts: list[int] = []
    at = len(opening(0))
    while at < CHARACTERS:
        word = chance.choice(words)
        gap = "\n\n" if len(parts) % 60 == 59 else " "
        parts.append(word + gap)
        starts.append(at)
        at += len(word) + len(gap)
    ends = [start + len(part.rstrip()) for start, part in zip(starts, parts, strict=True)]
    places: list[Place] = []
    for number in range(SUGGESTED + BY_HAND):
        label = ("ACTOR", "DATE", "CLAIM", "ACTOR", "ACTOR")[number % 5]
        first = number * (len(parts) - 24) // (SUGGESTED + BY_HAND)
        last = first + (chance.randint(8, 20) if label == "CLAIM" else chance.randint(0, 2))
        places.append((label, starts[first], ends[last]))
    chance.shuffle(places)
    return Pattern("".join(parts).rstrip(), places[:SUGGESTED], places[SUGGESTED:])


class Builder:
    """Turns numbers of articles into rows, and rows into a project file."""

    def __init__(self, connection: sqlite3.Connection, articles: int) -> None:
        self._connection = connection
        chance = random.Random(7)
        words = [
            word for path in sorted(seeds().glob("*.txt")) for word in path.read_text().split()
        ]
        self._patterns = [make_pattern(words, chance) for _ in range(PATTERNS)]
        self._titles = [
            " ".join(chance.choices(words, k=chance.randint(4, 12))) for _ in range(997)
        ]
        names = (f"{chance.choice(words)} {number}" for number in range(articles // 4 + 20))
        self._actors = [Actor(actor_id(name), name, "PERSON") for name in names]
        self._changes: dict[str, int] = {}
        self._actions: list[Row] = []
        self._journal: list[Row] = []
        self._rows: dict[str, list[Row]] = {}

    def add_project(self) -> None:
        """Add what belongs to the whole project."""
        self._enter("join", ADA, ActionKind.JOIN, (BEN, PIPELINE, RUN))
        self._enter("register", ADA, ActionKind.REGISTER, self._actors)
        self.flush()

    def add_articles(self, numbers: Iterable[int]) -> None:
        """Add articles with the layers of a pipeline and of two people."""
        for number in numbers:
            pattern = self._patterns[number % PATTERNS]
            text = opening(number) + pattern.text
            digest = text_hash(text)
            article = Article(
                article_id(digest),
                f"artikel-{number:05}",
                digest,
                len(text),
                title=f"{self._titles[number % 997]} {number}",
                outlet=OUTLETS[number % len(OUTLETS)],
                language="de",
                document_time=f"2022-{1 + number % 12:02}-{1 + number % 28:02}",
                document_time_origin=TimeOrigin.FILE,
                position=number,
            )
            self._rows.setdefault(INSERT_TEXT, []).append((digest, text))
            self._enter("import", ADA, ActionKind.IMPORT, (article,))
            suggested = [
                self._span(article.id, text, PIPELINE, place) for place in pattern.suggested
            ]
            self._enter("prefill", PIPELINE, ActionKind.PREFILL, suggested)
            self._enter("prefill", PIPELINE, ActionKind.PREFILL, _links(suggested))
            for person, first in ((ADA, 0), (BEN, ACCEPTED)):
                self._add_layer(article.id, text, person, suggested[first:], pattern.by_hand)
                self._add_state(article.id, person, STATES[(number + first) % len(STATES)])
            self._add_state(article.id, GOLD, None if number % 10 else WorkState.DONE)
        self.flush()

    def _add_layer(
        self,
        article: str,
        text: str,
        person: Annotator,
        suggested: list[Span],
        by_hand: list[Place],
    ) -> None:
        own = [self._span(article, text, person, place) for place in by_hand]
        for span in own:
            self._enter(span.id, person, ActionKind.LABEL, (span,))
        for number, suggestion in enumerate(suggested[: ACCEPTED + REJECTED]):
            key = suggestion.key()
            identifier = verdict_id(person.id, article, *key)
            origin = Origin(suggestion.id, PIPELINE.id, RUN.id)
            span = self._span(article, text, person, key, origin)
            accepted = number < ACCEPTED
            verdict = Verdict(
                identifier,
                article,
                person.id,
                VerdictKind.ACCEPTED if accepted else VerdictKind.REJECTED,
                *key,
                suggestion,
                span.id if accepted else None,
            )
            if accepted:
                own.append(span)
                self._enter(identifier, person, ActionKind.ACCEPT, (span, verdict))
            else:
                self._enter(identifier, person, ActionKind.REJECT, (verdict,))
        for link in _links(own):
            self._enter(link.id, person, ActionKind.LINK, (link,))

    def _add_state(self, article: str, owner: Annotator, state: WorkState | None) -> None:
        if state is not None:
            identifier = layer_state_id(owner.id, article)
            made = LayerState(identifier, article, owner.id, state)
            self._enter(identifier, owner, ActionKind.STATE, (made,))

    def _span(
        self, article: str, text: str, owner: Annotator, place: Place, origin: Origin | None = None
    ) -> Span:
        label, start, end = place
        suggested = owner is PIPELINE
        attrs: dict[str, AttrValue] = {}
        if label == "ACTOR":
            actor = self._actors[start % len(self._actors)]
            known = ActorRef(name=actor.name) if suggested else ActorRef(actor=actor.id)
            attrs = {"kind": "PERSON", "canonical": known}
        elif label == "DATE":
            attrs = {"type": "DATE", "value": "2022-01-10"}
        return Span(
            derived_id(owner.id, article, label, str(start), str(end)),
            article,
            owner.id,
            label,
            start,
            end,
            text[start:end],
            attrs,
            score=0.5 + start % 50 / 100 if suggested else None,
            run=RUN.id if suggested else None,
            origin=origin,
        )

    def _enter(self, key: str, by: Annotator, kind: ActionKind, entities: Iterable[Entity]) -> None:
        """Add entities with the changes that made them, under the action of this key."""
        action = derived_id("benchmark action", key)
        if action not in self._changes:
            self._changes[action] = 0
            self._actions.append((action, by.id, kind.value, WHEN, None, ""))
        for entity in entities:
            entity_kind = KIND_OF[type(entity)]
            record, row = FORMATS[entity_kind].encode(entity)
            self._rows.setdefault(ENTITY_STATEMENTS[entity_kind].insert, []).append(row)
            number = self._changes[action]
            self._changes[action] = number + 1
            identifier = f"{action}-{number}"
            self._journal.append(
                (identifier, action, entity_kind.value, row[0], None, None, record)
            )

    def flush(self) -> None:
        """Write what has gathered."""
        for statement, rows in (
            *self._rows.items(),
            (INSERT_ACTION, self._actions),
            (INSERT_CHANGE, self._journal),
        ):
            self._connection.executemany(statement, rows)
        self._rows, self._actions, self._journal = {}, [], []


def _links(spans: list[Span]) -> Iterator[Link]:
    """Yield a link from each claim to the actor that comes before it in the list."""
    for number, span in enumerate(spans[1:], 1):
        actor = spans[number - 1]
        if span.label == "CLAIM" and actor.label == "ACTOR":
            identifier = derived_id("link", "source", span.id, actor.id)
            yield Link(identifier, span.article, span.annotator, "source", span.id, actor.id)


def build(path: Path, articles: int) -> None:
    """Make a project of so many articles with 100 spans each; half of them are suggestions."""
    ProjectStore.create(path, path.stem, ADA, default_scheme()).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        indices = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
        connection.execute("BEGIN")
        for name, _ in indices:
            connection.execute(f'DROP INDEX "{name}"')
        builder = Builder(connection, articles)
        builder.add_project()
        for first in range(0, articles, ARTICLES_AT_ONCE):
            builder.add_articles(range(first, min(first + ARTICLES_AT_ONCE, articles)))
        for _, statement in indices:
            connection.execute(statement)
        connection.execute("COMMIT")


def kept(folder: Path, articles: int) -> Path:
    """Return the project of so many articles in this folder, made where it is not there yet."""
    path = folder / f"articles-{articles}.goldspan"
    if not path.exists():
        draft = folder / f"draft-{articles}.goldspan"
        draft.unlink(missing_ok=True)
        build(draft, articles)
        draft.rename(path)
    return path


if __name__ == "__main__":
    build(Path(sys.argv[2]), int(sys.argv[1]))
