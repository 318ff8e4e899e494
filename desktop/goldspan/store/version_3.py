"""The way from version 2 to 3: articles without suggestions, and words that are never a label.

The statements are written out: they must stay what they are when the models go on.
"""

from __future__ import annotations

import sqlite3
from typing import Final

_ANNOTATOR: Final = (
    'FOREIGN KEY ("annotator") REFERENCES "annotator" ("id") DEFERRABLE INITIALLY DEFERRED'
)
_ARTICLE: Final = (
    'FOREIGN KEY ("article") REFERENCES "article" ("id") DEFERRABLE INITIALLY DEFERRED'
)
_STATEMENTS: Final = (
    'CREATE TABLE "layer_state_3" ("id" TEXT NOT NULL PRIMARY KEY, "article" TEXT NOT NULL,'
    ' "annotator" TEXT NOT NULL, "state" TEXT NOT NULL, "reason" TEXT NOT NULL,'
    f' "note" TEXT NOT NULL, "blind" INTEGER NOT NULL, {_ARTICLE}, {_ANNOTATOR}) STRICT',
    "INSERT INTO layer_state_3"
    " SELECT id, article, annotator, state, reason, note, 0 FROM layer_state",
    "DROP TABLE layer_state",
    'ALTER TABLE layer_state_3 RENAME TO "layer_state"',
    'CREATE INDEX "layer_state_article_annotator" ON "layer_state" ("article", "annotator")',
    'CREATE TABLE "dismissal" ("id" TEXT NOT NULL PRIMARY KEY, "annotator" TEXT NOT NULL,'
    f' "label" TEXT NOT NULL, "words" TEXT NOT NULL, {_ANNOTATOR}) STRICT',
    'CREATE INDEX "dismissal_annotator_label_words" ON "dismissal" ("annotator", "label", "words")',
)


def to_version_3(connection: sqlite3.Connection) -> None:
    """Bring the tables of a file of version 2 to version 3; runs inside a transaction."""
    for statement in _STATEMENTS:
        connection.execute(statement)
