"""Checks what comes from another file, change by change, before it is taken."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import Action, ActionKind, Entity, EntityKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import Span, Verdict
from goldspan.domain.releases import DatasheetAnswer, Release, Split, fits_project
from goldspan.store import articles, kept_files
from goldspan.store.admitting import strange
from goldspan.store.quotes import check_quotes
from goldspan.store.records import from_json
from goldspan.store.rows import FORMATS, Row
from goldspan.store.shapes import is_whole
from goldspan.store.sql import INSERT_TEXT

_TEXTS_HELD: Final = 64
_TEXT: Final = "SELECT sha256, body FROM text WHERE sha256 >= ? AND sha256 < ? || 'g' LIMIT 1"
_BODY: Final = "SELECT body FROM text WHERE sha256 = ?"
_KINDS: Final[dict[str, EntityKind]] = {kind.value: kind for kind in EntityKind}
# These come by the ten thousand; that their records are written again as they are is enough.
_PLAIN: Final = frozenset({EntityKind.SPAN, EntityKind.LINK})

NONSENSE: Final = (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)


class Came(NamedTuple):
    """A change of another file: the columns of its row that do not depend on this file."""

    id: str
    action: str
    entity_kind: str
    entity_id: str
    parent: str | None
    others: str | None
    depth: int
    before: str | None
    after: str | None


class Checker:
    """Checks changes of a file; what fits nothing is refused with the change's name.

    Articles bring their texts, releases their files along into `target`.
    """

    def __init__(self, path: Path, source: sqlite3.Connection, target: sqlite3.Connection) -> None:
        self._path = path
        self._source = source
        self._target = target
        self._texts: OrderedDict[str, str] = OrderedDict()
        self._project = articles.meta(target).get("id", "")

    def refuse(self, part: object) -> GoldspanError:
        """Return the error that names what the file is refused for."""
        return strange(self._path, part)

    def action(self, row: tuple[str, str, str, str, str | None, str]) -> Action:
        """Return the action of a row; refuse kinds and times that there are not."""
        try:
            datetime.fromisoformat(row[3])
            return Action(row[0], row[1], ActionKind(row[2]), row[3], row[4], row[5])
        except NONSENSE as error:
            raise self.refuse(f"action {row[0]}") from error

    def kind(self, change: Came) -> EntityKind:
        """Return what a change is about; refuse one that is not numbered within its action."""
        kind = _KINDS.get(change.entity_kind)
        action, _, number = change.id.rpartition("-")
        numbered = action == change.action and number.isdecimal() and str(int(number)) == number
        whole = "\0" not in change.entity_id
        if kind is None or not numbered or not whole or not _parents_are_listed(change):
            raise self.refuse(f"change {change.id}")
        return kind

    def before(self, change: Came) -> object:
        """Return the record that a change began with, empty where there was none."""
        try:
            return json.loads(change.before or "{}")
        except NONSENSE as error:
            raise self.refuse(f"change {change.id}") from error

    def entity(self, kind: EntityKind, change: Came) -> tuple[Entity, Row] | None:
        """Return what an entity is after a change, with its row; None where it is gone.

        Refuse a record that is not as Goldspan writes it, and words that are not in the text.
        """
        if change.after is None:
            return None
        try:
            entity = from_json(kind, change.after)
            record, row = FORMATS[kind].encode(entity)
            if record != change.after or entity.id != change.entity_id:
                raise self.refuse(f"change {change.id}")
            if kind not in _PLAIN and not is_whole(entity):
                raise self.refuse(f"change {change.id}")
            self._check_content(entity, change.before)
        except (*NONSENSE, GoldspanError) as error:
            raise self.refuse(f"change {change.id}") from error
        return entity, row

    def _check_content(self, entity: Entity, before: str | None) -> None:
        if isinstance(entity, Span):
            check_quotes(entity, self._text(entity.article))
        elif isinstance(entity, Verdict):
            check_quotes(entity.suggestion, self._text(entity.suggestion.article))
        elif isinstance(entity, Article):
            self._bring_text(entity)
        elif isinstance(entity, Split | Release | DatasheetAnswer):
            self._check_release(entity)
        elif isinstance(entity, Annotator) and not _stays(entity, before):
            raise self.refuse(f"annotator {entity.id}")

    def _check_release(self, entity: Split | Release | DatasheetAnswer) -> None:
        """Refuse what has another id than it must have; a release brings its files along."""
        if not fits_project(entity, self._project):
            raise self.refuse(entity.id)
        if isinstance(entity, Release):
            for digest in sorted(kept_files.absent(self._target, set(entity.files.values()))):
                kept_files.bring(self._source, self._target, digest)

    def _text(self, article: str) -> str:
        """Return an article's text, whether there is such an article now or was once."""
        known = self._texts.get(article)
        if known is None:
            places = (self._target, self._source)
            rows = (each.execute(_TEXT, (article, article)).fetchone() for each in places)
            digest, known = next(filter(None, rows), ("", ""))
            if article_id(digest) != article or text_hash(known) != digest:
                raise self.refuse(f"article {article}")
            self._texts[article] = known
            if len(self._texts) > _TEXTS_HELD:
                self._texts.popitem(last=False)
        return known

    def _bring_text(self, article: Article) -> None:
        if article.id != article_id(article.sha256):
            raise self.refuse(f"article {article.id}")
        row = self._target.execute(_BODY, (article.sha256,)).fetchone()
        if row is None:
            row = self._source.execute(_BODY, (article.sha256,)).fetchone()
            if row is None or text_hash(row[0]) != article.sha256:
                raise self.refuse(f"article {article.id}")
            self._target.execute(INSERT_TEXT, (article.sha256, row[0]))
        if len(row[0]) != article.length:
            raise self.refuse(f"article {article.id}")


def _stays(annotator: Annotator, before: str | None) -> bool:
    """Return whether a person stays a person, a pipeline a pipeline, and gold is gold alone."""
    if before is not None and json.loads(before).get("kind") != annotator.kind:
        return False
    return (annotator.id == GOLD.id) is (annotator.kind is AnnotatorKind.GOLD)


def _parents_are_listed(change: Came) -> bool:
    """Return whether further parents are a list of ids, each but once."""
    if change.others is None:
        return True
    try:
        others = json.loads(change.others)
    except NONSENSE:
        return False
    if not isinstance(others, list) or not all(isinstance(each, str) for each in others):
        return False
    every = [change.parent, *others]
    return bool(others) and len(set(every)) == len(every) and None not in every
