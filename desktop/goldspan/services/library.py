"""The library: all articles with how far the annotator is, and what can be done to articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from goldspan.domain.annotator import GOLD
from goldspan.domain.article import Article
from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.layer import WorkState
from goldspan.services.session import ProjectSession
from goldspan.store.project import ProjectStore

TIME_PATTERN = (
    r"(?P<year>[0-9]{4})"
    r"(?:-W(?P<week>[0-9][0-9])(?:-(?:[1-7]|WE))?"
    r"|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI)"
    r"|-(?P<month>[0-9][0-9])"
    r"(?:-(?P<day>[0-9][0-9])"
    r"(?:T(?:MO|MI|AF|EV|NI|DT"
    r"|(?P<hour>[0-9][0-9])(?::(?P<minute>[0-9][0-9])(?::(?P<second>[0-9][0-9]))?)?"
    r"(?:Z|[+-][0-9][0-9]:[0-9][0-9])?"
    r"))?)?)?"
)
GERMAN_PATTERN = (
    r"(?:(?P<day>[0-9]{1,2})\. ?)?(?P<month>[0-9]{1,2})\. ?(?P<year>[0-9]{4})"
    r"(?:(?(day),? (?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?: Uhr)?|(?!)))?"
)


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """An article as one annotator sees it in the library.

    `spans` counts the annotator's own spans by label key; `suggestions` are those without the
    annotator's verdict; `reason` says why it was skipped, `note` is the annotator's note on it.
    `folded` is what finding looks through: title, name, outlet and document time, without upper
    case.
    """

    article: Article
    state: WorkState
    reason: str
    adjudicated: bool
    suggestions: int
    spans: Mapping[str, int]
    note: str = ""
    folded: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        article = self.article
        found = f"{article.title}\n{article.name}\n{article.outlet}\n{article.document_time}"
        object.__setattr__(self, "folded", found.casefold())

    @property
    def key(self) -> tuple[int, str]:
        """Return where the article stands in the library's order."""
        return (self.article.position, self.article.name)


def load_rows(
    store: ProjectStore, annotator_id: str, article_ids: Sequence[str] | None = None
) -> list[LibraryRow]:
    """Return a row for every article, or for those of these, in the library's order.

    Five queries, on any thread.
    """
    counts = store.span_counts([annotator_id], article_ids)
    suggestions = store.suggestions_left(annotator_id, article_ids)
    states = {state.article: state for state in store.states(annotator_id, article_ids)}
    adjudicated = {
        state.article
        for state in store.states(GOLD.id, article_ids)
        if state.state is WorkState.DONE
    }
    rows = []
    for article in store.articles(article_ids):
        state = states.get(article.id)
        rows.append(
            LibraryRow(
                article=article,
                state=state.state if state else WorkState.NEW,
                reason=state.reason if state else "",
                adjudicated=article.id in adjudicated,
                suggestions=suggestions.get(article.id, 0),
                spans=counts.get(article.id, {}),
                note=state.note if state else "",
            )
        )
    return rows


def is_document_time(value: str) -> bool:
    """Say whether the value is a TIMEX3 date or time that exists; empty means unknown.

    Taken are years, halves, quarters, seasons, months, weeks, days, parts of a day, hours to
    seconds, with or without a time zone.
    """
    if not value:
        return True
    found = re.fullmatch(TIME_PATTERN, value)
    if found is None:
        return False
    part = {name: int(text) for name, text in found.groupdict().items() if text}
    if "week" in part and not 1 <= part["week"] <= 53:
        return False
    try:
        date(part["year"], part.get("month", 1), part.get("day", 1))
        time(part.get("hour", 0), part.get("minute", 0), part.get("second", 0))
    except ValueError:
        return False
    return True


def read_document_time(typed: str) -> str | None:
    """Return the TIMEX3 value of what was typed, None where it is no date that exists.

    Beside TIMEX3 values dates are understood that are written the German way, with or without a
    time: `12.1.2022`, `12. 01. 2022, 7:09 Uhr`; also `1.2022` for a month.
    """
    value = typed.strip()
    found = re.fullmatch(GERMAN_PATTERN, value)
    if found is not None:
        part = found.groupdict()
        value = "-".join(
            [part["year"], *(f"{int(part[p]):02}" for p in ("month", "day") if part[p])]
        )
        if part["hour"]:
            value += f"T{int(part['hour']):02}:{part['minute']}"
    return value if is_document_time(value) else None


def edit_metadata(
    session: ProjectSession, article: Article, place: str, value: str, origin: object
) -> Future[Action] | None:
    """Change one of `title`, `outlet`, `language`, `url` of an article.

    The document time has more to it: see `set_document_time`. Returns None where nothing changes.
    """
    value = value.strip()
    if getattr(article, place) == value:
        return None
    changed: dict[str, Any] = {place: value}
    after = replace(article, **changed)
    return session.submit(
        ActionKind.METADATA,
        [EntityChange(article, after)],
        origin=origin,
        subject=after.title or after.name,
    )


def remove_articles(
    session: ProjectSession, article_ids: Iterable[str], origin: object
) -> Future[Action] | None:
    """Take articles with all that anybody has on them out of the project; undo brings them back.

    Returns None where none of the articles is there.
    """
    store = session.store
    changes: list[EntityChange] = []
    names: list[str] = []
    wanted = set(article_ids)
    states = [state for state in store.states() if state.article in wanted]
    for article_id in wanted:
        article = store.article(article_id)
        if article is None:
            continue
        names.append(article.title or article.name)
        changes += [EntityChange(link, None) for link in store.links(article_id)]
        for annotator in store.layer_annotators(article_id):
            changes += [
                EntityChange(verdict, None) for verdict in store.verdicts(article_id, annotator.id)
            ]
            changes += [
                EntityChange(verdict, None)
                for verdict in store.link_verdicts(article_id, annotator.id)
            ]
        changes += [EntityChange(span, None) for span in store.spans(article_id)]
        changes += [EntityChange(s, None) for s in states if s.article == article_id]
        changes.append(EntityChange(article, None))
    if not names:
        return None
    subject = names[0] if len(names) == 1 else str(len(names))
    return session.submit(ActionKind.REMOVE_ARTICLE, changes, origin=origin, subject=subject)
