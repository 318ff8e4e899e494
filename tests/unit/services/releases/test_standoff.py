"""Articles without their texts: no words of them, and the same bytes with them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.annotator import GOLD
from goldspan.domain.article import text_hash
from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan, LayerOwner
from goldspan.domain.layer import TextRange
from goldspan.formats.jsonl_writer import article_record, encoded_line
from goldspan.formats.output import PreviewOutput
from goldspan.services.progress import Progress
from goldspan.services.releases.record.facts import ArticleFacts, PartFacts, ReleaseFacts
from goldspan.services.releases.record.reading import ReadableRelease
from goldspan.services.releases.without_texts.standoff.excerpts import Excerpts, shown
from goldspan.services.releases.without_texts.standoff.files import write_standoff
from goldspan.services.releases.without_texts.standoff.folding import LEAST_WORDS
from goldspan.services.releases.without_texts.standoff.line_prints import differing, line_prints
from goldspan.services.releases.without_texts.standoff.record import StandoffRecords, with_text
from goldspan.services.schemes import default_scheme

TEXT = "Der Rat tagte\nam Montag in Bonn. „Wir reden\u2028weiter“, sagte \U0001f600 Müller.\n"
WORDS = ["Rat", "tagt", "am", "Montag", "in", "Bonn"]
worded = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25)
spaced = st.sampled_from([" ", "  ", "\n", ", ", "-"])


@st.composite
def sentences(draw: st.DrawFn) -> str:
    return "".join(word + draw(spaced) for word in draw(worded))


@given(sentences(), sentences())
def test_excerpts_are_said_by_their_places_and_come_back(text: str, said: str) -> None:
    hidden = Excerpts(text).hidden(said)
    assert shown(json.loads(json.dumps(hidden)), text) == said
    left = [hidden] if isinstance(hidden, str) else [e for e in hidden if isinstance(e, str)]
    spelt = re.findall(r"\w+", text)
    runs = {tuple(spelt[at : at + LEAST_WORDS]) for at in range(len(spelt) - LEAST_WORDS + 1)}
    for piece in left:
        words = re.findall(r"\w+", piece)
        assert not runs.intersection(
            tuple(words[at : at + LEAST_WORDS]) for at in range(len(words) - LEAST_WORDS + 1)
        )


def test_short_words_of_a_text_stay_and_spaces_of_ones_own_come_back() -> None:
    excerpts = Excerpts(TEXT)
    assert excerpts.hidden("Der Rat tagte") == "Der Rat tagte"
    assert excerpts.hidden("Kurz: Der Rat tagte am Montag!") == [
        "Kurz: ",
        [0, 13],
        " ",
        [14, 23],
        "!",
    ]


def article(**more: object) -> ExchangeArticle:
    def span(number: int, label: str, words: str, **fields: object) -> ExchangeSpan:
        start = TEXT.index(words)
        return ExchangeSpan(
            f"s{number}",
            label,
            start,
            start + len(words),
            words,
            **fields,  # type: ignore[arg-type]
        )

    cue = (TextRange(61, 66, TEXT[61:66]), TextRange(69, 75, TEXT[69:75]))
    spans = (
        span(1, "ACTOR", "Rat", attrs={"canonical": "Der Rat tagte am Montag", "kind": "STATE"}),
        span(2, "CLAIM", "„Wir reden\u2028weiter“", attrs={"cue": cue, "mode": "X"}, score=0.5),
        span(3, "ODD", "Müller", attrs={"said": "am Montag in Bonn"}, note="tagte am Montag in"),
    )
    values: dict[str, object] = {
        "name": "rat\u2028eins",
        "text": TEXT,
        "title": "Der Rat tagte am Montag",
        "notes": ("„Wir reden weiter“, sagte Müller", "kurz"),
        "extra": {"vorspann": "Der Rat tagte am Montag in Bonn.", "ressort": "Politik"},
        "has_layer": True,
        "spans": spans,
        "links": (ExchangeLink("source", "s2", "s1"),),
        "owner": LayerOwner(GOLD, reason="am Montag in Bonn", note="so", labels=("ACTOR",)),
    }
    return ExchangeArticle(**{**values, **more})  # type: ignore[arg-type]


def facts(cuts: list[tuple[int, int]] | None = None) -> ArticleFacts:
    return ArticleFacts(
        name="rat",
        sha256="0" * 64,
        length=99,
        part="all",
        family=1,
        layers={},
        cuts=cuts or [],
        cut_sha256=text_hash(TEXT) if cuts else "",
    )


def test_a_record_without_text_has_no_words_of_it_and_comes_back_to_the_byte() -> None:
    line = encoded_line(article_record(article()))
    apart = StandoffRecords(default_scheme()).without_text(json.loads(line), facts([(0, 2)]))
    stored = encoded_line(apart)
    assert encoded_line(with_text(json.loads(stored), TEXT)) == line

    assert apart["standoff"] == {
        "sha256": "0" * 64,
        "length": 99,
        "cuts": [[0, 2]],
        "cut_sha256": text_hash(TEXT),
        "lines": line_prints(TEXT),
    }
    cut = StandoffRecords(default_scheme()).without_text(json.loads(line), facts([(3, 9)]))
    assert cut["standoff"]["lines"] == line_prints(TEXT)[1:], "a line that was cut tells nothing"
    assert "quote" not in stored.decode()
    own = {key: apart[key] for key in apart if key != "title"}
    own["spans"][0]["attrs"].pop("canonical")
    said = " ".join(re.findall(r"\w+", json.dumps(own, ensure_ascii=False)))
    words = re.findall(r"\w+", TEXT)
    for at in range(len(words) - LEAST_WORDS + 1):
        assert " ".join(words[at : at + LEAST_WORDS]) not in said
    assert "reden" not in said, "a claim is said by its place, its cue too"
    assert apart["extra"]["ressort"] == "Politik"
    assert apart["title"] == "Der Rat tagte am Montag"


def test_a_text_alone_and_one_without_cuts_come_back_too() -> None:
    for each in (article(has_layer=False, spans=(), links=()), article(owner=None)):
        line = encoded_line(article_record(each))
        apart = StandoffRecords(default_scheme()).without_text(json.loads(line), facts())
        assert "cuts" not in apart["standoff"]
        assert encoded_line(with_text(apart, TEXT)) == line


def test_prints_of_lines_tell_where_another_text_differs() -> None:
    prints = line_prints("eins\n\nzwei\ndrei\n")
    assert [length for length, _ in prints] == [4, 4, 4]
    assert differing(prints, "eins\nzwei\n\ndrei") == (0, 3, 0)
    assert differing(prints, "vorab\neins\n\nzwo\ndrei\n") == (1, 3, 4)
    assert differing(prints, "eins\ndrei") == (1, 3, 0)


def test_many_lines_that_are_alike_are_counted_and_not_compared_pair_by_pair() -> None:
    text = "eins\n" + "zwei\ndrei\n" * 2_000
    other = text.replace("drei", "vier", 5).replace("zwei", "acht", 1)
    assert differing(line_prints(text), other) == (6, 4_001, 2)


@st.composite
def articles(draw: st.DrawFn) -> ExchangeArticle:
    """Return an article of any words with spans, cues, links and remarks."""
    signs = st.text(st.sampled_from('ab \n„“\u2028\x85\U0001f600é"\\'), max_size=12)
    text = draw(sentences()) + draw(signs)
    offsets = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    places = sorted({(min(pair), max(pair)) for pair in draw(st.lists(offsets, max_size=5))})
    free = st.one_of(sentences(), signs)
    spans = []
    for number, (start, end) in enumerate((a, b) for a, b in places if a < b):
        cue = TextRange(start, end, text[start:end])
        attrs = {"zeit": draw(free), "cue": (cue,), "mode": "X", "canonical": draw(free)}
        label = draw(st.sampled_from(["ACTOR", "CLAIM", "ODD"]))
        score = draw(st.one_of(st.none(), st.floats(0, 1)))
        remarks = (score, draw(st.booleans()), draw(free))
        spans.append(
            ExchangeSpan(f"s{number}", label, start, end, text[start:end], attrs, *remarks)
        )
    links = tuple(ExchangeLink("source", one.id, spans[0].id, 0.25) for one in spans[1:])
    return ExchangeArticle(
        name=draw(signs),
        text=text,
        title=draw(signs),
        source=draw(signs),
        notes=tuple(draw(st.lists(free, max_size=2))),
        extra=draw(st.dictionaries(signs, free, max_size=2)),
        has_layer=True,
        spans=tuple(spans),
        links=links,
        owner=LayerOwner(GOLD, reason=draw(free), note=draw(free)),
    )


@settings(max_examples=30)
@given(articles())
def test_whatever_an_article_holds_its_line_comes_back_to_the_byte(drawn: ExchangeArticle) -> None:
    line = encoded_line(article_record(drawn))
    apart = StandoffRecords(default_scheme()).without_text(json.loads(line), facts())
    assert encoded_line(with_text(json.loads(encoded_line(apart)), drawn.text)) == line


def test_articles_of_one_name_are_told_apart_without_texts() -> None:
    """Two copies of a project that were merged may have two articles of one name."""
    texts = ("Der Rat tagt.\n", "Der Rat tagt nicht.\n")
    lines = [encoded_line(article_record(ExchangeArticle("rat", text))) for text in texts]
    release = OneFile(b"".join(lines), texts)
    output = PreviewOutput()
    write_standoff(release, output, Progress())
    [first, second] = output.heads["standoff/all.jsonl"].decode().splitlines()
    assert f'"sha256":"{text_hash(texts[0])}","length":14' in first
    assert f'"sha256":"{text_hash(texts[1])}","length":20' in second


class OneFile(ReadableRelease):
    """A release of one file, all articles of which have one name."""

    def __init__(self, data: bytes, texts: tuple[str, ...]) -> None:
        self._data = data
        self._texts = texts
        self.scheme = default_scheme()

    @property
    def facts(self) -> ReleaseFacts:
        part = {"articles": 2, "families": 2, "characters": 34, "spans": {}, "links": {}}
        articles = [
            {"name": "rat", "sha256": text_hash(text), "length": len(text), "part": "all"}
            for text in reversed(self._texts)
        ]
        return ReleaseFacts.model_construct(
            parts=[PartFacts(name="all", files={"": "jsonl/all.jsonl"}, **part)],
            articles=[ArticleFacts(**each, family=1, layers={}) for each in articles],
        )

    def open(self, path: str) -> Iterator[bytes]:
        yield self._data if path == "jsonl/all.jsonl" else b""
