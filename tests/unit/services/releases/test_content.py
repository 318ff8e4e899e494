"""What goes out in a release, in whose name, and what does not go out and why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.article import article_id, text_hash
from goldspan.domain.errors import ExportError
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.layer import TextRange, WorkState
from goldspan.domain.losses import LossKind
from goldspan.domain.scheme import AttributeKind, AttributeType, LabelType
from goldspan.formats.jsonl_writer import article_record, encoded_line
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import Furniture, LayerChoice, ReleaseChoices
from goldspan.services.releases.content.content import ReleaseContent
from goldspan.services.releases.content.left_out import Why
from goldspan.services.releases.content.named_people import people_named
from goldspan.services.releases.content.normalising import Normaliser
from goldspan.services.releases.content.pseudonyms import Pseudonyms
from goldspan.services.releases.freezing.kept_losses import (
    loss_lines,
    losses_by_text,
    read_losses,
    without_words,
)
from goldspan.services.releases.furniture.cutting import without
from goldspan.services.schemes import default_scheme
from helpers import gold_to_release as made
from helpers.gold_to_release import ALONE, BEN, OWNER, ZOE

CUT = "Kiew (afp) – Der Rat tagte am Montag.\n\nEin Sprecher teilte mit, man rede weiter.\n"


def content(session: ProjectSession, **choices: object) -> ReleaseContent:
    return ReleaseContent(session.store, ReleaseChoices(**choices))  # type: ignore[arg-type]


def names(content: ReleaseContent) -> list[str]:
    return [each.article.name for each in content.chosen()]


def reasons(content: ReleaseContent) -> dict[str, Why]:
    return {each.name: each.why for each in content.left_out}


def everything(content: ReleaseContent) -> bytes:
    """Return the bytes of all articles in all layers."""
    return b"".join(
        encoded_line(article_record(article))
        for part in content.parts
        for layer in content.layers
        for article in content.articles(part, layer)
    )


def test_gold_is_what_is_adjudicated_or_one_persons_alone(gold: ProjectSession) -> None:
    found = content(gold)
    assert (found.parts, found.layers) == (("all",), ("",))
    assert names(found) == ["alone", "empty", "settled"]
    assert reasons(found) == {
        "begun": Why.REVIEW_BEGUN,
        "nobody": Why.NOBODY_DONE,
        "several": Why.SEVERAL_DONE,
        "skipped": Why.SKIPPED,
    }
    owners = {each.name: each.owner for each in found.articles("all")}
    assert {name: owner.adjudicated for name, owner in owners.items() if owner} == {
        "alone": False,
        "empty": False,
        "settled": True,
    }
    settled = content(gold, adjudicated_only=True)
    assert names(settled) == ["settled"]
    assert reasons(settled) == {
        **reasons(found),
        "alone": Why.NOT_ADJUDICATED,
        "empty": Why.NOT_ADJUDICATED,
    }


def test_peoples_layers_go_out_where_they_are_done_and_unfinished_ones_when_asked(
    gold: ProjectSession,
) -> None:
    people = content(gold, layer=LayerChoice.PEOPLE)
    zoe, ben = (people.pseudonyms.layer(each.id) for each in (ZOE, BEN))
    assert people.layers == tuple(sorted((zoe, ben)))
    read = {layer: [each.name for each in people.articles("all", layer)] for layer in people.layers}
    assert read == {
        zoe: ["alone", "begun", "empty", "settled", "several"],
        ben: ["begun", "settled", "several"],
    }
    more = content(gold, layer=LayerChoice.PEOPLE, unfinished=True)
    states = {e.name: e.owner.state for e in more.articles("all", ben) if e.owner}
    assert (states["nobody"], states["skipped"]) == (WorkState.BEGUN, WorkState.SKIPPED)
    assert more.left_out == ()
    both = content(gold, layer=LayerChoice.ALL)
    assert both.layers == ("gold", *people.layers)
    assert [each.name for each in both.articles("all", "gold")] == names(content(gold))


def test_articles_go_to_their_parts_and_those_in_none_say_why(gold: ProjectSession) -> None:
    ids = {each.name: each.id for each in gold.store.articles()}
    parts = {ids["alone"]: "test", ids["settled"]: "train", ids["nobody"]: "dev"}
    choices = ReleaseChoices()
    split = ReleaseContent(gold.store, choices, parts, {ids["empty"]: Why.HELD_BACK})
    assert split.parts == ("train", "test")
    assert [names_of.article.name for names_of in split.chosen("test")] == ["alone"]
    assert reasons(split)["empty"] is Why.HELD_BACK
    assert reasons(ReleaseContent(gold.store, choices, parts))["empty"] is Why.NO_PART


def test_nothing_to_release_is_refused(gold: ProjectSession) -> None:
    nothing = ReleaseContent(gold.store, ReleaseChoices(), {})
    with pytest.raises(ExportError, match="None of the articles has gold yet"):
        nothing.refuse_empty()
    content(gold).refuse_empty()


def test_no_byte_gives_away_who_marked(gold: ProjectSession) -> None:
    for layer in LayerChoice:
        found = content(gold, layer=layer, unfinished=True)
        written = everything(found) + b"".join(loss_lines(found.losses_by_text()))
        said = written.decode("utf-8").casefold()
        for person in (ZOE, BEN, OWNER):
            parts = [person.id, person.name, *person.name.split(), text_hash(person.id)]
            parts += [text_hash(person.name), "zoe.quarz", "/home/"]
            assert not [part for part in parts if part.casefold() in said]
        assert f'"annotator":"{found.pseudonyms.name(ZOE.id)}"' in said
    assert '"ressort":"politik"' in said


def test_what_is_private_goes_out_only_when_asked_for(gold: ProjectSession) -> None:
    [alone, *_] = content(gold).articles("all")
    assert (alone.source, alone.notes, [span.note for span in alone.spans]) == ("", (), ["", ""])
    assert list(alone.extra) == ["ressort", "vorspann"]

    found = content(gold)
    everything(found)
    assert [(loss.article, loss.kind.value, loss.key) for loss in found.losses] == [
        ("alone", "field", "source"),
        ("alone", "field", "notes"),
        ("alone", "remark", "note"),
        ("alone", "field", "extra"),
        ("empty", "field", "source"),
        ("settled", "field", "source"),
    ]
    before = found.losses
    everything(found)
    assert found.losses == before, "reading again costs nothing more"

    asked = content(gold, layer=LayerChoice.ALL, notes=True, names=True, unfinished=True)
    assert asked.layers == ("gold", "Ben Ibsen", "Zoë Quarz")
    [alone, *_] = asked.articles("all", "Zoë Quarz")
    assert alone.owner is not None
    assert alone.owner.annotator == ZOE
    assert (alone.source, alone.notes) == ("alone.txt", ("Ein Zeichen wurde ersetzt.",))
    assert alone.spans[0].note == "Zoë Quarz fragt nach"
    assert alone.extra["marked by"] == "zoe.quarz@example.org"
    assert "datei" not in alone.extra, "nobody wants to know where it lay"
    reasons = {e.name: e.owner.reason for e in asked.articles("all", "Ben Ibsen") if e.owner}
    assert reasons["skipped"] == "Ben Ibsen: kein Text"


def test_what_is_counted_is_what_is_read(gold: ProjectSession) -> None:
    for layer in LayerChoice:
        found = content(gold, layer=layer)
        counts = found.counts("all")
        spans: dict[str, int] = {}
        texts: dict[str, int] = {}
        for each in found.layers:
            for article in found.articles("all", each):
                texts[article.name] = len(article.text)
                for span in article.spans:
                    spans[span.label] = spans.get(span.label, 0) + 1
        assert counts.spans == spans
        assert (counts.articles, counts.characters) == (len(texts), sum(texts.values()))
        assert counts.adjudicated == 1


def test_furniture_is_cut_out_alike_for_all_layers(gold: ProjectSession) -> None:
    found = content(gold, layer=LayerChoice.ALL, furniture=Furniture.CUT)
    assert reasons(found)["empty"] is Why.EMPTY
    for layer in found.layers:
        texts = {each.name: each.text for each in found.articles("all", layer)}
        assert texts["settled"] == CUT
    assert found.cuts.keys() == {article_id(text_hash(made.SETTLED))}
    assert without(made.SETTLED, found.cuts[article_id(text_hash(made.SETTLED))]) == CUT

    [_, settled, *_] = found.articles("all", "gold")
    assert [(span.id, span.label, span.quote) for span in settled.spans] == [
        ("s1", "ACTOR", "Rat"),
        ("s2", "CLAIM", "teilte mit, man rede weiter."),
    ]
    assert settled.spans[1].attrs["cue"] == (TextRange(52, 62, "teilte mit"),)
    assert [(link.source, link.target) for link in settled.links] == [("s2", "s1")]
    assert found.counts("all").spans.get("FURNITURE") is None
    for text, loss in found.losses_by_text():
        if loss.start is not None and text == text_hash(made.SETTLED):
            assert made.SETTLED[loss.start : loss.end] == loss.quote


def test_losses_are_kept_and_read_again(gold: ProjectSession) -> None:
    found = content(gold, layer=LayerChoice.ALL, furniture=Furniture.CUT)
    everything(found)
    kept = list(loss_lines(found.losses_by_text()))
    assert read_losses(kept) == found.losses
    assert list(losses_by_text(kept)) == list(found.losses_by_text())
    words = [str(without_words(loss).what) for loss in found.losses if loss.label == "FURNITURE"]
    assert words[0] == "FURNITURE “0–7”"


def test_what_people_wrote_into_attributes_gives_nobody_away() -> None:
    said = AttributeType("u1", "wording", AttributeKind.TEXT, {"en": "Wording"})
    named = AttributeType("u2", "canonical", AttributeKind.ACTOR, {"en": "Actor"})
    label = LabelType("u3", "CLAIM", {"en": "Claim"}, {"en": "C"}, "", 1, (said, named))
    scheme = replace(default_scheme(), labels=(label,))
    attrs = {"wording": "nach Zoe Quarz", "canonical": "Ben Ibsen"}
    spans = (
        ExchangeSpan("s1", "CLAIM", 0, 3, "Die", {"wording": "kurz"}),
        ExchangeSpan("s2", "CLAIM", 4, 8, "Nato", attrs),
        ExchangeSpan("s3", "CLAIM", 4, 8, "Nato", {"wording": "Frage an Zoe: so?"}),
        ExchangeSpan("s4", "CLAIM", 4, 8, "Nato", {"wording": "so sagt es die Generalin Müller"}),
    )
    article = ExchangeArticle("x", ALONE, url="file:///a.html", has_layer=True, spans=spans)
    called = Pseudonyms([ZOE, BEN], b"key", names=False)
    normal, losses = Normaliser(ReleaseChoices(), called, scheme).normal(article)
    assert [(span.id, dict(span.attrs)) for span in normal.spans] == [
        ("s1", {"wording": "kurz"}),
        ("s2", {"canonical": "Ben Ibsen"}),
        ("s3", {}),
        ("s4", {"wording": "so sagt es die Generalin Müller"}),
    ]
    assert normal.url == ""
    assert [(loss.kind, loss.key) for loss in losses] == [
        (LossKind.FIELD, "url"),
        (LossKind.ATTRIBUTE, "wording"),
        (LossKind.ATTRIBUTE, "wording"),
    ]


def test_names_in_guidelines_and_titles_are_told(tmp_path: Path) -> None:
    with made.project_to_release(tmp_path) as session:
        assert people_named(session.store, ReleaseChoices()) == ()
        titled = ReleaseChoices(title="Auswahl von zoe quarz")
        assert people_named(session.store, titled) == ("Zoë Quarz",)
        assert people_named(session.store, replace(titled, names=True)) == ()


@pytest.mark.parametrize("furniture", Furniture)
def test_spans_and_links_stand_as_the_canonical_file_has_them(
    gold: ProjectSession, furniture: Furniture
) -> None:
    found = content(gold, layer=LayerChoice.ALL, furniture=furniture)
    for layer in found.layers:
        for article in found.articles("all", layer):
            written = article_record(article)
            assert [span.id for span in article.spans] == [each["id"] for each in written["spans"]]
            assert [(link.source, link.target) for link in article.links] == [
                (each["from"], each["to"]) for each in written["links"]
            ]
