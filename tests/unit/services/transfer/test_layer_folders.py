"""Folders of layers: whatever people are called, every system keeps them apart."""

from __future__ import annotations

from unicodedata import normalize

from hypothesis import example, given
from hypothesis import strategies as st

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.releases import are_kept_paths
from goldspan.services.releases.record.facts import kept_path
from goldspan.services.transfer.layer_folders import folder_names


def people(names: list[str]) -> list[Annotator]:
    return [
        Annotator(f"{number:08x}-0000", AnnotatorKind.PERSON, name)
        for number, name in enumerate(names, start=1)
    ]


@given(st.lists(st.text(min_size=1), min_size=1, max_size=8))
@example(["Straße", "STRASSE"])
@example([normalize("NFC", "Zoë"), normalize("NFD", "Zoë")])
@example(["Ä" * 110, "Ä" * 110 + "x"])
@example(["gold", "Gold", "con", "a.", " ", "\u00a0x\u00a0", "a/b", "\u200b"])
@example(["Zoë", "Zoë-00000003", "Zoë"])
def test_a_release_can_keep_every_layer_whatever_people_are_called(names: list[str]) -> None:
    folders = folder_names(people(names), {"gold"})
    assert len(folders) == len(names)
    assert are_kept_paths([kept_path("train", layer) for layer in ("gold", *folders.values())])


def test_names_are_kept_and_ids_follow_where_they_are_alike() -> None:
    names = ["Zoë Quarz", "Straße", "STRASSE", "gold", "Ä" * 110]
    folders = folder_names(people(names), {"gold"})
    assert [folders[each.id] for each in people(names)] == [
        "Zoë Quarz",
        "Straße-00000002",
        "STRASSE-00000003",
        "gold-00000004",
        "Ä" * 50,
    ]
