"""The commands of reviewers: units lists where people differ, adjudicate decides from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, sentences, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress

if TYPE_CHECKING:
    from goldspan.services.review.adjudicating import Adjudicated, RowOutcome
    from goldspan.services.review.listing import ArticleUnits
    from goldspan.services.review.review_units import ReviewUnit

UNITS_EXAMPLES = """\b
Examples:
  goldspan units talks.goldspan --left
  goldspan units talks.goldspan --label DATE --kind boundary --worst
  goldspan units talks.goldspan --left --json > left.json
  goldspan units talks.goldspan --json | jq -c '.units[] | select(.people | length > 2)'"""
ADJUDICATE_EXAMPLES = """\b
Examples:
  goldspan adjudicate talks.goldspan --from decided.json --dry-run
  goldspan adjudicate talks.goldspan --from decisions.jsonl --done
  goldspan units talks.goldspan --left --json \\
    | jq -c '.units[] | .decision = "taken" | .taken = "Anna"' > decisions.jsonl"""


def add_to(program: typer.Typer) -> None:
    """Give the program these commands."""
    program.command("units", epilog=UNITS_EXAMPLES)(units)
    program.command("adjudicate", epilog=ADJUDICATE_EXAMPLES)(adjudicate)


def units(
    project: ProjectArgument,
    article: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only of this article; may be given several times."),
    ] = None,
    label: Annotated[
        list[str] | None,
        typer.Option(metavar="LABEL", help="Only where anybody has this label; several times."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND",
            help="Only these differences: boundary, label, attribute, link, only, or agreed.",
        ),
    ] = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STATE",
            help="Only these states: open, stale, skipped, adopted, decided, from_file.",
        ),
    ] = None,
    left: Annotated[
        bool, typer.Option("--left", help="Only what is left: open, stale or skipped.")
    ] = False,
    annotator: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Only where this person is not with most; where these differ, if several.",
        ),
    ] = None,
    worst: Annotated[
        bool, typer.Option("--worst", help="The worst first, instead of reading order.")
    ] = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """List where people differ, unit by unit.

    Compared are people who are done with an article. With --json everything that they have there,
    what was decided, and gold; “goldspan adjudicate” takes the same back, edited. Changes nothing.
    """
    from goldspan.services.project.projects import open_project
    from goldspan.services.review.choosing import unit_filter
    from goldspan.services.review.filters import worst_first
    from goldspan.services.review.listing import project_units
    from goldspan.services.review.unit_records import UnitRecords
    from goldspan.services.transfer.article_names import article_ids

    with (
        open_project(project, acting_person(person), writer=False) as session,
        shown_progress("Comparing annotators") as progress,
    ):
        store = session.store
        wanted = unit_filter(
            store.annotators(),
            session.scheme,
            labels=label or (),
            kinds=kind or (),
            states=state or (),
            people=annotator or (),
            left=left,
        )
        chosen = article_ids(store, article) if article else None
        found = project_units(store, wanted, chosen, progress)
        records = UnitRecords(store.annotators(), session.register())
        written = {r["unit"]: r for each in found for r in records.of(each)} if as_json else {}
        names = {each.id: each.name for each in store.annotators()}
    articles = {unit.id: each for each in found for unit in each.units}
    listed = [unit for each in found for unit in each.units]
    listed = worst_first(listed) if worst else listed
    data = {
        "project": str(project),
        "articles": [_article(each, names) for each in found],
        "units": [written[unit.id] for unit in listed] if as_json else [],
    }
    header = ["article", "unit", "state", "differences", "labels", "start", "who", "words"]
    rows = [_cells(articles[unit.id], unit, names) for unit in listed]
    show_result(as_json, data, table_lines(header, rows))
    still = sum(unit.left for unit in listed)
    said = counted(len(listed), "unit")
    note(f"{said} in {counted(len(found), 'article')}, {still} of them left to decide.")
    awaited = sorted({person.name for each in found for person in each.people.awaited})
    if awaited:
        note(f"Not done yet, and left out: {', '.join(awaited)}.")


def adjudicate(
    project: ProjectArgument,
    source: Annotated[
        Path,
        typer.Option(
            "--from",
            metavar="FILE",
            help="Decisions as JSON lines, or what “units --json” printed, edited.",
            readable=False,
        ),
    ],
    done: Annotated[
        bool, typer.Option("--done", help="Adjudicate articles where nothing is left then.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be done.")
    ] = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Decide on units as a file says.

    It is one step, which undo takes back. Rows that cannot be done are named with their reason, all
    others are done. The first decision in an article also writes what all agree on. Nobody's own
    work is touched.
    """
    from goldspan.services.project.projects import open_project
    from goldspan.services.review.adjudicating import Outcome, adjudicate_rows
    from goldspan.services.review.decision_rows import read_rows

    rows = list(read_rows(source))
    with (
        open_project(project, acting_person(person), window_lock=False) as session,
        shown_progress("Deciding") as progress,
    ):
        result = adjudicate_rows(session, rows, source.name, progress, finish=done, dry_run=dry_run)
    refused = [row for row in result.rows if row.outcome is Outcome.REFUSED]
    data = {
        "project": str(project),
        "file": str(source),
        "dry_run": dry_run,
        **{outcome.value: result.count(outcome) for outcome in Outcome},
        "rows": [_outcome(row) for row in result.rows],
        "finished": list(result.finished),
        "left": result.left,
    }
    show_result(as_json, data, [line for row in refused for line in _refused(row)])
    _say(result, dry_run=dry_run)
    if refused:
        raise typer.Exit(ExitCode.LOOK)


def _say(result: Adjudicated, *, dry_run: bool) -> None:
    from goldspan.services.review.adjudicating import Outcome

    decided, refused = result.count(Outcome.DECIDED), result.count(Outcome.REFUSED)
    would = "would be " if dry_run else ""
    others = result.count(Outcome.UNCHANGED) + result.count(Outcome.UNDECIDED)
    note(
        f"{counted(decided, 'unit')} {would}decided, {refused} refused,"
        f" {others} without a new decision."
    )
    if result.finished:
        note(f"Adjudicated{' then' if dry_run else ''}: {', '.join(result.finished)}.")
    for name, count in result.left.items():
        note(f"{name}: {counted(count, 'unit')} left to decide.")


def _article(found: ArticleUnits, names: dict[str, str]) -> dict[str, object]:
    return {
        "id": found.article.name,
        "key": found.article.id,
        "title": found.article.title,
        "people": [names[each.id] for each in found.people.compared],
        "awaited": [names[each.id] for each in found.people.awaited],
        "adjudicated": found.done,
        "left": found.left,
    }


def _cells(found: ArticleUnits, unit: ReviewUnit, names: dict[str, str]) -> list[object]:
    who = ", ".join(sorted(names.get(each, each) for each in unit.spans)) or "gold"
    words = " | ".join(dict.fromkeys(" ".join(span.quote.split()) for span in unit.marks))
    return [
        found.article.name,
        unit.id,
        unit.state.value,
        ",".join(sorted(unit.differences)),
        ",".join(unit.labels),
        unit.start,
        who,
        words,
    ]


def _outcome(row: RowOutcome) -> dict[str, object]:
    return {
        "row": row.number,
        "outcome": row.outcome.value,
        "article": row.article,
        "unit": row.unit,
        "reason": str(row.refusal) if row.refusal is not None else "",
    }


def _refused(row: RowOutcome) -> list[str]:
    if row.refusal is None:
        return []
    first, *more = sentences(row.refusal)
    place = f"row {row.number}" + (f" ({row.article} {row.unit})" if row.unit else "")
    return [f"{place}: {' '.join([first, *more])}"]
