"""The trained component: a span classifier over what the shipped names have learned, if there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any

from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed

from goldspan.prefill.learning.candidates import CandidateKinds
from goldspan.prefill.learning.component import LEARNED
from goldspan.prefill.learning.known import KNOWN
from goldspan.prefill.training.names import COMPONENT, NamesSettings

THRESHOLD = 0.02  # scores below are not kept: nothing is decided by them
_LAYERS = ("hashembed", "maxout", "layernorm")  # of the part that reads words, by their names


def add_learned(
    nlp: Language,
    labels: Collection[str],
    kinds: CandidateKinds,
    examples: Sequence[Example],
    seed: int,
) -> Any:
    """Add the component to a pipeline, ready to be trained, and return it.

    It learns as `spancat` does, and only of the labels that an article's gold knows. Where the
    pipeline has trained names, it begins with what these know of words.
    """
    fix_random_seed(seed)
    learned: Any = nlp.add_pipe(KNOWN, name=LEARNED, config=config(nlp, kinds))
    learned.initialize(lambda: examples, nlp=nlp, labels=sorted(labels))
    if COMPONENT in nlp.pipe_names:
        names: Any = nlp.get_pipe(COMPONENT)
        _copy_weights(names.model, learned.model)
    return learned


def config(nlp: Language, kinds: CandidateKinds) -> dict[str, Any]:
    """Return the component's configuration for a pipeline."""
    model: dict[str, Any] = NamesSettings().config()["model"]
    if COMPONENT in nlp.pipe_names:
        trained = nlp.get_pipe_config(COMPONENT)["model"]
        model = {**model, "tok2vec": trained["tok2vec"], "reducer": trained["reducer"]}
    else:
        embed: dict[str, Any] = dict(model["tok2vec"]["embed"])
        embed["attrs"], embed["rows"] = embed["attrs"][:-1], embed["rows"][:-1]  # no word classes
        model = {**model, "tok2vec": {**model["tok2vec"], "embed": embed}}
    return {
        "spans_key": LEARNED,
        "threshold": THRESHOLD,
        "suggester": {"@misc": "goldspan.learned_candidates.v1", **asdict(kinds)},
        "model": {**model, "scorer": {"@layers": "spacy.LinearLogistic.v1"}},
    }


def _copy_weights(source: Any, target: Any) -> None:
    """Copy the weights of the layers that read words and spans, which both have alike."""
    pairs = zip(_reading(source), _reading(target), strict=True)
    for theirs, ours in pairs:
        for name in theirs.param_names:
            if theirs.has_param(name) and ours.has_param(name):
                ours.set_param(name, theirs.get_param(name).copy())


def _reading(model: Any) -> list[Any]:
    return [node for node in model.walk() if node.name.startswith(_LAYERS)]
