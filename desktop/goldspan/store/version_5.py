"""The way from version 4 to 5: splits, releases with the files they keep, answers of a datasheet.

The statements are written out: they must stay what they are when the models go on.
"""

from __future__ import annotations

import sqlite3
from typing import Final

_STATEMENTS: Final = (
    'CREATE TABLE "split" ("id" TEXT NOT NULL PRIMARY KEY, "settings" TEXT NOT NULL,'
    ' "parts" TEXT NOT NULL) STRICT',
    'CREATE TABLE "release" ("id" TEXT NOT NULL PRIMARY KEY, "number" INTEGER NOT NULL,'
    ' "title" TEXT NOT NULL, "annotator" TEXT NOT NULL, "at" TEXT NOT NULL,'
    ' "files" TEXT NOT NULL, FOREIGN KEY ("annotator") REFERENCES "annotator" ("id")'
    " DEFERRABLE INITIALLY DEFERRED) STRICT",
    'CREATE TABLE "datasheet_answer" ("id" TEXT NOT NULL PRIMARY KEY,'
    ' "question" TEXT NOT NULL, "text" TEXT NOT NULL) STRICT',
    'CREATE TABLE "kept_file" ("sha256" TEXT NOT NULL, "position" INTEGER NOT NULL,'
    ' "body" BLOB NOT NULL, PRIMARY KEY ("sha256", "position")) STRICT',
)


def to_version_5(connection: sqlite3.Connection) -> None:
    """Bring the tables of a file of version 4 to version 5; runs inside a transaction."""
    for statement in _STATEMENTS:
        connection.execute(statement)
