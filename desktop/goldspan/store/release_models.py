"""The tables of what releases are made of: the split, releases, their files, and answers."""
# ruff: noqa: D106  (peewee's Meta classes are settings, not things to describe)

from __future__ import annotations

from peewee import BlobField, CompositeKey, IntegerField, TextField

from goldspan.store.models import AnnotatorRow, Table, reference


class SplitRow(Table):
    """Which part each article is in; `settings` and `parts` are JSON."""

    id = TextField(primary_key=True)
    settings = TextField()
    parts = TextField()

    class Meta:
        table_name = "split"


class ReleaseRow(Table):
    """Frozen states of gold; `files` is a JSON object of paths and SHA-256."""

    id = TextField(primary_key=True)
    number = IntegerField()
    title = TextField()
    annotator = reference(AnnotatorRow, "annotator")
    at = TextField()
    files = TextField()

    class Meta:
        table_name = "release"


class DatasheetAnswerRow(Table):
    """What somebody answered to questions of the datasheet, by the question's key."""

    id = TextField(primary_key=True)
    question = TextField()
    text = TextField()

    class Meta:
        table_name = "datasheet_answer"


class KeptFileRow(Table):
    """The files of releases by their SHA-256, in pieces; kept when the release goes, for undo.

    `body` is a piece of the file, compressed by itself; `position` counts from 0.
    """

    sha256 = TextField()
    position = IntegerField()
    body = BlobField()

    class Meta:
        table_name = "kept_file"
        primary_key = CompositeKey("sha256", "position")
