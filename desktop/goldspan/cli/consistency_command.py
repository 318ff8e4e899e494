"""The command that lists what was decided differently in the same words: consistency."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress

if TYPE_CHECKING:
    from goldspan.services.consistency.findings import Finding, Place, Variant
    from goldspan.services.consistency.keeping import Looked

EXAMPLES = """\b
Examples:
  goldspan consistency talks.goldspan
  goldspan consistency talks.goldspan --gold
  goldspan consistency talks.goldspan --json | jq '.findings[] | select(.score > .5) | .words'"""


def add_to(program: typer.Typer) -> None:
    """Give the program this command."""
    program.command("consistency", epilog=EXAMPLES)(consistency)


def consistency(
    project: ProjectArgument,
    gold: Annotated[
        bool, typer.Option("--gold", help="What is adjudicated, instead of your own layer.")
    ] = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """List what you decided differently in the same words.

    Likely slips come first: the same passage with other spans, the same name once marked and once
    not, the same words with two values or labels; in the articles that you have begun or done.
    Changes nothing.
    """
    from goldspan.services.consistency.decided import Source
    from goldspan.services.consistency.family_copies import FamilyCopies
    from goldspan.services.consistency.keeping import Consistency
    from goldspan.services.families.project_families import ProjectFamilies
    from goldspan.services.project.projects import open_project

    source = Source.GOLD if gold else Source.OWN
    with (
        open_project(project, acting_person(person), writer=False) as session,
        shown_progress("Comparing decisions") as progress,
    ):
        families = ProjectFamilies(session)
        try:
            families.build(progress)
            looked = Consistency(session, FamilyCopies(families)).look(source, progress)
        finally:
            families.close()
    data = {
        "project": str(project),
        "source": source.value,
        "articles": len(looked.articles),
        "findings": [_finding(each, looked) for each in looked.findings],
    }
    header = ["score", "kind", "label", "what", "times", "words"]
    show_result(as_json, data, table_lines(header, [_cells(each) for each in looked.findings]))
    found = counted(len(looked.findings), "finding")
    note(f"{found} in {counted(len(looked.articles), 'article')}.")


def _cells(finding: Finding) -> list[object]:
    times = ":".join(str(len(variant.places)) for variant in finding.variants)
    score = f"{finding.score:.2f}"
    return [score, finding.kind.value, finding.label, finding.key, times, finding.words]


def _finding(finding: Finding, looked: Looked) -> dict[str, object]:
    return {
        "kind": finding.kind.value,
        "label": finding.label,
        "key": finding.key,
        "words": finding.words,
        "score": round(finding.score, 4),
        "variants": [_variant(each, looked) for each in finding.variants],
    }


def _variant(variant: Variant, looked: Looked) -> dict[str, object]:
    return {
        "marks": [
            {"label": mark.label, "values": dict(mark.values)} for mark in variant.decision.marks
        ],
        "links": [tie.type for tie in variant.decision.ties],
        "places": [_place(each, looked) for each in variant.places],
    }


def _place(place: Place, looked: Looked) -> dict[str, object]:
    there = looked.articles[place.article]
    return {
        "article": there.article.name,
        "start": place.start,
        "end": place.end,
        "quote": there.text[place.start : place.end],
    }
