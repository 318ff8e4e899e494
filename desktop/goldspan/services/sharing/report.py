"""What merging did, row by row: what came in, what was there, what conflicts, what was refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from goldspan.domain.errors import GoldspanError
from goldspan.domain.exchange import Note
from goldspan.domain.merging import Conflict, MergeReport
from goldspan.domain.messages import Phrase, message
from goldspan.services.sharing.conflicts import conflict_article, conflict_words, reason_words
from goldspan.services.sharing.merging import FileMerged, Merged
from goldspan.store.project import ProjectStore


class Outcome(StrEnum):
    """What a row of the report says, in the order in which they are listed."""

    REFUSED = "refused"  # the file was left out
    CONFLICT = "conflict"  # one thing that two sides see differently
    NOTE = "note"  # something worth knowing
    CAME = "came"  # something is new or changed
    PRESENT = "present"  # all was there already


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line: a file, an article (id and name, empty for the project), whose work, and how much.

    `came` things are new or changed, `present` were there already. `conflict` is what a row of that
    outcome is about, `why` what is to be said, `error` why a file was refused.
    """

    file: str
    outcome: Outcome
    article: str = ""
    name: str = ""
    person: str = ""
    came: int = 0
    present: int = 0
    conflict: Conflict | None = None
    why: Phrase | None = None
    error: GoldspanError | None = None


def report_rows(store: ProjectStore, merged: Merged) -> list[ReportRow]:
    """Return the report of a merge as rows: what is to be looked at first, then what was there."""
    names = {article.id: article.title or article.name for article in store.articles()}
    people = {each.id: each.name for each in store.annotators()}
    rows: list[ReportRow] = []
    for file in merged.files:
        rows += _rows(file, names, people)
    order = {outcome: number for number, outcome in enumerate(Outcome)}
    return sorted(rows, key=lambda row: order[row.outcome])


def _rows(
    file: FileMerged, names: Mapping[str, str], people: Mapping[str, str]
) -> Iterator[ReportRow]:
    name = file.path.name
    if file.refused is not None:
        yield ReportRow(name, Outcome.REFUSED, error=file.refused)
    if file.report is not None:
        yield from _came(name, file.report, names, people)
        for conflict in file.report.conflicts:
            article = conflict_article(conflict)
            words = {"what": conflict_words(conflict), "why": reason_words(conflict)}
            yield ReportRow(
                name,
                Outcome.CONFLICT,
                article,
                names.get(article, ""),
                _authors(conflict, people),
                conflict=conflict,
                why=Phrase(_WHAT, words),
            )
        yield from _notes(name, file.report.notes)
    yield from _notes(name, file.notes)


def _came(
    file: str, report: MergeReport, names: Mapping[str, str], people: Mapping[str, str]
) -> Iterator[ReportRow]:
    order = {article: number for number, article in enumerate(names)}
    for row in sorted(report.rows, key=lambda r: (order.get(r.article, -1), r.annotator)):
        yield ReportRow(
            file,
            Outcome.CAME if row.came else Outcome.PRESENT,
            row.article,
            names.get(row.article, ""),
            people.get(row.annotator, ""),
            row.came,
            row.present,
        )


def _notes(file: str, notes: Iterable[Note]) -> Iterator[ReportRow]:
    for note in notes:
        yield ReportRow(file, Outcome.NOTE, why=note.words)


def _authors(conflict: Conflict, people: Mapping[str, str]) -> str:
    found = dict.fromkeys(people.get(side.annotator, "") for side in conflict.sides)
    return ", ".join(name for name in found if name)


_WHAT: Final = message("errors", "{what}: {why}")
