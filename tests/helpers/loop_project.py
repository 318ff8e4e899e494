"""A project for the labelling loop: hard texts, suggestions, and what is held afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.annotator import pipeline_annotator
from goldspan.domain.article import article_id, text_hash
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import ActorRef, Key, LayerState, Link, Span
from goldspan.services.dates.document_time import set_document_time
from goldspan.services.desk.labelling import open_desk
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import

NBSP = "\N{NO-BREAK SPACE}"
CODER = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}"
CAFE = "Cafe\N{COMBINING ACUTE ACCENT}"
CLAIM = f"der{NBSP}Nationale Sicherheitsrat der{NBSP}USA habe{NBSP}Moskau am{NBSP}Montag gewarnt"
TEXT = (
    f"{CODER} Die{NBSP}Nato tagt am{NBSP}Dienstag im{NBSP}{CAFE} Europa.\n\n"
    f"Ein Sprecher{NBSP}Bidens sagte, {CLAIM}. Mehr sagte er{NBSP}gestern nicht.\n\n"
    f"Anzeige Weiterlesen nach der Werbung\n\n"
    f"Das{NBSP}Team {CODER}{CODER} aus Kiew schwieg.\n"
)
PIPELINE = pipeline_annotator("goldspan-de")
DOCUMENT_TIME = "2021-12-29"  # a Wednesday


def suggestion(text: str, label: str, quote: str, *, nth: int = 0, **attrs: str | ActorRef) -> Span:
    """Return the pipeline's suggestion of the nth occurrence of these words, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Span(
        id=derived_id("test", label, quote, str(start)),
        article=article_id(text_hash(text)),
        annotator=PIPELINE.id,
        label=label,
        start=start,
        end=start + len(quote),
        quote=quote,
        attrs=attrs,
        score=0.9,
    )


def suggested_link(kind: str, source: Span, target: Span) -> Link:
    """Return the pipeline's suggestion of a link between two of its spans."""
    identifier = derived_id("test", kind, source.id, target.id)
    return Link(identifier, source.article, PIPELINE.id, kind, source.id, target.id)


def loop_project(
    folder: Path,
    texts: Mapping[str, str] | None = None,
    suggested: Iterable[Span | Link] = (),
    marked: Iterable[tuple[str, str]] = (),
) -> Path:
    """Make a project of Ada's with these articles, by their names, in this order.

    In the first article she has marked these words, each with its label.
    """
    person = save_person("Ada")
    path = folder / "p.goldspan"
    with create_project(path, "p", person) as session:
        for name, text in (texts or {"article": TEXT}).items():
            source = folder / f"{name}.txt"
            source.write_text(text, encoding="utf-8")
            (article,) = run_import(session, [source]).imported
            set_document_time(session, article, DOCUMENT_TIME)
        _suggest(session, suggested)
        first = min(session.store.articles(), key=lambda article: article.position)
        desk = open_desk(session, first.id)
        for label, words in marked:
            start = desk.text.index(words)
            desk.make_span(label, start, start + len(words))
    return path


def add_suggestions(path: Path, *suggested: Span | Link) -> None:
    """Let the pipeline suggest something in a project that exists."""
    with open_project(path, save_person("Ada")) as session:
        _suggest(session, suggested)


def _suggest(session: ProjectSession, suggested: Iterable[Span | Link]) -> None:
    entities = list(suggested)
    if entities:
        changes = [EntityChange(None, entity) for entity in (PIPELINE, *entities)]
        session.commit(ActionKind.PREFILL, changes)


@dataclass(frozen=True)
class Held:
    """What a project on disk holds of Ada's; verdicts by what they are about."""

    spans: Sequence[Span]
    links: Sequence[Link]
    verdicts: Mapping[Key, str]
    link_verdicts: Sequence[str]
    states: Mapping[str, LayerState]
    actors: Mapping[str, str]
    actions: int

    @property
    def marked(self) -> list[tuple[str, str]]:
        """Labels and quotes, in reading order."""
        return [(span.label, span.quote) for span in self.spans]

    @property
    def linked(self) -> list[tuple[str, str, str]]:
        """Types of links with the quotes of both ends."""
        quotes = {span.id: span.quote for span in self.spans}
        return sorted((link.type, quotes[link.source], quotes[link.target]) for link in self.links)

    def span(self, quote: str) -> Span:
        """Return the only span over these words."""
        (found,) = (span for span in self.spans if span.quote == quote)
        return found


def held(path: Path) -> Held:
    """Open the project anew, for reading, and check that it is sound."""
    person = save_person("Ada")
    with open_project(path, person, writer=False) as session:
        store = session.store
        assert store.verify() == []
        articles = sorted(store.articles(), key=lambda article: article.position)
        spans: list[Span] = []
        for article in articles:
            text = store.text(article.id)
            found = sorted(store.spans(article.id, person.id), key=lambda s: (s.start, -s.end))
            assert all(text[span.start : span.end] == span.quote for span in found)
            spans += found
        verdicts = [v for a in articles for v in store.verdicts(a.id, person.id)]
        links = [v for a in articles for v in store.link_verdicts(a.id, person.id)]
        names = {article.id: article.name for article in articles}
        return Held(
            spans=spans,
            links=[link for a in articles for link in store.links(a.id, person.id)],
            verdicts={(v.label, v.start, v.end): v.kind.value for v in verdicts},
            link_verdicts=[v.kind.value for v in links],
            states={names[state.article]: state for state in store.states(person.id)},
            actors={actor.name: actor.kind for actor in store.actors()},
            actions=len(store.actions(person.id)),
        )
