"""Proves that a project file is sound: its pages, references, texts, quotes, and its history."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Final

from goldspan.domain.article import article_id, text_hash
from goldspan.domain.change import EntityKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.domain.releases import fits_project
from goldspan.store import articles, kept_files, layers, releases
from goldspan.store.problems import Problem
from goldspan.store.quotes import check_quotes
from goldspan.store.verify_history import history_problems

Report = Callable[[int, int], None]


_UNREADABLE: Final = message("errors", "The file cannot be read whole: {reason}.")


def verify(connection: sqlite3.Connection, report: Report | None) -> list[Problem]:
    """Return everything that is wrong, an empty list for a sound file.

    The connection should be in a transaction, so that all checks see one moment.
    """
    checks = (_pages, _references, _texts, _files, _quotes, _numbering, _history)
    problems: list[Problem] = []
    for done, check in enumerate(checks):
        if report is not None:
            report(done, len(checks))
        try:
            problems.extend(check(connection))
        except sqlite3.DatabaseError as error:
            problems.append(Problem(_UNREADABLE, {"reason": error}))
            break
        except (ValueError, KeyError, TypeError) as error:
            problems.append(Problem(_UNREADABLE, {"reason": repr(error)}))
    if report is not None:
        report(len(checks), len(checks))
    return problems


def _pages(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield Problem(message("errors", "The file is damaged: {reason}."), {"reason": line})


def _references(connection: sqlite3.Connection) -> Iterator[Problem]:
    for table, rowid, missing, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Problem(
            message("errors", "Row {row} of the table {table} refers to a missing {missing}."),
            {"row": rowid, "table": table, "missing": missing},
        )


def _texts(connection: sqlite3.Connection) -> Iterator[Problem]:
    for digest, body in connection.execute("SELECT sha256, body FROM text"):
        if text_hash(body) != digest:
            yield Problem(
                message("errors", "The text {hash} is not the one that was saved."),
                {"hash": digest},
            )
    for article in articles.articles(connection):
        text = articles.text(connection, article.id)
        if text is None:
            continue
        if len(text) != article.length or article.id != article_id(article.sha256):
            yield Problem(
                message("errors", "The article “{name}” does not fit its text."),
                {"name": article.name},
            )


def _files(connection: sqlite3.Connection) -> Iterator[Problem]:
    """The files of all releases are there, of those that were undone too, and are what they were.

    All of them: nobody notices otherwise until a release is written again a year later.
    """
    for digest in kept_files.all_hashes(connection):
        if not kept_files.is_sound(connection, digest):
            yield Problem(
                message("errors", "The file {hash}, which a release keeps, is damaged."),
                {"hash": digest},
            )
    project = articles.meta(connection).get("id", "")
    for release in releases.in_history(connection):
        if not fits_project(release, project):
            yield Problem(
                message("errors", "Release {number} is not the one that was frozen."),
                {"number": release.number},
            )
        missing = kept_files.absent(connection, set(release.files.values()))
        for path, digest in release.files.items():
            if digest in missing:
                yield Problem(
                    message("errors", "“{path}” of release {number} is missing."),
                    {"path": path, "number": release.number},
                )


def _quotes(connection: sqlite3.Connection) -> Iterator[Problem]:
    for article in articles.articles(connection):
        text = articles.text(connection, article.id)
        if text is None:
            continue
        for span in layers.spans(connection, article.id, None):
            try:
                check_quotes(span, text)
            except GoldspanError as error:
                yield Problem(
                    message("errors", "In “{name}”: {reason}"),
                    {"name": article.name, "reason": error},
                )


def _numbering(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Each action has changes, numbered from 0; without gaps, unless it says how many it has."""
    found = connection.execute(
        "SELECT action.id, action.whole, count(change.id),"
        " count(DISTINCT CAST(substr(change.id, length(action.id) + 2) AS INTEGER)),"
        " max(CAST(substr(change.id, length(action.id) + 2) AS INTEGER))"
        " FROM action LEFT JOIN change ON change.action = action.id GROUP BY action.id"
    )
    for action, whole, count, numbers, highest in found:
        whole_here = highest == count - 1 if whole is None else highest < whole > count
        if count == 0 or numbers != count or not whole_here:
            yield Problem(
                message("errors", "Changes of the action {action} are missing."), {"action": action}
            )
    for action, undone in connection.execute(
        "SELECT id, undoes FROM action WHERE undoes IS NOT NULL"
        " AND undoes NOT IN (SELECT id FROM action)"
    ):
        yield Problem(
            message("errors", "The action {action} takes back {undone}, which is missing."),
            {"action": action, "undone": undone},
        )


def _history(connection: sqlite3.Connection) -> Iterator[Problem]:
    """The changes of each entity follow one another, and the tables are what they add up to."""
    for kind in EntityKind:
        yield from history_problems(connection, kind)
    known = {kind.value for kind in EntityKind}
    for (kind_name,) in connection.execute("SELECT DISTINCT entity_kind FROM change"):
        if kind_name not in known:
            yield Problem(
                message("errors", "There are changes of an unknown kind: {kind}."),
                {"kind": kind_name},
            )
