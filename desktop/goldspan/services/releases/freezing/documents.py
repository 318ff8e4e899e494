"""What goes out beside the articles: the scheme as JSON, the guidelines as Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from goldspan.domain.scheme import PrefillPlan, Scheme
from goldspan.services.guidelines import KEPT_IN_META, kept_guidelines
from goldspan.services.releases.record.facts import canonical
from goldspan.store.scheme_records import scheme_record


def scheme_document(scheme: Scheme) -> bytes:
    """Return the scheme without what it says of pipelines, which is no part of what was marked."""
    return canonical(scheme_record(replace(scheme, mappings=(), plan=PrefillPlan())))


def guideline_documents(
    scheme: Scheme, kept: Mapping[str, str], language: str
) -> dict[str, tuple[str, bytes]]:
    """Return language and bytes of the guidelines by file name: in one language, else in all.

    `kept` is what the project keeps of its own (`ProjectStore.meta`).
    """
    found = {
        key.removeprefix(KEPT_IN_META): markdown
        for key, markdown in kept_guidelines(scheme, kept).items()
    }
    if language in found:
        found = {language: found[language]}
    return {
        f"guidelines.{code}.md": (code, markdown.encode("utf-8"))
        for code, markdown in sorted(found.items())
    }
