"""The command that measures how far people agree: agreement."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress

if TYPE_CHECKING:
    from goldspan.services.measuring.figures import Figures, GammaCost, Measure

EXAMPLES = """\b
Examples:
  goldspan agreement talks.goldspan
  goldspan agreement talks.goldspan --label CLAIM --once
  goldspan agreement talks.goldspan --person "Annotator A" --person "Annotator B"
  goldspan agreement talks.goldspan --csv > agreement.csv
  goldspan agreement talks.goldspan --json | jq '.labels.ACTOR.strict.value'"""


def add_to(program: typer.Typer) -> None:
    """Give the program this command."""
    program.command("agreement", epilog=EXAMPLES)(agreement)


def agreement(
    project: ProjectArgument,
    label: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY", help="Only this label; may be given several times."),
    ] = None,
    article: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this article; may be given several times."),
    ] = None,
    person: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only this person; give two or more."),
    ] = None,
    once: Annotated[
        bool,
        typer.Option(
            "--once", help="Count passages that recur once; the raw figures stand beside."
        ),
    ] = False,
    gamma: Annotated[
        bool,
        typer.Option("--gamma", help="Work out γ too; takes long and needs goldspan[gamma]."),
    ] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print all figures as CSV.")] = False,
    me: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Measure how far people agree.

    Compared are articles that two or more people are done with; pipelines and gold never count as
    people. With --json, all measures by label, pair and article,
    what was left out and why, each unit that differs, and what suggestions did. Changes nothing.
    """
    from goldspan.services.measuring.reporting import Asked, report

    asked = Asked(
        labels=tuple(label or ()),
        articles=tuple(article or ()),
        people=tuple(person or ()),
        once=once,
        gamma=gamma,
        details=as_json,
    )
    with shown_progress("Measuring agreement") as progress:
        found = report(project, acting_person(me), asked, progress, _say_cost)
    figures = found.figures
    if as_csv and not as_json:
        from goldspan.services.measuring.record import csv_rows

        csv.writer(sys.stdout, lineterminator="\n").writerows(csv_rows(figures))
    else:
        header = ["label", "measure", "value", "low", "high", "units", "differing", "note"]
        lines = [] if as_json else table_lines(header, list(_cells(figures)))
        show_result(as_json, {"project": str(project), **found.record}, lines)
    if gamma and not as_json:
        note(f"γ: {_gamma(found.record['gamma'])}")
    for words in found.left_out:
        note(f"Left out: {words}.")
    people = " and ".join(each.name for each in figures.people) or "nobody"
    note(f"{counted(len(figures.articles), 'article')}, {people}.")


def _cells(figures: Figures) -> Iterator[list[object]]:
    from goldspan.services.measuring.figures import MeasureKind

    for label in figures.rows:
        units = figures.label_units(label)
        for kind in MeasureKind:
            measure = figures.measure(kind, label)
            if measure is not None:
                counts = [units.units, units.differing]
                name = label or "all labels"
                yield [
                    name,
                    kind.value.replace("_", " "),
                    *_numbers(measure),
                    *counts,
                    _why(measure),
                ]


def _numbers(measure: Measure) -> list[str]:
    interval = measure.interval
    ends = (None, None) if interval is None else (interval.low, interval.high)
    return [_digits(value) for value in (measure.value, *ends)]


def _digits(value: float | None) -> str:
    from goldspan.services.measuring.words import seems_perfect

    if value is None:
        return ""
    return ">0.999" if seems_perfect(value, 3) else f"{value:.3f}"


def _why(measure: Measure) -> str:
    from goldspan.services.measuring.words import BECAUSE

    return f"undefined, because {BECAUSE[measure.undefined]}" if measure.undefined else ""


def _say_cost(cost: GammaCost) -> None:
    if cost.installed:
        over = f"{counted(cost.articles, 'article')} with {counted(cost.spans, 'span')}"
        note(f"γ of {over} takes about {counted(max(1, round(cost.seconds)), 'second')}.")


def _gamma(record: Mapping[str, Any]) -> str:
    if record["value"] is None:
        return f"undefined, because {record['because']}"
    ends = " to ".join(map(_digits, record["interval"] or ()))
    return f"{_digits(record['value'])} {ends}".rstrip()
