"""All tables of a project file, in the order in which they are made."""

from __future__ import annotations

from peewee import SchemaManager, SqliteDatabase

from goldspan.store import models, release_models

TABLES: tuple[type[models.Table], ...] = (
    models.MetaRow,
    models.TextRow,
    models.AnnotatorRow,
    models.SchemeRow,
    models.ActorRow,
    models.ArticleRow,
    models.RunRow,
    models.SpanRow,
    models.LinkRow,
    models.VerdictRow,
    models.LinkVerdictRow,
    models.LayerStateRow,
    models.DismissalRow,
    models.AssignmentRow,
    models.AdjudicationRow,
    release_models.SplitRow,
    release_models.ReleaseRow,
    release_models.DatasheetAnswerRow,
    release_models.KeptFileRow,
    models.MergeRow,
    models.ActionRow,
    models.ChangeRow,
    models.StandingRow,
)


def create_tables(database: SqliteDatabase) -> None:
    """Make all tables and indices in an empty file that is open and in a transaction."""
    for table in TABLES:
        SchemaManager(table, database).create_all(safe=False)
