"""The way from version 3 to 4: assignments, adjudications, and what came in by merges.

So far each change had one parent, the entity's change before it.

The statements are written out: they must stay what they are when the models go on.
"""

from __future__ import annotations

import sqlite3
from typing import Final

_ANNOTATOR: Final = (
    'FOREIGN KEY ("annotator") REFERENCES "annotator" ("id") DEFERRABLE INITIALLY DEFERRED'
)
_REVIEWER: Final = (
    'FOREIGN KEY ("reviewer") REFERENCES "annotator" ("id") DEFERRABLE INITIALLY DEFERRED'
)
_ARTICLE: Final = (
    'FOREIGN KEY ("article") REFERENCES "article" ("id") DEFERRABLE INITIALLY DEFERRED'
)
_STATEMENTS: Final = (
    'CREATE TABLE "assignment" ("id" TEXT NOT NULL PRIMARY KEY, "article" TEXT NOT NULL,'
    f' "annotator" TEXT NOT NULL, "labels" TEXT NOT NULL, {_ARTICLE}, {_ANNOTATOR}) STRICT',
    'CREATE INDEX "assignment_article_annotator" ON "assignment" ("article", "annotator")',
    'CREATE TABLE "adjudication" ("id" TEXT NOT NULL PRIMARY KEY, "article" TEXT NOT NULL,'
    ' "reviewer" TEXT NOT NULL, "decision" TEXT NOT NULL, "seen" TEXT NOT NULL,'
    ' "spans" TEXT NOT NULL, "links" TEXT NOT NULL, "taken" TEXT NOT NULL,'
    ' "reason" TEXT NOT NULL, "comment" TEXT NOT NULL, "at" TEXT NOT NULL,'
    f" {_ARTICLE}, {_REVIEWER}) STRICT",
    'CREATE INDEX "adjudication_article" ON "adjudication" ("article")',
    'CREATE TABLE "merge" ("seq" INTEGER NOT NULL PRIMARY KEY, "id" TEXT NOT NULL,'
    ' "annotator" TEXT NOT NULL, "at" TEXT NOT NULL, "source" TEXT NOT NULL,'
    ' "changes" INTEGER NOT NULL) STRICT',
    'CREATE UNIQUE INDEX "merge_id" ON "merge" ("id")',
    'CREATE TABLE "standing" ("entity_kind" TEXT NOT NULL, "entity_id" TEXT NOT NULL,'
    ' "heads" TEXT NOT NULL, "parents" TEXT NOT NULL, "depth" INTEGER NOT NULL, "record" TEXT,'
    ' "conflict" TEXT NOT NULL, "fields" TEXT NOT NULL,'
    ' PRIMARY KEY ("entity_id", "entity_kind")) STRICT',
    'CREATE INDEX "standing_conflict" ON "standing" ("conflict")',
    'CREATE TABLE "action_4" ("seq" INTEGER NOT NULL PRIMARY KEY, "id" TEXT NOT NULL,'
    ' "annotator" TEXT NOT NULL, "kind" TEXT NOT NULL, "at" TEXT NOT NULL, "undoes" TEXT,'
    f' "subject" TEXT NOT NULL, "whole" INTEGER, "merge" TEXT, {_ANNOTATOR}) STRICT',
    "INSERT INTO action_4"
    " SELECT seq, id, annotator, kind, at, undoes, subject, NULL, NULL FROM action",
    "DROP TABLE action",
    'ALTER TABLE action_4 RENAME TO "action"',
    'CREATE UNIQUE INDEX "action_id" ON "action" ("id")',
    'CREATE TABLE "change_4" ("seq" INTEGER NOT NULL PRIMARY KEY, "id" TEXT NOT NULL,'
    ' "action" TEXT NOT NULL, "entity_kind" TEXT NOT NULL, "entity_id" TEXT NOT NULL,'
    ' "parent" TEXT, "others" TEXT, "depth" INTEGER NOT NULL, "before" TEXT, "after" TEXT,'
    ' "merge" TEXT,'
    ' FOREIGN KEY ("action") REFERENCES "action" ("id") DEFERRABLE INITIALLY DEFERRED) STRICT',
    "INSERT INTO change_4 SELECT seq, id, action, entity_kind, entity_id, parent, NULL,"
    " row_number() OVER (PARTITION BY entity_kind, entity_id ORDER BY seq), before, after, NULL"
    " FROM change ORDER BY seq",
    "DROP TABLE change",
    'ALTER TABLE change_4 RENAME TO "change"',
    'CREATE UNIQUE INDEX "change_id" ON "change" ("id")',
    'CREATE INDEX "change_action" ON "change" ("action")',
    'CREATE INDEX "change_entity_id" ON "change" ("entity_id")',
)


def to_version_4(connection: sqlite3.Connection) -> None:
    """Bring the tables of a file of version 3 to version 4; runs inside a transaction."""
    for statement in _STATEMENTS:
        connection.execute(statement)
