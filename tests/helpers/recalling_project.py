"""A project of a few short articles, two of them copies, with its memory and projection at work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import LayerState, Span, WorkState, layer_state_id
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.recollection import Recollection
from goldspan.services.transfer.importing import run_import

COPIED = (
    "Der Verband der Seilbahnen begrüßte am Dienstag den neuen Fahrplan. "
    "Man habe lange darauf gewartet, sagte Geschäftsführerin Marta Lindqvist in Brixen. "
    "Die Bergwacht Eisack hält die zusätzlichen Fahrten dagegen für gefährlich."
)
TEXTS = {
    "lift": f"Neuer Fahrplan am Ploseberg\n\n{COPIED}",
    "copy": f"Seilbahnen fahren öfter\n\nBrixen. {COPIED}\n\nMehr dazu am Abend.",
    "other": "Marta Lindqvist war früher Lehrerin. Lindqvists Buch erscheint im Mai.",
    "apart": "Der Gemeinderat hat über Parkplätze beraten.",
}
ADA = Annotator(new_id(), AnnotatorKind.PERSON, "Ada")
BERT = Annotator(new_id(), AnnotatorKind.PERSON, "Bert")
SECONDS = 20


class Recalling:
    """A session with what follows it; `ids` are the articles' by their names."""

    def __init__(self, session: ProjectSession) -> None:
        self.session = session
        self.families = ProjectFamilies(session)
        self.recollection = Recollection(session, self.families)
        self.ids = {article.name: article.id for article in session.store.articles()}

    def start(self) -> None:
        """Build families, then read what was decided."""
        self.families.build()
        self.families.start()
        self.recollection.start()
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was submitted is taken in."""
        if not self.session.read_only:
            self.session.flush()
        assert self.families.wait(SECONDS)
        assert self.recollection.wait(SECONDS)

    def desk(self, name: str) -> Desk:
        """Open an article with what is recalled."""
        desk = open_desk(self.session, self.ids[name])
        desk.recall(self.recollection.recalled(self.ids[name]))
        return desk

    def mark(self, name: str, label: str, quote: str, actor: str = "", kind: str = "") -> Span:
        """Mark the first occurrence of these words by hand, and say which actor they name."""
        desk = open_desk(self.session, self.ids[name])
        start = desk.text.index(quote)
        span = desk.make_span(label, start, start + len(quote))
        if actor:
            desk.set_actor(span.id, "canonical", actor, kind)
        self.settle()
        return desk.layer.spans[span.id]

    def finish(self, name: str, state: WorkState = WorkState.DONE) -> None:
        """Set the state of an article."""
        open_desk(self.session, self.ids[name]).set_state(state)
        self.settle()

    def suggested(self, name: str) -> list[tuple[str, str]]:
        """Return labels and quotes of what memory and projection suggest in an article."""
        spans = self.recollection.recalled(self.ids[name]).spans
        return [(s.label, s.quote) for s in sorted(spans, key=lambda s: (s.start, -s.end))]

    def put_layer(self, name: str, annotator: Annotator, span: Span, *, done: bool) -> None:
        """Let another annotator, or gold, have this span on an article."""
        article = self.ids[name]
        identifier = layer_state_id(annotator.id, article)
        state = WorkState.DONE if done else WorkState.BEGUN
        entities = [
            replace(span, id=new_id(), article=article, annotator=annotator.id),
            LayerState(identifier, article, annotator.id, state),
        ]
        changes = [EntityChange(None, entity) for entity in entities]
        if annotator.id != GOLD.id:
            changes.insert(0, EntityChange(None, annotator))
        self.session.commit(ActionKind.IMPORT, changes)
        self.settle()

    def span(self, name: str, label: str, quote: str) -> Span:
        """Return a span of nobody's over the first occurrence of these words."""
        text = self.session.store.text(self.ids[name])
        start = text.index(quote)
        return Span(new_id(), self.ids[name], "", label, start, start + len(quote), quote)

    def close(self) -> None:
        """Stop following."""
        self.recollection.close()
        self.families.close()


@contextmanager
def recalling_project(
    folder: Path, texts: Mapping[str, str] = TEXTS, person: Annotator = ADA
) -> Iterator[Recalling]:
    """Yield a new project with these articles, read and followed."""
    with create_project(folder / "p.goldspan", "p", person) as session:
        for name, text in texts.items():
            source = folder / f"{name}.txt"
            source.write_text(text, encoding="utf-8")
            run_import(session, [source])
        recalling = Recalling(session)
        try:
            recalling.start()
            yield recalling
        finally:
            recalling.close()
