"""Puts the commands together, runs one, and turns how it ended into an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from goldspan.cli import (
    agreement_command,
    consistency_command,
    curve_command,
    datasheet_command,
    exchange_commands,
    export_command,
    family_command,
    join_command,
    leaks_command,
    pipeline_commands,
    project_commands,
    release_command,
    review_commands,
    self_test_command,
    sharing_commands,
    split_command,
    suggest_commands,
    team_commands,
    train_command,
)
from goldspan.cli.exit_codes import EXPLAINED, ExitCode
from goldspan.cli.output import note, show_error, use_utf8
from goldspan.cli.project_commands import OpenWindow
from goldspan.cli.release_command import with_command
from goldspan.domain.errors import CancelledError, GoldspanError

HELP = """Turn news articles into gold data: mark actors, dates and claims over suggestions.

Without a command, the window opens. Everything of a project lives in one .goldspan file; nothing
needs a server or a network.

\b
The first ten minutes:
  goldspan new talks.goldspan
  goldspan import talks.goldspan articles/ --metadata articles/metadata.csv
  goldspan prefill talks.goldspan
  goldspan open talks.goldspan
  goldspan export talks.goldspan --format docbin --out export/"""

INTERRUPTED = 130  # what typer ends with after Ctrl+C


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Run the command that the arguments (without the program's name) name; return an exit code.

    `open_window` opens the window on a project, or on none, for a person, or for whoever the
    window knows; the command line cannot do that.
    """
    return Program(open_window).run(arguments)


class Program:
    """All commands, put together; runs any number of them, one after the other."""

    def __init__(self, open_window: OpenWindow) -> None:
        self._command = typer.main.get_command(_program(open_window))

    def run(self, arguments: Sequence[str]) -> int:
        """Run the command that the arguments name; return an exit code."""
        use_utf8()
        try:
            self._command.main(with_command(arguments), prog_name="goldspan")
        except CancelledError as error:
            show_error(error)
            return ExitCode.CANCELLED
        except GoldspanError as error:
            show_error(error)
            return ExitCode.MEND
        except KeyboardInterrupt:
            return ExitCode.CANCELLED
        except SystemExit as end:
            if end.code == INTERRUPTED:
                note("goldspan: Cancelled.")
                return ExitCode.CANCELLED
            return end.code if isinstance(end.code, int) else ExitCode.DONE
        return ExitCode.DONE


def _program(open_window: OpenWindow) -> typer.Typer:
    program = typer.Typer(
        name="goldspan",
        help=HELP,
        epilog=EXPLAINED,
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    program.callback()(_global_options)
    project_commands.add_to(program, open_window)
    exchange_commands.add_to(program)
    export_command.add_to(program)
    suggest_commands.add_to(program)
    pipeline_commands.add_to(program)
    train_command.add_to(program)
    curve_command.add_to(program)
    family_command.add_to(program)
    split_command.add_to(program)
    release_command.add_to(program)
    datasheet_command.add_to(program)
    leaks_command.add_to(program)
    join_command.add_to(program)
    consistency_command.add_to(program)
    agreement_command.add_to(program)
    team_commands.add_to(program)
    sharing_commands.add_to(program)
    review_commands.add_to(program)
    self_test_command.add_to(program)
    return program


def _global_options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Print the version."
        ),
    ] = False,
) -> None:
    del version


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"goldspan {version('goldspan')}")
        raise typer.Exit
