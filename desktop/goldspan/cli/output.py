"""Where words go: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence

from goldspan.domain.errors import GoldspanError, MeaningError
from goldspan.domain.messages import fill

SAY_MEANING = "Say with “goldspan prefill --map” what its labels mean, or choose another pipeline."


def use_utf8() -> None:
    """Make both streams UTF-8 that never fails on a name with odd bytes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def show_result(as_json: bool, data: Mapping[str, object], lines: Iterable[str]) -> None:
    """Print the result: one JSON object for scripts, or lines for people."""
    if as_json:
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for line in lines:
            print(line)


def counted(number: int, one: str, many: str = "") -> str:
    """Return `1 article`, `2 articles`; `many` where the plural is not made with an s."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def note(line: str) -> None:
    """Print one line of news to standard error."""
    print(line, file=sys.stderr, flush=True)


def sentences(error: GoldspanError, *, alone: bool = True) -> list[str]:
    """Return what happened, what was kept and what to do here, where there is no window.

    Where an error is not `alone` and other things went on, not what was kept.
    """
    todo = SAY_MEANING if isinstance(error, MeaningError) else error.todo
    templates = (error.what, error.kept if alone else "", todo)
    return [fill(template, error.details) for template in templates if template]


def show_error(error: GoldspanError) -> None:
    """Print what happened, what was kept and what to do, one line each; then what was added."""
    first, *more = sentences(error)
    note(f"goldspan: {first}")
    for sentence in (*more, *getattr(error, "__notes__", ())):
        note(f"  {sentence}")


def say_todo(error: GoldspanError, todo: str) -> None:
    """Let an error say what to do on the command line, in place of what to do in the window."""
    error.todo, error.details["todo"] = "{todo}", todo


def table_lines(header: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Return the rows as aligned columns on a terminal, else separated by tabs for `cut`."""
    cells = [[str(value) for value in row] for row in rows]
    if not sys.stdout.isatty():
        return ["\t".join(row) for row in [list(header), *cells]]
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, title in enumerate(header):
        numbers = bool(rows) and all(isinstance(row[index], int) for row in rows)
        table.add_column(title, justify="right" if numbers else "left", overflow="ellipsis")
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    console = Console(file=sys.stdout)
    with console.capture() as captured:
        console.print(table)
    return captured.get().rstrip("\n").split("\n")
