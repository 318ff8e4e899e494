"""Identifiers: 32 lower-case hexadecimal digits, random or derived from what they name."""

from __future__ import annotations

import uuid
from hashlib import blake2b

ID_LENGTH = 32


def new_id() -> str:
    """Return a random identifier (UUID version 4 without dashes)."""
    return uuid.uuid4().hex


def derived_id(*parts: str) -> str:
    """Return the identifier that always belongs to these parts.

    Used where two projects must agree on an identifier without talking: articles (by their
    text) and imported or suggested spans (by what they mark). Parts are joined with U+001F.
    """
    return blake2b("\x1f".join(parts).encode("utf-8"), digest_size=16).hexdigest()
