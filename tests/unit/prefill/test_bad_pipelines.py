"""Pipelines that are missing, broken or misbehave: named, and the other articles go on."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
import spacy

from goldspan.domain.errors import PipelineError
from goldspan.domain.scheme import PipelineMapping
from goldspan.prefill.limits import Limits
from goldspan.prefill.problems import not_loaded
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import LoadFailure, PipelineInfo, PrefillRequest, PrefillResult
from goldspan.prefill.worker import load
from helpers import misbehaving

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="processes are killed otherwise here"
)
LABELS = ("ACTOR",)
GOOD = "Die Nato tagt."
QUICK = Limits(loading=60.0, article=2.0, per_megabyte=0.0)


@pytest.fixture
def pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setenv(misbehaving.DIED_BEFORE, str(tmp_path / "died"))
    misbehaving.install(tmp_path / "site")
    yield misbehaving.ruler(tmp_path / "ruler", factory=misbehaving.FACTORY)


def request(name: str, text: str = GOOD) -> PrefillRequest:
    return PrefillRequest(article_id=name, text=text, name=name)


def loading_error(pipeline: Path | str, mapping: PipelineMapping | None = None) -> str:
    failure = load(str(pipeline), mapping, LABELS)[1]
    assert isinstance(failure, LoadFailure)
    return str(not_loaded(str(pipeline), failure))


def read(pipeline: Path, *texts: str, limits: Limits = QUICK) -> list[PrefillResult]:
    with PrefillProcess(limits) as process:
        process.start(str(pipeline), labels=LABELS)
        return list(process.annotate([request(text[:20], text) for text in texts]))


# Loading ------------------------------------------------------------------------------------


def test_a_name_that_is_not_installed() -> None:
    assert "No pipeline of the name de_not_there is installed." in loading_error("de_not_there")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "is not there" in loading_error(tmp_path / "gone")


def test_a_folder_without_a_pipeline(tmp_path: Path) -> None:
    assert "config.cfg is missing" in loading_error(tmp_path)


def test_a_pipeline_without_labels(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path / "blank")
    assert "has no labels" in loading_error(tmp_path / "blank")


def test_a_component_that_is_not_installed_is_named_with_its_package(tmp_path: Path) -> None:
    folder = misbehaving.ruler(tmp_path / "ruler", factory="curated_transformer")
    text = loading_error(folder)
    assert "“curated_transformer”" in text
    assert "Install spacy-curated-transformers" in text


def test_a_function_that_is_not_installed_is_named_with_its_package(tmp_path: Path) -> None:
    folder = misbehaving.ruler(tmp_path / "ruler")
    config = folder / "config.cfg"
    named = config.read_text(encoding="utf-8").replace(
        '"spacy.Tokenizer.v1"', '"some-package.Tokenizer.v1"'
    )
    config.write_text(named, encoding="utf-8")
    text = loading_error(folder)
    assert "“some-package.Tokenizer.v1”" in text
    assert "Install some-package where" in text


def test_a_damaged_pipeline(tmp_path: Path) -> None:
    folder = misbehaving.ruler(tmp_path / "ruler")
    (folder / "vocab" / "strings.json").write_text('["half', encoding="utf-8")
    assert "is damaged" in loading_error(folder)


def test_a_damaged_configuration(tmp_path: Path) -> None:
    folder = misbehaving.ruler(tmp_path / "ruler")
    (folder / "config.cfg").write_text("[nlp\nlang = ", encoding="utf-8")
    assert "is damaged" in loading_error(folder)


def test_one_for_another_spacy_that_cannot_be_loaded_says_both_versions(tmp_path: Path) -> None:
    folder = misbehaving.made_for(misbehaving.ruler(tmp_path / "ruler"), ">=2.3.0,<2.4.0")
    (folder / "vocab" / "strings.json").write_text("{", encoding="utf-8")
    text = loading_error(folder)
    assert "was made for spaCy >=2.3.0,<2.4.0" in text
    assert spacy.about.__version__ in text


@pytest.mark.filterwarnings("ignore:.*W095")
def test_one_for_another_spacy_that_works_is_used_and_says_so(tmp_path: Path) -> None:
    folder = misbehaving.made_for(misbehaving.ruler(tmp_path / "ruler"), ">=3.1.0,<3.2.0")
    nlp, info = load(str(folder), None, LABELS)
    assert isinstance(info, PipelineInfo)
    assert info.made_for == ">=3.1.0,<3.2.0"
    assert [entity.text for entity in nlp(GOOD).ents] == ["Nato"]


def test_one_without_any_of_the_expected_labels_says_what_it_has(tmp_path: Path) -> None:
    folder = misbehaving.ruler(tmp_path / "ruler", label="ORG")
    assert "It has: ents: ORG." in loading_error(folder)
    mapping = PipelineMapping("ruler", {("ents", "PER"): "ACTOR"})
    text = loading_error(folder, mapping)
    assert "(ents: PER)" in text
    assert "It has: ents: ORG." in text


def test_one_with_some_of_the_mapped_labels_is_used(tmp_path: Path) -> None:
    folder = misbehaving.ruler(tmp_path / "ruler", label="ORG")
    mapping = PipelineMapping("ruler", {("ents", "PER"): "ACTOR", ("ents", "ORG"): "ACTOR"})
    _, info = load(str(folder), mapping, LABELS)
    assert isinstance(info, PipelineInfo)
    assert info.lacking == ("ents: PER",)


def test_one_whose_components_do_not_say_their_labels_may_have_any(pipeline: Path) -> None:
    mapping = PipelineMapping("ruler", {("ents", "PER"): "ACTOR"})
    _, info = load(str(pipeline), mapping, LABELS)
    assert isinstance(info, PipelineInfo)
    assert info.lacking == ()


def test_a_folder_with_blanks_and_umlauts(tmp_path: Path) -> None:
    folder = misbehaving.ruler(tmp_path / "Meine schönen Modelle" / "größtes ß 模型")
    (result,) = read(folder, GOOD)
    assert [span.quote for span in result.spans] == ["Nato"]


# Reading ------------------------------------------------------------------------------------


def errors(results: list[PrefillResult]) -> list[str]:
    return [str(result.error) if result.error else "" for result in results]


def test_what_goes_wrong_on_one_article_leaves_the_others_alone(
    pipeline: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    texts = ["RAISE", GOOD, "NONSENSE here", "PRINT", "Die Nato ONCE", "MEMORY", "DIE", GOOD]
    results = read(pipeline, *texts)
    said = errors(results)
    assert "RAISE: ValueError: the component did not like it." in said[0]
    assert "at length" not in said[0]
    assert results[0].error is not None
    assert "in behave" in results[0].error.__notes__[0]
    assert "article NONSENSE here does not fit its text: ACTOR" in said[2]
    assert "ended while it read the article MEMORY; attempts: 2" in said[5]
    assert "ended while it read the article DIE; attempts: 2" in said[6]
    found = [[span.quote for span in result.spans] for result in results]
    assert found == [[], ["Nato"], [], [], ["Nato"], [], [], ["Nato"]]
    assert [bool(words) for words in said] == [True, False, True, False, False, True, True, False]
    captured = capfd.readouterr()
    assert captured.out == ""
    assert "a component prints" in captured.err


def test_one_that_takes_too_long_is_stopped_and_the_others_go_on(pipeline: Path) -> None:
    limits = Limits(article=0.5, per_megabyte=0.0)
    results = read(pipeline, GOOD, "SLEEP well", GOOD, limits=limits)
    assert [bool(result.spans) for result in results] == [True, False, True]
    assert "more than 0 seconds" in errors(results)[1]


def test_longer_texts_may_take_longer() -> None:
    limits = Limits(article=30.0, per_megabyte=20.0)
    assert limits.of_text("") == 30.0
    assert limits.of_text("x" * 2_000_000) == 70.0


def test_one_that_dies_again_and_again_is_given_up(pipeline: Path) -> None:
    limits = Limits(attempts=1, in_a_row=2)
    got = []
    with PrefillProcess(limits) as process:
        process.start(str(pipeline), labels=LABELS)
        results = process.annotate(request(name, "DIE") for name in "abcdef")
        with pytest.raises(PipelineError, match="on 2 articles in a row"):
            got.extend(results)
        assert process.pid is None
    with PrefillProcess(limits) as process:
        process.start(str(pipeline), labels=LABELS)
        texts = ["DIE", GOOD, "DIE", GOOD]
        assert len(list(process.annotate(request(text, text) for text in texts))) == 4


def test_a_pipeline_that_goes_while_it_runs(pipeline: Path) -> None:
    got: list[PrefillResult] = []
    with PrefillProcess() as process:
        process.start(str(pipeline), labels=LABELS)
        (pipeline / "config.cfg").unlink()
        psutil.Process(process.pid).kill()
        with pytest.raises(PipelineError, match=r"config\.cfg is missing"):
            got.extend(process.annotate([request("a")]))
    assert got == []
