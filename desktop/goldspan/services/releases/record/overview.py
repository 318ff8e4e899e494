"""What a release says of itself as a whole, read from the beginning of its kept facts."""

from __future__ import annotations

from collections.abc import Iterable

import orjson
from pydantic import ValidationError

from goldspan.services.releases.record.facts import FACTS, CommonFacts
from goldspan.services.releases.record.reading import ProjectRelease, unreadable_facts

_ARTICLES = b'\n  "articles": ['  # nothing deeper is indented by two, and no text has a line break


class Overview(CommonFacts):
    """What a list of releases shows of one: `left_out` counts articles by the reason, in words."""

    left_out: dict[str, int]


def overview(release: ProjectRelease) -> Overview:
    """Return what a release says of itself but for its articles, which are not read.

    Raise `GoldspanError` where that is damaged or of a newer version.
    """
    try:
        said = orjson.loads(_beginning(release.open(FACTS)))
        said["left_out"] = {each["reason"]: len(each["articles"]) for each in said["left_out"]}
        del said["losses"]
        return Overview.model_validate_json(orjson.dumps(said))
    except (ValueError, TypeError, KeyError, ValidationError) as error:
        raise unreadable_facts() from error


def _beginning(pieces: Iterable[bytes]) -> bytes:
    """Return facts without their articles; raise `ValueError` where they have none."""
    read = bytearray()
    for piece in pieces:
        searched = max(0, len(read) - len(_ARTICLES))
        read += piece
        end = read.find(_ARTICLES, searched)
        if end >= 0:
            return bytes(read[:end]).removesuffix(b",") + b"\n}"
    raise ValueError("no articles")
