"""TSV of INCEpTION and others: what comes in; what is broken is named, and the rest comes in."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, LabelMeaning, Refusal
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for
from goldspan.formats.webanno.format import WebAnnoFormat

SAMPLES = Path(__file__).parents[3] / "samples/inception"
NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
LABELS = {
    "PER": LabelMeaning("ACTOR"),
    "PERpart": LabelMeaning("ACTOR"),
    "ORG": LabelMeaning("ACTOR"),
    "wer": LabelMeaning("ACTOR"),
    "was": LabelMeaning("ACTOR"),
    "Lob": LabelMeaning("CLAIM"),
    "Stimmung": LabelMeaning("FURNITURE"),
    "QUOTE_5": LabelMeaning("CLAIM"),
}
HEADER = ("#FORMAT=WebAnno TSV 3.3", f"#T_SP={NER}|value", "", "")


def read(path: Path, scheme, labels=LABELS):
    items = list(WebAnnoFormat().read(path, ReadOptions(scheme=scheme, labels=labels)))
    (article,) = (item for item in items if isinstance(item, ExchangeArticle))
    return article, [item.reason for item in items if isinstance(item, Refusal)]


def made(folder: Path, *lines: str, header=HEADER, ending: str = "\n") -> Path:
    path = folder / "a.tsv"
    path.write_bytes(ending.join([*header, *lines, ""]).encode("utf-8"))
    return path


def marks(article: ExchangeArticle) -> list[tuple[str, str]]:
    return [(span.label, span.quote) for span in article.spans]


def test_the_sample_comes_in(scheme):
    path = SAMPLES / "annotation/bericht.txt/ada.tsv"
    assert reader_for(path).name == "webanno"
    article, reasons = read(path, scheme)
    assert article.text == (
        "Frau Weber 😊 lobte am Montag die Stadtwerke Nord .\n"
        "Der Umsatz stieg um 5 % \\ Jahr\nauf 3\t Mio ."
    )
    assert marks(article) == [
        ("ACTOR", "Frau Weber"),
        ("ACTOR", "Frau Weber"),
        ("ACTOR", "Weber"),
        ("FURNITURE", "lobte"),
        ("CLAIM", "lobte"),
        ("ACTOR", "die Stadtwerke Nord"),
        ("ACTOR", "die Stadtwerke Nord"),
        ("FURNITURE", "Um"),
        ("CLAIM", "5 %"),
    ]
    assert article.name == "bericht"
    assert article.owner is not None
    assert article.owner.annotator == named_person("ada")
    assert [reason for reason in reasons if "“identifier”" in reason]


def test_curated_files_are_gold(scheme):
    article, _reasons = read(SAMPLES / "curation/bericht.txt/CURATION_USER.tsv", scheme)
    assert article.owner is not None
    assert (article.owner.annotator, article.owner.adjudicated) == (GOLD, True)
    assert marks(article) == [("ACTOR", "Frau Weber")]


def test_slots_and_relations_are_resolved_by_their_ids(scheme, tmp_path):
    text = (SAMPLES / "annotation/bericht.txt/ada.tsv").read_text(encoding="utf-8")
    path = tmp_path / "a.tsv"
    text = text.replace("Quelle;*", "source;when").replace("\twas[5]", "\tMontag[5]")
    path.write_text(text.replace("\tlobt\t", "\tsource\t"), encoding="utf-8")
    article, reasons = read(path, scheme, {**LABELS, "Montag": LabelMeaning("DATE"),
                                           "PER": LabelMeaning("CLAIM")})  # fmt: skip
    quotes = {span.id: span.quote for span in article.spans}
    assert [(link.type, quotes[link.source], quotes[link.target]) for link in article.links] == [
        ("source", "lobte", "Frau Weber"),
        ("when", "lobte", "die Stadtwerke Nord"),
        ("source", "Frau Weber", "die Stadtwerke Nord"),
    ]
    assert not [reason for reason in reasons if "Links" in reason]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_ends_of_lines_of_other_systems(scheme, tmp_path, ending):
    lines = ("#Text=Rom ruft", "1-1\t0-3\tRom\tPER\t", "1-2\t4-8\truft\t_\t")
    article, reasons = read(made(tmp_path, *lines, ending=ending), scheme)
    assert (article.text, marks(article), reasons) == ("Rom ruft", [("ACTOR", "Rom")], [])


def test_the_example_of_the_documentation(scheme, tmp_path):
    header = (*HEADER[:2], f"#T_RL=webanno.custom.Relation|value|BT_{NER}", "", "")
    lines = (
        "#Text=This is a test .",
        "1-1\t0-4\tThis\t*\t_\t_",
        *("1-2\t5-7\tis\t_\t_\t_", "1-3\t8-9\ta\t_\t_\t_", "1-4\t10-14\ttest\t_\t_\t_"),
        "1-5\t15-16\t.\t*[1]|*[2]\t*\t1-1[0_1]",
    )
    labels = {"NamedEntity": LabelMeaning("ACTOR")}
    article, reasons = read(made(tmp_path, *lines, header=header), scheme, labels)
    assert marks(article) == [("ACTOR", "This"), ("ACTOR", "."), ("ACTOR", ".")]
    assert [reason for reason in reasons if "“Relation”" in reason]


def test_chains_and_words_are_left_out_and_named(scheme, tmp_path):
    coref = "de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink"
    header = (*HEADER[:2], f"#T_CH={coref}|referenceType|referenceRelation", "", "")
    lines = (
        "#Text=He shot himself",
        "1-1\t0-2\tHe\tPER\tpr[1]\tcoref->1-1",
        "1-2\t3-7\tshot\t_\t_\t_",
        "1-3\t8-15\thimself\t_\tpr[1]\t*->1-2",
    )
    article, reasons = read(made(tmp_path, *lines, header=header), scheme)
    assert marks(article) == [("ACTOR", "He")]
    assert reasons == [
        "Annotations of the type “CoreferenceLink”, which are no spans of articles, left out: 2."
    ]


def test_offsets_in_code_points_are_found_out(scheme, tmp_path):
    lines = ("#Text=😀😀 Rom", "1-1\t0-2\t😀😀\t_\t", "1-2\t3-6\tRom\tPER\t", "",
             "#Text=Kyjiw", "2-1\t7-12\tKyjiw\tORG\t")  # fmt: skip
    article, reasons = read(made(tmp_path, *lines), scheme)
    assert article.text == "😀😀 Rom\nKyjiw"
    assert (marks(article), reasons) == ([("ACTOR", "Rom"), ("ACTOR", "Kyjiw")], [])


def test_texts_whose_reserved_marks_are_escaped_are_read(scheme, tmp_path):
    lines = ("#Text=a\\_b \\[Rom\\]", "1-1\t0-3\ta_b\t_\t", "1-2\t4-5\t[\t_\t",
             "1-3\t5-8\tRom\tPER\t", "1-4\t8-9\t]\t_\t")  # fmt: skip
    article, reasons = read(made(tmp_path, *lines), scheme)
    assert (article.text, marks(article), reasons) == ("a_b [Rom]", [("ACTOR", "Rom")], [])


def test_tokens_without_a_text_make_one(scheme, tmp_path):
    article, _reasons = read(made(tmp_path, "1-1\t0-3\tRom\tPER\t", "1-2\t4-8\truft\t_\t"), scheme)
    assert (article.text, marks(article)) == ("Rom ruft", [("ACTOR", "Rom")])


def test_offsets_beyond_any_text_do_not_fill_the_memory(scheme, tmp_path):
    lines = ("#Text=Rom", "1-1\t0-3\tRom\tPER\t", "",
             "#Text=Wien", "2-1\t99999999990-99999999994\tWien\tORG\t")  # fmt: skip
    article, reasons = read(made(tmp_path, *lines), scheme)
    assert (article.text, marks(article)) == ("Rom\nWien", [("ACTOR", "Rom")])
    assert len(reasons) == 1


def test_a_span_of_several_tokens_ends_where_the_last_of_them_does(scheme, tmp_path):
    lines = ("#Text=Nato-Rat tagt", "1-1\t0-8\tNato-Rat\t_\t", "1-1.1\t5-8\tRat\tPER[1]\t",
             "1-2\t9-13\ttagt\tPER[1]\t")  # fmt: skip
    article, reasons = read(made(tmp_path, *lines), scheme)
    assert (marks(article), reasons) == ([("ACTOR", "Rat tagt")], [])


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("1-3\t9-99\tlang\tPER\t", "whose quote does not stand in the text"),
        ("1-3\t9-12\tanders\tPER\t", "whose quote does not stand in the text"),
        ("1-3\t12-9\tda\tPER\t", "whose quote does not stand in the text"),
        ("1-3\t9-9\t\tPER\t", "that hold no character"),
        ("was ist das", "Lines that are no token, left out: 1."),
        ("1-3\tx-y\tda\tPER", "Lines that are no token, left out: 1."),
        ("1-3\t9-12\tauf", "Lines with fewer columns than the header names"),
    ],
)
def test_what_is_broken_is_named_and_the_rest_comes_in(scheme, tmp_path, line, named):
    lines = ("#Text=Rom ruft auf", "1-1\t0-3\tRom\tPER\t", "1-2\t4-8\truft\t_\t", line)
    article, reasons = read(made(tmp_path, *lines), scheme)
    assert (article.text, marks(article)) == ("Rom ruft auf", [("ACTOR", "Rom")])
    assert len(reasons) == 1
    assert named in reasons[0]


@pytest.mark.parametrize(
    "reference", ["9-9", "1-2", "1-1[9_9]", "", "x", "1-1[", "_", "1-1[0_0]|1-1"]
)
def test_relations_that_lead_nowhere_are_named(scheme, tmp_path, reference):
    header = (*HEADER[:2], f"#T_RL=webanno.custom.Relation|value|BT_{NER}", "", "")
    lines = (
        "#Text=Rom ruft",
        f"1-1\t0-3\tRom\tPER\tda\t{reference}\t",
        "1-2\t4-8\truft\t_\t_\t_\t",
    )
    article, reasons = read(made(tmp_path, *lines, header=header), scheme)
    assert (marks(article), article.links) == ([("ACTOR", "Rom")], ())
    assert [reason for reason in reasons if "Links of the type" in reason]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"#FORMAT=WebAnno TSV 3.3\n\n\n", "holds no text"),
        (b"id\ttext\n1\ta\n", "is no WebAnno TSV"),
        (b"#FORMAT=WebAnno TSV 3.3\n\n\n#Text=\xff\n1-1\t0-1\ta\n", "not in UTF-8"),
    ],
)
def test_what_is_none_is_refused(scheme, tmp_path, data, said):
    path = tmp_path / "a.tsv"
    path.write_bytes(data)
    with pytest.raises(ImportRefusedError, match=said):
        read(path, scheme)


def test_a_table_of_articles_is_none(tmp_path):
    path = tmp_path / "a.tsv"
    path.write_text("id\ttext\n1\tRom ruft\n")
    assert reader_for(path).name == "csv"
