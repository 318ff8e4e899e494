"""What the view says of a learning curve: its steps, and what more articles would bring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import mean

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.services.learning_curve.outlook import (
    LEAST_FAMILIES,
    LEAST_SPANS,
    LEAST_STEPS,
    MOST_TIMES,
    Outlook,
    Verdict,
    Why,
    cannot_be_told,
)
from goldspan.services.learning_curve.record import (
    CurvePlan,
    GoldChanges,
    LearningCurve,
    StepRun,
)
from goldspan.services.learning_curve.running import CurveNews
from goldspan.services.learning_curve.subsets import SHARES
from goldspan.ui.learning.words import day_text, duration_text
from goldspan.ui.measuring.cell_table import Cell
from goldspan.ui.measuring.words import interval_text, measure_text

DIGITS = 2
SHARE_NAMES = ("¼", "½", "¾", "1")


def label_name(label: str, titles: Mapping[str, str]) -> str:
    """Return what a label is called, all of them together under an empty one."""
    return titles.get(label, label) or QCoreApplication.translate("Enough", "All labels")


def outlook_text(outlook: Outlook, titles: Mapping[str, str]) -> str:
    """Return in a sentence what more articles would bring a label."""
    translate = QCoreApplication.translate
    name = label_name(outlook.label, titles)
    if outlook.verdict is Verdict.UNKNOWN or outlook.now is None:
        words = translate("Enough", "{label}: cannot be told. {why}")
        return words.format(label=name, why=why_text(outlook))
    words = {
        Verdict.MORE: translate("Enough", "{label}: {now} now; {more} to learn from: {later}."),
        Verdict.PERHAPS: translate(
            "Enough", "{label}: {now} now; {more} to learn from: {later}. Perhaps no gain."
        ),
        Verdict.HARDLY: translate(
            "Enough", "{label}: {now} now; {more} to learn from: {later}. Hardly a gain."
        ),
    }[outlook.verdict]
    return words.format(
        label=name,
        now=measure_text(outlook.now, DIGITS),
        more=more_text(outlook.more),
        later=f"{measure_text(outlook.later, DIGITS)} ({interval_text(outlook.interval)})",
    )


def more_text(count: int) -> str:
    """Return “100 more articles”."""
    return QCoreApplication.translate("Enough", "%Ln more article(s)", "", count)


def why_text(outlook: Outlook) -> str:
    """Return why it cannot be told what more articles would bring."""
    translate, number = QCoreApplication.translate, QLocale().toString
    if outlook.why is Why.FEW_SPANS:
        words = translate(
            "Enough", "%Ln span(s) in the test part; {least} are needed.", "", outlook.spans
        )
        return words.format(least=number(LEAST_SPANS))
    if outlook.why is Why.FEW_FAMILIES:
        words = translate(
            "Enough",
            "The test part has its spans in %Ln family(ies) only; it takes {least}.",
            "",
            outlook.families,
        )
        return words.format(least=number(LEAST_FAMILIES))
    if outlook.why is Why.FEW_STEPS:
        words = translate("Enough", "Fewer than {least} steps are measured.")
        return words.format(least=number(LEAST_STEPS))
    if outlook.why is Why.SAME:
        return translate(
            "Enough", "Every training suggests the same: what it learned changes nothing yet."
        )
    if outlook.why is Why.FAR:
        words = translate(
            "Enough",
            "With %Ln article(s) to learn from, it can look ahead by {most} at most.",
            "",
            outlook.articles,
        )
        return words.format(most=number((MOST_TIMES - 1) * outlook.articles))
    if outlook.why is Why.WIDE:
        words = translate("Enough", "Anything between {interval} is possible.")
        return words.format(interval=interval_text(outlook.interval))
    return ""


def news_text(news: CurveNews) -> str:
    """Return which training is under way."""
    words = QCoreApplication.translate("Enough", "Training {number} of {of}: {articles}")
    articles = _articles(len(news.subset.articles))
    return words.format(number=news.number, of=news.of, articles=articles)


def left_text(seconds: float | None) -> str:
    """Return how long it takes still; nothing where it is not known."""
    if seconds is None:
        return ""
    words = QCoreApplication.translate("Enough", "about {time} left")
    return words.format(time=duration_text(seconds))


def plan_text(plan: CurvePlan, titles: Mapping[str, str]) -> str:
    """Return what a plan measures on, how long it takes, and what it will not tell."""
    translate = QCoreApplication.translate
    tested = len(plan.training.split.test)
    lines = [
        translate(
            "Enough",
            "Each is measured on the same %Ln article(s), which no training sees.",
            "",
            tested,
        )
    ]
    count = _trainings(len(plan.subsets))
    if plan.seconds is None:
        words = translate(
            "Enough", "{trainings}, one after the other. How long they take shows after the first."
        )
        lines.append(words.format(trainings=count))
    else:
        words = translate("Enough", "{trainings}, one after the other: about {time}.")
        lines.append(words.format(trainings=count, time=duration_text(plan.seconds)))
    return " ".join([*lines, *_forewarned(plan, titles)])


def _forewarned(plan: CurvePlan, titles: Mapping[str, str]) -> list[str]:
    """Return what is known beforehand not to be told by the curve."""
    translate, number = QCoreApplication.translate, QLocale().toString
    lacking, tested = cannot_be_told(plan), len(plan.tests)
    if tested < LEAST_FAMILIES:
        words = translate(
            "Enough",
            "It will not tell what more articles bring: test has %Ln family(ies), not {least}.",
            "",
            tested,
        )
        return [words.format(least=number(LEAST_FAMILIES))]
    if lacking:
        words = translate(
            "Enough",
            "It will not tell what more articles bring for {labels}: the test part has fewer than"
            " {least} spans of each.",
        )
        names = ", ".join(label_name(label, titles) for label in lacking)
        return [words.format(labels=names, least=number(LEAST_SPANS))]
    return []


def stopped_text(curve: LearningCurve) -> str:
    """Return how far a curve came that was stopped."""
    words = QCoreApplication.translate("Enough", "Stopped after {done} of {of} trainings.")
    return words.format(done=len(curve.runs), of=len(curve.plan.subsets))


def ground_text(curve: LearningCurve, changes: GoldChanges) -> str:
    """Return when a curve was measured, on what, and how gold has changed since."""
    translate, number = QCoreApplication.translate, QLocale().toString
    split = curve.plan.training.split
    words = translate(
        "Enough",
        "Measured on {day}: {train} articles to learn from, {decided} to decide by, {test} to"
        " measure on.",
    )
    lines = [
        words.format(
            day=day_text(curve.made_at),
            train=number(len(split.train)),
            decided=number(len(split.dev)),
            test=number(len(split.test)),
        )
    ]
    parts = [
        translate("Enough", "%Ln article(s) more", "", changes.added) if changes.added else "",
        translate("Enough", "%Ln article(s) fewer", "", changes.removed) if changes.removed else "",
        translate("Enough", "%Ln article(s) changed", "", changes.changed)
        if changes.changed
        else "",
    ]
    if changes:
        since = translate("Enough", "Gold has changed since: {what}.")
        lines.append(since.format(what=", ".join(filter(None, parts))))
    return " ".join(lines)


def plan_cells(plan: CurvePlan) -> tuple[list[Cell], list[list[Cell]]]:
    """Return the steps of a plan as a table: share, articles, families, trainings."""
    translate, number = QCoreApplication.translate, QLocale().toString
    headings = [
        Cell(translate("Enough", "Learned from")),
        Cell(translate("Enough", "Articles")),
        Cell(translate("Enough", "Families")),
        Cell(translate("Enough", "Trainings")),
    ]
    rows = []
    for step in range(len(SHARES)):
        subsets = [each for each in plan.subsets if each.step == step]
        articles = _span([len(each.articles) for each in subsets])
        families = _span([each.families for each in subsets])
        name = SHARE_NAMES[step] if step < len(SHARES) - 1 else translate("Enough", "all")
        rows.append([Cell(name), Cell(articles), Cell(families), Cell(number(len(subsets)))])
    return headings, rows


def outlook_cells(
    curve: LearningCurve, outlooks: Mapping[str, Outlook], titles: Mapping[str, str]
) -> tuple[list[Cell], list[list[Cell]]]:
    """Return F1 of each label by step, and what more articles would bring, as a table."""
    translate, number = QCoreApplication.translate, QLocale().toString
    steps = _steps(curve)
    more = next(iter(outlooks.values())).more
    headings = [Cell(translate("Enough", "F1, strict"))]
    headings += [
        Cell(number(round(mean(run.articles for run in step))), tip=_step_tip(step))
        for step in steps
    ]
    with_more = translate("Enough", "With {more} to learn from").format(more=more_text(more))
    headings.append(Cell(f"+{number(more)}", tip=with_more))
    headings.append(
        Cell(
            translate("Enough", "Spans"),
            tip=translate("Enough", "Spans of gold in the articles that are measured on"),
        )
    )
    rows = []
    for label, outlook in outlooks.items():
        row = [Cell(label_name(label, titles), strong=not label)]
        for step in steps:
            scores = [score for run in step if (score := run.f1(label)) is not None]
            value = mean(scores) if scores else None
            tip = ", ".join(measure_text(score) for score in scores)
            row.append(Cell(measure_text(value, DIGITS), tip=tip, strong=not label))
        known = outlook.verdict is not Verdict.UNKNOWN
        text = measure_text(outlook.later if known else None, DIGITS)
        aside = interval_text(outlook.interval) if known else ""
        row.append(Cell(text, aside, why_text(outlook), strong=not label))
        row.append(Cell(number(outlook.spans)))
        rows.append(row)
    return headings, rows


def _steps(curve: LearningCurve) -> list[list[StepRun]]:
    found = [[run for run in curve.runs if run.step == step] for step in range(len(SHARES))]
    return [runs for runs in found if runs]


def _step_tip(step: Sequence[StepRun]) -> str:
    articles = _articles(round(mean(run.articles for run in step)))
    return f"{articles}, {_trainings(len(step))}"


def _articles(count: int) -> str:
    return QCoreApplication.translate("Enough", "%Ln article(s)", "", count)


def _trainings(count: int) -> str:
    return QCoreApplication.translate("Enough", "%Ln training(s)", "", count)


def _span(numbers: Sequence[int]) -> str:
    """Return a number, or the least and the most of several."""
    number = QLocale().toString
    low, high = min(numbers), max(numbers)
    return number(low) if low == high else f"{number(low)}–{number(high)}"
