"""Names of files that are called after articles: such as every system takes, and back again.

What a file system refuses becomes its UTF-8 bytes in hexadecimal behind `%`; names that would be
the same file get a number, `A%~2`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

LONGEST: Final = 200
_ODD: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*%]|^[. ]+|[. ]+\Z')
_DEVICE: Final = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|\Z)")
_ESCAPED: Final = re.compile("(?:%[0-9A-F]{2})+")
_NUMBER: Final = re.compile(r"%~\d+\Z")


class FileStems:
    """Gives each article of one folder a file name of its own, without the ending."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def stem(self, name: str) -> str:
        """Return the name for the next article."""
        wanted = stem = file_stem(name)
        number = 1
        while (key := _key(stem)) in self._taken:
            number += 1
            stem = f"{wanted}%~{number}"
        self._taken.add(key)
        return stem


def file_stem(name: str) -> str:
    """Return the name as a file's, at most `LONGEST` bytes; cut ones end in a digest of theirs."""
    written = _written(name)
    if len(written.encode("utf-8")) <= LONGEST:
        return written
    digest = hashlib.sha256(name.encode("utf-8")).hexdigest()[:8]
    cut = written.encode("utf-8")[: LONGEST - 9].decode("utf-8", "ignore")
    return f"{re.sub('%[0-9A-F]?$', '', cut)}-{digest}"


def is_whole(name: str) -> bool:
    """Say whether the file's name holds the whole name, so that `named_by` gives it back."""
    return len(_written(name).encode("utf-8")) <= LONGEST


def named_by(stem: str) -> str:
    """Return the name that a file is called after; one that nobody escaped as it is."""
    bare = _NUMBER.sub("", stem)
    try:
        name = _ESCAPED.sub(_characters, bare)
    except UnicodeDecodeError:
        return stem
    return name if _written(name) == bare else stem


def _written(name: str) -> str:
    made = _ODD.sub(lambda found: _hexadecimal(found.group()), name)
    return _hexadecimal(made[0]) + made[1:] if _DEVICE.match(made) else made


def _hexadecimal(characters: str) -> str:
    return "".join(f"%{byte:02X}" for byte in characters.encode("utf-8"))


def _characters(found: re.Match[str]) -> str:
    return bytes.fromhex(found[0].replace("%", "")).decode("utf-8")


def _key(stem: str) -> str:
    """Return what two names share that some file system takes for the same."""
    return unicodedata.normalize("NFC", stem.casefold())
