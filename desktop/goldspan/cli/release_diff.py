"""The command that compares two releases: release diff."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption, PersonOption
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from goldspan.domain.annotator import Annotator
    from goldspan.services.project.session import ProjectSession
    from goldspan.services.releases.record.reading import ReadableRelease

PROJECT_SUFFIX = ".goldspan"
NUMBER = "#"
EXAMPLES = """\b
Examples:
  goldspan release diff release-1/ release-2/
  goldspan release diff talks.goldspan --from 1 --to 2
  goldspan release diff release-1/ talks.goldspan#2 --json
  goldspan release diff talks.goldspan --most 0 > changes.txt"""


def diff(
    releases: Annotated[
        list[str],
        typer.Argument(
            metavar="A [B]",
            help="Two releases, the earlier one first: folders, or PROJECT.goldspan#NUMBER or #ID."
            " A project alone: its last two, or --from and --to.",
        ),
    ],
    from_number: Annotated[
        int, typer.Option("--from", metavar="N", min=0, help="The number of the earlier release.")
    ] = 0,
    to_number: Annotated[
        int, typer.Option("--to", metavar="M", min=0, help="The number of the later release.")
    ] = 0,
    most: Annotated[
        int, typer.Option(metavar="N", min=0, help="List this many articles; 0 lists all.")
    ] = 20,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Compare two releases: articles, spans and links that came, went or changed, by label.

    Says as well what a change of the scheme or the guidelines touched. Ends with 1 where anything
    differs.
    """
    from goldspan.services.releases.comparing.comparing import compare
    from goldspan.services.releases.comparing.comparison import comparison_json
    from goldspan.services.releases.comparing.stating import comparison_lines

    if len(releases) > 2:
        raise typer.BadParameter("Two releases are compared.")
    with ExitStack() as stack, shown_progress("Comparing releases") as progress:
        named = _Named(acting_person(person), stack)
        a, b = named.both(releases, from_number, to_number)
        comparison = compare(a, b, progress)
    if as_json:
        print(comparison_json(comparison).decode(), end="")
    else:
        for line in comparison_lines(comparison, most):
            print(line)
    if not comparison.same:
        raise typer.Exit(ExitCode.LOOK)


class _Named:
    """Finds the releases that are named; their projects are open as long as the stack."""

    def __init__(self, person: Annotator, stack: ExitStack) -> None:
        self._person, self._stack = person, stack
        self._sessions: dict[Path, ProjectSession] = {}

    def both(
        self, names: Sequence[str], earlier: int, later: int
    ) -> tuple[ReadableRelease, ReadableRelease]:
        """Return the two releases that are to be compared."""
        if len(names) == 2:
            one, other = names
            return self._release(one, earlier), self._release(other, later)
        if not _is_project(_place(names[0])[0]):
            raise GoldspanError(
                message("errors", "“{name}” is one release, and two are compared."),
                todo=message(
                    "errors", "Name another folder, or a project with the releases’ numbers."
                ),
                name=names[0],
            )
        last = self._release(names[0], later)
        if not earlier and not last.previous:
            raise GoldspanError(
                message("errors", "“{file}” has no release before number {number}."),
                todo=message(
                    "errors", "Create another one first, or name a folder to compare with."
                ),
                file=_place(names[0])[0].name,
                number=last.number,
            )
        return self._release(names[0], earlier or last.previous), last

    def _release(self, name: str, number: int) -> ReadableRelease:
        from goldspan.services.project.projects import open_project
        from goldspan.services.releases.record.reading import FolderRelease, project_release

        path, said = _place(name)
        if said.isdecimal():
            number = int(said)
        identifier = "" if said.isdecimal() else said
        if not _is_project(path):
            return FolderRelease(path)
        if path not in self._sessions:
            opened = open_project(path, self._person, writer=False)
            self._sessions[path] = self._stack.enter_context(opened)
        return project_release(self._sessions[path].store, number, identifier)


def _place(name: str) -> tuple[Path, str]:
    """Return the path of a release that is named, and its number or how its id begins, if said."""
    path, found, said = name.rpartition(NUMBER)
    if found and said and _is_project(Path(path)):
        return Path(path), said
    return Path(name), ""


def _is_project(path: Path) -> bool:
    return path.suffix == PROJECT_SUFFIX and not path.is_dir()
