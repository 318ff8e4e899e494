"""The recipe that builds goldspan-de, on a made-up data set of a few sentences."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.training import Example

from goldspan import assets
from goldspan.prefill.names.component import NAMES
from goldspan.prefill.training.__main__ import main
from goldspan.prefill.training.assembly import assemble, words_pipeline
from goldspan.prefill.training.calibration import Precision, scores
from goldspan.prefill.training.corpora import name_examples, read_records, with_ids
from goldspan.prefill.training.lexicon import count_lexicon
from goldspan.prefill.training.names import NamesSettings, measure_names, train_names
from goldspan.prefill.training.word_lists import nouns_of_dictionary

SETTINGS = NamesSettings(width=16, depth=1, rows=(50, 50, 50, 50, 50), hidden=16, epochs=25)
LISTS = "[given]\nEva\n[noun]\nfirma\n"

Marked = tuple[str, str, dict[str, Any]]


def record(name: str, text: str, marked: Iterable[Marked]) -> dict[str, Any]:
    spans = []
    for number, (quote, label, attrs) in enumerate(marked):
        start = text.index(quote)
        end = start + len(quote)
        spans.append(
            {"id": f"s{number}", "label": label, "start": start, "end": end, "quote": quote}
            | {"attrs": attrs}
        )
    return {"id": name, "text": text, "document_time": "2020-02-03", "spans": spans, "links": []}


def name_records() -> list[dict[str, Any]]:
    return [
        record(
            f"n{number}",
            f"Gestern traf Eva {name} in {place} die Firma Mollotec.",
            [
                (f"Eva {name}", "ACTOR", {"ne": "PER", "layer": 1}),
                (place, "ACTOR", {"ne": "LOC", "layer": 1}),
                ("Mollotec", "ACTOR", {"ne": "ORG", "layer": 1}),
                (name, "IGNORE", {"ne": "PER", "layer": 2}),
            ],
        )
        for number, (name, place) in enumerate([("Lind", "Zug"), ("Rath", "Ulm"), ("Bolt", "Aue")])
    ]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "open"
    folder.mkdir(parents=True)
    names = [json.dumps(item) for item in name_records()]
    for part in ("germeval2014.dev", "germeval2014.test", "smartdata.train", "smartdata.dev"):
        (folder / f"actor.de.{part}.jsonl").write_text("\n".join(names), encoding="utf-8")
    eva = ("Eva Lind", "ACTOR", {"kind": "PERSON", "canonical": "Eva Lind"})
    text = "Ministerin Eva Lind sprach mit Otto Rath."
    articles = [json.dumps(record(f"t0{number}", text, [eva])) for number in range(3)]
    (folder / "goldspan96.jsonl").write_text("\n".join(articles), encoding="utf-8")
    return tmp_path / "data"


def test_the_recipe_builds_a_pipeline_that_spacy_loads(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "goldspan-de"
    begin = ["--data", str(data), "--out", str(out)]
    assert main([*begin, "--epochs", "1", "--dev", "t00-t01", "--measure", "t02-t02"]) == 0
    nlp = spacy.load(out)
    assert nlp.pipe_names.index("goldspan_words") < nlp.pipe_names.index("goldspan_names")
    assert nlp.pipe_names.index("goldspan_names") < nlp.pipe_names.index("goldspan_actors")
    doc = nlp("Ministerin Eva Lind ging.")
    assert [span.text for span in doc.spans["sc"]] == ["Eva Lind"]
    meta = json.loads((out / "meta.json").read_text(encoding="utf-8"))
    assert meta["performance"]["strict"]["ACTOR"]["p"] == 0.5
    config = spacy.util.load_config(out / "config.cfg")
    actors = config["components"]["goldspan_actors"]
    assert actors["score"] == 0.5
    assert 0 < actors["scores"]["title"] < 1
    assert "Mollotec" not in (out / "vocab" / "strings.json").read_text(encoding="utf-8")
    assert "ODbL" in (out / "LICENSES.md").read_text(encoding="utf-8")


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    def trained(seed: int) -> bytes:
        nlp = words_pipeline(LISTS)
        settings = replace(SETTINGS, seed=seed, epochs=2)
        train_names(nlp, list(name_examples(nlp, name_records())), settings, lambda _: None)
        nlp.to_disk(tmp_path / str(seed))
        return (tmp_path / str(seed) / "goldspan_names" / "model").read_bytes()

    assert trained(1) == trained(1)
    assert trained(1) != trained(2)


def test_trained_names_are_learned_kept_and_taken_over(tmp_path: Path) -> None:
    nlp = words_pipeline(LISTS)
    examples = list(name_examples(nlp, name_records() * 20))
    train_names(nlp, examples, SETTINGS, lambda _: None)
    assert measure_names(nlp, examples[:3])[""][2] > 0.6
    base = assets.resource("pipelines", "goldspan-de")
    whole = assemble(base, {}, nlp)
    text = "😀 Gestern traf Eva Lind in Zug die Firma Mollotec."

    def names(pipeline: Any) -> list[tuple[str, str, float]]:
        doc = pipeline(text)
        group = doc.spans[NAMES]
        return [
            (span.text, span.label_, round(float(max(score)), 4))
            for span, score in zip(group, group.attrs["scores"], strict=True)
        ]

    expected = names(whole)
    assert ("Mollotec", "ORG") in {(name, label) for name, label, _ in expected}
    whole.to_disk(tmp_path)
    copy = spacy.load(tmp_path)
    assert names(copy) == expected
    copy.from_bytes(whole.to_bytes())
    assert names(copy) == expected


def test_names_of_the_outer_layer_are_examples() -> None:
    example: Example = next(iter(name_examples(spacy.blank("de"), name_records())))
    assert [(span.text, span.label_) for span in example.reference.spans[NAMES]] == [
        ("Eva Lind", "PER"),
        ("Zug", "LOC"),
        ("Mollotec", "ORG"),
    ]


def test_only_the_articles_of_the_range_are_read(data: Path) -> None:
    articles = read_records(data / "open" / "goldspan96.jsonl")
    assert [item["id"] for item in with_ids(articles, "t01-t02")] == ["t01", "t02"]


def test_scores_are_drawn_to_what_the_label_is_worth_elsewhere() -> None:
    measured = {"": Precision(90, 100), "title": Precision(80, 80), "rare": Precision(0, 1)}
    found = scores(measured, 0.45)
    assert set(found) == {"title", "rare"}
    assert found["title"] == pytest.approx((80 * 0.5 + 10 * 0.45) / 90, abs=0.001)
    assert found["rare"] == pytest.approx(4.5 / 11, abs=0.001)


def test_a_noun_has_forms_that_a_name_has_not() -> None:
    forms = {
        "Häuser": "Haus",
        "Hauses": "Haus",
        "Gartenhäuser": "Gartenhaus",
        "Quandts": "Quandt",
        "Gute": "Gute",
        "Gutem": "Gute",
        "gute": "gut",
        "gutem": "gut",
    }
    nouns, rare = nouns_of_dictionary(forms)
    assert nouns == ["haus", "hauses", "häuser"]
    assert rare == ["Quandt"]


def test_the_lexicon_holds_single_words() -> None:
    lexicon = count_lexicon(name_records())
    assert "Eva" in lexicon.splitlines()
    assert not any(" " in line for line in lexicon.splitlines())
