"""Which pipelines there are, what their files say of them, and what their labels seem to mean."""

import json
from pathlib import Path

import pytest
import spacy

from goldspan.domain.errors import GoldspanError, PipelineError
from goldspan.domain.scheme import IGNORED, MARKED_NAME, PipelineMapping
from goldspan.services.machine.pipeline_folders import forget_folder, known_folders
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.asking import wanted
from goldspan.services.transfer.mappings import mapping_for, proposed_mapping, proposed_target
from goldspan.services.transfer.pipelines import (
    Origin,
    add_folder,
    available_pipelines,
    find_pipeline,
    pipeline_for_language,
)
from goldspan.services.transfer.planning import unread_by_shipped
from goldspan.services.transfer.plans import Stage, stages_for
from helpers.other_pipelines import entity_pipeline, group_pipeline, installed_package

SCHEME = default_scheme()


def test_a_folder_is_listed_with_what_its_files_say(tmp_path: Path) -> None:
    folder = entity_pipeline(tmp_path / "names", {"Eva": "PER", "Elbe": "LOC"})
    choice = add_folder(folder)
    assert available_pipelines()[-1] == choice
    assert (choice.name, choice.language, choice.origin) == ("de_names", "de", Origin.FOLDER)
    assert sorted(choice.labels) == [("ents", "LOC"), ("ents", "PER")]
    assert choice.size > 1000
    assert choice.fits
    assert find_pipeline("de_names") == find_pipeline(str(folder)) == choice
    forget_folder(folder)
    assert known_folders() == []
    assert find_pipeline("de_names") is None
    with pytest.raises(GoldspanError, match="is not in the list"):
        forget_folder(folder)


def test_labels_of_span_groups(tmp_path: Path) -> None:
    choice = add_folder(group_pipeline(tmp_path / "groups", {"Eva": "WHO"}))
    assert choice.labels == (("found", "WHO"),)


def test_labels_of_trained_components(tmp_path: Path) -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("ner").add_label("PER")  # type: ignore[attr-defined]
    nlp.add_pipe("spancat", config={"spans_key": "claims"}).add_label("CLAIM")  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path / "trained")
    choice = add_folder(tmp_path / "trained")
    assert choice.labels == (("ents", "PER"), ("claims", "CLAIM"))


def test_an_installed_package_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline = entity_pipeline(tmp_path / "made", {"Eva": "PER"})
    installed_package(tmp_path / "site", pipeline, "de_core_news_xs", "3.8.1")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    choice = find_pipeline("de_core_news_xs")
    assert choice is not None
    assert (choice.origin, choice.version, choice.language) == (Origin.INSTALLED, "3.8.1", "de")
    assert choice.labels == (("ents", "PER"),)


def test_a_pipeline_for_another_spacy_does_not_fit(tmp_path: Path) -> None:
    folder = entity_pipeline(tmp_path / "old", {"Eva": "PER"})
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    (folder / "meta.json").write_text(json.dumps({**meta, "spacy_version": ">=2.3,<2.4"}))
    assert not add_folder(folder).fits


@pytest.mark.parametrize("broken", ["", "no table", "[1]", "{}"])
def test_a_folder_without_a_pipeline_is_refused(tmp_path: Path, broken: str) -> None:
    (tmp_path / "odd").mkdir()
    if broken:
        (tmp_path / "odd" / "meta.json").write_text(broken, encoding="utf-8")
    with pytest.raises(PipelineError, match="holds no spaCy pipeline"):
        add_folder(tmp_path / "odd")
    assert known_folders() == []


def test_what_a_folder_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match=r"config\.cfg is missing"):
        add_folder(tmp_path)
    with pytest.raises(PipelineError, match="is not there"):
        add_folder(tmp_path / "gone")


def test_pipelines_without_a_name_are_called_by_their_folders(tmp_path: Path) -> None:
    for folder in ("best", "de_last"):
        add_folder(entity_pipeline(tmp_path / folder, {"Eva": "PER"}, name="pipeline"))
    assert [choice.name for choice in available_pipelines()][-2:] == ["de_best", "de_last"]


def test_a_pipeline_called_like_another_is_refused(tmp_path: Path) -> None:
    first = entity_pipeline(tmp_path / "first", {"Eva": "PER"})
    add_folder(first)
    add_folder(first)
    with pytest.raises(PipelineError, match="is called de_names, as is another"):
        add_folder(entity_pipeline(tmp_path / "second", {"Eva": "PER"}))
    assert known_folders() == [first]


def test_a_folder_that_is_gone_says_why(tmp_path: Path) -> None:
    folder = entity_pipeline(tmp_path / "names", {"Eva": "PER"})
    add_folder(folder)
    (folder / "config.cfg").unlink()
    assert str(available_pipelines()[-1].problem) == "config.cfg is missing"


@pytest.mark.parametrize(
    ("file", "content", "problem"),
    [
        ("config.cfg", "[nlp]\nlang", "config.cfg is damaged in line 2"),
        ("config.cfg", "lang = de", "config.cfg is damaged in line 1"),
        ("config.cfg", "[nlp]", "config.cfg is damaged"),
        ("meta.json", "{\n", "meta.json is damaged in line 2"),
        ("meta.json", "[]", "meta.json is damaged"),
    ],
)
def test_a_damaged_file_is_named_with_its_line(
    tmp_path: Path, file: str, content: str, problem: str
) -> None:
    folder = entity_pipeline(tmp_path / "names", {"Eva": "PER"})
    (folder / file).write_text(content, encoding="utf-8")
    with pytest.raises(PipelineError, match=f"holds no spaCy pipeline: {problem}\\."):
        add_folder(folder)


def test_what_the_shipped_pipelines_read_is_said_of_an_article_that_none_reads() -> None:
    assert str(unread_by_shipped("dagen", "da")).startswith(
        "The article dagen is in another language (da) than the pipelines read:"
        " goldspan-de (de), goldspan-en (en)."
    )


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("PER", ("ACTOR", "PERSON")),
        ("PERSON", ("ACTOR", "PERSON")),
        ("ORG", ("ACTOR", "ORGANISATION")),
        ("GPE", (IGNORED, "")),
        ("MISC", (IGNORED, "")),
        ("TIME", ("DATE", "")),
        ("CLAIM", ("CLAIM", "")),
        ("Claims", ("CLAIM", "")),
        ("Aussage", ("CLAIM", "")),
        ("VERB", (IGNORED, "")),
    ],
)
def test_what_a_foreign_label_seems_to_mean(label: str, meaning: tuple[str, str]) -> None:
    assert proposed_target(SCHEME, label) == meaning


def test_a_mapping_names_actors_and_leaves_out_what_is_ignored() -> None:
    proposed = proposed_mapping(SCHEME, "de_x", [("ents", "PER"), ("ents", "LOC")])
    assert proposed.labels == {("ents", "PER"): "ACTOR", ("ents", "LOC"): IGNORED}
    used = mapping_for(SCHEME, "de_x", proposed.labels)
    assert used is not None
    assert used.labels == {("ents", "PER"): "ACTOR"}
    assert used.attrs == {("ents", "PER"): {"canonical": MARKED_NAME, "kind": "PERSON"}}


def test_a_family_shares_the_mapping_of_the_scheme() -> None:
    used = mapping_for(SCHEME, "de_core_news_lg", [("ents", "ODD")])
    assert used is not None
    assert set(used.labels) == {("ents", "PER"), ("ents", "ORG")}
    assert mapping_for(SCHEME, "unheard_of") is None


@pytest.mark.parametrize("name", ["goldspan-de", "goldspan-en"])
def test_shipped_pipelines_mark_the_labels_of_the_scheme(name: str) -> None:
    choice = find_pipeline(name)
    assert choice is not None
    assert choice.fits
    assert set(choice.labels) == {("sc", label.key) for label in SCHEME.labels}


def test_shipped_pipelines_by_language() -> None:
    assert pipeline_for_language("") == pipeline_for_language("de-AT") == "goldspan-de"
    assert pipeline_for_language("fr") == ""


def reads(name: str) -> str:
    return {"goldspan-de": "de", "goldspan-en": "en", "de_names": "de"}.get(name, "")


def shipped_for(language: str) -> str:
    return {"de": "goldspan-de", "en": "goldspan-en"}.get(language, "")


def test_what_links_lead_to_comes_first() -> None:
    asked = wanted(SCHEME, pipelines=[], labels=["ACTOR=de_names", "DATE=-"], mappings=[])
    german = stages_for(SCHEME, asked.plan, "de", shipped_for=shipped_for, reads=reads)
    ends = frozenset({"ACTOR", "CLAIM", "FURNITURE"})
    assert german == (
        Stage("de_names", frozenset({"ACTOR"}), ends),
        Stage("goldspan-de", frozenset({"CLAIM", "FURNITURE"}), ends),
    )
    english = stages_for(SCHEME, asked.plan, "en", shipped_for=shipped_for, reads=reads)
    assert english == (Stage("goldspan-en", ends, ends),)


def test_mappings_in_words(tmp_path: Path) -> None:
    folder = entity_pipeline(tmp_path / "names", {"Eva": "PER", "Elbe": "GPE"})
    asked = wanted(
        SCHEME,
        pipelines=[str(folder)],
        labels=[],
        mappings=["GPE=ACTOR:STATE", "ents/PER=", "groups/WHO=CLAIM"],
    )
    assert asked.beside == (str(folder),)
    (mapping,) = asked.mappings
    assert mapping == PipelineMapping(
        "de_names",
        {("ents", "PER"): IGNORED, ("ents", "GPE"): "ACTOR", ("groups", "WHO"): "CLAIM"},
        {("ents", "PER"): {}, ("ents", "GPE"): {"kind": "STATE"}, ("groups", "WHO"): {}},
    )


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("PER", "cannot be read as THEIRS=LABEL:KIND"),
        ("=ACTOR", "cannot be read as THEIRS=LABEL:KIND"),
        ("PER=:PERSON", "cannot be read as THEIRS=LABEL:KIND"),
        ("PER=NOBODY", "There is no label NOBODY.* The labels are ACTOR, DATE"),
        ("PER=ACTOR:GHOST", "There is no kind GHOST of ACTOR.* Its kinds are PERSON, "),
        ("PER=DATE:X", "There is no kind X of DATE.* leave out what follows"),
    ],
)
def test_a_mapping_that_cannot_be_read(tmp_path: Path, entry: str, reason: str) -> None:
    folder = entity_pipeline(tmp_path / "names", {"Eva": "PER"})
    with pytest.raises(GoldspanError, match=reason):
        wanted(SCHEME, pipelines=[str(folder)], labels=[], mappings=[entry])


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("ACTOR", "cannot be read as LABEL=PIPELINE"),
        ("ACTOR=", "cannot be read as LABEL=PIPELINE"),
        ("NOBODY=goldspan-de", "There is no label NOBODY"),
        ("DATE=b", "Two pipelines are named for DATE"),
    ],
)
def test_a_choice_that_cannot_be_read(entry: str, reason: str) -> None:
    with pytest.raises(GoldspanError, match=reason):
        wanted(SCHEME, pipelines=[], labels=["DATE=a", entry], mappings=[])
