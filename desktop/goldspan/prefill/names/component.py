"""The spaCy component `goldspan_words`, and what the trained `names` behind it is built of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    Maxout,
    chain,
    concatenate,
    reduce_first,
    reduce_last,
    reduce_max,
    reduce_mean,
)

from goldspan.prefill.names.candidates import make_name_candidates
from goldspan.prefill.names.classes import WordClasses, parse_classes
from goldspan.prefill.tables import TableComponent

WORDS = "words.txt"
NAMES = "names"  # the span group of the trained component


@Language.factory("goldspan_words", assigns=["token.tag"])
def make_words(nlp: Language, name: str) -> WordsComponent:
    """Make the component that classes words for the trained one."""
    return WordsComponent()


def make_span_reducer(hidden_size: int) -> Any:
    """Return a layer that makes one row of a span's tokens: first, last, mean and maximum."""
    return chain(
        concatenate(reduce_first(), reduce_last(), reduce_mean(), reduce_max()),
        Maxout(nO=hidden_size, nP=3, normalize=True, dropout=0.0),
    )


class WordsComponent(TableComponent[WordClasses]):
    """Writes the class of each word as its `tag_`."""

    shipped = "goldspan_words"
    files = (WORDS,)

    def make_rules(self, sources: Mapping[str, str]) -> WordClasses:
        """Read the word lists."""
        return parse_classes(sources[WORDS])

    def __call__(self, doc: Doc) -> Doc:
        """Class the words of the Doc and return it."""
        for token in doc:
            token.tag_ = self.rules.of(token.text)
        return doc


registry.misc("goldspan.name_candidates.v1")(make_name_candidates)
registry.layers("goldspan.span_reducer.v1")(make_span_reducer)
