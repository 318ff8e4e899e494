"""The spaCy component `goldspan_actors`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from goldspan.prefill.actors.bodies import BodyTables
from goldspan.prefill.actors.finder import find_actors
from goldspan.prefill.actors.gazetteer import build_gazetteer
from goldspan.prefill.actors.kit import Kit
from goldspan.prefill.actors.lexicon import parse_lexicon, shipped_lexicon
from goldspan.prefill.marking import Marking
from goldspan.prefill.reading import Ranges
from goldspan.prefill.tables import shipped_tables

TABLES = "tables.toml"
LEXICON = "lexicon.txt"
_BETWEEN = "\x1c"


@Language.factory(
    "goldspan_actors", default_config={"label": "ACTOR", "avoid": ["FURNITURE"], "score": None}
)
def make_actors(
    nlp: Language, name: str, label: str, avoid: list[str], score: float | None
) -> ActorsComponent:
    """Make the component with the tables that ship with Goldspan."""
    return ActorsComponent(label, avoid, score, shipped_tables("actors"), shipped_lexicon())


class ActorsComponent:
    """Suggests actors with `kind` and `canonical`."""

    def __init__(
        self, label: str, avoid: list[str], score: float | None, tables: str, lexicon: str
    ) -> None:
        self.label = label
        self.avoid = avoid
        self.score = score
        self._take(tables, lexicon)

    def __call__(self, doc: Doc) -> Doc:
        """Add the suggestions to the Doc and return it."""
        marking = Marking(doc)
        closed = Ranges((m.start, m.end) for m in marking.marks() if m.label in self.avoid)
        for found in find_actors(self._kit, doc.text, closed.gaps(len(doc.text))):
            attrs = {"kind": found.kind, "canonical": found.canonical}
            marking.add(self.label, found.start, found.end, dict(attrs), self.score)
            if found.function:
                marking.remember(found.function, found.canonical)
        return doc

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Write the tables into a new folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / TABLES).write_text(self._tables, encoding="utf-8")
        (folder / LEXICON).write_text(self._lexicon, encoding="utf-8")

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> ActorsComponent:
        """Read the tables from a folder."""
        folder = Path(path)
        self._take(
            (folder / TABLES).read_text(encoding="utf-8"),
            (folder / LEXICON).read_text(encoding="utf-8"),
        )
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return the tables as bytes."""
        return f"{self._tables}{_BETWEEN}{self._lexicon}".encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> ActorsComponent:
        """Read the tables from bytes."""
        tables, _, lexicon = data.decode("utf-8").partition(_BETWEEN)
        self._take(tables, lexicon)
        return self

    def _take(self, tables: str, lexicon: str) -> None:
        self._tables, self._lexicon = tables, lexicon
        parsed = tomllib.loads(tables)
        words = parsed["not_persons"]
        self._kit = Kit(
            build_gazetteer(parsed),
            BodyTables.of(parsed),
            parse_lexicon(lexicon, words["never"], parsed["names"]["given"]),
            frozenset(words["words"]),
            frozenset(words["openings"]),
            frozenset(words["not_abbreviations"]),
        )
