"""The types of Goldspan's layers, made with dkpro-cassis: what a CAS of ours may hold.

INCEpTION makes layers of them when the file is imported in the settings of a project.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.extras import extra_module_for_writing
from goldspan.formats.uima import names

_STRING: Final = "uima.cas.String"
_STRINGS: Final = "uima.cas.StringArray"
_BASE: Final = "uima.cas.AnnotationBase"
# cassis calls these features otherwise in Python, as they would hide its own.
_RENAMED: Final = frozenset({"type", "self"})
_QUESTIONS: Final = (
    "is_instance_of",
    "is_primitive",
    "is_primitive_array",
    "is_primitive_list",
    "is_array",
    "is_list",
)

ARTICLE_FIELDS: Final[Mapping[str, str]] = {
    "name": "name",
    "title": "title",
    "outlet": "outlet",
    "url": "url",
    "document_time": "documentTime",
    "document_time_origin": "documentTimeOrigin",
    "source": "source",
}
CONTROLS: Final = "controls"


class GoldspanTypes:
    """A type system for a scheme, and its types at hand.

    `features` are the features that attributes of spans go to, by their keys, as cassis names
    them. Raise `ExportError` where dkpro-cassis is not installed.
    """

    def __init__(self, scheme: Scheme) -> None:
        cassis = extra_module_for_writing("cassis", "uima")
        self.system: Any = cassis.TypeSystem()
        self.document = self._type(names.DOCUMENT, "", names.DOCUMENT_ANNOTATION)
        self._strings(self.document, "documentTitle", "documentId", "documentUri")
        self.token = self._type(names.TOKEN)
        self.sentence = self._type(names.SENTENCE)
        self._strings(self.sentence, "id")
        self.range = self._type(names.RANGE, "Words that a span points to, such as its cue")
        self._strings(self.range, names.LABEL)
        self.span = self._type(names.SPAN, "A span of Goldspan; `label` says of which kind")
        self.features = self._span_features(scheme)
        self.ranges_link = self._type(names.RANGES_LINK, "", "uima.cas.TOP")
        self._strings(self.ranges_link, names.ROLE)
        self._feature(self.ranges_link, names.TARGET, names.RANGE)
        self.system.create_feature(
            self.span, names.RANGES, "uima.cas.FSArray", elementType=names.RANGES_LINK
        )
        self.link = self._type(names.LINK, "A link of Goldspan from one span to another")
        self._feature(self.link, names.SOURCE_END, names.SPAN)
        self._feature(self.link, names.TARGET_END, names.SPAN)
        self._strings(self.link, names.LABEL)
        self._feature(self.link, names.SCORE, "uima.cas.Float")
        self.article = self._type(names.ARTICLE, "What Goldspan knows of an article", _BASE)
        self._strings(self.article, *ARTICLE_FIELDS.values(), CONTROLS)
        self._feature(self.article, "notes", _STRINGS)
        self.extra = self._type(names.EXTRA, "Further metadata of an article", _BASE)
        self._strings(self.extra, "name", "value")
        self.owner = self._type(names.OWNER, "Whose layer it is", _BASE)
        self._strings(
            self.owner, "annotator", "kind", "name", "state", "adjudicated", "reason", "note"
        )
        self._feature(self.owner, "labels", _STRINGS)
        self.array = self.system.get_type("uima.cas.FSArray")
        self.strings = self.system.get_type(_STRINGS)
        _remember_answers(self.system)

    def _span_features(self, scheme: Scheme) -> dict[str, str]:
        self._strings(self.span, names.LABEL)
        self._feature(self.span, names.SCORE, "uima.cas.Float")
        self._feature(self.span, names.DOUBTFUL, "uima.cas.Boolean")
        self._strings(self.span, names.NOTE)
        made: dict[str, str] = {}
        for key in attribute_keys(scheme):
            name = names.feature_name(key)
            self._feature(self.span, name, _STRING, key)
            made[key] = f"{name}_" if name in _RENAMED else name
        return made

    def _type(self, name: str, description: str = "", parent: str = names.ANNOTATION) -> Any:
        return self.system.create_type(name, parent, description or None)

    def _strings(self, type_: Any, *features: str) -> None:
        for feature in features:
            self._feature(type_, feature, _STRING)

    def _feature(self, type_: Any, name: str, kind: str, description: str = "") -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # cassis warns of each feature that it renames
            self.system.create_feature(type_, name, kind, description=description or None)


def _remember_answers(system: Any) -> None:
    """Let a type system that is complete answer each question once.

    cassis asks the same few for each feature of each annotation, and looks through the ancestors of
    a type each time.
    """
    for question in _QUESTIONS:
        setattr(system, question, cache(getattr(system, question)))


def attribute_keys(scheme: Scheme) -> list[str]:
    """Return the keys of all attributes that are a text, each once, in the scheme's order."""
    return list(
        dict.fromkeys(
            attribute.key
            for label in scheme.labels
            for attribute in label.attributes
            if attribute.kind is not AttributeKind.RANGES
        )
    )


def range_keys(scheme: Scheme) -> list[str]:
    """Return the keys of all attributes that are ranges of the text, each once."""
    return list(
        dict.fromkeys(
            attribute.key
            for label in scheme.labels
            for attribute in label.attributes
            if attribute.kind is AttributeKind.RANGES
        )
    )
