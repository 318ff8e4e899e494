"""Takes the annotator back to where she stopped: in an article, and on the annotate page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goldspan.services.machine.places import ArticlePlace, Places
from goldspan.ui.annotate.work.controller import DeskController
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Snap

if TYPE_CHECKING:
    from goldspan.ui.annotate.page import AnnotatePage
    from goldspan.ui.place_keeper import PlaceKeeper


class Resume:
    """Reads places off the canvas and shows them there again; knows no files."""

    def __init__(self, canvas: ArticleCanvas, controller: DeskController, places: Places) -> None:
        self._canvas = canvas
        self._controller = controller
        self._places = places
        self._article = ""

    def show_settings(self) -> None:
        """Set zoom and snap as they were chosen in this project."""
        if self._places.zoom:
            self._canvas.set_zoom(self._places.zoom)
        if self._places.snap in [snap.value for snap in Snap]:
            self._canvas.set_snap(Snap(self._places.snap))

    def leave(self) -> None:
        """Keep the place in the open article: another one comes."""
        desk = self._controller.desk
        if desk is not None and self._article == desk.article.id:
            self._places.keep(desk.article.id, self._here())

    def arrive(self) -> None:
        """Go to the place in the article that has just been opened; one opened anew stays."""
        desk = self._controller.desk
        if desk is None or desk.article.id == self._article:
            return
        self._article = desk.article.id
        place = self._places.of_article(desk.article.id).within(len(desk.text))
        if place.anchor != place.caret:
            self._canvas.select_range(place.anchor, place.caret)
        else:
            self._canvas.set_caret(place.caret)
            if place.span:
                self._controller.select(place.span, reveal=False)
        self._canvas.show_at_top(place.top)

    def collect(self, places: Places) -> None:
        """Enter what is shown in the places."""
        self.leave()
        places.article = self._article or places.article
        places.zoom = self._canvas.zoom()
        places.snap = self._canvas.state.snap.value
        places.all_links = self._canvas.state.all_arrows

    def _here(self) -> ArticlePlace:
        canvas = self._canvas
        return ArticlePlace(
            top=canvas.top_offset(),
            anchor=canvas.state.anchor,
            caret=canvas.state.caret,
            span=canvas.selected_mark or "",
        )


def bring_back(page: AnnotatePage, places: Places) -> None:
    """Show what was chosen last time in this project, as `keep_places` had it kept."""
    page.resume.show_settings()
    if places.all_links:
        page.show_all_links(True)
    page.articles.set_filter_state(places.filter_of("articles"))
    page.columns.set_widths(places.widths)
    page.columns.zoom = places.guidelines_zoom
    page.columns.show_guidelines(places.guidelines)
    page.copies.restore(places.filter_of("copies"))


def keep_places(page: AnnotatePage, keeper: PlaceKeeper) -> None:
    """Have what the page shows kept, whenever some of it changes."""

    def collect(places: Places) -> None:
        page.resume.collect(places)
        places.filters["articles"] = page.articles.filter_state()
        places.filters["copies"] = page.copies.state()
        places.widths = page.columns.widths()
        places.guidelines = page.columns.has_guidelines
        places.guidelines_zoom = page.columns.zoom

    keeper.collect(collect)
    canvas = page.canvas
    for signal in (
        canvas.viewMoved,
        canvas.caretMoved,
        canvas.selectionChanged,
        canvas.selectedMarkChanged,
        canvas.zoomChanged,
        canvas.snapChanged,
        page.articleOpened,
        page.columns.changed,
        page.articles.filter_changed,
    ):
        signal.connect(lambda *_: keeper.later())
