"""What the view “Release” says before anything is created: what is missing, chosen, left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from goldspan.domain.annotator import GOLD
from goldspan.services.machine.identity import load_person
from goldspan.services.project.projects import open_project
from goldspan.services.releases.content.choices import Furniture, LayerChoice
from goldspan.services.releases.record.reading import project_release
from goldspan.services.sharing.bundling import make_bundle
from goldspan.services.sharing.request import BundleRequest
from goldspan.ui.main_window import MainWindow
from goldspan.ui.release.making.view import MakingView
from goldspan.ui.release.page import ReleasePage
from helpers.tab_way import tab_way
from helpers.waiting import wait

Records = Sequence[dict[str, Any]]
Project = Callable[[Records], Path]
Opened = Callable[[Path], tuple[MainWindow, ReleasePage]]
TEXTS = (
    "Der Hafen von Brusel wird im Mai geschlossen.",
    "Ein Zug mit Kohle fuhr gestern durch Talheim.",
    "Niemand wusste, wem das Boot am Ufer gehört.",
    "Am Abend begann in Krona das Fest der Laternen.",
)


def record(name: str, text: str, layer: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return a record with the layer of somebody who is done, or without one."""
    said = {"id": name, "text": text, "language": "de", "document_time": "2022-01-10"}
    if layer is None:
        return said
    start = text.index("wusste") if "wusste" in text else 0
    quote = text[start : start + 5]
    marked = {"label": "ACTOR", "start": start, "end": start + 5, "quote": quote, "attrs": {}}
    return {**said, "layer": layer, "spans": [{"id": "s1", **marked}], "links": []}


def person(name: str) -> dict[str, Any]:
    return {"annotator": name.lower(), "kind": "person", "name": name, "state": "done"}


def gold() -> dict[str, Any]:
    return {
        "annotator": GOLD.id,
        "kind": "gold",
        "name": "Gold",
        "state": "done",
        "adjudicated": True,
    }


def known(view: MakingView) -> None:
    """Wait until everything about the release is known."""
    wait(lambda: not view.looking.busy and view.outlook is not None)
    wait(lambda: view.outlook is not None and view.outlook.preview is not None)


def said(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def cheap(view: MakingView) -> None:
    """Leave out the formats that take long."""
    for name in view.form.written_as.formats:
        view.form.written_as.ticks.box(name).setChecked(False)


@pytest.mark.parametrize(
    ("records", "title", "step", "page"),
    [
        ((), "No articles yet", "Import articles…", None),
        ([record("a", TEXTS[0])], "No gold yet", "Annotate articles", "annotate"),
        (
            [record("a", TEXTS[0], person("Ben")), record("a", TEXTS[0], person("Cem"))],
            "No gold yet",
            "Review",
            "review",
        ),
    ],
    ids=["no articles", "nobody is done", "nobody has decided"],
)
def test_without_gold_it_says_what_is_missing_and_leads_there(
    project: Project,
    open_page: Opened,
    records: Records,
    title: str,
    step: str,
    page: str | None,
) -> None:
    window, releases = open_page(project(records))
    empty = releases.making.empty
    wait(lambda: empty.title == title)
    assert empty.step.text() == step
    if page is not None:
        empty.step.click()
        wait(lambda: window.view is not None and window.view.page == page)


def test_one_family_is_not_split_and_goes_out_as_one_part_when_asked(
    project: Project, open_page: Opened
) -> None:
    story = " ".join(TEXTS)
    path = project(
        [record(f"a{n}", f"{story} {more}", person("Ada")) for n, more in enumerate(TEXTS[:3])]
    )
    window, page = open_page(path)
    view = page.making
    cheap(view)
    known(view)
    assert not view.panel.foot.go.isEnabled()
    assert "All 3 articles are of one family" in said(view.split)
    without = view.remarks.first_step
    assert without is not None and without.text() == "Release without a split"
    wait(without.hasFocus)
    QTest.keyClick(without, Qt.Key.Key_Space)
    wait(view.panel.foot.go.hasFocus)
    assert view.split.isHidden()
    QTest.keyClick(view.panel.foot.go, Qt.Key.Key_Return)
    wait(view.panel.foot.result.isVisible)
    assert window.view is not None
    facts = project_release(window.view.session.store).facts
    assert [(part.name, part.articles) for part in facts.parts] == [("all", 3)]


def test_what_is_left_out_is_one_click_from_the_library(
    project: Project, open_page: Opened
) -> None:
    path = project(
        [
            *(record(f"a{n}", TEXTS[n], person("Ada")) for n in range(3)),
            record("new", TEXTS[3]),
        ]
    )
    window, page = open_page(path)
    view = page.making
    cheap(view)
    known(view)
    wait(lambda: "1 article\nNobody has marked it as done." in said(view.left_out))
    window.view.library.bar.field.setText("Brusel")  # type: ignore[union-attr]
    view.left_out.findChildren(QPushButton)[0].click()
    assert window.view is not None
    wait(lambda: window.view is not None and window.view.page == "library")
    library = window.view.library
    wait(lambda: library.table.selected_ids() != [])
    (chosen,) = library.table.selected_ids()
    row = library.model.row_of(chosen)
    assert row is not None and row.article.name == "new"


def test_what_is_chosen_is_counted_and_the_latest_choice_counts(
    project: Project, open_page: Opened
) -> None:
    path = project(
        [
            record("a0", TEXTS[0], person("Ben")),
            record("a0", TEXTS[0], gold()),
            *(record(f"a{n}", TEXTS[n], person("Ada")) for n in (1, 2)),
        ]
    )
    _, page = open_page(path)
    view, form = page.making, page.making.form
    cheap(view)
    known(view)
    assert view.contents.said("articles") == "3"
    form.layers.setCurrentIndex(form.layers.findData(LayerChoice.PEOPLE))
    form.furniture.setCurrentIndex(form.furniture.findData(Furniture.CUT))
    form.layers.setCurrentIndex(form.layers.findData(LayerChoice.GOLD))
    form.adjudicated.setChecked(True)
    known(view)
    assert view.outlook is not None and view.outlook.wish == form.wish
    assert view.contents.said("articles") == "1 of 3"
    wait(lambda: "they go out as one part" in said(view.remarks))
    assert "One article alone cannot be put into 3 parts." in said(view.split)


def test_what_nobody_has_decided_goes_out_as_each_person_has_it(
    project: Project, open_page: Opened
) -> None:
    people = [person("Ben"), person("Cem")]
    path = project([record(f"a{n}", TEXTS[n], who) for n in range(3) for who in people])
    _, page = open_page(path)
    view = page.making
    cheap(view)
    wait(view.empty.people.isVisible)
    view.empty.people.click()
    known(view)
    assert view.contents.said("articles") == "3"
    assert view.contents.said("people") == "2"
    assert view.panel.foot.go.isEnabled()


def test_a_release_that_is_cancelled_is_none(project: Project, open_page: Opened) -> None:
    path = project([record(f"a{n}", TEXTS[n], person("Ada")) for n in range(3)])
    window, page = open_page(path)
    view = page.making
    cheap(view)
    known(view)
    view.panel.foot.go.click()
    cancel = next(each for each in view.progress.findChildren(QPushButton))
    wait(cancel.isVisible)
    cancel.click()
    wait(view.panel.foot.problem.isVisible)
    assert "Cancelled." in view.panel.foot.problem.text()
    assert window.view is not None
    assert window.view.session.store.releases() == []
    assert view.panel.foot.go.hasFocus()
    known(view)
    assert view.panel.foot.go.text() == "Create release 1"


def test_a_mere_name_is_a_folder_beside_the_project_and_a_new_one_is_offered_then(
    project: Project, open_page: Opened
) -> None:
    path = project([record(f"a{n}", TEXTS[n], person("Ada")) for n in range(3)])
    window, page = open_page(path)
    view, foot = page.making, page.making.panel.foot
    cheap(view)
    known(view)
    foot.place.path.setText("mine")
    foot.go.click()
    assert not foot.go.isEnabled()
    wait(foot.result.isVisible)
    assert (path.parent / "mine" / "MANIFEST.json").is_file()
    assert foot.where.accessibleName() == str(path.parent / "mine")
    known(view)
    wait(lambda: foot.go.isEnabled() and foot.go.text() == "Write release 1 again")
    assert foot.target == path.parent / "news-release-1"
    wait(window.toast.action_button.isVisible)
    window.toast.action_button.click()
    wait(lambda: foot.go.text() == "Create release 1")
    assert not foot.result.isVisible()


def test_a_folder_that_is_there_is_kept_and_nothing_is_created(
    project: Project, open_page: Opened, tmp_path: Path
) -> None:
    path = project([record(f"a{n}", TEXTS[n], person("Ada")) for n in range(3)])
    _, page = open_page(path)
    view = page.making
    cheap(view)
    known(view)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary.txt").write_text("private", encoding="utf-8")
    foot = view.panel.foot
    foot.place.path.setText(str(tmp_path / "mine"))
    assert not foot.go.isEnabled()
    assert foot.place.taken.isVisible()
    foot.place.replace.click()
    foot.go.click()
    wait(foot.problem.isVisible)
    known(view)
    assert foot.go.text() == "Create release 1"
    foot.place.path.setText(" ")
    assert not foot.go.isEnabled()
    assert not foot.problem.isVisible()
    assert (tmp_path / "mine" / "diary.txt").read_text(encoding="utf-8") == "private"


def test_tab_goes_through_what_is_asked_to_the_button(project: Project, open_page: Opened) -> None:
    path = project([record(f"a{n}", TEXTS[n], person("Ada")) for n in range(3)])
    _, page = open_page(path)
    view, form, foot = page.making, page.making.form, page.making.panel.foot
    cheap(view)
    known(view)
    way = tab_way(form.title)
    wanted = [
        form.title,
        form.layers,
        form.adjudicated,
        form.parts,
        form.furniture,
        form.names,
        form.notes,
        form.written_as.choice,
        form.written_as.ticks.box("docbin"),
        form.written_as.ticks.more,
        form.language,
        foot.place.path,
        foot.place.replace,
        foot.go,
    ]
    places = [way.index(each) for each in wanted]
    assert places == sorted(places)


def test_a_bundle_says_why_it_has_no_release(
    project: Project, open_page: Opened, tmp_path: Path
) -> None:
    path = project([record("a", TEXTS[0], person("Ada"))])
    bundle = tmp_path / "bundle.goldspan"
    with open_project(path, load_person()) as session:
        ids = tuple(article.id for article in session.store.articles())
        make_bundle(session, BundleRequest(session.annotator, ids), bundle)
    window, page = open_page(bundle)
    assert page.bundled is not None
    assert page.bundled.title == "Releases are made in the project itself"
    page.bundled.step.click()
    wait(lambda: window.view is not None and window.view.page == "team")
