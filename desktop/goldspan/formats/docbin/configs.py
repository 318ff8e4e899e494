"""The configuration files with which `spacy train` starts at once on an exported corpus.

They are what `spacy init config` proposes for a CPU (https://spacy.io/usage/training), complete.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from goldspan.formats.docbin.extensions import GROUP

SHARE = 0.99  # of the spans: those that the span finder is to find


class Selection(StrEnum):
    """What training chooses the best model by, as the comment in the file has it."""

    WHOLE = """\
# The same file, so that training starts at once: scores on it say only how much is remembered.
# A split comes with a release; or give another file with --paths.dev.
"""
    DEV = """\
# What the best model is chosen by.
"""
    DEV_AND_TEST = """\
# What the best model is chosen by. Measure that one on test.spacy, once, with
#   python -m spacy evaluate ../../model/model-best test.spacy
"""
    NO_DEV = """\
# This release has no part dev, and what is measured on must not choose: the same file, so that
# training starts at once. Scores on it say only how much is remembered; give another with
# --paths.dev, or make a release that has the part.
"""


_OUTPUTS = {Selection.WHOLE: "model"}
# Beside the folder of the release, which would no longer be what its manifest says.
_OUTSIDE = "../../model"


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus to train on: its file, its language, and how many tokens each span has.

    `dev` is the file that the best model is chosen by.
    """

    file: str
    language: str
    lengths: Sequence[int]
    dev: str
    selection: Selection = Selection.WHOLE

    def command(self, name: str) -> str:
        """Return how training with the configuration of this name is begun, in its folder."""
        output = _OUTPUTS.get(self.selection, _OUTSIDE)
        return f"python -m spacy train {name} --output {output}"

    def shortest(self) -> int:
        """Return how many tokens the shortest span has."""
        return min(self.lengths, default=1)

    def longest(self) -> int:
        """Return how many tokens the longest span has, but for the longest hundredth.

        Candidates multiply with the length: a few passages must not cost all others their speed.
        """
        ordered = sorted(self.lengths) or [1]
        return ordered[ceil(SHARE * len(ordered)) - 1]


def ner_config(corpus: Corpus, name: str) -> str:
    """Return the file that trains `ner` on `doc.ents`; `name` is the file's."""
    return _config(corpus, ("tok2vec", "ner"), name, _NER, {"ents_f": 1.0})


def spancat_config(corpus: Corpus, name: str) -> str:
    """Return the file that trains a span finder and `spancat`; `name` is the file's."""
    finder = _SPAN_FINDER.format(
        shortest=corpus.shortest(),
        longest=corpus.longest(),
        most=max(corpus.lengths, default=1),
        group=GROUP,
    )
    parts = finder + _SPANCAT.format(group=GROUP)
    pipeline = ("tok2vec", "span_finder", "spancat")
    return _config(corpus, pipeline, name, parts, {f"spans_{GROUP}_f": 1.0}, ("span_finder",))


def _config(
    corpus: Corpus,
    pipeline: Sequence[str],
    name: str,
    components: str,
    weights: dict[str, float],
    annotating: Sequence[str] = (),
) -> str:
    return _FRAME.format(
        command=corpus.command(name),
        file=json.dumps(corpus.file, ensure_ascii=False),
        selection=corpus.selection,
        dev=json.dumps(corpus.dev, ensure_ascii=False),
        language=json.dumps(corpus.language),
        pipeline=json.dumps(pipeline),
        components=_TOK2VEC + components,
        annotating=json.dumps(annotating),
        weights=json.dumps(weights),
    )


_FRAME = """\
# Written by Goldspan. In this folder:
#   {command}

[paths]
train = {file}
{selection}dev = {dev}
vectors = null
init_tok2vec = null

[system]
seed = 0
gpu_allocator = null

[nlp]
lang = {language}
pipeline = {pipeline}
batch_size = 1000
disabled = []
before_creation = null
after_creation = null
after_pipeline_creation = null
tokenizer = {{"@tokenizers":"spacy.Tokenizer.v1"}}

[components]

{components}[corpora]

[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${{paths.train}}
max_length = 0
gold_preproc = false
limit = 0
augmenter = null

[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${{paths.dev}}
max_length = 0
gold_preproc = false
limit = 0
augmenter = null

[training]
train_corpus = "corpora.train"
dev_corpus = "corpora.dev"
seed = ${{system.seed}}
gpu_allocator = ${{system.gpu_allocator}}
dropout = 0.1
accumulate_gradient = 1
patience = 1600
max_epochs = 0
max_steps = 20000
eval_frequency = 200
frozen_components = []
annotating_components = {annotating}
before_to_disk = null
before_update = null
score_weights = {weights}

[training.batcher]
@batchers = "spacy.batch_by_words.v1"
discard_oversize = false
tolerance = 0.2
get_length = null

[training.batcher.size]
@schedules = "compounding.v1"
start = 100
stop = 1000
compound = 1.001
t = 0.0

[training.logger]
@loggers = "spacy.ConsoleLogger.v3"
progress_bar = null
console_output = true
output_file = null

[training.optimizer]
@optimizers = "Adam.v1"
beta1 = 0.9
beta2 = 0.999
L2_is_weight_decay = true
L2 = 0.01
grad_clip = 1.0
use_averages = false
eps = 0.00000001
learn_rate = 0.001

[initialize]
vectors = ${{paths.vectors}}
init_tok2vec = ${{paths.init_tok2vec}}
vocab_data = null
lookups = null
before_init = null
after_init = null

[initialize.components]

[initialize.tokenizer]
"""
_TOK2VEC = """\
[components.tok2vec]
factory = "tok2vec"

[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"

[components.tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = ${components.tok2vec.model.encode.width}
attrs = ["NORM","PREFIX","SUFFIX","SHAPE"]
rows = [5000,1000,2500,2500]
include_static_vectors = false

[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3

"""
_NER = """\
[components.ner]
factory = "ner"
moves = null
update_with_oracle_cut_size = 100
incorrect_spans_key = null
scorer = {"@scorers":"spacy.ner_scorer.v1"}

[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
nO = null

[components.ner.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = ${components.tok2vec.model.encode.width}
upstream = "*"

"""
_SPAN_FINDER = """\
[components.span_finder]
factory = "span_finder"
spans_key = "{group}"
# In tokens. At least 99 of 100 spans are no longer; the longest has {most}.
max_length = {longest}
min_length = {shortest}
# Few tokens begin or end a span: with 0.5 the finder proposes nothing for a long time.
threshold = 0.1
scorer = {{"@scorers":"spacy.span_finder_scorer.v1"}}

[components.span_finder.model]
@architectures = "spacy.SpanFinder.v1"

[components.span_finder.model.scorer]
@layers = "spacy.LinearLogistic.v1"
nO = 2
nI = null

[components.span_finder.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = ${{components.tok2vec.model.encode.width}}
upstream = "*"

"""
_SPANCAT = """\
[components.spancat]
factory = "spancat"
spans_key = "{group}"
max_positive = null
threshold = 0.5
scorer = {{"@scorers":"spacy.spancat_scorer.v1"}}

[components.spancat.suggester]
@misc = "spacy.preset_spans_suggester.v1"
spans_key = ${{components.span_finder.spans_key}}

[components.spancat.model]
@architectures = "spacy.SpanCategorizer.v1"

[components.spancat.model.reducer]
@layers = "spacy.mean_max_reducer.v1"
hidden_size = 128

[components.spancat.model.scorer]
@layers = "spacy.LinearLogistic.v1"
nO = null
nI = null

[components.spancat.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = ${{components.tok2vec.model.encode.width}}
upstream = "*"

"""
