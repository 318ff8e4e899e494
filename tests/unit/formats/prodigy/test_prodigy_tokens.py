"""Prodigy's tokens: they are the whole text, and every span begins and ends with one."""

from __future__ import annotations

import json

from hypothesis import given, settings

from goldspan.domain.exchange import ExchangeArticle
from goldspan.formats.output import PreviewOutput
from goldspan.formats.prodigy.format import Prodigy
from goldspan.formats.writing import WriteOptions
from goldspan.services.schemes import default_scheme

from ..strange_articles import articles

PRODIGY = Prodigy()


@settings(max_examples=20)
@given(articles())
def test_tokens_are_the_text_and_hold_the_spans(article: ExchangeArticle) -> None:
    output = PreviewOutput(most=10_000_000)
    PRODIGY.write([article], default_scheme(), output, WriteOptions())
    task = json.loads(output.heads["corpus.jsonl"])
    tokens, text = task["tokens"], task["text"]
    assert "".join(token["text"] + " " * token["ws"] for token in tokens) == text
    assert [token["id"] for token in tokens] == list(range(len(tokens)))
    assert all(text[token["start"] : token["end"]] == token["text"] for token in tokens)
    ends = [relation[end] for relation in task["relations"] for end in ("head_span", "child_span")]
    for span in (*task["spans"], *ends):
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]
    assert not any(key.endswith("_hash") for key in task)
