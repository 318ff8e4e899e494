"""The command that tests an installation by using it."""

from __future__ import annotations

import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption
from goldspan.cli.output import show_result, table_lines
from goldspan.cli.progress import shown_progress

EXAMPLES = """\b
Examples:
  goldspan self-test
  goldspan self-test --json | jq .passed"""


def add_to(program: typer.Typer) -> None:
    """Give the program this command."""
    program.command("self-test", epilog=EXAMPLES)(self_test)


def self_test(as_json: JsonOption = False) -> None:
    """Try whether this installation works.

    Makes a small project in a temporary folder, uses it and throws it away. Nothing of yours is
    touched. Ends with 1 where a step fails.
    """
    from goldspan.services.self_test import SelfTest

    with (
        tempfile.TemporaryDirectory(prefix="goldspan-self-test-") as folder,
        shown_progress("Testing") as progress,
    ):
        steps = list(SelfTest(Path(folder), progress).run())
    passed = not any(step.failure for step in steps)
    data = {
        "passed": passed,
        "version": version("goldspan"),
        "python": sys.version.split()[0],
        "steps": [
            {
                "name": step.name,
                "passed": not step.failure,
                "seconds": round(step.seconds, 3),
                "detail": step.failure or step.detail,
            }
            for step in steps
        ],
    }
    rows = [
        (
            "failed" if step.failure else "ok",
            step.name,
            f"{step.seconds:.2f} s",
            step.failure or step.detail,
        )
        for step in steps
    ]
    show_result(as_json, data, table_lines(["result", "step", "time", "detail"], rows))
    if not passed:
        raise typer.Exit(ExitCode.LOOK)
