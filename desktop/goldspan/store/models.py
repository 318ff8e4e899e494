"""The tables of a project file as peewee models; no database is bound to them.

They say what columns and indices there are and build queries; `database.py` runs those.
"""
# ruff: noqa: D106  (peewee's Meta classes are settings, not things to describe)

from __future__ import annotations

from typing import Any

from peewee import (
    CompositeKey,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


def reference(model: type[Model], column: str, *, null: bool = False) -> Any:
    """Return a foreign key that is checked at the end of the transaction, without an index."""
    options: dict[str, Any] = {"null": null, "index": False, "deferrable": "INITIALLY DEFERRED"}
    return ForeignKeyField(model, column_name=column, **options)


class Table(Model):
    """What all tables share."""

    class Meta:
        strict_tables = True
        legacy_table_names = False


class MetaRow(Table):
    """What is known of the project itself: its id, its name, when it was made."""

    key = TextField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "meta"


class TextRow(Table):
    """The texts of articles by their SHA-256; kept when the article goes, for undo."""

    sha256 = TextField(primary_key=True)
    body = TextField()

    class Meta:
        table_name = "text"


class AnnotatorRow(Table):
    """People, pipelines and gold."""

    id = TextField(primary_key=True)
    kind = TextField()
    name = TextField()

    class Meta:
        table_name = "annotator"


class SchemeRow(Table):
    """The versions of the label scheme; `body` is its record."""

    id = TextField(primary_key=True)
    name = TextField()
    version = IntegerField()
    body = TextField()

    class Meta:
        table_name = "scheme"


class ActorRow(Table):
    """The register of actors; `spellings` is a JSON list."""

    id = TextField(primary_key=True)
    name = TextField()
    kind = TextField()
    wikidata = TextField()
    spellings = TextField()
    note = TextField()

    class Meta:
        table_name = "actor"


class ArticleRow(Table):
    """Articles without their texts; `notes` and `extra` are JSON."""

    id = TextField(primary_key=True)
    name = TextField(index=True)
    sha256 = reference(TextRow, "sha256")
    length = IntegerField()
    title = TextField()
    outlet = TextField()
    url = TextField()
    language = TextField()
    document_time = TextField()
    document_time_origin = TextField(null=True)
    source = TextField()
    position = IntegerField()
    supersedes = TextField(null=True)
    notes = TextField()
    extra = TextField()

    class Meta:
        table_name = "article"


class RunRow(Table):
    """Runs of pipelines."""

    id = TextField(primary_key=True)
    annotator = reference(AnnotatorRow, "annotator")
    pipeline = TextField()
    version = TextField()
    started = TextField()
    config = TextField()

    class Meta:
        table_name = "run"


class SpanRow(Table):
    """Spans; `attrs` and `origin` are JSON."""

    id = TextField(primary_key=True)
    article = reference(ArticleRow, "article")
    annotator = reference(AnnotatorRow, "annotator")
    label = TextField()
    start = IntegerField()
    end = IntegerField()
    quote = TextField()
    attrs = TextField()
    score = FloatField(null=True)
    run = reference(RunRow, "run", null=True)
    origin = TextField(null=True)
    doubtful = IntegerField()
    note = TextField()

    class Meta:
        table_name = "span"
        indexes = ((("article", "annotator", "label", "start", "end"), False),)


class LinkRow(Table):
    """Links between spans; `origin` is JSON."""

    id = TextField(primary_key=True)
    article = reference(ArticleRow, "article")
    annotator = reference(AnnotatorRow, "annotator")
    type = TextField()
    source = reference(SpanRow, "source")
    target = reference(SpanRow, "target")
    score = FloatField(null=True)
    run = reference(RunRow, "run", null=True)
    origin = TextField(null=True)

    class Meta:
        table_name = "link"
        indexes = (
            (("article", "annotator"), False),
            (("source",), False),
            (("target",), False),
        )


class VerdictRow(Table):
    """Verdicts on suggestions; `suggestion` is the suggested span's record."""

    id = TextField(primary_key=True)
    article = reference(ArticleRow, "article")
    annotator = reference(AnnotatorRow, "annotator")
    kind = TextField()
    label = TextField()
    start = IntegerField()
    end = IntegerField()
    suggestion = TextField()
    span = TextField(null=True)

    class Meta:
        table_name = "verdict"
        indexes = ((("article", "annotator", "label", "start", "end"), False),)


class LinkVerdictRow(Table):
    """Verdicts on suggested links, with what both ends mark; `suggestion` is the link's record."""

    id = TextField(primary_key=True)
    article = reference(ArticleRow, "article")
    annotator = reference(AnnotatorRow, "annotator")
    kind = TextField()
    type = TextField()
    source_label = TextField()
    source_start = IntegerField()
    source_end = IntegerField()
    target_label = TextField()
    target_start = IntegerField()
    target_end = IntegerField()
    suggestion = TextField()
    link = TextField(null=True)

    class Meta:
        table_name = "link_verdict"
        indexes = ((("article", "annotator"), False),)


class LayerStateRow(Table):
    """How far an annotator is with an article, their note on it, whether they see suggestions."""

    id = TextField(primary_key=True)
    article = reference(ArticleRow, "article")
    annotator = reference(AnnotatorRow, "annotator")
    state = TextField()
    reason = TextField()
    note = TextField()
    blind = IntegerField()

    class Meta:
        table_name = "layer_state"
        indexes = ((("article", "annotator"), False),)


class DismissalRow(Table):
    """Words that are never a label for an annotator, in the form that quotes are compared in."""

    id = TextField(primary_key=True)
    annotator = reference(AnnotatorRow, "annotator")
    label = TextField()
    words = TextField()

    class Meta:
        table_name = "dismissal"
        indexes = ((("annotator", "label", "words"), False),)


class AssignmentRow(Table):
    """Which articles people should work on; `labels` is a JSON list, empty for all."""

    id = TextField(primary_key=True)
    article = reference(ArticleRow, "article")
    annotator = reference(AnnotatorRow, "annotator")
    labels = TextField()

    class Meta:
        table_name = "assignment"
        indexes = ((("article", "annotator"), False),)


class AdjudicationRow(Table):
    """What reviewers decided on units; `seen`, `spans` and `links` are JSON."""

    id = TextField(primary_key=True)
    article = reference(ArticleRow, "article")
    reviewer = reference(AnnotatorRow, "reviewer")
    decision = TextField()
    seen = TextField()
    spans = TextField()
    links = TextField()
    taken = TextField()
    reason = TextField()
    comment = TextField()
    at = TextField()

    class Meta:
        table_name = "adjudication"
        indexes = ((("article",), False),)


class MergeRow(Table):
    """What came in from other files of the project, each at once; known in this file only."""

    seq = IntegerField(primary_key=True)
    id = TextField(unique=True)
    annotator = TextField()
    at = TextField()
    source = TextField()
    changes = IntegerField()

    class Meta:
        table_name = "merge"


class ActionRow(Table):
    """What annotators did, in the order in which it came into this file.

    `whole` is how many changes the action has, where not all of them are here; `merge` is what it
    came in by, None where it was done here.
    """

    seq = IntegerField(primary_key=True)
    id = TextField(unique=True)
    annotator = reference(AnnotatorRow, "annotator")
    kind = TextField()
    at = TextField()
    undoes = TextField(null=True)
    subject = TextField()
    whole = IntegerField(null=True)
    merge = TextField(null=True)

    class Meta:
        table_name = "action"


class ChangeRow(Table):
    """What each action changed: `before` and `after` are records, None where there is nothing.

    `id` is the action's id, a dash, and the change's number within the action from 0. `others` is
    a JSON list of further parents, None where there are none; `depth` is one more than the greatest
    of its parents. `merge` is what it came in by, None where it was done here.
    """

    seq = IntegerField(primary_key=True)
    id = TextField(unique=True)
    action = ForeignKeyField(
        ActionRow, field="id", column_name="action", deferrable="INITIALLY DEFERRED"
    )
    entity_kind = TextField()
    entity_id = TextField(index=True)
    parent = TextField(null=True)
    others = TextField(null=True)
    depth = IntegerField()
    before = TextField(null=True)
    after = TextField(null=True)
    merge = TextField(null=True)

    class Meta:
        table_name = "change"


class StandingRow(Table):
    """What stands of entities whose newest changes are several, and of those that came back.

    Others stand as their newest change left them. `heads` is a JSON list of the newest changes,
    `parents` of those that an ordinary change goes on from; `conflict` is why it is listed, empty
    where nobody need decide; `fields` is a JSON list.
    """

    entity_kind = TextField()
    entity_id = TextField()
    heads = TextField()
    parents = TextField()
    depth = IntegerField()
    record = TextField(null=True)
    conflict = TextField(index=True)
    fields = TextField()

    class Meta:
        table_name = "standing"
        primary_key = CompositeKey("entity_id", "entity_kind")


def columns(table: type[Table]) -> list[str]:
    """Return the names of the table's columns, in order."""
    return [field.column_name for field in table._meta.sorted_fields]
