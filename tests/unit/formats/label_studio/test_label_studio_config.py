"""The labelling config: every label, attribute and relation of the scheme, names that are free."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from goldspan.domain.scheme import Scheme
from goldspan.formats.label_studio.config import labelling_config

from ..strange_articles import ODD_NAMES, odd_scheme


def values(config: bytes, path: str) -> list[str]:
    return [str(value) for value in etree.fromstring(config).xpath(path)]


def test_labels_with_any_marks_are_in_the_config(scheme: Scheme) -> None:
    quoted = {key: f"{name} \"&\" <'{key}'>" for key, name in ODD_NAMES.items()}
    odd = odd_scheme(scheme)
    odd = replace(
        odd,
        labels=tuple(
            replace(label, key=quoted[old.key])
            for label, old in zip(odd.labels, scheme.labels, strict=True)
        ),
    )
    config = labelling_config(odd)
    assert values(config, "//Labels/Label/@value") == [*quoted.values(), "cue"]
    assert values(config, "//Relation/@value") == ["source", "when", "cue"]


def test_names_are_unique_and_none_is_taken_by_data(scheme: Scheme) -> None:
    actor, date, *others = scheme.labels
    kind, canonical = actor.attributes
    actor = replace(actor, attributes=(kind, replace(canonical, key="title")))
    date = replace(date, attributes=(replace(kind, uuid="0" * 32), *date.attributes))
    config = labelling_config(replace(scheme, labels=(actor, date, *others)))
    names = values(config, "//*/@name")
    assert len(set(names)) == len(names)
    assert {"kind", "kind-2", "title-2"} <= set(names) and "title" not in names


def test_attributes_are_asked_for_where_their_label_is_chosen(scheme: Scheme) -> None:
    config = labelling_config(scheme)
    assert values(config, "//View[@whenLabelValue='ACTOR']/Choices/@name") == ["kind"]
    assert values(config, "//Label/@hotkey") == ["1", "2", "3", "4"]
    assert values(config, "//Choices[@name='kind']/Choice/@value") == [
        "PERSON",
        "STATE",
        "ORGANISATION",
    ]
    odd = replace(scheme, labels=(replace(scheme.labels[0], key="A, B"),))
    assert values(labelling_config(odd), "//View[@whenLabelValue]/@whenLabelValue") == []
