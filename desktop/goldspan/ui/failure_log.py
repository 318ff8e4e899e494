"""Writes to the log file what pipelines could not do, with what is known for their makers."""

from __future__ import annotations

import logging

from goldspan.domain.errors import GoldspanError

_LOG = logging.getLogger(__name__)


def log_failure(error: GoldspanError) -> None:
    """Log an error in English, and where in foreign code it happened, if that is known."""
    _LOG.warning("%s", "\n".join([str(error), *getattr(error, "__notes__", ())]).rstrip())
