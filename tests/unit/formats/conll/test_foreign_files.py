"""CoNLL files that others wrote: columns, tags and schemes of all kinds, broken ones named."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Note, Refusal
from goldspan.domain.scheme import LabelType
from goldspan.domain.scheme import Scheme as LabelScheme
from goldspan.formats.conll.tags import Run, Scheme, runs_of, scheme_of, written_tags
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for

SAMPLES = Path(__file__).parents[3] / "samples" / "conll"
KEYS = ("PER", "LOC", "ORG", "GPE", "Rating", "Location")


@pytest.fixture(scope="module")
def foreign() -> ReadOptions:
    labels = tuple(LabelType(key, key, {"en": key}, {}, "blue", 0) for key in KEYS)
    return ReadOptions(scheme=LabelScheme("s", "s", 1, labels, ()), propose=False)


def read(path: Path, options: ReadOptions) -> tuple[list[ExchangeArticle], list[object]]:
    items = list(reader_for(path).read(path, options))
    articles = [item for item in items if isinstance(item, ExchangeArticle)]
    return articles, [item for item in items if not isinstance(item, ExchangeArticle)]


def marked(article: ExchangeArticle) -> list[tuple[str, str]]:
    return [(span.label, span.quote) for span in article.spans]


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_two_columns_with_documents(foreign):
    (first, second), rest = read(SAMPLES / "two_columns.bio", foreign)
    assert rest == []
    assert first.text == 'Anna Kern reist nach Den Haag.\n"Gut", sagt sie.'
    assert marked(first) == [("PER", "Anna Kern"), ("LOC", "Den Haag")]
    assert (first.name, second.name) == ("two_columns-1", "two_columns-2")
    assert marked(second) == [("LOC", "Rom"), ("LOC", "Paris")]
    assert first.owner is None
    assert any("spaces were guessed" in note for note in first.notes)


def test_four_columns_of_which_the_last_has_the_tags(foreign):
    (article,), rest = read(SAMPLES / "four_columns.conll03", foreign)
    assert rest == []
    assert article.text == "Müller trifft Köhler Söhne (Bonn)."
    assert marked(article) == [
        *(("PER", "Müller"), ("PER", "Köhler"), ("PER", "Söhne"), ("LOC", "Bonn")),
    ]


def test_nested_tags_behind_a_number(foreign):
    (article,), rest = read(SAMPLES / "nested.tsv", foreign)
    assert rest == []
    assert article.text == "Der FC Kiel siegt.\nMehr # nicht"
    assert marked(article) == [("ORG", "FC Kiel"), ("LOC", "Kiel")]


def test_tags_before_their_tokens(foreign):
    (article,), rest = read(SAMPLES / "tag_first.tsv", foreign)
    assert rest == []
    assert article.text == "welche gute Kneipe ist nah\nkeine"
    assert marked(article) == [("Rating", "gute Kneipe"), ("Location", "nah")]


def test_broken_tags_are_mended_and_named(foreign):
    (article,), rest = read(SAMPLES / "bioes.conll", foreign)
    assert article.name == "bericht-7"
    assert marked(article) == [
        *(("PER", "Anna Kern"), ("LOC", "Rom"), ("PER", "Kern"), ("PER", "Bo"), ("PER", "Lu")),
    ]
    (note,) = rest
    assert isinstance(note, Note)
    assert note.words.details == {"count": 4, "line": 7}


def test_a_sentence_a_line_as_spacy_has_it(foreign):
    (article,), rest = read(SAMPLES / "spacy.iob", foreign)
    assert rest == []
    assert article.text == "Ich mag London und New York City.\nRom auch"
    assert [quote for _label, quote in marked(article)] == ["London", "New York City", "Rom"]


def test_names_in_the_last_column_of_conllu(foreign):
    (article,), rest = read(SAMPLES / "stanza.conllu", foreign)
    assert rest == []
    assert article.text == "Anna Kern kam gestern.\nRom lag still."
    assert marked(article) == [("PER", "Anna Kern"), ("LOC", "Rom")]


def test_conllu_without_names_is_texts_only(foreign):
    (first, second), rest = read(SAMPLES / "udpipe.conllu", foreign)
    assert rest == []
    assert (first.name, first.text) == ("reise", "Anna geht zum Bahnhof. \n")
    assert (second.name, second.text) == ("udpipe-2", "New York City schläft.")
    assert not first.has_layer
    assert first.notes == ()


def test_unknown_labels_are_told_apart(scheme):
    _articles, rest = read(SAMPLES / "two_columns.bio", ReadOptions(scheme=scheme))
    assert [(item.label, item.count) for item in rest if isinstance(item, ForeignLabel)] == [
        *(("PER", 1), ("LOC", 3)),
    ]


def test_labels_without_letters(tmp_path, foreign):
    path = written(tmp_path, "a.conll", "Anna PER\nKern PER\nin O\nRom LOC\nund O\n")
    (article,), rest = read(path, foreign)
    assert rest == []
    assert marked(article) == [("PER", "Anna Kern"), ("LOC", "Rom")]


def test_windows_line_ends_and_a_byte_order_mark(tmp_path, foreign):
    path = written(tmp_path, "a.conll", "\ufeffAnna\tB-PER\r\nging\tO\r\n\r\nNie\tO\r\n")
    (article,), rest = read(path, foreign)
    assert rest == []
    assert article.text == "Anna ging\nNie"
    assert marked(article) == [("PER", "Anna")]


def test_tokens_with_spaces_between_tabs(tmp_path, foreign):
    path = written(tmp_path, "a.conll", "New York\tB-LOC\n,\tO\nsagt er\tO\n")
    (article,), _rest = read(path, foreign)
    assert article.text == "New York, sagt er"
    assert marked(article) == [("LOC", "New York")]


def test_hash_signs_may_be_tokens(tmp_path, foreign):
    path = written(tmp_path, "a.conll", "# a comment with more words\n# O\nRom B-LOC\n")
    (article,), _rest = read(path, foreign)
    assert article.text == "# Rom"


def test_german_and_english_quotes_stand_at_their_words(tmp_path, foreign):
    words = ["„", "Ja", "“", ",", "sagt", "er", ":", "“", "No", "”", "."]
    path = written(tmp_path, "a.conll", "".join(f"{word} O\n" for word in words))
    (article,), _rest = read(path, foreign)
    assert article.text == "„Ja“, sagt er: “No”."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "Anna B\nging nach Rom\nund blieb\n"),
        ("a.txt", "# Titel\n\nEin Text mit B-Waffen .\nNoch einer ?\n"),
        ("a.tsv", "id\ttext\n1\tAnna ging\n2\tB-Note\n"),
        ("a.txt", ""),
    ],
)
def test_texts_and_tables_are_not_taken_for_conll(tmp_path, name, text):
    path = written(tmp_path, name, text)
    assert reader_for(path).name in ("text", "csv")


@pytest.mark.parametrize(
    ("sample", "name"),
    [
        ("two_columns.bio", "conll2002"),
        ("four_columns.conll03", "conll2003"),
        ("nested.tsv", "conll2003"),
        ("tag_first.tsv", "conll2002"),
        ("stanza.conllu", "conllu"),
    ],
)
@pytest.mark.parametrize("ending", ["", ".txt", ".conll"])
def test_files_are_recognised(tmp_path, sample, name, ending):
    source = SAMPLES / sample
    path = tmp_path / (source.stem + (ending or source.suffix))
    path.write_bytes(source.read_bytes())
    assert reader_for(path).name == name


def test_a_file_without_tags_is_refused(tmp_path, foreign):
    path = written(tmp_path, "a.conll", "Anna NE\nging VVFIN\nnach APPR\n")
    with pytest.raises(ImportRefusedError, match="None of the file’s columns"):
        read(path, foreign)


def test_lines_of_conllu_that_are_broken_are_counted(tmp_path, foreign):
    row = "1\tAnna" + "\t_" * 8
    path = written(tmp_path, "a.conllu", f"{row}\n2\tging\n\n1-2\tx\n{row}\nx\ty\n")
    (article,), rest = read(path, foreign)
    assert article.text == "Anna\nAnna"
    (refusal,) = rest
    assert isinstance(refusal, Refusal)
    assert refusal.line == 2
    assert refusal.reason.endswith("left out: 3.")


@pytest.mark.parametrize("text", ["", "# nothing\n", "no columns\n"])
def test_conllu_without_tokens_is_refused(tmp_path, foreign, text):
    with pytest.raises(ImportRefusedError):
        read(written(tmp_path, "a.conllu", text), foreign)


def test_comments_of_conllu_are_read_however_they_are_spaced(tmp_path, foreign):
    comments = [
        "#" + " " * 100_000,
        "#  =  ",
        "# newdoc id = x = y ",
        "#meta::title=Rom",
        "#= no key",
    ]
    row = "1\tRom" + "\t_" * 8
    (article,), rest = read(written(tmp_path, "a.conllu", "\n".join([*comments, row, ""])), foreign)
    assert rest == []
    assert (article.text, article.title, article.name) == ("Rom", "Rom", "x = y ")


def test_entities_in_brackets_are_counted_in_conllu(tmp_path, foreign):
    rows = [f"{n}\t{form}\t" + "_\t" * 7 + misc for n, form, misc in (
        (1, "New", "Entity=(place-1|SpaceAfter=No"), (2, "York", "Entity=place-1)"),
        (3, "Rom", "NER=B-LOC|Entity=_"), (4, "schweigt", "NER=O"),
    )]  # fmt: skip
    (article,), (refusal,) = read(written(tmp_path, "a.conllu", "\n".join(rows)), foreign)
    assert marked(article) == [("LOC", "Rom")]
    assert (refusal.line, refusal.reason) == (
        1,
        "Values of “Entity” that are no tags, as entities in brackets, left out: 2.",
    )


def test_conllu_that_is_not_utf8_is_refused(tmp_path, foreign):
    path = tmp_path / "a.conllu"
    path.write_bytes("1\tMüller".encode("latin-1") + b"\t_" * 8 + b"\n")
    with pytest.raises(ImportRefusedError, match="cannot be read as utf-8"):
        read(path, foreign)
    options = ReadOptions(scheme=foreign.scheme, encodings={path: "latin-1"}, propose=False)
    assert read(path, options)[0][0].text == "Müller"


RUNS = [Run("A", 0, 1), Run("A", 2, 2), Run("B", 3, 3), Run("A", 5, 7), Run("A", 8, 9)]


@pytest.mark.parametrize("scheme", [Scheme.IOB1, Scheme.IOB2, Scheme.BILOU])
def test_tags_are_read_as_they_were_written(scheme):
    tags = written_tags(RUNS, scheme)
    sentence = [tags.get(number, "O") for number in range(11)]
    assert scheme_of([sentence]) is scheme
    assert runs_of(sentence, scheme) == (RUNS, [])


@pytest.mark.parametrize(
    ("tags", "runs", "broken"),
    [
        ("B-A O I-A", [Run("A", 0, 0), Run("A", 2, 2)], [2]),
        ("B-A I-B", [Run("A", 0, 0), Run("B", 1, 1)], [1]),
        ("B-A O L-A U-B", [Run("A", 0, 0), Run("A", 2, 2), Run("B", 3, 3)], [0, 2]),
        ("I-A L-A B-B", [Run("A", 0, 1), Run("B", 2, 2)], [0, 2]),
        ("B-A M-A E-A S-A", [Run("A", 0, 2), Run("A", 3, 3)], []),
    ],
)
def test_tags_that_break_their_scheme(tags, runs, broken):
    sentence = tags.split()
    chosen = Scheme.BILOU if scheme_of([sentence]) is Scheme.BILOU else Scheme.IOB2
    assert runs_of(sentence, chosen) == (runs, broken)
