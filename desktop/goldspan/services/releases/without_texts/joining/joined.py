"""A release without texts and the texts that were found: together a release that can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message, system_reason
from goldspan.formats.jsonl_writer import encoded_line
from goldspan.services.releases.freezing.kept_losses import KEPT_LOSSES
from goldspan.services.releases.furniture.cutting import without
from goldspan.services.releases.record.facts import ReleaseFacts
from goldspan.services.releases.record.hashing import Hashed
from goldspan.services.releases.record.reading import FolderRelease, ReadableRelease
from goldspan.services.releases.without_texts.joining.wanted import WantedText, wanted_text
from goldspan.services.releases.without_texts.standoff.files import holds_text, standoff_path
from goldspan.services.releases.without_texts.standoff.record import with_text

Record = dict[str, Any]


class JoinedRelease(ReadableRelease):
    """The release of a folder without texts, with these texts by the hashes they have in full.

    What is read of it is proved by the hashes of the manifest when it ends.
    """

    def __init__(self, apart: FolderRelease, texts: Mapping[str, str]) -> None:
        self._apart = apart
        self._texts = texts
        self.id = apart.id
        self.number = apart.number
        self.title = apart.title
        self.previous = apart.previous
        self.files = apart.files
        self.answers = apart.answers

    @property
    def facts(self) -> ReleaseFacts:
        """Return what the manifest says."""
        return self._apart.facts

    def open(self, path: str) -> Iterator[bytes]:
        """Yield a kept file, a line at a time where there are texts in it.

        Raise `GoldspanError` at its end where it is not what was released.
        """
        if not holds_text(path):
            yield from self._apart.open(path)
            return
        hashed = Hashed(self._lines(path))
        yield from hashed
        if hashed.sha256 != self.files[path]:
            raise GoldspanError(
                message(
                    "errors",
                    "“{file}” does not come out as it was released, though each of its texts is"
                    " the right one.",
                ),
                todo=message("errors", "Get the release without texts again from its source."),
                file=path,
            )

    def _lines(self, path: str) -> Iterator[bytes]:
        for record in standoff_records(self._apart.folder, path):
            if path == KEPT_LOSSES:
                yield orjson.dumps(self._loss(record), option=orjson.OPT_APPEND_NEWLINE)
            else:
                yield encoded_line(self.article(wanted_text(record), record))

    def article(self, wanted: WantedText, record: Record) -> Record:
        """Return the canonical record of an article whose text was found."""
        return with_text(record, without(self._texts[wanted.sha256], wanted.cuts))

    def _loss(self, record: Record) -> Record:
        start, end = record["start"], record["end"]
        quote = "" if start is None else self._texts[record["sha256"]][start:end]
        made = {}
        for key, value in record.items():
            made[key] = value
            if key == "label":
                made["quote"] = quote
        return made


def standoff_records(folder: Path, path: str) -> Iterator[Record]:
    """Yield the records without texts that stand for a kept file.

    Raise `GoldspanError` where the file cannot be read.
    """
    name = standoff_path(path)
    try:
        with (folder / name).open("rb") as file:
            for line in file:
                yield orjson.loads(line)
    except OSError as error:
        raise GoldspanError(
            message("errors", "“{file}” in “{folder}” could not be read: {reason}."),
            todo=message("errors", "“goldspan release verify” lists all that differs."),
            file=name,
            folder=folder,
            reason=system_reason(error),
        ) from error
