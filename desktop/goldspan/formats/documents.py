"""What the readers of Word, PDF and web pages share: parsers of others that fail as they please."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message

_LOG = logging.getLogger(__name__)


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
        _LOG.info("a %s file cannot be read: %r", kind, error)
        raise ImportRefusedError(
            message("errors", "It is no readable {kind} file, or it is damaged."), kind=kind
        ) from error
