"""What each format is for, in words that somebody looks for who does not know its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from goldspan.domain.messages import message


class FormatGroup(IntEnum):
    """What people want with a format, in the order in which it is offered."""

    GOLDSPAN = 0
    TRAINING = 1
    TOOLS = 2
    EDITIONS = 3
    TABLES = 4
    TEXTS = 5
    OTHERS = 6


@dataclass(frozen=True, slots=True)
class FormatPurpose:
    """`words` says what a format is for: an English sentence, marked for translation.

    `place` is where it stands in its group.
    """

    group: FormatGroup
    place: int
    words: str


_PURPOSES: Mapping[FormatGroup, Mapping[str, str]] = {
    FormatGroup.GOLDSPAN: {
        "goldspan-jsonl": message(
            "errors", "Everything, for another Goldspan project and for scripts."
        ),
    },
    FormatGroup.TRAINING: {
        "docbin": message("errors", "For spaCy: spacy train starts at once with it."),
        "parquet": message(
            "errors", "For Hugging Face datasets and pandas: a dataset with its card."
        ),
        "conll2002": message("errors", "For sequence taggers: a token and its IOB2 tag a line."),
        "conll2003": message(
            "errors", "For sequence taggers: a token and its tag a line, as CoNLL-2003 has it."
        ),
        "conllu": message(
            "errors", "For tools of Universal Dependencies: tokens in ten columns, tags in MISC."
        ),
    },
    FormatGroup.TOOLS: {
        "webanno": message("errors", "For INCEpTION and WebAnno: a file for each article."),
        "xmi": message("errors", "For INCEpTION and everything on UIMA, with its type system."),
        "label-studio": message("errors", "For Label Studio: tasks with their labelling config."),
        "doccano": message("errors", "For doccano: a line for each article."),
        "prodigy": message("errors", "For Prodigy: a line for each article, with its tokens."),
        "brat": message("errors", "For brat: texts, standoff annotations and its configuration."),
    },
    FormatGroup.EDITIONS: {
        "tei": message("errors", "For digital editions: TEI with the spans beside the text."),
        "timeml": message("errors", "For dates and times: TIMEX3 in the text."),
    },
    FormatGroup.TABLES: {
        "excel": message("errors", "For Excel and LibreOffice: articles, spans, claims as sheets."),
        "tables": message("errors", "For spreadsheets and R: articles, spans, claims as CSV."),
    },
    FormatGroup.TEXTS: {
        "text": message("errors", "Texts without marks, an article a file."),
        "html": message("errors", "Web pages, an article a file."),
        "word": message("errors", "Word documents, an article a file."),
        "pdf": message("errors", "PDF with text in it, an article a file."),
        "csv": message("errors", "Texts in a table, an article a row."),
    },
}


def purpose_of(name: str) -> FormatPurpose:
    """Return what the format of this name is for; of one that came with a plug-in it is unknown."""
    for group, purposes in _PURPOSES.items():
        if name in purposes:
            return FormatPurpose(group, list(purposes).index(name), purposes[name])
    return FormatPurpose(FormatGroup.OTHERS, 0, "")
