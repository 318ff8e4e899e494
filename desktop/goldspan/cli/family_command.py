"""The command that lists which articles share passages: families."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress

if TYPE_CHECKING:
    from goldspan.domain.article import Article
    from goldspan.domain.layer import TextRange
    from goldspan.services.families.listing import Family, FamilyPair

EXAMPLES = """\b
Examples:
  goldspan families talks.goldspan
  goldspan families talks.goldspan --article 000_a11c
  goldspan families talks.goldspan --json | jq '.families[].pairs[].places[].a.quote'"""


def add_to(program: typer.Typer) -> None:
    """Give the program this command."""
    program.command("families", epilog=EXAMPLES)(families)


def families(
    project: ProjectArgument,
    article: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this article's family; may be given several times."),
    ] = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """List the articles that share passages, family by family.

    Furniture counts for nothing: what you or gold marked, else what pipelines suggest. Nor do
    passages that many other articles have. With --json, all shared passages and where they are.
    Changes nothing.
    """
    from goldspan.services.families.listing import list_families
    from goldspan.services.project.projects import open_project
    from goldspan.services.transfer.article_names import article_ids

    with (
        open_project(project, acting_person(person), writer=False) as session,
        shown_progress("Comparing articles") as progress,
    ):
        chosen = article_ids(session.store, article) if article else []
        found = list_families(session, chosen, progress)
        count = len(session.store.articles())
    data = {
        "project": str(project),
        "articles": count,
        "families": [
            {
                "articles": [_article(each) for each in family.articles],
                "pairs": [_pair(pair) for pair in family.pairs],
            }
            for family in found
        ],
    }
    header = ["family", "id", "outlet", "passages", "share", "nearest", "title"]
    show_result(as_json, data, table_lines(header, _cells(found)))
    together = sum(len(family.articles) for family in found)
    said = counted(len(found), "family", "families")
    note(f"{said}, {together} of {counted(count, 'article')}.")


def _cells(found: list[Family]) -> list[list[object]]:
    cells: list[list[object]] = []
    for number, family in enumerate(found, start=1):
        for each in family.articles:
            pair = family.nearest(each)
            nearest = "" if pair is None else (pair.b if each == pair.a else pair.a).name
            cells.append(
                [
                    *(number, each.name, each.outlet),
                    pair.passages if pair else 0,
                    f"{pair.share if pair else 0:.2f}",
                    *(nearest, each.title),
                ]
            )
    return cells


def _article(article: Article) -> dict[str, str]:
    return {
        "id": article.name,
        "key": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "document_time": article.document_time,
    }


def _pair(pair: FamilyPair) -> dict[str, object]:
    return {
        "a": pair.a.name,
        "b": pair.b.name,
        "passages": pair.passages,
        "share": round(pair.share, 4),
        "places": [
            {"a": _place(place.a), "b": _place(place.b), "same": place.same}
            for place in pair.places
        ],
    }


def _place(place: TextRange) -> dict[str, object]:
    return {"start": place.start, "end": place.end, "quote": place.quote}
