"""What the readers of Word, PDF and web pages share: parsers of others that fail as they please."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message


@contextmanager
def foreign_parser(kind: str) -> Iterator[None]:
    """Turn whatever a parser of others raises on a damaged file into `ImportRefusedError`.

    They raise all sorts of things on what they did not expect; one file must not stop the others.
    """
    try:
        yield
    except ImportRefusedError:
        raise
    except Exception as error:
        raise ImportRefusedError(
            message("errors", "It is no readable {kind} file: {reason}."),
            kind=kind,
            reason=str(error) or type(error).__name__,
        ) from error
