"""Two made-up texts with gold, what a made-up pipeline suggests there, and how good that is."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.domain.article import article_id, text_hash
from goldspan.domain.exchange import ExchangeAttr, ExchangeLink, ExchangeSpan
from goldspan.prefill.evaluation.matching import Layered
from goldspan.prefill.evaluation.measuring import measure
from goldspan.services.evaluating import Evaluation

TEXTS = {
    "first": "Am Montag sagte Ministerin Lena Ott in Kiel, der Hafen werde größer.\n" * 2
    + "Der Rat der Stadt tagt am 3. Mai erneut.\n",
    "second": "Die Werft Nord zahlt mehr Lohn. Das teilte Betriebsrat Jan Thor am Freitag mit.\n",
}


@dataclass(frozen=True)
class Said:
    """What a layer says: label, words, and what the attributes are."""

    label: str
    words: str
    attrs: dict[str, ExchangeAttr]


GOLD_SAYS = {
    "first": [
        Said("ACTOR", "Lena Ott", {"kind": "PERSON"}),
        Said("DATE", "Am Montag", {}),
        Said("DATE", "am 3. Mai", {}),
        Said("CLAIM", "der Hafen werde größer", {"mode": "INDIRECT"}),
    ],
    "second": [
        Said("ACTOR", "Jan Thor", {"kind": "PERSON"}),
        Said("DATE", "am Freitag", {}),
        Said("CLAIM", "Die Werft Nord zahlt mehr Lohn", {"mode": "REPORTED"}),
    ],
}
PIPELINE_SAYS = {
    "first": [
        Said("ACTOR", "Ministerin Lena Ott", {"kind": "ORGANISATION"}),
        Said("DATE", "Am Montag", {}),
        Said("ACTOR", "am 3. Mai", {}),
        Said("CLAIM", "der Hafen werde größer", {"mode": "INDIRECT"}),
    ],
    "second": [
        Said("ACTOR", "Jan Thor", {"kind": "PERSON"}),
        Said("ACTOR", "Werft Nord", {"kind": "ORGANISATION"}),
        Said("DATE", "am Freitag", {}),
        Said("CLAIM", "Die Werft Nord zahlt mehr Lohn", {"mode": "REPORTED"}),
    ],
}


def article_of(name: str) -> str:
    """Return the id of the article of a text."""
    return article_id(text_hash(TEXTS[name]))


def layered(name: str, said: list[Said], *, linked: bool) -> Layered:
    """Return what is said of a text; `linked` links its claim to its first actor."""
    text = TEXTS[name]
    spans = []
    for number, each in enumerate(said):
        start = text.index(each.words)
        spans.append(
            ExchangeSpan(
                str(number), each.label, start, start + len(each.words), each.words, each.attrs
            )
        )
    actor = next(span.id for span in spans if span.label == "ACTOR")
    claim = next(span.id for span in spans if span.label == "CLAIM")
    links = [ExchangeLink("source", claim, actor)] if linked else []
    return Layered(article_of(name), spans, links, text, name)


def evaluation() -> Evaluation:
    """Return the evaluation of what the pipeline says; one link is missing in it."""
    measures, errors = measure(
        (layered(name, GOLD_SAYS[name], linked=True), layered(name, said, linked=name == "first"))
        for name, said in PIPELINE_SAYS.items()
    )
    return Evaluation("made-up", "1.2", 2, 40, 0.1, measures, errors)
