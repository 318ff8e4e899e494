"""A report and what two outlets made of it, made up; and an article that shares nothing."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.layer import Span
from goldspan.services.library import edit_metadata
from goldspan.services.project.session import ProjectSession
from helpers.texts_project import texts_project

REPORT = """Der Hafen von Brunsande bleibt bis Donnerstag gesperrt.

Das teilte die Reederei Halm am Montag in Brunsande mit. Ein Frachter war in der Nacht vor der \
Mole auf Grund gelaufen. Verletzt wurde nach Angaben der Küstenwache niemand.

Die Bergung soll am Mittwoch beginnen, sagte Kapitän Jonas Wirth der Zeitung. Zwei Schlepper sind \
schon unterwegs.
"""
COPY = """Hafen gesperrt

Der Hafen von Brunsande bleibt bis Donnerstag gesperrt.

Das teilte die Reederei Halm in Brunsande mit. Ein Frachter war in der Nacht vor der Mole auf \
Grund gelaufen. Verletzt wurde nach Angaben der Küstenwache niemand.

Die Fischer klagen über leere Märkte und bitten die Stadt um Hilfe.

Die Bergung soll am Freitag beginnen, sagte Kapitän Jonas Wirth der Zeitung. Zwei Schlepper sind \
schon unterwegs.
"""
SHORT = """Ein Frachter war in der Nacht vor der Mole auf Grund gelaufen. Verletzt wurde nach \
Angaben der Küstenwache niemand. Zwei Schlepper sind schon unterwegs.
"""
OTHER = "Im Stadtpark von Ellern blühen seit dieser Woche die Kirschbäume.\n"
TEXTS = {"report": REPORT, "copy": COPY, "short": SHORT, "other": OTHER}
OUTLETS = {"report": "Küstenpost", "copy": "Der sehr lange Name einer Zeitung im Norden"}


def copied_news(folder: Path) -> ProjectSession:
    """Return an open project of the four articles, two of them with an outlet; to be closed."""
    session = texts_project(folder, [(name, text, "de") for name, text in TEXTS.items()])
    for article in session.store.articles():
        if article.name in OUTLETS:
            edit_metadata(session, article, "outlet", OUTLETS[article.name], None)
    session.flush()
    return session


def ids_of(session: ProjectSession) -> dict[str, str]:
    """Return the articles' ids by their names."""
    return {article.name: article.id for article in session.store.articles()}


def span_over(session: ProjectSession, article: str, annotator: str, words: str, key: str) -> Span:
    """Return an actor over some words of an article."""
    start = session.store.text(article).index(words)
    return Span(key, article, annotator, "ACTOR", start, start + len(words), words)
