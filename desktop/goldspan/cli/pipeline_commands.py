"""The commands that use a pipeline without changing a project: evaluate, predict."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.evaluation_output import error_lines, figure_lines
from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption
from goldspan.cli.output import counted, note, show_result
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress
from goldspan.cli.sequence_output import sequence_lines

if TYPE_CHECKING:
    from goldspan.services.evaluating import Evaluation

PROJECT_ENDING = ".goldspan"
ALL_LABELS = "all"
EVALUATE_EXAMPLES = """\b
Examples:
  goldspan evaluate talks.goldspan
  goldspan evaluate --pipeline de_core_news_lg gold.jsonl
  goldspan evaluate --pipeline models/mine gold.jsonl --ids t00-t71 --errors DATE | less
  goldspan evaluate gold.jsonl --json | jq .labels.ACTOR.strict.f1
  goldspan evaluate --sequence gold.jsonl"""
PREDICT_EXAMPLES = """\b
Examples:
  goldspan predict < in.jsonl > out.jsonl
  goldspan predict --pipeline models/mine < in.jsonl | jq -c '.spans[]'"""


def add_to(program: typer.Typer) -> None:
    """Give the program these commands."""
    program.command("evaluate", epilog=EVALUATE_EXAMPLES)(evaluate)
    program.command("predict", epilog=PREDICT_EXAMPLES)(predict)


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD", help="Goldspan JSONL with spans, or a project.", readable=False
        ),
    ],
    pipeline: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="A pipeline that is installed, or its folder; otherwise goldspan-de for a file,"
            " and for a project the pipelines of its plan together.",
        ),
    ] = "",
    ids: Annotated[
        str, typer.Option(metavar="A-B", help="Only the articles from A to B of the file.")
    ] = "",
    errors: Annotated[
        list[str] | None,
        typer.Option(metavar="LABEL", help="List the errors of a label, or of all."),
    ] = None,
    sequence: Annotated[
        bool,
        typer.Option(
            "--sequence",
            help="Count the actions to gold instead: the articles of a file one after the other,"
            " with suggestions, memory and projection. A pipeline of - is none.",
        ),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Measure how good a pipeline is.

    Runs it on articles that have gold and compares: precision, recall and F1 of the spans, by
    label; attributes and links of the spans that it found; furniture by characters. The value is
    F1, or the share of the right, and lies between low and high in 95 of 100 samples of articles.
    Nothing is changed. Lines and articles that cannot be measured are named, the others are
    measured, and the exit code is 1.
    """
    from goldspan.services.evaluating import error_record, evaluation_record

    if sequence:
        if errors:
            raise typer.BadParameter("not with --sequence", param_hint="--errors")
        _replay(gold, pipeline, ids, as_json=as_json)
        return
    asked = [label for label in errors or () if label.casefold() != ALL_LABELS]
    evaluation = _evaluation(gold, pipeline, ids, asked)
    for refusal in evaluation.refused:
        note(f"left out: {refusal.file}, line {refusal.line}: {refusal.reason}")
    for failed in evaluation.failed:
        note(f"failed: {failed.name}: {failed.error}")
    for label, count in evaluation.measures.unmeasured.items():
        note(f"not measured, because gold never has it: {label} ({counted(count, 'suggestion')})")
    for label, articles in evaluation.unknown.items():
        note(f"left out, because nobody was asked for it: {label} ({counted(articles, 'article')})")
    if unsuggested := evaluation.measures.unsuggested:
        note(f"never suggested by {evaluation.pipeline}: {', '.join(unsuggested)}")
    wanted = {label.casefold() for label in errors or ()}
    listed = [
        error
        for error in evaluation.errors
        if ALL_LABELS in wanted or error.label.casefold() in wanted
    ]
    data = {"gold": str(gold), **evaluation_record(evaluation)}
    if errors:
        data["errors"] = [error_record(error) for error in listed]
    lines = figure_lines(evaluation)
    if errors:
        lines = [*error_lines(listed), "", *lines]
    show_result(as_json, data, lines)
    speed = evaluation.words_per_second
    note(
        f"{evaluation.pipeline} {evaluation.version}: {counted(evaluation.articles, 'article')},"
        f" {counted(evaluation.words, 'word')}" + (f", {speed:.0f} words/s" if speed else "")
    )
    if evaluation.refused or evaluation.failed:
        raise typer.Exit(ExitCode.LOOK)


def predict(
    pipeline: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="A pipeline that is installed, or its folder; otherwise the shipped one for the"
            " language of each article.",
        ),
    ] = "",
) -> None:
    """Suggest line by line, without a project.

    Goldspan JSONL on standard input, one article a line: {"id", "text", "language",
    "document_time"}. The same lines come out at once and in their order, with "spans" and
    "links"; other fields stay as they are. Lines that are no such record, and articles on which
    the pipeline fails, are named and left out, the others go on, and the exit code is 1.
    """
    from goldspan.services.predicting import LineProblem, predict_lines

    problems = 0
    try:
        for item in predict_lines(sys.stdin.buffer, pipeline):
            if isinstance(item, LineProblem):
                problems += 1
                note(f"{'left out: ' if item.skipped else ''}line {item.line}: {item.error}")
            else:
                print(item, flush=True)
    except BrokenPipeError:
        # Whoever reads has had enough. Python would complain when it closes the stream at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if problems:
        raise typer.Exit(ExitCode.LOOK)


def _replay(gold: Path, pipeline: str, ids: str, *, as_json: bool) -> None:
    from goldspan.services.cost.record import sequence_record
    from goldspan.services.cost.replay import replay_file
    from goldspan.services.transfer.pipelines import DEFAULT_PIPELINE

    if gold.suffix == PROJECT_ENDING:
        raise typer.BadParameter("only for files", param_hint="--sequence")
    with shown_progress("Replaying") as progress:
        cost = replay_file(gold, pipeline or DEFAULT_PIPELINE, progress, ids)
    for refusal in cost.refused:
        note(f"left out: {refusal.file}, line {refusal.line}: {refusal.reason}")
    for article in cost.replays[-1].articles:
        for label, start, end in article.refused:
            note(f"not allowed, so not counted: {article.name}: {label} {start}–{end}")
        for words in article.amiss:
            note(f"not as in gold: {article.name}: {words}")
    show_result(as_json, {"gold": str(gold), **sequence_record(cost)}, sequence_lines(cost))
    note(f"{cost.pipeline} {cost.version}" if cost.version else "no pipeline")
    if cost.refused or any(article.amiss for article in cost.replays[-1].articles):
        raise typer.Exit(ExitCode.LOOK)


def _evaluation(gold: Path, pipeline: str, ids: str, labels: Collection[str]) -> Evaluation:
    from goldspan.services.evaluating import evaluate_file, evaluate_project
    from goldspan.services.project.projects import open_project
    from goldspan.services.transfer.pipelines import DEFAULT_PIPELINE

    with shown_progress("Measuring") as progress:
        if gold.suffix != PROJECT_ENDING:
            return evaluate_file(pipeline or DEFAULT_PIPELINE, gold, progress, ids, labels)
        if ids:
            raise typer.BadParameter("only for files", param_hint="--ids")
        with open_project(gold, acting_person(""), writer=False) as session:
            return evaluate_project(session, pipeline, progress=progress, labels=labels)
