"""Marks a text for translation without Qt: the window translates templates, others format them."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field


def message(context: str, template: str) -> str:
    """Return the English template unchanged; the translation tools find it under `context`.

    Both arguments must be string literals.
    """
    del context
    return template


def fill(template: str, details: Mapping[str, object]) -> str:
    """Put the details into the template's `{name}` places; braces in details stay as they are."""
    return template.format_map({key: str(value) for key, value in details.items()})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text to be translated: a template, and what fills its `{name}` places.

    A template without details is taken as it is, braces too. `str()` is the English text.
    """

    template: str
    details: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return fill(self.template, self.details) if self.details else self.template


_SYSTEM = {
    errno.EACCES: message("errors", "Permission denied"),
    errno.EPERM: message("errors", "Operation not permitted"),
    errno.ENOENT: message("errors", "No such file or directory"),
    errno.ENOTDIR: message("errors", "Not a directory"),
    errno.EISDIR: message("errors", "Is a directory"),
    errno.ENOSPC: message("errors", "No space left on device"),
    errno.EROFS: message("errors", "Read-only file system"),
    errno.EIO: message("errors", "Input/output error"),
    errno.ENAMETOOLONG: message("errors", "File name too long"),
}


def system_reason(error: Exception) -> Phrase:
    """Return why the system refused, translatable where it is a usual reason."""
    if not isinstance(error, OSError):
        return Phrase(str(error))
    return Phrase(_SYSTEM.get(error.errno or 0) or error.strerror or str(error))
