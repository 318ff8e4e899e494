"""The way from version 3 to 4: who should work on what, and what reviewers decided.

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
)


def to_version_4(connection: sqlite3.Connection) -> None:
    """Bring the tables of a file of version 3 to version 4; runs inside a transaction."""
    for statement in _STATEMENTS:
        connection.execute(statement)
