"""Training and measuring furniture: on made-up pages, with one of them left out."""

import json
from pathlib import Path
from typing import Any

import pytest

from goldspan.prefill.furniture.features import line_features
from goldspan.prefill.furniture.finder import WEIGHTS, FurnitureRules, find_furniture
from goldspan.prefill.furniture.measure import CharacterCounts, count, only_from
from goldspan.prefill.furniture.scorer import LineScorer, read_scorer
from goldspan.prefill.furniture.training import LabelledText, train_furniture, train_scorer
from goldspan.prefill.furniture.wording import Wording, read_patterns

NEWS = "Der Damm wurde am {} erhöht, wie der Landrat mitteilte, und die Arbeiten dauern noch an."
CALLS = ("Bestellen Sie jetzt Ihr Probeheft!", "Laden Sie sich jetzt unsere App!")
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag")


def page(day: str, call: str) -> LabelledText:
    news = NEWS.format(day)
    text = f"{news}\n\n{call}\n\nDanach ging der Rat auseinander, und niemand sprach noch davon."
    start = len(news) + 2
    return LabelledText(day, text, ((start, start + len(call)),))


PAGES = [page(day, CALLS[number % 2]) for number, day in enumerate(DAYS)]
NO_WORDING = Wording(read_patterns(""))


def test_what_is_learned_finds_a_line_it_has_not_seen() -> None:
    rules = FurnitureRules(NO_WORDING, train_scorer(PAGES))
    call = "Bestellen Sie jetzt unsere Zeitung!"
    text = f"Der Deich hält.\n\n{call}\n\nDas sagte der Landrat am Sonntag in Pirna."
    (block,) = find_furniture(text, rules)
    assert text[block.start : block.end] == call
    assert block.evidence == "learned"


def test_training_twice_gives_the_same_weights() -> None:
    assert train_scorer(PAGES).to_text() == train_scorer(PAGES).to_text()
    assert read_scorer(train_scorer(PAGES).to_text()) == train_scorer(PAGES)


def test_without_weights_nothing_is_learned() -> None:
    assert find_furniture(PAGES[0].text, FurnitureRules(NO_WORDING, LineScorer({}))) == []


def test_shape_alone_makes_no_furniture() -> None:
    shapes = {
        feature: 9.0 for feature in line_features(["Ein kurzer Titel"])[0] if "=" not in feature
    }
    assert LineScorer(shapes).scores(["Ein kurzer Titel"]) == [0.0]


def test_a_long_line_is_looked_at_from_both_ends_only() -> None:
    line = "Der Rat tagte. " * 60_000
    (features,) = line_features([line + "Weiterlesen"])
    assert len(features) < 60
    assert "last=weiterlesen" in features


def test_characters_are_counted() -> None:
    rules = FurnitureRules(Wording(read_patterns("lines = ['bestellen sie.*']")), LineScorer({}))
    text = PAGES[0]
    found = count(text, rules)
    assert found == CharacterCounts(len(CALLS[0]), len(CALLS[0]), len(CALLS[0]), len(text.text))
    missed = count(PAGES[1], rules)
    assert missed.recall == 0
    assert (found + missed).precision == 1
    assert (found + missed).f1 == pytest.approx(2 / (1 + len(CALLS[1]) / len(CALLS[0]) + 1))
    wrong = LabelledText("wrong", text.text, ())
    assert count(wrong, rules).false_share == pytest.approx(len(CALLS[0]) / len(text.text))


def test_a_pattern_that_only_one_text_speaks_for_is_left_out() -> None:
    patterns = read_patterns(
        "lines = ['bestellen sie.*', 'laden sie.*', '.*!']\n[anywhere]\nheft = ['probeheft']"
    )
    alone = only_from(patterns, PAGES[0], [PAGES[1], PAGES[3]])
    assert alone == {("lines", "bestellen sie.*"), ("anywhere", "probeheft")}
    assert only_from(patterns, PAGES[0], [PAGES[2]]) == set()
    assert patterns.without(alone).lines == ("laden sie.*", ".*!")
    assert patterns.without(alone).anywhere == ()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of data as the recipe reads it, with made-up texts."""
    folder = tmp_path / "data"
    (folder / "open").mkdir(parents=True)
    (tmp_path / "gold").mkdir()

    def write(path: Path, records: list[dict[str, Any]]) -> None:
        path.write_text("\n".join(map(json.dumps, records)) + "\n", encoding="utf-8")

    def record(text: LabelledText, name: str) -> dict[str, Any]:
        spans = [{"label": "FURNITURE", "start": a, "end": b} for a, b in text.furniture]
        return {"id": name, "text": text.text, "spans": spans}

    news = [{"id": f"t{n}", "text": NEWS.format(n), "spans": []} for n in (10, 71, 72)]
    news[2]["text"] = "Bestellen Bestellen Bestellen"
    write(tmp_path / "gold" / "seeds.gold.jsonl", [record(p, p.id) for p in PAGES])
    write(folder / "open" / "goldspan96.jsonl", news)
    write(folder / "open" / "actor.de.germeval2014.dev.jsonl", [{"id": "g", "text": "Er kam."}])
    for part in ("train", "dev"):
        write(folder / "open" / f"actor.de.smartdata.{part}.jsonl", [{"id": part, "text": "Ja."}])
    return folder


def test_the_recipe_reads_a_folder_and_leaves_out_what_it_is_told(data: Path) -> None:
    weights = json.loads(train_furniture(data)[WEIGHTS])
    assert weights["w=bestellen"] > 0
    without = [p.id for p in PAGES if CALLS[0] in p.text]
    assert "w=probeheft" not in json.loads(train_furniture(data, without)[WEIGHTS])


def test_held_out_articles_are_not_trained_on(data: Path) -> None:
    before = train_furniture(data)
    path = data / "open" / "goldspan96.jsonl"
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join(lines[:2]) + "\n", encoding="utf-8")
    assert train_furniture(data) == before
