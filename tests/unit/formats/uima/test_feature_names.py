"""Keys of attributes become names of features and are read back, whatever they are."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.formats.uima.format import XmiFormat
from goldspan.formats.uima.names import attribute_key, feature_name
from goldspan.formats.webanno.format import WebAnnoFormat
from helpers.round_trip import assert_round_trip

ODD_KEYS = {
    "kind": "Größe (in %)",
    "canonical": "label",
    "type": "begin",
    "value": "x_y",
    "mode": "self",
}


@given(st.text(min_size=1))
def test_a_key_is_read_back(key):
    name = feature_name(key)
    assert re.fullmatch("[A-Za-z][A-Za-z0-9_]*", name)
    assert attribute_key(name) == key


@pytest.mark.parametrize("key", ["kind", "actor_kind", "type", "A1"])
def test_plain_keys_stay(key):
    assert feature_name(key) == key


@pytest.mark.parametrize("writer", [XmiFormat(), WebAnnoFormat()], ids=lambda each: each.name)
def test_attributes_with_odd_keys_are_written_and_read(writer, scheme):
    labels = tuple(
        replace(
            label,
            attributes=tuple(
                replace(each, key=ODD_KEYS.get(each.key, each.key)) for each in label.attributes
            ),
        )
        for label in scheme.labels
    )
    actor = {ODD_KEYS["kind"]: "STATE", ODD_KEYS["canonical"]: "Land | *; [1]"}
    date = {ODD_KEYS["type"]: "DATE", ODD_KEYS["value"]: "2021"}
    spans = (
        ExchangeSpan("a", "ACTOR", 0, 3, "Rom", actor),
        ExchangeSpan("b", "DATE", 4, 8, "2021", date),
    )
    item = ExchangeArticle(name="n", text="Rom 2021", has_layer=True, spans=spans)
    assert_round_trip(writer, [item], replace(scheme, labels=labels))
