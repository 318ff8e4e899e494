"""DocBins of others are read, and broken ones refused, Doc by Doc where the rest is sound."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spacy
import srsly
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, LabelMeaning, Refusal
from goldspan.domain.scheme import Scheme
from goldspan.formats.docbin.format import DocBinFormat
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions

TEXTS = (
    "Anna Blau sprach am Montag in Kiel.",
    "😀 „Es regnet“, sagte Ben Grün.",
    "Am Dienstag schwieg Anna Blau.",
)
Read = tuple[list[ExchangeArticle], list[Refusal], list[ForeignLabel]]
Message = dict[str, Any]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("de")


@pytest.fixture
def three(nlp: Language) -> DocBin:
    """Return three Docs with an entity each, in the second behind an emoji."""
    docs = [nlp.make_doc(text) for text in TEXTS]
    for doc, name in zip(docs, ("Anna Blau", "Ben Grün", "Anna Blau"), strict=True):
        start = doc.text.index(name)
        doc.ents = [doc.char_span(start, start + len(name), label="ACTOR")]
        doc.spans["sc"] = list(doc.ents)
    return DocBin(docs=docs, store_user_data=True)


def read(path: Path, scheme: Scheme, **options: Any) -> Read:
    items = list(DocBinFormat().read(path, ReadOptions(scheme=scheme, propose=False, **options)))
    return (
        [item for item in items if isinstance(item, ExchangeArticle)],
        [item for item in items if isinstance(item, Refusal)],
        [item for item in items if isinstance(item, ForeignLabel)],
    )


def stored(docs: list[Doc], path: Path, **settings: Any) -> Path:
    DocBin(docs=docs, **settings).to_disk(path)
    return path


def marked(article: ExchangeArticle) -> list[tuple[str, str]]:
    return [(span.label, span.quote) for span in article.spans]


def test_entities_and_groups_are_taken_once(three: DocBin, scheme: Scheme, tmp_path: Path) -> None:
    three.to_disk(tmp_path / "a.spacy")
    found, refused, foreign = read(tmp_path / "a.spacy", scheme)
    assert [article.text for article in found] == list(TEXTS)
    assert [marked(article) for article in found] == [
        [("ACTOR", "Anna Blau")],
        [("ACTOR", "Ben Grün")],
        [("ACTOR", "Anna Blau")],
    ]
    assert [article.name for article in found] == ["a-1", "a-2", "a-3"]
    assert (refused, foreign) == ([], [])


def test_groups_of_others_and_their_labels_are_mapped(
    nlp: Language, scheme: Scheme, tmp_path: Path
) -> None:
    doc = nlp.make_doc(TEXTS[0])
    doc.spans["people"] = [Span(doc, 0, 2)]
    doc.spans["other"] = [Span(doc, 0, 2, label="PER", kb_id="Q1"), Span(doc, 4, 5, label="TIME")]
    doc.cats = {"weather": 1.0}
    path = stored([doc], tmp_path / "a.spacy")
    found, refused, foreign = read(path, scheme)
    assert marked(found[0]) == []
    assert sorted((each.label, each.examples) for each in foreign) == [
        ("PER", ("Anna Blau",)),
        ("TIME", ("Montag",)),
        ("people", ("Anna Blau",)),
    ]
    assert [refusal.reason for refusal in refused] == [
        "Categories of whole texts, left out of articles: 1.",
        "Ids of a knowledge base, which the scheme has no place for, left out: 1.",
    ]
    meanings = {
        "PER": LabelMeaning("ACTOR", {"kind": "PERSON"}),
        "people": LabelMeaning("FURNITURE"),
        "TIME": LabelMeaning("DATE"),
    }
    found, _, foreign = read(path, scheme, labels=meanings)
    assert foreign == []
    assert sorted(marked(found[0])) == [
        ("ACTOR", "Anna Blau"),
        ("DATE", "Montag"),
        ("FURNITURE", "Anna Blau"),
    ]
    assert [span.attrs for span in found[0].spans if span.label == "ACTOR"] == [{"kind": "PERSON"}]


def test_tokens_alone_are_texts_without_a_layer(
    nlp: Language, scheme: Scheme, tmp_path: Path
) -> None:
    docs = [nlp.make_doc(text) for text in ("  Ein  Text\n\nmit Lücken ", "Noch einer.")]
    found, refused, _ = read(stored(docs, tmp_path / "a.spacy"), scheme)
    assert [article.text for article in found] == [doc.text for doc in docs]
    assert not any(article.has_layer for article in found)
    assert refused == []


def test_user_data_becomes_metadata(nlp: Language, scheme: Scheme, tmp_path: Path) -> None:
    doc = nlp.make_doc(TEXTS[0])
    doc.user_data |= {
        "title": "Kiel",
        ("._.", "outlet", None, None): "Blatt",
        ("._.", "seen", 0, 9): "not of the whole",
        "pages": 3,
        "parts": ["left", "out"],
    }
    found, refused, _ = read(stored([doc], tmp_path / "a.spacy", store_user_data=True), scheme)
    assert (found[0].title, found[0].outlet, found[0].extra) == ("Kiel", "Blatt", {"pages": "3"})
    assert refused == []


def test_what_was_edited_elsewhere_counts(seeds: Path, scheme: Scheme, tmp_path: Path) -> None:
    gold = list(GoldspanJsonl().read(seeds / "seeds.gold.jsonl", ReadOptions(scheme=scheme)))
    DocBinFormat().write(gold[:1], scheme, FolderOutput(tmp_path), WriteOptions())
    path = tmp_path / "corpus.spacy"
    (doc,) = DocBin().from_disk(path).get_docs(spacy.blank("de").vocab)
    first, *others = doc.spans["sc"]
    actor = next(span for span in others if span.label_ == "ACTOR")
    kept = [span for span in others if span.id != actor.id]
    renamed = Span(doc, actor.start, actor.end, "ACTOR", kb_id="Anna Blau", span_id=actor.id)
    doc.spans["sc"] = [*kept, renamed]
    doc.ents = []
    stored([doc], path, store_user_data=True)
    (found,), _, _ = read(path, scheme)
    assert len(found.spans) == len(gold[0].spans) - 1
    assert first.text not in [s.quote for s in found.spans if s.start == first.start_char]
    (changed,) = [s for s in found.spans if s.attrs.get("canonical") == "Anna Blau"]
    assert (changed.start, changed.end) == (renamed.start_char, renamed.end_char)
    assert found.title == gold[0].title


class TestBroken:
    """Nothing but a refusal comes of what is no DocBin, or not whole."""

    def broken(self, three: DocBin, change: Callable[[Message], None], path: Path) -> Path:
        message = srsly.msgpack_loads(zlib.decompress(three.to_bytes()))
        change(message)
        path.write_bytes(zlib.compress(srsly.msgpack_dumps(message)))
        return path

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"", "empty"),
            (b"no DocBin at all", "It is no DocBin"),
            (zlib.compress(b"\xc1 nonsense"), "no readable DocBin"),
            (zlib.compress(srsly.msgpack_dumps([1, 2])), "It is no DocBin"),
            (zlib.compress(srsly.msgpack_dumps({"attrs": [65]})), "“strings” is missing"),
            (zlib.compress(b"\x91" * 200_000), "no readable DocBin"),
            (zlib.compress(b"\xdd\xff\xff\xff\xff"), "no readable DocBin"),
            (zlib.compress(bytes(80 << 20)), "more than 64 MB once it is unpacked"),
            (DocBin().to_bytes(), "holds no document"),
        ],
        ids=["empty", "text", "garbage", "list", "parts", "deep", "claimed", "bomb", "none"],
    )
    def test_no_docbin(self, scheme: Scheme, tmp_path: Path, data: bytes, reason: str) -> None:
        path = tmp_path / "a.spacy"
        path.write_bytes(data)
        with pytest.raises(ImportRefusedError, match=reason):
            read(path, scheme)

    @pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
    def test_a_file_that_breaks_off(
        self, three: DocBin, scheme: Scheme, tmp_path: Path, share: float
    ) -> None:
        data = three.to_bytes()
        path = tmp_path / "a.spacy"
        path.write_bytes(data[: int(len(data) * share)])
        with pytest.raises(ImportRefusedError, match="breaks off"):
            read(path, scheme)

    @pytest.mark.parametrize(
        ("change", "reason"),
        [
            (lambda m: m.update(tokens=m["tokens"][:-400]), "the file has fewer"),
            (lambda m: m.update(spaces=m["spaces"][:-3]), "the file has fewer"),
            (lambda m: m["span_groups"].__setitem__(2, b"\xc1"), "no readable DocBin"),
            (lambda m: m["user_data"].__setitem__(2, b"\x81\xa1"), "no readable DocBin"),
            (
                lambda m: m["user_data"].__setitem__(2, srsly.msgpack_dumps({"a": b"\xff"})),
                None,
            ),
            (lambda m: m["strings"].remove("schwieg"), "lacks a string"),
        ],
        ids=["tokens", "spaces", "group", "user data", "bytes", "string"],
    )
    def test_a_damaged_doc_is_refused_and_the_others_come_in(
        self,
        three: DocBin,
        scheme: Scheme,
        tmp_path: Path,
        change: Callable[[Message], None],
        reason: str | None,
    ) -> None:
        path = self.broken(three, change, tmp_path / "a.spacy")
        found, refused, _ = read(path, scheme)
        if reason is None:
            assert (len(found), refused) == (3, [])
            return
        assert [article.text for article in found] == list(TEXTS[:2])
        (refusal,) = refused
        assert refusal.line == 3
        assert reason in refusal.reason

    def test_more_empty_docs_than_anybody_has_are_refused(
        self, three: DocBin, scheme: Scheme, tmp_path: Path
    ) -> None:
        path = self.broken(three, lambda m: m.update(lengths=bytes(400_000)), tmp_path / "a.spacy")
        with pytest.raises(ImportRefusedError, match="should have 100000 documents, but has"):
            read(path, scheme)

    def test_spans_past_the_end_are_counted(
        self, nlp: Language, scheme: Scheme, tmp_path: Path
    ) -> None:
        long, short = nlp.make_doc(TEXTS[0]), nlp.make_doc("Kiel")
        long.spans["sc"] = [Span(long, 0, 2, "ACTOR"), Span(long, 0, 1, "ACTOR")]
        packed = DocBin(docs=[long, short])
        packed.span_groups[1] = packed.span_groups[0]
        packed.to_disk(tmp_path / "a.spacy")
        found, refused, _ = read(tmp_path / "a.spacy", scheme)
        assert marked(found[0]) == [("ACTOR", "Anna Blau"), ("ACTOR", "Anna")]
        assert marked(found[1]) == [("ACTOR", "Kiel")]
        assert [refusal.reason for refusal in refused] == [
            "Spans of “ACTOR” that lie outside their text, left out: 1."
        ]
