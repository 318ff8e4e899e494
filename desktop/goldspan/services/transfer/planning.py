"""Applies a plan of suggestions to the pipelines that there are on this machine."""

from __future__ import annotations

from goldspan.domain.scheme import PrefillPlan, Scheme
from goldspan.prefill.problems import OtherLanguageError, other_language
from goldspan.services.transfer.pipelines import available_pipelines, pipeline_for_language
from goldspan.services.transfer.plans import Stage, stages_for


def planned_stages(scheme: Scheme, plan: PrefillPlan, language: str) -> tuple[Stage, ...]:
    """Return the stages that a plan asks for on articles of a language, in their order.

    Empty where nothing is to be suggested, or no pipeline reads the language.
    """
    languages: dict[str, str] = {}
    for choice in available_pipelines():
        languages[choice.name] = languages[choice.place] = choice.language
    return stages_for(
        scheme,
        plan,
        language,
        shipped_for=pipeline_for_language,
        reads=lambda name: languages.get(name, ""),
    )


def unread_by_shipped(article: str, language: str) -> OtherLanguageError:
    """Return the error of an article, by name, in a language that no shipped pipeline reads."""
    shipped = [choice for choice in available_pipelines() if choice.shipped]
    return other_language(article, language, {choice.name: choice.language for choice in shipped})
