"""The way from version 1 to 2: notes on articles, verdicts on links, an index over ranges.

The statements are written out: they must stay what they are when the models go on.
"""

from __future__ import annotations

import sqlite3
from typing import Final

_REFERENCES: Final = (
    'FOREIGN KEY ("article") REFERENCES "article" ("id") DEFERRABLE INITIALLY DEFERRED,'
    ' FOREIGN KEY ("annotator") REFERENCES "annotator" ("id") DEFERRABLE INITIALLY DEFERRED'
)
_STATEMENTS: Final = (
    'CREATE TABLE "layer_state_2" ("id" TEXT NOT NULL PRIMARY KEY, "article" TEXT NOT NULL,'
    ' "annotator" TEXT NOT NULL, "state" TEXT NOT NULL, "reason" TEXT NOT NULL,'
    f' "note" TEXT NOT NULL, {_REFERENCES}) STRICT',
    "INSERT INTO layer_state_2 SELECT id, article, annotator, state, reason, '' FROM layer_state",
    "DROP TABLE layer_state",
    'ALTER TABLE layer_state_2 RENAME TO "layer_state"',
    'CREATE INDEX "layer_state_article_annotator" ON "layer_state" ("article", "annotator")',
    'CREATE TABLE "link_verdict" ("id" TEXT NOT NULL PRIMARY KEY, "article" TEXT NOT NULL,'
    ' "annotator" TEXT NOT NULL, "kind" TEXT NOT NULL, "type" TEXT NOT NULL,'
    ' "source_label" TEXT NOT NULL, "source_start" INTEGER NOT NULL,'
    ' "source_end" INTEGER NOT NULL, "target_label" TEXT NOT NULL,'
    ' "target_start" INTEGER NOT NULL, "target_end" INTEGER NOT NULL,'
    f' "suggestion" TEXT NOT NULL, "link" TEXT, {_REFERENCES}) STRICT',
    'CREATE INDEX "link_verdict_article_annotator" ON "link_verdict" ("article", "annotator")',
    "DROP INDEX span_article_annotator_label",
    'CREATE INDEX "span_article_annotator_label_start_end" ON "span"'
    ' ("article", "annotator", "label", "start", "end")',
)


def to_version_2(connection: sqlite3.Connection) -> None:
    """Bring the tables of a file of version 1 to version 2; runs inside a transaction."""
    for statement in _STATEMENTS:
        connection.execute(statement)
