"""What types and features are called in a CAS, and how keys of a scheme become such names.

`docs/decisions` says why there is one layer of spans for all labels.
"""

from __future__ import annotations

import re
from typing import Final

SPAN: Final = "webanno.custom.GoldspanSpan"
RANGE: Final = "webanno.custom.GoldspanRange"
RANGES_LINK: Final = "webanno.custom.GoldspanSpanRangesLink"
LINK: Final = "webanno.custom.GoldspanLink"
ARTICLE: Final = "webanno.custom.GoldspanArticle"
EXTRA: Final = "webanno.custom.GoldspanExtra"
OWNER: Final = "webanno.custom.GoldspanLayer"

DKPRO: Final = "de.tudarmstadt.ukp.dkpro.core.api."
TOKEN: Final = f"{DKPRO}segmentation.type.Token"
SENTENCE: Final = f"{DKPRO}segmentation.type.Sentence"
DOCUMENT: Final = f"{DKPRO}metadata.type.DocumentMetaData"
NAMED_ENTITY: Final = f"{DKPRO}ner.type.NamedEntity"
DEPENDENCY: Final = f"{DKPRO}syntax.type.dependency.Dependency"
CAS_METADATA: Final = "de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata"
ANNOTATION: Final = "uima.tcas.Annotation"
DOCUMENT_ANNOTATION: Final = "uima.tcas.DocumentAnnotation"

LABEL: Final = "label"
SCORE: Final = "score"
DOUBTFUL: Final = "doubtful"
NOTE: Final = "note"
RANGES: Final = "ranges"
ROLE: Final = "role"
TARGET: Final = "target"
SOURCE_END: Final = "Governor"
TARGET_END: Final = "Dependent"

# The layers' own features, those of every annotation, and what Python and cassis keep for
# themselves in the objects that stand for them.
_RESERVED: Final = frozenset(
    {LABEL, SCORE, DOUBTFUL, NOTE, RANGES, ROLE, TARGET, SOURCE_END, TARGET_END}
    | {"begin", "end", "sofa", "self", "id", "xmiID", "get", "set", "get_covered_text"}
)
_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*")
_ESCAPED: Final = "x_"
_NOT_PLAIN: Final = re.compile("[^A-Za-z0-9]")
_ESCAPE: Final = re.compile("_([0-9a-f]+)_")


def feature_name(key: str) -> str:
    """Return the feature that holds the attribute of this key; `attribute_key` goes back.

    A feature's name is a letter with letters, digits and single underscores behind it.
    """
    if _PLAIN.fullmatch(key) and key not in _RESERVED and not key.startswith(_ESCAPED):
        return key
    return _ESCAPED + _NOT_PLAIN.sub(lambda found: f"_{ord(found.group()):x}_", key)


def attribute_key(name: str) -> str:
    """Return the key of the attribute that a feature holds."""
    if not name.startswith(_ESCAPED):
        return name
    try:
        return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), name[len(_ESCAPED) :])
    except (OverflowError, ValueError):
        return name


def short_name(type_name: str) -> str:
    """Return the last part of a type's name."""
    return type_name.rpartition(".")[2]
