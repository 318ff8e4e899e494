"""Nothing is learned of a label from articles whose gold does not know it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import spacy

from goldspan.prefill.learning.articles import prepared, read_article
from goldspan.prefill.learning.calibrating import evidence_counts, other_labels
from goldspan.prefill.learning.candidates import CandidateKinds
from goldspan.prefill.learning.component import LEARNED
from goldspan.prefill.learning.loop import TrainingLoop
from goldspan.prefill.learning.messages import (
    CurvePoint,
    GoldArticle,
    GoldSpan,
    LearningSettings,
    TrainingJob,
    TrainingNews,
)
from goldspan.prefill.learning.names import name_table
from goldspan.prefill.learning.network import add_learned
from goldspan.prefill.learning.trainer import train_pipeline
from goldspan.prefill.loading import load_pipeline
from goldspan.prefill.requests import PrefillRequest
from helpers.training_project import article

SPOKEN = "Ministerin Eva Lind sagte am {day}. Mai 2021, dass der Deich halte."


def gold(number: int) -> GoldArticle:
    """Return an article whose person and date are gold."""
    text = SPOKEN.format(day=number)
    spans = [
        GoldSpan(label, text.index(words), text.index(words) + len(words), {}, value)
        for label, words, value in (
            ("ACTOR", "Eva Lind", ""),
            ("WHEN", f"{number}. Mai 2021", ""),
            ("DATE", f"{number}. Mai 2021", f"2021-05-{number:02}"),
        )
    ]
    return GoldArticle(PrefillRequest(str(number), text, "2021-05-20"), tuple(spans))


def without(number: int, *unknown: str) -> GoldArticle:
    """Return such an article in which nobody was asked for some labels."""
    whole = gold(number)
    known = tuple(span for span in whole.spans if span.label not in unknown)
    return replace(whole, spans=known, unknown=unknown)


def test_what_rules_and_names_are_worth_is_counted_where_it_is_known() -> None:
    nlp = load_pipeline("goldspan-de")
    whole = list(prepared(nlp, [gold(1), gold(2)], ["DATE"]))
    more = [*whole, *prepared(nlp, [without(3, "ACTOR", "CLAIM", "DATE", "WHEN")], ["DATE"])]
    assert evidence_counts(more) == evidence_counts(whole)
    assert other_labels(more, ["WHEN"]) == other_labels(whole, ["WHEN"])
    assert other_labels(whole, ["WHEN"])["WHEN"]
    tables = [name_table(map(read_article, each), ["ACTOR"]) for each in (more, whole)]
    assert tables[0] == tables[1]
    assert tables[1]["ACTOR"]["Eva Lind"].seen == 2


def french(number: int, unknown: tuple[str, ...] = ()) -> GoldArticle:
    record = article(number)
    spans = [GoldSpan(s["label"], s["start"], s["end"]) for s in record["spans"]]
    request = PrefillRequest(record["id"], record["text"])
    return GoldArticle(request, () if unknown else tuple(spans), unknown)


def test_the_classifier_is_not_told_that_an_unknown_label_is_nowhere() -> None:
    nlp = spacy.blank("it")
    both = [french(0), french(1, ("ACTOR",))]
    articles = list(prepared(nlp, both, ("ACTOR", "PLACE")))
    examples = [each.example for each in articles]
    learned = add_learned(nlp, ("ACTOR", "PLACE"), CandidateKinds(runs=2), examples, 0)
    spans = learned.suggester([each.doc for each in articles], ops=learned.model.ops)
    scores = learned.model.predict(([each.doc for each in articles], spans))
    loss, gradient = learned.get_loss(examples, (spans, scores))
    first, second = np.split(gradient, [int(spans.lengths[0])])
    actor, place = learned.labels.index("ACTOR"), learned.labels.index("PLACE")
    assert np.all(second[:, actor] == 0)
    assert np.all(second[:, place] != 0)
    assert np.all(first != 0)
    assert loss == float((gradient**2).sum())


def test_the_curve_does_not_count_what_is_unknown(tmp_path: Path) -> None:
    def curve(folder: Path, *more: GoldArticle) -> tuple[CurvePoint, ...]:
        nlp = spacy.blank("it")
        train = list(prepared(nlp, map(french, range(5)), ("ACTOR",)))
        development = list(prepared(nlp, [french(5), *more], ("ACTOR",)))
        examples = [each.example for each in train]
        add_learned(nlp, ("ACTOR",), CandidateKinds(runs=2), examples, 0)
        settings = LearningSettings(rounds=7, batch=2, patience=7, learn_rate=0.005)
        return TrainingLoop(nlp, train, development, settings, folder, ignore).run()

    alone = curve(tmp_path / "alone")
    both = curve(tmp_path / "both", french(6, ("ACTOR",)))
    assert [point.score for point in both] == [point.score for point in alone]
    assert max(point.score for point in alone) > 0


def ignore(news: TrainingNews) -> None:
    """Hear nothing."""


def test_an_article_does_not_decide_on_labels_that_it_does_not_know(tmp_path: Path) -> None:
    job = TrainingJob(
        tmp_path,
        "t",
        "de",
        "goldspan-de",
        ("ACTOR", "DATE"),
        tuple(map(gold, range(1, 5))),
        (gold(5), without(6, "DATE")),
        LearningSettings(rounds=1, batch=4),
    )
    trained = train_pipeline(job, ignore)
    weighed = {each.label: (each.gold, each.errors_before) for each in trained.weighed}
    assert weighed == {"ACTOR": (2, 0), "DATE": (1, 0)}
    assert "goldspan_known_spans" not in (trained.folder / "config.cfg").read_text("utf-8")
    assert LEARNED not in spacy.load(trained.folder).pipe_names
