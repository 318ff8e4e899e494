"""What is worth knowing of a file that came in: an older scheme, one name for two, other clocks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.change import Action
from goldspan.domain.exchange import Note
from goldspan.domain.messages import Phrase, message
from goldspan.store import articles

_AHEAD: Final = timedelta(minutes=10)
_SAME_NAME: Final = (
    "SELECT name, count(*) FROM annotator WHERE kind = ? GROUP BY name HAVING count(*) > 1"
    " ORDER BY name"
)
_SAME_NUMBER: Final = (
    "SELECT number, count(*) FROM release GROUP BY number HAVING count(*) > 1 ORDER BY number"
)


def notes_on(
    target: sqlite3.Connection, source: sqlite3.Connection, actions: Sequence[Action]
) -> Iterator[Note]:
    """Yield what is worth knowing of a file and its new actions, after they have come in."""
    scheme, theirs = articles.scheme(target), articles.scheme(source)
    if theirs != scheme:
        words = message("errors", "It was made with another state of the scheme “{name}”.")
        yield Note(scheme.name, Phrase(words, {"name": theirs.name}))
    latest = max((_moment(action.at) for action in actions), default=None)
    if latest is not None and latest > datetime.now(UTC) + _AHEAD:
        words = message("errors", "A clock is wrong: something in it was done on {when}.")
        yield Note("", Phrase(words, {"when": latest.isoformat(timespec="minutes")}))
    for number, count in target.execute(_SAME_NUMBER):
        words = message("errors", "{count} releases have the number {number}.")
        yield Note("", Phrase(words, {"count": count, "number": number}))
    for name, count in target.execute(_SAME_NAME, (AnnotatorKind.PERSON.value,)):
        words = message("errors", "{count} people are called “{name}”.")
        yield Note(name, Phrase(words, {"count": count, "name": name}))


def _moment(at: str) -> datetime:
    """Return when an action says it happened; without a zone it is taken as UTC."""
    moment = datetime.fromisoformat(at)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
