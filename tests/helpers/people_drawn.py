"""What people marked in made-up articles: by hand in a line each, or drawn by hypothesis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from goldspan.agreement.marks import Compared, Marks, marks_of
from goldspan.agreement.units import Layer
from goldspan.domain.layer import AttrValue, Link, Span

LENGTH = 60
LABELS = ("ACTOR", "CLAIM", "DATE")
PEOPLE = ("ann", "ben", "cleo")
# A token of one to four characters, and white space of one or two.
TOKENS = tuple((start, start + 1 + start % 4) for start in range(0, LENGTH - 5, 6))

Marked = tuple[str, int, int] | tuple[str, int, int, Mapping[str, AttrValue]]
Drawn = dict[str, list[tuple[str, int, int]]]


def span(person: str, number: int, marked: Marked) -> Span:
    label, start, end, *rest = marked
    attrs = rest[0] if rest else {}
    return Span(f"{person}{number}", "article", person, label, start, end, "", attrs)


def layer(
    person: str, marked: Sequence[Marked], links: Sequence[tuple[str, int, int]] = ()
) -> Layer:
    """Return a layer; links are (type, number of the source, number of the target)."""
    spans = [span(person, number, each) for number, each in enumerate(marked)]
    return Layer(
        spans,
        [
            Link(f"{person}-{n}", "article", person, kind, spans[a].id, spans[b].id)
            for n, (kind, a, b) in enumerate(links)
        ],
    )


def article(
    layers: Mapping[str, Sequence[Marked]],
    asked: Mapping[str, frozenset[str] | None] | None = None,
    length: int = LENGTH,
    tokens: Sequence[tuple[int, int]] = TOKENS,
) -> Compared:
    """Return an article; asked for all labels are those who have a layer, where nothing is said."""
    own = {person: layer(person, marked) for person, marked in layers.items()}
    return Compared(length, own, dict.fromkeys(layers) if asked is None else asked, tokens)


def columns(*articles: Compared, people: Sequence[str] = PEOPLE) -> Marks:
    return marks_of(articles, people, LABELS)


ranges = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12)).map(
    lambda pair: (pair[0], min(pair[0] + pair[1], LENGTH))
)
marked = st.builds(lambda label, place: (label, *place), st.sampled_from(LABELS), ranges)


@st.composite
def apart(draw: st.DrawFn) -> list[tuple[str, int, int]]:
    """Draw spans of which those of one label do not overlap."""
    kept: list[tuple[str, int, int]] = []
    for label, start, end in draw(st.lists(marked, max_size=10)):
        if all(label != other or end <= s or e <= start for other, s, e in kept):
            kept.append((label, start, end))
    return kept


layers_drawn = st.fixed_dictionaries({person: st.lists(marked, max_size=8) for person in PEOPLE})
layers_apart = st.fixed_dictionaries({person: apart() for person in PEOPLE})
asked_drawn = st.fixed_dictionaries(
    {person: st.none() | st.frozensets(st.sampled_from(LABELS), min_size=1) for person in PEOPLE}
)
