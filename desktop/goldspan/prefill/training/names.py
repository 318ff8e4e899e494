"""Trains the names: a tok2vec over word classes and a classifier of spans; CPU, fixed seed."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from thinc.api import Adam, fix_random_seed

from goldspan.prefill.names.component import NAMES
from goldspan.prefill.training.corpora import LABELS, tokens

COMPONENT = "goldspan_names"
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class NamesSettings:
    """Size of the network and length of the training."""

    width: int = 96
    depth: int = 4
    rows: tuple[int, ...] = (6000, 2000, 4000, 1000, 100)
    hidden: int = 128
    longest: int = 7
    dropout: float = 0.25
    negative_weight: float = 1.0
    epochs: int = 4
    seed: int = 0

    def config(self) -> dict[str, Any]:
        """Return the configuration of the spaCy component."""
        embed = {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": self.width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "TAG"],
            "rows": list(self.rows),
            "include_static_vectors": False,
        }
        encode = {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": self.width,
            "window_size": 1,
            "maxout_pieces": 3,
            "depth": self.depth,
        }
        return {
            "spans_key": NAMES,
            "allow_overlap": False,
            "negative_weight": self.negative_weight,
            "suggester": {"@misc": "goldspan.name_candidates.v1", "longest": self.longest},
            "model": {
                "@architectures": "spacy.SpanCategorizer.v1",
                "reducer": {"@layers": "goldspan.span_reducer.v1", "hidden_size": self.hidden},
                "scorer": {"@layers": "Softmax.v2"},
                "tok2vec": {
                    "@architectures": "spacy.Tok2Vec.v2",
                    "embed": embed,
                    "encode": encode,
                },
            },
        }


def train_names(
    nlp: Language, examples: Sequence[Example], settings: NamesSettings, say: Say
) -> None:
    """Add the trained component to a pipeline that has `goldspan_words`."""
    fix_random_seed(settings.seed)
    names: Any = nlp.add_pipe("spancat_singlelabel", name=COMPONENT, config=settings.config())
    for label in LABELS:
        names.add_label(label)
    words = nlp.get_pipe("goldspan_words")
    for example in examples:
        words(example.predicted)
    others = [name for name in nlp.pipe_names if name != COMPONENT]
    order = list(examples)
    shuffled = random.Random(settings.seed)
    sizes: Any = _growing_sizes()
    with nlp.select_pipes(disable=others):
        nlp.initialize(lambda: order[:200])
        optimizer = Adam(0.001, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
        for epoch in range(settings.epochs):
            shuffled.shuffle(order)
            losses: dict[str, float] = {}
            for batch in minibatch_by_words(order, size=sizes):
                nlp.update(batch, sgd=optimizer, drop=settings.dropout, losses=losses)
            say(f"  round {epoch + 1} of {settings.epochs}: loss {losses.get(COMPONENT, 0.0):.0f}")
    with names.model.use_params(optimizer.averages):
        averaged = names.model.to_bytes()
    names.model.from_bytes(averaged)


def measure_names(
    nlp: Language, examples: Sequence[Example]
) -> dict[str, tuple[float, float, float]]:
    """Return strict precision, recall and F1 by label, and of all under an empty label."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for example in examples:
        ours = _keys(nlp(example.reference.text))
        gold = _keys(example.reference)
        for counter, keys in ((right, ours & gold), (found, ours), (there, gold)):
            counter.update(label for _, _, label in keys)
            counter[""] += len(keys)
    return {
        label: (
            right[label] / max(found[label], 1),
            right[label] / max(there[label], 1),
            2 * right[label] / max(found[label] + there[label], 1),
        )
        for label in (*LABELS, "")
    }


def learning_curve(
    make: Callable[[], Language],
    records: Callable[[Language], Sequence[Example]],
    dev: Sequence[Example],
    settings: NamesSettings,
    say: Say,
) -> None:
    """Say how good the names are by how much of the data they were trained on."""
    for part in (0.1, 0.25, 0.5, 1.0):
        nlp = make()
        examples = list(records(nlp))
        random.Random(settings.seed).shuffle(examples)
        some = examples[: int(len(examples) * part)]
        train_names(nlp, some, settings, lambda _: None)
        p, r, f = measure_names(nlp, dev)[""]
        say(f"  {tokens(some):8} tokens: P {p:.3f} R {r:.3f} F1 {f:.3f}")


def _growing_sizes() -> Iterator[int]:
    """Yield the words of each batch: few at the beginning, more later."""
    size = 200.0
    while True:
        yield int(size)
        size = min(size * 1.0015, 1500.0)


def _keys(doc: Doc) -> set[tuple[int, int, str]]:
    return {(span.start_char, span.end_char, span.label_) for span in doc.spans[NAMES]}
