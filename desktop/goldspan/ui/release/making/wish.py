"""What somebody wants released, as the panel's fields say it."""

from __future__ import annotations

from dataclasses import dataclass, field

from goldspan.services.releases.content.choices import ReleaseChoices


@dataclass(frozen=True, slots=True)
class ReleaseWish:
    """What goes out, whether articles are parted (`whole`: they are not), and what is written.

    `formats` are by name, beside the JSONL that always is there; without `texts` the articles are
    written standoff.
    """

    choices: ReleaseChoices = field(default_factory=ReleaseChoices)
    whole: bool = False
    formats: tuple[str, ...] = ()
    texts: bool = True
