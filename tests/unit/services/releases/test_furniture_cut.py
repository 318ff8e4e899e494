"""Furniture is cut out of texts: lines whole, words apart, offsets mended, quotes true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.article import text_hash
from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.domain.losses import LossKind
from goldspan.services.releases.furniture.cutting import Cutting, Fate, cuts_of, put_back, without
from goldspan.services.releases.furniture.mending import without_furniture
from goldspan.text.graphemes import ceil, floor, is_boundary

Range = tuple[int, int]
FURNITURE = "FURNITURE"
WORDS = ("Rat", "tagt", "a", "5", ".", "–", "(Foto)", " ", "  ", "\n", "\n\n", "\xa0", "\t")
CLUSTERS = (
    "e\u0301",
    "\u0301",
    "\U0001f1e9",
    "\U0001f1ea",
    "\u200d",
    "\U0001f600",
    "\u1100",
    "\u1161",
)
PIECES = (*WORDS, *CLUSTERS)


def places(text: str, *words: str) -> list[Range]:
    return [(text.index(each), text.index(each) + len(each)) for each in words]


@pytest.mark.parametrize(
    ("text", "furniture", "left"),
    [
        ("Anzeige\n\nDer Rat tagt.\n", ["Anzeige"], "Der Rat tagt.\n"),
        ("Der Rat tagt.\n\nAnzeige\n\nEr rät.\n", ["Anzeige"], "Der Rat tagt.\n\nEr rät.\n"),
        ("Der Rat tagt.\nAnzeige\nEr rät.\n", ["Anzeige"], "Der Rat tagt.\nEr rät.\n"),
        ("Der Rat tagt.\n\nAnzeige\nEr rät.\n", ["Anzeige"], "Der Rat tagt.\n\nEr rät.\n"),
        ("Der Rat tagt.\n\nMehr\n\n\xa0\nLesen\n", ["Mehr", "Lesen"], "Der Rat tagt.\n"),
        ("Der Rat tagt.\n\nMehr lesen", ["Mehr lesen"], "Der Rat tagt."),
        ("Der Rat (Foto: mv) tagt.", ["(Foto: mv)"], "Der Rat tagt."),
        ("  Foto: Der Rat tagt.", ["Foto:"], "  Der Rat tagt."),
        ("Der Rat tagt. Mehr\nEr rät.", ["Mehr"], "Der Rat tagt.\nEr rät."),
        ("Der Rat tagt. Mehr\n\nLesen Er rät.", ["Mehr\n\nLesen"], "Der Rat tagt.\n\nEr rät."),
        ("Der Rat tagt. Mehr\nLesen\nSie Er rät.", ["Mehr\nLesen\nSie"], "Der Rat tagt.\nEr rät."),
        ("Er|an zei ge|rät.", ["|an zei ge|"], "Er rät."),
        ("3[Foto].[Foto]5", ["[Foto]"], "3.[Foto]5"),
        ("RatAnzeigetagt.", ["Anzeige"], "RatAnzeigetagt."),
        ("Nur Anzeige\n", ["Nur Anzeige"], ""),
        ("Der Rat tagt.", [], "Der Rat tagt."),
    ],
)
def test_what_is_left_reads_as_if_furniture_had_never_been_there(
    text: str, furniture: list[str], left: str
) -> None:
    assert without(text, cuts_of(text, places(text, *furniture))) == left


@st.composite
def texts_with_furniture(draw: st.DrawFn) -> tuple[str, list[Range]]:
    """Return a text of words, spaces and newlines, and ranges of it that split no grapheme."""
    piece = st.sampled_from(PIECES)
    text = "".join(draw(st.lists(piece, min_size=1, max_size=30)))
    offsets = st.integers(0, len(text))
    ranges = []
    for one, other in draw(st.lists(st.tuples(offsets, offsets), max_size=4)):
        start, end = floor(text, min(one, other)), ceil(text, max(one, other))
        if start < end:
            ranges.append((start, end))
    return text, ranges


@given(texts_with_furniture())
def test_words_do_not_grow_together_and_characters_stay_whole(
    drawn: tuple[str, list[Range]],
) -> None:
    text, furniture = drawn
    cuts = cuts_of(text, furniture)
    cutting = Cutting(text, cuts)
    ends = [0, *(end for _start, end in cuts)]
    assert all(
        before < start < end for before, (start, end) in zip([-1, *ends[1:]], cuts, strict=False)
    )
    assert (
        "".join(
            text[a:b] for a, b in zip(ends, [*(start for start, _ in cuts), len(text)], strict=True)
        )
        == cutting.left
    )
    for start, end in cuts:
        place = cutting.offset(start)
        assert cutting.offset(end) == place
        assert is_boundary(cutting.left, place)
        around = cutting.left[max(0, place - 1) : place + 1]
        assert len(around) < 2 or place == 0 or not around.isalnum()
    marked = {at for start, end in furniture for at in range(start, end)}
    for start, end in cuts:
        for at in range(start, end):
            assert at in marked or text[at].isspace(), "nothing but furniture and space goes"


@given(texts_with_furniture(), st.data())
def test_what_remains_quotes_the_text_that_is_left(
    drawn: tuple[str, list[Range]], data: st.DataObject
) -> None:
    text, furniture = drawn
    offsets = st.integers(0, len(text))
    ranges = sorted(
        {
            (floor(text, min(pair)), ceil(text, max(pair)))
            for pair in data.draw(st.lists(st.tuples(offsets, offsets), max_size=5))
            if floor(text, min(pair)) < ceil(text, max(pair))
        }
    )
    spans = [
        ExchangeSpan(
            f"x{number}",
            "CLAIM",
            start,
            end,
            text[start:end],
            {"cue": (TextRange(start, end, text[start:end]),), "mode": "DIRECT"},
        )
        for number, (start, end) in enumerate(ranges)
    ]
    links = tuple(ExchangeLink("reply", one.id, spans[0].id) for one in spans[1:])
    marked = [
        ExchangeSpan(f"f{number}", FURNITURE, start, end, text[start:end])
        for number, (start, end) in enumerate(furniture)
    ]
    article = ExchangeArticle("a", text, has_layer=True, spans=(*spans, *marked), links=links)
    cutting = Cutting(text, cuts_of(text, furniture))

    left, losses = without_furniture(article, cutting, {FURNITURE})

    assert left.text == cutting.left
    there = {span.id for span in left.spans}
    for span in left.spans:
        assert left.text[span.start : span.end] == span.quote != ""
        assert is_boundary(left.text, span.start)
        assert is_boundary(left.text, span.end)
        cue = span.attrs.get("cue", ())
        assert all(left.text[each.start : each.end] == each.quote for each in cue)  # type: ignore[union-attr]
    assert all(link.source in there and link.target in there for link in left.links)
    lost = {loss.span for loss in losses if loss.kind is LossKind.SPAN}
    assert lost.isdisjoint(there)
    assert lost | there == {span.id for span in article.spans}
    apart = [link for link in links if link not in left.links]
    assert all({link.source, link.target} & lost for link in apart)
    changed = {loss.span for loss in losses}
    for span in left.spans:
        before = next(each for each in article.spans if each.id == span.id)
        assert span.quote == before.quote or span.id in changed


@given(texts_with_furniture(), st.data())
def test_what_is_whole_is_found_again_in_the_text_with_its_furniture(
    drawn: tuple[str, list[Range]], data: st.DataObject
) -> None:
    text, furniture = drawn
    cutting = Cutting(text, cuts_of(text, furniture))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place = cutting.mended(start, end)
    if place.fate in (Fate.WHOLE, Fate.AROUND):
        assert put_back(place.start, place.end, cutting.cuts) == (start, end)


def test_spans_and_cues_come_through_as_far_as_they_are_article_text() -> None:
    text = "Mehr\n\nDer Rat sagte (Foto: mv) am Montag, er tage. Mehr lesen\n\nNato\n"

    def made(words: str, label: str = "ACTOR", *cue: str) -> ExchangeSpan:
        (start, end), *_ = places(text, words)
        ranges = tuple(TextRange(a, b, text[a:b]) for a, b in places(text, *cue))
        attrs = {"cue": ranges} if cue else {}
        return ExchangeSpan(words, label, start, end, words, attrs)

    spans = (
        made("Mehr", FURNITURE),
        made("Rat"),
        made("Der Rat sagte (Foto: mv) am Montag", "CLAIM", "sagte"),
        made("(Foto: mv)", FURNITURE),
        made("mv"),
        made("Montag, er tage. Mehr", "CLAIM"),
        made("er tage.", "CLAIM", "sagte", "lesen"),
        made("Mehr lesen\n\nNato", FURNITURE),
        made("Nato"),
    )
    links = (
        ExchangeLink("source", spans[2].id, spans[1].id),
        ExchangeLink("source", spans[6].id, spans[8].id),
    )
    article = ExchangeArticle("a", text, has_layer=True, spans=spans, links=links)
    furniture = [(span.start, span.end) for span in spans if span.label == FURNITURE]
    cutting = Cutting(text, cuts_of(text, furniture))

    left, losses = without_furniture(article, cutting, {FURNITURE})

    assert left.text == "Der Rat sagte am Montag, er tage.\n"
    assert [(span.label, span.quote, span.attrs) for span in left.spans] == [
        ("ACTOR", "Rat", {}),
        ("CLAIM", "Der Rat sagte am Montag", {"cue": (TextRange(8, 13, "sagte"),)}),
        ("CLAIM", "er tage.", {}),
    ]
    assert left.links == links[:1]
    assert [(str(loss.what), loss.kind.value) for loss in losses] == [
        ("FURNITURE “Mehr”", "span"),
        ("CLAIM “Der Rat sagte (Foto: mv) am Montag”", "view"),
        ("FURNITURE “(Foto: mv)”", "span"),
        ("ACTOR “mv”", "span"),
        ("CLAIM “Montag, er tage. Mehr”", "span"),
        ("cue of CLAIM “er tage.”", "attribute"),
        ("FURNITURE “Mehr lesen\n\nNato”", "span"),
        ("ACTOR “Nato”", "span"),
    ]


def test_the_hash_of_what_is_left_follows_from_text_and_cuts() -> None:
    text = "Mehr\nDer Rat tagt.\n"
    cutting = Cutting(text, cuts_of(text, [(0, 4)]))
    assert cutting.cuts == ((0, 5),)
    assert text_hash(without(text, cutting.cuts)) == text_hash("Der Rat tagt.\n")
    assert [cutting.offset(at) for at in (0, 3, 5, 8, len(text))] == [0, 0, 0, 3, 14]
    assert cutting.mended(1, 3).fate is Fate.INSIDE
    assert cutting.mended(4, 8).fate is Fate.EDGES
    assert cutting.mended(3, 8).fate is Fate.THROUGH
