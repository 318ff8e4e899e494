"""The command that shows the datasheet of a project, and takes answers to its questions."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, show_result
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress
from goldspan.domain.errors import ExportError

if TYPE_CHECKING:
    from goldspan.services.releases.writing.describing.described import Described
    from goldspan.services.releases.writing.describing.questions import Question

EXAMPLES = """\b
Examples:
  goldspan datasheet talks.goldspan > DATASHEET.md
  goldspan datasheet talks.goldspan --answer "motivation.funding=Nobody."
  goldspan datasheet talks.goldspan --json | jq -r '.questions[] | select(.open).key'"""


def add_to(program: typer.Typer) -> None:
    """Give the program this command."""
    program.command("datasheet", epilog=EXAMPLES)(datasheet)


def datasheet(
    project: ProjectArgument,
    answers: Annotated[
        list[str] | None,
        typer.Option(
            "--answer",
            metavar="KEY=TEXT",
            help="Keep an answer to a question; no text takes it away.",
        ),
    ] = None,
    language: Annotated[str, typer.Option(metavar="de|en", help="Of the datasheet.")] = "en",
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Show the datasheet as it is now, and answer its questions.

    The questions are those of “Datasheets for Datasets”; --json has their keys. Answers are kept
    in the project, each as one step, and go out with whatever release is written from then on.
    """
    from goldspan.services.families.project_families import ProjectFamilies
    from goldspan.services.project.projects import open_project
    from goldspan.services.releases.content.choices import ReleaseChoices
    from goldspan.services.releases.writing.answering import Answers
    from goldspan.services.releases.writing.datasheet import datasheet_of
    from goldspan.services.releases.writing.describing.phrases import LANGUAGES
    from goldspan.services.releases.writing.describing.present import described_now
    from goldspan.services.releases.writing.describing.questions import open_count, questions

    if language not in LANGUAGES:
        raise typer.BadParameter(f"one of {', '.join(LANGUAGES)}", param_hint="--language")
    asked = {question.key: question for question in questions(language)}
    given = _given(answers or (), asked)
    with (
        open_project(
            project, acting_person(person), writer=bool(given), window_lock=False
        ) as session,
        shown_progress("Reading") as progress,
        closing(ProjectFamilies(session, many=sys.maxsize)) as families,
    ):
        kept = Answers(session)
        for key, text in given.items():
            saved = kept.answer(asked[key], text)
            if saved is not None:
                saved.result()
        try:
            said = described_now(session, families, ReleaseChoices(language=language), progress)
        except ExportError:
            if given:
                note("The answers are kept. The datasheet is shown once there is gold.")
                return
            raise
    left = open_count(kept.texts)
    shown = {
        "project": str(project),
        "open": left,
        "questions": list(_questions(said, asked, kept.texts)),
    }
    show_result(as_json, shown, [datasheet_of(said, kept.texts).rstrip("\n")])
    note(f"{counted(left, 'question')} open.")


def _given(answers: Sequence[str], asked: Mapping[str, Question]) -> dict[str, str]:
    """Return the answers by key, as they were given."""
    given = {}
    for each in answers:
        key, equals, text = each.partition("=")
        if not equals or key.strip() not in asked:
            raise typer.BadParameter(
                f"“{each}” is not KEY=TEXT with one of these keys: {', '.join(asked)}",
                param_hint="--answer",
            )
        given[key.strip()] = text
    return given


def _questions(
    said: Described, asked: Mapping[str, Question], answers: Mapping[str, str]
) -> Iterator[dict[str, object]]:
    from goldspan.services.releases.writing.datasheet import filled

    for key, question in asked.items():
        yield {
            "key": key,
            "question": question.text,
            "asks": question.asks.value,
            "project": filled(said, key),
            "answer": answers.get(key, ""),
            "open": question.is_open(answers),
        }
