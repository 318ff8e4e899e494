"""Documents point to what is there, and decisions have numbers of their own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from goldspan.cli.exit_codes import ExitCode

LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
NUMBERED = re.compile(r"(\d{4})-[a-z0-9-]+\.md")


@pytest.fixture
def documents(checkout: Path) -> list[Path]:
    found = [*checkout.glob("*.md"), *(checkout / "docs").rglob("*.md")]
    assert len(found) > 10
    return sorted(found)


def test_links_lead_somewhere(documents: list[Path]) -> None:
    dead = [
        f"{document.name}: {target}"
        for document in documents
        for target in LINK.findall(document.read_text(encoding="utf-8"))
        if not (document.parent / target).exists()
    ]
    assert dead == []


def test_every_decision_has_its_own_number_and_says_it(checkout: Path) -> None:
    files = sorted((checkout / "docs" / "decisions").glob("0*.md"))
    numbers = []
    for file in files:
        named = NUMBERED.fullmatch(file.name)
        assert named is not None, file.name
        numbers.append(int(named.group(1)))
        title = file.read_text(encoding="utf-8").splitlines()[0]
        assert title.startswith(f"# {numbers[-1]}. "), file.name
    assert numbers == list(range(1, len(files) + 1))


@pytest.mark.parametrize("name", ["command-line.md", "decisions/0003-exit-codes.md"])
def test_exit_codes_are_documented(checkout: Path, name: str) -> None:
    text = (checkout / "docs" / name).read_text(encoding="utf-8")
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", text, re.M)}
    assert documented == {int(code) for code in ExitCode}


def test_every_document_can_be_reached_from_the_readme(checkout: Path) -> None:
    seen: set[Path] = set()
    waiting = [checkout / "README.md"]
    while waiting:
        document = waiting.pop().resolve()
        if document in seen or document.suffix != ".md":
            continue
        seen.add(document)
        targets = LINK.findall(document.read_text(encoding="utf-8"))
        waiting += [document.parent / target for target in targets]
    pages = {page.resolve() for page in (checkout / "docs").rglob("*.md")}
    assert {str(page) for page in pages - seen if page.parent.name != "decisions"} == set()
