"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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
