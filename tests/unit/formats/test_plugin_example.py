"""The example of a plug-in: installed beside Goldspan it is a format like any other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.scheme import Scheme
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions
from goldspan.services.schemes import default_scheme
from helpers.without_losses import records, without_losses

from .strange_articles import articles, odd_scheme, oddly_named

EXAMPLE = Path(__file__).parents[2] / "plugin_example"
SCHEME = default_scheme()
TEXT = """=== "talks-1"
title: "Talks"
language: "en"

[Ada Hill|ACTOR|kind=PERSON] spoke on [Monday|DATE] of [peace \\[sic\\]|TOPIC].
=== nothing

[An open bracket.
"""

FAILING = """
class Fails:
    name, titles, suffixes = "failing", {"en": "Fails"}, (".fail",)

    def read(self, path, options):
        yield 1 / 0
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that pip has installed the example in: nothing is downloaded."""
    folder = tmp_path_factory.mktemp("plugin")
    alone = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check")
    command = [sys.executable, "-m", "pip", "install", "-q", *alone, "--target"]
    subprocess.run([*command, folder, EXAMPLE], check=True, capture_output=True)
    return folder


# Runs several commands in one process that is not ours: formats are looked for once in each.
COMMANDS = """
import contextlib, io, json, sys
from goldspan.cli.program import run
said = []
for words in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(words, lambda project, person: 42)
    said.append((code, out.getvalue(), err.getvalue()))
print(json.dumps(said))
"""
Said = list[tuple[int, str, str]]


@pytest.fixture
def goldspan(tmp_path: Path, installed: Path) -> Callable[..., Said]:
    """Return a function that runs commands with what is installed there, and what they say."""

    def run(*commands: str, beside: Iterable[Path] = ()) -> Said:
        places = os.pathsep.join(map(str, (installed, *beside)))
        done = subprocess.run(
            [sys.executable, "-c", COMMANDS, json.dumps([words.split() for words in commands])],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": places, "GOLDSPAN_CONFIG_DIR": str(tmp_path / "c")},
            capture_output=True,
            text=True,
            check=True,
        )
        return [(code, out, err) for code, out, err in json.loads(done.stdout)]

    return run


def test_it_is_listed_imports_and_exports_with_its_losses(goldspan, tmp_path):
    (tmp_path / "talks.brackets").write_text(TEXT, encoding="utf-8")
    listed, _, imported, exported = goldspan(
        "formats --json",
        "new p.goldspan",
        "import p.goldspan talks.brackets --annotator Bo --map TOPIC=CLAIM",
        "export p.goldspan --format brackets --layer Bo --out out --json",
    )
    (entry,) = [e for e in json.loads(listed[1])["formats"] if e["name"] == "brackets"]
    assert (entry["titles"]["de"], entry["reads"]) == ("Klammern", [".brackets"])
    assert entry["writes"]
    code, out, err = imported
    assert code == 1
    assert "talks.brackets, line 6: A bracket is not closed" in err
    assert "1 article imported, 0 already known, 1 refused; 3 spans in" in out
    report = json.loads(exported[1])
    assert (report["articles"], report["spans"]) == (1, 3)
    written = (tmp_path / "out" / "corpus.brackets").read_text(encoding="utf-8")
    assert "[Ada Hill|ACTOR|kind=PERSON] spoke on [Monday|DATE]" in written
    assert "[peace \\[sic\\]|CLAIM]." in written
    losses = json.loads((tmp_path / "out" / "losses.json").read_text(encoding="utf-8"))
    assert "whose layer it is" in {loss["what"] for loss in losses["losses"]}


def test_a_broken_plug_in_is_named_and_does_no_harm(goldspan, tmp_path):
    broken = tmp_path / "broken"
    for name in ("absent", "failing"):
        info = broken / f"{name}-1.0.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        points = f"[goldspan.formats]\n{name} = {name}_format:Fails\n"
        (info / "entry_points.txt").write_text(points)
    (broken / "failing_format.py").write_text(FAILING)
    (tmp_path / "a.fail").write_text("x")
    (tmp_path / "b.txt").write_text("Ein Text.")
    formats, _, imported, asked = goldspan(
        "formats --json",
        "new p.goldspan",
        "import p.goldspan a.fail b.txt",
        "import p.goldspan b.txt --format absent",
        beside=[broken],
    )
    listed = json.loads(formats[1])
    reason = listed["broken"]["absent"]
    assert "of the package “absent” is broken: ModuleNotFoundError" in reason
    assert {"brackets", "failing", "goldspan-jsonl"} <= {e["name"] for e in listed["formats"]}
    code, out, err = imported
    assert code == 1
    assert "1 article imported, 0 already known, 1 refused" in out
    assert "The format “failing” fails on it" in err
    assert "ZeroDivisionError" in err
    assert asked[0] == 3
    assert "is broken" in asked[2]


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(EXAMPLE))


def round_trip(article: ExchangeArticle, scheme: Scheme, folder: Path) -> None:
    from goldspan_brackets.format import Brackets

    losses = Brackets().write([article], scheme, FolderOutput(folder), WriteOptions()).losses
    options = ReadOptions(scheme=scheme, propose=False)
    (wanted,) = records(without_losses([article], losses))
    (found,) = records(list(Brackets().read(folder / "corpus.brackets", options)))
    assert {**found, "source": ""} == {**wanted, "source": ""}


@pytest.mark.usefixtures("example")
def test_strange_articles_come_back(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("trip")

    @settings(max_examples=20)
    @given(articles())
    def come_back(article: ExchangeArticle) -> None:
        round_trip(article, SCHEME, folder)
        round_trip(oddly_named(article), odd_scheme(SCHEME), folder)

    come_back()
