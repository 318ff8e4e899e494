"""Metadata in the place that a tool has for data of others: ours and other people's."""

from __future__ import annotations

from goldspan.domain.annotator import named_person
from goldspan.domain.exchange import ExchangeArticle, LayerOwner
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import Scheme
from goldspan.formats.carried_fields import carried_fields, report_unknown, taken_fields

ADA = LayerOwner(named_person("Ada"), labels=("ACTOR", "DATE"))
ARTICLE = ExchangeArticle(
    "a",
    "Es regnet.",
    title="Regen",
    extra={"shelf": "7"},
    notes=("Ja.",),
    has_layer=True,
    owner=ADA,
)


def test_what_is_carried_is_taken_again() -> None:
    fields = carried_fields(ARTICLE)
    assert not {"text", "spans", "links"} & fields.keys()
    assert taken_fields(fields) == fields


def test_fields_of_others_are_kept_under_extra_where_they_are_texts_or_numbers() -> None:
    given = {
        "id": 5,
        "title": None,
        "outlet": ["a", "list"],
        "url": 7,
        "layer": {"annotator": 5},
        "text": "not ours",
        "rating": float("nan"),
        "shelf": 7.5,
        "tags": ["a"],
        "extra": {"shelf": "old", "row": "2"},
    }
    assert taken_fields(given) == {
        "id": "5",
        "data.outlet": ["a", "list"],
        "data.layer": {"annotator": 5},
        "tags": ["a"],
        "extra": {"url": "7", "text": "not ours", "shelf": "7.5", "row": "2"},
    }


def test_labels_that_nobody_was_asked_for_are_reported(scheme: Scheme) -> None:
    losses = LossReport()
    report_unknown(ARTICLE, scheme, losses)
    assert [(loss.article, loss.key) for loss in losses.losses] == [
        ("a", "CLAIM"),
        ("a", "FURNITURE"),
    ]
