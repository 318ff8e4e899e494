"""Strange articles for property tests: any Unicode, spans at the borders of characters."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind, named_person
from goldspan.domain.article import TimeOrigin
from goldspan.domain.exchange import (
    ExchangeArticle,
    ExchangeAttr,
    ExchangeLink,
    ExchangeSpan,
    LayerOwner,
)
from goldspan.domain.layer import TextRange, WorkState
from goldspan.domain.scheme import Scheme
from goldspan.text.graphemes import is_boundary
from goldspan.text.normalise import normalise

PIECES = (
    "Putin", "sagte", "es regne", "„", "“", "😀", "👩\u200d🚀", "e\u0301", "שלום", "\u202b", " ",
    "\u00a0", "\u00ad", "\n", "\n\n", ".", "12. Januar", "Nato-Russland-Rat", "z. B.", "ß", "𝔊",
    "\u2028", "\x85", "\t", "  ", "\x1c", "中文", "\ufeff",
)  # fmt: skip
ODD = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=6)
SCORES = st.none() | st.floats(0, 1)
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
NAMES = st.text("abcäöü_-.:/ 😀", min_size=1, max_size=12).filter(str.strip)


def texts() -> st.SearchStrategy[str]:
    """Texts as articles store them, with something in them."""
    pieces = st.lists(st.sampled_from(PIECES) | ODD, min_size=1, max_size=40)
    made = pieces.map("".join).map(lambda text: normalise(text).text)
    return made.filter(lambda text: bool(text.strip()))


def owners() -> st.SearchStrategy[LayerOwner]:
    """Owners of layers: people however far they are, reviewers' gold, a pipeline."""
    person = st.builds(
        LayerOwner,
        st.sampled_from([named_person("Ada"), named_person("Zoë :/ #1")]),
        st.sampled_from(list(WorkState)),
        reason=WORDS,
        note=WORDS,
        labels=st.sampled_from([(), (), ("ACTOR", "CLAIM")]),
    )
    gold = st.builds(LayerOwner, st.just(GOLD), st.just(WorkState.DONE), adjudicated=st.booleans())
    pipeline = Annotator("goldspan-de 1.0", AnnotatorKind.PIPELINE, "goldspan-de 1.0")
    return person | gold | st.just(LayerOwner(pipeline))


@st.composite
def articles(draw: st.DrawFn) -> ExchangeArticle:
    """Articles with a layer that the default scheme allows."""
    text = draw(texts())
    borders = [offset for offset in range(len(text) + 1) if is_boundary(text, offset)]

    def place() -> tuple[int, int]:
        low, high = sorted(draw(st.lists(st.sampled_from(borders), min_size=2, max_size=2,
                                         unique=True)))  # fmt: skip
        return low, high

    spans: list[ExchangeSpan] = []
    seen: set[tuple[str, int, int]] = set()
    for number in range(draw(st.integers(0, 8)) if len(borders) > 1 else 0):
        label = draw(st.sampled_from(["ACTOR", "DATE", "CLAIM", "FURNITURE"]))
        start, end = place()
        if (label, start, end) in seen:
            continue
        seen.add((label, start, end))
        attrs: dict[str, ExchangeAttr] = {}
        if label == "ACTOR":
            attrs = {"kind": draw(st.sampled_from(["PERSON", "STATE"])), "canonical": draw(NAMES)}
        elif label == "DATE":
            attrs = {"type": "DATE", "value": draw(st.sampled_from(["2021", "P2.5Y", "PAST_REF"]))}
        elif label == "CLAIM":
            parts = [place() for _ in range(draw(st.integers(1, 2)))]
            attrs = {"cue": tuple(TextRange(a, b, text[a:b]) for a, b in parts)}
        spans.append(
            ExchangeSpan(
                id=f"x{number}",
                label=label,
                start=start,
                end=end,
                quote=text[start:end],
                attrs=attrs,
                score=draw(SCORES),
                doubtful=draw(st.booleans()),
                note=draw(WORDS),
            )
        )
    links = {
        (claim.id, other.id): ExchangeLink(kind, claim.id, other.id, draw(SCORES))
        for claim in spans
        for other in spans
        for kind, target in (("source", "ACTOR"), ("when", "DATE"))
        if claim.label == "CLAIM" and other.label == target and draw(st.booleans())
    }
    time = draw(st.sampled_from(["", "2021", "2021-W05", "2021-12-28TEV", "2021-12-28T07:09"]))
    return ExchangeArticle(
        name=draw(NAMES),
        text=text,
        title=draw(WORDS),
        outlet=draw(WORDS),
        url=draw(WORDS),
        language=draw(st.sampled_from(["", "de", "en"])),
        document_time=time,
        document_time_origin=draw(st.sampled_from(list(TimeOrigin))) if time else None,
        source="a.txt",
        notes=tuple(draw(st.lists(st.sampled_from(["A note.", "Zweite; Notiz"]), max_size=2))),
        extra=draw(st.dictionaries(NAMES, WORDS, max_size=2)),
        has_layer=True,
        spans=tuple(spans),
        links=tuple(links.values()),
        owner=draw(owners()),
    )


ODD_NAMES = {
    "ACTOR": "Öffentliche Person",
    "DATE": "Zeit/Datum [TIMEX3]",
    "CLAIM": "Aussage: „wörtlich“ | indirekt",
    "FURNITURE": "בולט\\_*;#",
}


def odd_scheme(scheme: Scheme) -> Scheme:
    """Return the scheme with labels that have spaces, umlauts and marks that formats use."""
    return replace(
        scheme,
        labels=tuple(replace(label, key=ODD_NAMES[label.key]) for label in scheme.labels),
        links=tuple(
            replace(
                link,
                sources=tuple(ODD_NAMES[key] for key in link.sources),
                targets=tuple(ODD_NAMES[key] for key in link.targets),
            )
            for link in scheme.links
        ),
    )


def oddly_named(article: ExchangeArticle) -> ExchangeArticle:
    """Return the article with its labels named as in `odd_scheme`."""
    spans = tuple(replace(span, label=ODD_NAMES[span.label]) for span in article.spans)
    return replace(article, spans=spans)
