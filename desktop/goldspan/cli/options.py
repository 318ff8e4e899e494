"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def _gold_or_own(said: str) -> str:
    if said not in ("gold", "own"):
        raise typer.BadParameter("either gold or own")
    return said


# Paths are `readable=False`: what cannot be read is the services' to say, with what to do.
ProjectArgument = Annotated[
    Path,
    typer.Argument(metavar="PROJECT", help="The project file (.goldspan).", readable=False),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the result as one JSON object.")]
PersonOption = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="NAME",
        envvar="GOLDSPAN_PERSON",
        help="Who you are; otherwise the name given in the window, else the login name.",
    ),
]
LearnOnOption = Annotated[
    str,
    typer.Option(
        metavar="gold|own",
        callback=_gold_or_own,
        help="Learn from gold, or from what you have marked as done yourself.",
    ),
]
RoundsOption = Annotated[
    int,
    typer.Option(
        metavar="N", min=0, help="Passes over the articles, at most; otherwise by their number."
    ),
]
