"""Notes that are asked for go out, but for those that name people whose names are not."""

from __future__ import annotations

from goldspan.domain.annotator import GOLD
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan, LayerOwner
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.content.normalising import PRIVATE, Normaliser
from goldspan.services.releases.content.pseudonyms import Pseudonyms
from goldspan.services.schemes import default_scheme
from helpers.gold_to_release import BEN, ZOE

TEXT = "Ben Ibsen sprach in Bonn."


def noted() -> ExchangeArticle:
    spans = (
        ExchangeSpan("s1", "ACTOR", 20, 24, "Bonn", note="Stadt oder Regierung?"),
        ExchangeSpan("s2", "ACTOR", 0, 9, "Ben Ibsen", note="Frag Zoë"),
        ExchangeSpan("s3", "ACTOR", 0, 9, "Ben Ibsen", note="Ben Ibsen"),
    )
    return ExchangeArticle(
        "rede",
        TEXT,
        source="zoe.quarz/rede.txt",
        notes=("Ein Zeichen wurde ersetzt.", "Von Quarz, Zoe abgetippt."),
        has_layer=True,
        spans=spans,
        owner=LayerOwner(GOLD, reason="Ben Ibsen hat es schon", note="Kurz, aber gut"),
    )


def test_notes_that_name_somebody_go_out_with_names_alone() -> None:
    people = [ZOE, BEN, GOLD]
    asked = ReleaseChoices(notes=True)
    called = Pseudonyms(people, b"key", names=False)
    out, losses = Normaliser(asked, called, default_scheme()).normal(noted())
    assert (out.source, out.notes) == ("", ("Ein Zeichen wurde ersetzt.",))
    # What the text says itself tells nothing of those who read it.
    assert [span.note for span in out.spans] == ["Stadt oder Regierung?", "", "Ben Ibsen"]
    assert out.owner is not None
    assert (out.owner.reason, out.owner.note) == ("", "Kurz, aber gut")
    assert [(loss.key, loss.reason) for loss in losses] == [
        ("source", PRIVATE),
        ("notes", PRIVATE),
        ("reason", PRIVATE),
        ("note", PRIVATE),
    ]

    by_name = Pseudonyms(people, b"key", names=True)
    whole, losses = Normaliser(asked, by_name, default_scheme()).normal(noted())
    assert (whole, losses) == (noted(), [])
