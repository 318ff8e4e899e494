"""Writes what goes with the pipeline: the model card and whose data is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

DESCRIPTION = (
    "Dates, actors, claims and furniture in German news, by rules and a small trained model."
)
SOURCES = (
    {
        "name": "GermEval 2014 Named Entity Recognition Shared Task (names, word lists)",
        "author": "D. Benikova, C. Biemann, M. Kisselew, S. Padó",
        "license": "CC BY 4.0",
    },
    {
        "name": "DFKI SmartData Corpus (names, word lists, furniture)",
        "author": "M. Schiersch, V. Mironova, M. Schmitt, P. Thomas, A. Gabryszak, L. Hennig",
        "license": "CC BY 4.0",
    },
    {
        "name": "German Wikinews, articles of 2004–2017 (rules, scores, furniture)",
        "author": "the authors of the German Wikinews; annotation: the Goldspan authors",
        "license": "CC BY 2.5",
    },
    {
        "name": "five seed articles (rules, furniture)",
        "author": "annotation: the Goldspan authors",
        "license": "texts of the user of the project, none of which is in it",
    },
    {
        "name": "simplemma's German dictionary (words in goldspan_words, verbs in goldspan_claims)",
        "author": "A. Barbaresi; from lists by M. Měchura (ODbL) and Wiktionary (CC BY-SA)",
        "license": "MIT; the word lists ODbL 1.0",
    },
    {
        "name": "CLDR names of states, through Babel",
        "author": "Unicode",
        "license": "Unicode-3.0",
    },
)

_HEAD = """# goldspan-de

Suggests furniture, dates, actors and claims in German news. `spacy.load` reads this folder wherever
the `goldspan` package is installed; no window, no project and no network is needed:

    import spacy
    nlp = spacy.load("goldspan-de")          # the path of this folder
    doc = nlp("Am Montag sprach Ministerin Eva Lind in Genf.")
    for span in doc.spans["sc"]:
        print(span.label_, span.text)

Attributes, scores, evidence and links are in `doc.user_data["goldspan"]`, names as the trained
component sees them, with their scores, in `doc.spans["names"]`.

| component | does | made of |
| --- | --- | --- |
| `goldspan_furniture` | what is not the article | patterns; weights of line features, trained |
| `goldspan_dates` | dates and their TIMEX3 values | rules |
| `goldspan_words` | classes words for the names (`token.tag_`) | word lists |
| `goldspan_names` | persons, organisations, places | trained (`spancat_singlelabel`) |
| `goldspan_actors` | who acts or speaks, `kind` and `canonical` | rules, tables, the names |
| `goldspan_claims` | who says what, `mode`, `cue`, links | rules, tables |

## How it was made

    python -m goldspan.prefill.training --data DIR --out FOLDER

builds this folder again: on a CPU, with a fixed seed, in less than two hours; the same data and the
same versions of the packages give the same bytes. The names were trained on GermEval 2014
(development and test part) and the training part of SmartData. Rules were written while reading the
errors on 72 articles of Wikinews (`t00`–`t71` of goldspan96) and the five seeds. The scores of the
suggestions are how often each kind of evidence was right on the 72, corrected by how much better
the label is there than on articles that no rule was written from.
"""

_LIMITS = """## Limits

- German news. In other kinds of text the names are found less well, and what is written all small
  is not found at all. Names that are nouns too (`Wolf`, `Stern`) are missed more often.
- Places count as actors where they act; that is told by a few words around them.
- Relative dates have no value where the document time is not known.
- Claims are found by their cues; irony and reported thought are not.
- The figures above are of agency-like prose; look at suggestions before you believe them.

## Whose data

No text of the data is in this folder: `words.txt`, `lexicon.txt` and the vocabulary hold single
words, the model holds numbers. `LICENSES.md` names the sources and their licences.
"""


def write_card(folder: Path, performance: Mapping[str, Any]) -> None:
    """Write `README.md` and `LICENSES.md` into the folder of the pipeline."""
    card = "\n".join([_HEAD, "## Figures\n", *_figures(performance), _LIMITS])
    (folder / "README.md").write_text(card, encoding="utf-8", newline="\n")
    rows = [f"| {s['name']} | {s['author']} | {s['license']} |" for s in SOURCES]
    licenses = ["# Whose data is in it", "", "| source | by | licence |", "| --- | --- | --- |"]
    note = (
        "\nThe lists `noun` and `rare` of `goldspan_words/words.txt`, and `subjunctive.txt` and"
        " `finite.txt` of `goldspan_claims`, are databases derived from simplemma's and stay under"
        " the Open Database License 1.0"
        " (https://opendatacommons.org/licenses/odbl/1-0/). All else here is under the Apache"
        " License 2.0.\n"
    )
    (folder / "LICENSES.md").write_text(
        "\n".join([*licenses, *rows, note]), encoding="utf-8", newline="\n"
    )


def _figures(performance: Mapping[str, Any]) -> Iterator[str]:
    if "strict" in performance:
        yield f"{performance.get('measured_on', 'Held-out articles')}:\n"
        yield from _table(performance)
    if "dev" in performance:
        dev = performance["dev"]
        yield f"{dev['articles']} articles ({dev['ids']}) that the rules were written from:\n"
        yield from _table(dev)
    if "names" in performance:
        yield "The names alone, on the development part of SmartData (strict):\n"
        yield "| | P | R | F1 |"
        yield "| --- | --- | --- | --- |"
        for label, score in performance["names"].items():
            yield f"| {label} | {score['p']:.3f} | {score['r']:.3f} | {score['f']:.3f} |"
        yield ""


def _table(measured: Mapping[str, Any]) -> Iterator[str]:
    yield "| | strict P | R | F1 | overlap P | R | F1 |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for label, strict in measured["strict"].items():
        overlap = measured["overlap"][label]
        cells = [f"{score[key]:.3f}" for score in (strict, overlap) for key in ("p", "r", "f")]
        yield f"| {label} | {' | '.join(cells)} |"
    right = measured["right_among_overlapping"]
    yield "\nRight among those that overlap: " + ", ".join(
        f"{key} {share:.3f}" for key, share in right.items()
    )
    yield ""
