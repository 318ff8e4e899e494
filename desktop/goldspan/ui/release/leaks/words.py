"""What the view of leaks says: the verdict, the parts, the pairs of articles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from goldspan.services.leaks.checking import LeakCheck
from goldspan.services.leaks.overlap import SharedPair
from goldspan.ui.release.split.words import part_titles
from goldspan.ui.translation import error_text

MOST_PARTS, MOST_REFUSED = 6, 3


def verdict(check: LeakCheck) -> str:
    """Return how it stands, in one sentence."""
    overlap = check.overlap
    articles = sum(part.articles for part in overlap.parts)
    if overlap.clean:
        return QCoreApplication.translate(
            "Leaks", "No passage of %n article(s) stands in two parts", "", articles
        )
    said = QCoreApplication.translate(
        "Leaks", "%n passage(s) stand in several parts", "", overlap.passages
    )
    worst = overlap.spoilt
    more = QCoreApplication.translate(
        "Leaks", "{count} of {articles} articles of “{part}” share passages"
    ).format(count=worst.leaking, articles=worst.articles, part=part_name(worst.part))
    return f"{said}: {more}"


def parts_words(check: LeakCheck) -> str:
    """Return each part with how many of its articles share passages with others."""
    overlap = check.overlap
    one = QCoreApplication.translate("Leaks", "{part}: {count} of {articles}")
    said = [
        one.format(part=part_name(part.part), count=part.leaking, articles=part.articles)
        for part in overlap.parts[:MOST_PARTS]
    ]
    if len(overlap.parts) > MOST_PARTS:
        said.append("…")
    if overlap.recurring:
        said.append(
            QCoreApplication.translate(
                "Leaks", "not counted: %n passage(s) that recur everywhere", "", overlap.recurring
            )
        )
    return "  ·  ".join(said)


def refused_words(check: LeakCheck) -> str:
    """Return what could not be read, the first of it with why."""
    head = QCoreApplication.translate(
        "Leaks", "%n file(s) or record(s) could not be read", "", check.unread
    )
    said = []
    for refused in check.refused[:MOST_REFUSED]:
        place = Path(*Path(refused.file).parts[-2:]).as_posix()
        place += f":{refused.line}" if refused.line else ""
        reason = error_text(refused.error) if refused.error is not None else refused.reason
        said.append(f"{place}: {reason}")
    more = check.unread - len(said)
    if more > 0:
        said.append(QCoreApplication.translate("Leaks", "… and %n more", "", more))
    return "\n".join([f"{head}:", *said])


def part_name(part: str) -> str:
    """Return what a part is called: a known one by its title, a file by its name."""
    return part_titles().get(part, part)


def article_name(check: LeakCheck, article: str) -> str:
    """Return what an article of the corpus is called; a mere number with its file."""
    there = check.articles[article]
    return f"{there.file.name} {there.name}" if there.name.isdigit() else there.name


def pair_words(check: LeakCheck, pair: SharedPair) -> tuple[str, str]:
    """Return the two lines of a pair in the list."""
    names = article_name(check, pair.b), article_name(check, pair.a)
    parts = f"{part_name(pair.part_b)} ← {part_name(pair.part_a)}"
    return f"{names[0]} ← {names[1]}", f"{parts} · {pair_sums(pair)}"


def pair_sums(pair: SharedPair) -> str:
    """Return how much two articles share."""
    passages = QCoreApplication.translate("Leaks", "%n passage(s)", "", pair.passages)
    share = QCoreApplication.translate("Leaks", "{share} % of the shorter text")
    return f"{passages} · {share.format(share=round(100 * pair.share))}"
