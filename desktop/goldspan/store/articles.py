"""Reads what belongs to the whole project: articles and texts, annotators, scheme, actors, runs."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Final

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article
from goldspan.domain.layer import PipelineRun
from goldspan.domain.scheme import Scheme
from goldspan.store import rows
from goldspan.store.models import (
    ActorRow,
    AnnotatorRow,
    ArticleRow,
    MetaRow,
    RunRow,
    SchemeRow,
    TextRow,
)
from goldspan.store.sql import LISTED_VALUES, statement

_ARTICLES: Final = statement(ArticleRow.select().order_by(ArticleRow.position, ArticleRow.name))
_LISTED: Final = statement(
    ArticleRow.select()
    .where(ArticleRow.id.in_(LISTED_VALUES))
    .order_by(ArticleRow.position, ArticleRow.name)
)
_ARTICLE: Final = statement(ArticleRow.select().where(ArticleRow.id == ""))
_ARTICLE_BY_NAME: Final = statement(
    ArticleRow.select().where(ArticleRow.name == "").order_by(ArticleRow.position).limit(1)
)
_TEXT: Final = statement(
    TextRow.select(TextRow.body)
    .join(ArticleRow, on=(ArticleRow.sha256 == TextRow.sha256))
    .where(ArticleRow.id == "")
)
_BODY: Final = statement(TextRow.select(TextRow.body).where(TextRow.sha256 == ""))
_HOLDING: Final = (
    "SELECT article.id FROM article JOIN text ON text.sha256 = article.sha256"
    " WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(text.body, value) > 0)"
    " ORDER BY article.position, article.name"
)
_ANNOTATORS: Final = statement(
    AnnotatorRow.select().order_by(AnnotatorRow.kind, AnnotatorRow.name, AnnotatorRow.id)
)
_ANNOTATOR: Final = statement(AnnotatorRow.select().where(AnnotatorRow.id == ""))
_SCHEME: Final = statement(SchemeRow.select().order_by(SchemeRow.version.desc()).limit(1))
_ACTORS: Final = statement(ActorRow.select().order_by(ActorRow.name, ActorRow.id))
_RUNS: Final = statement(RunRow.select().order_by(RunRow.started, RunRow.id))
_META: Final = statement(MetaRow.select())


def meta(connection: sqlite3.Connection) -> dict[str, str]:
    """Return what the file says of itself: `id`, `name`, `created`."""
    return dict(connection.execute(_META))


def articles(connection: sqlite3.Connection, ids: Sequence[str] | None = None) -> list[Article]:
    """Return all articles, or those of these ids that there are, in the library's order."""
    if ids is None:
        found = connection.execute(_ARTICLES)
    else:
        found = connection.execute(_LISTED, (json.dumps(list(ids)),))
    return [rows.article_from_row(row) for row in found]


def article(connection: sqlite3.Connection, identifier: str) -> Article | None:
    """Return the article of this id, or None."""
    row = connection.execute(_ARTICLE, (identifier,)).fetchone()
    return rows.article_from_row(row) if row else None


def article_by_name(connection: sqlite3.Connection, name: str) -> Article | None:
    """Return the first article of this name, or None."""
    row = connection.execute(_ARTICLE_BY_NAME, (name, 1)).fetchone()
    return rows.article_from_row(row) if row else None


def text(connection: sqlite3.Connection, article_id: str) -> str | None:
    """Return the text of an article, or None where there is no such article."""
    row = connection.execute(_TEXT, (article_id,)).fetchone()
    return str(row[0]) if row else None


def body(connection: sqlite3.Connection, sha256: str) -> str | None:
    """Return the text with this hash, whether an article has it now or had it once."""
    row = connection.execute(_BODY, (sha256,)).fetchone()
    return str(row[0]) if row else None


def holding(connection: sqlite3.Connection, words: Sequence[str]) -> list[str]:
    """Return the ids of the articles whose texts hold any of these words, in order."""
    wanted = json.dumps([word for word in dict.fromkeys(words) if word])
    return [row[0] for row in connection.execute(_HOLDING, (wanted,))]


def annotators(connection: sqlite3.Connection) -> list[Annotator]:
    """Return all annotators."""
    return [rows.annotator_from_row(row) for row in connection.execute(_ANNOTATORS)]


def annotator(connection: sqlite3.Connection, identifier: str) -> Annotator | None:
    """Return the annotator of this id, or None."""
    row = connection.execute(_ANNOTATOR, (identifier,)).fetchone()
    return rows.annotator_from_row(row) if row else None


def scheme(connection: sqlite3.Connection) -> Scheme:
    """Return the newest version of the scheme."""
    return rows.scheme_from_row(connection.execute(_SCHEME, (1,)).fetchone())


def actors(connection: sqlite3.Connection) -> list[Actor]:
    """Return the register of actors, by name."""
    return [rows.actor_from_row(row) for row in connection.execute(_ACTORS)]


def runs(connection: sqlite3.Connection) -> list[PipelineRun]:
    """Return the runs of pipelines, oldest first."""
    return [rows.run_from_row(row) for row in connection.execute(_RUNS)]
