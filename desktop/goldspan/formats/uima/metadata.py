"""What a CAS says of its article and of whose layer it is, beside the annotations."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from goldspan.domain.messages import message
from goldspan.formats.file_names import named_by
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.record import ArticleRecord, LayerRecord
from goldspan.formats.uima import names
from goldspan.formats.uima.cas_file import CasFile, Structure
from goldspan.formats.uima.projects import ProjectPlace, layer_of, without_ending
from goldspan.formats.uima.type_system import ARTICLE_FIELDS, CONTROLS

_UNKNOWN_LANGUAGE: Final = "x-unspecified"
_NO_OWNER: Final = message("errors", "It does not say in full whose layer it is: {count}.")


def article_fields(cas: CasFile, path: Path, place: ProjectPlace) -> ArticleRecord:
    """Return the record of the article without its layer; its text as it was before it was XML."""
    document = next(cas.of_type(names.DOCUMENT), None) or next(
        cas.of_type(names.DOCUMENT_ANNOTATION), None
    )
    language = _feature(document, "language")
    own = next(cas.of_type(names.ARTICLE), None)
    if own is not None:
        made = _own_article(cas, own, "" if language == _UNKNOWN_LANGUAGE else language)
        return made if made["id"] else {**made, "id": named_by(path.stem)}
    record: ArticleRecord = {"id": _name(cas, document, path, place), "text": cas.text}
    if language not in ("", _UNKNOWN_LANGUAGE):
        record["language"] = language
    address = _feature(document, "documentUri")
    if address.startswith(("http://", "https://")):
        record["url"] = address
    return record


def layer_record(cas: CasFile, place: ProjectPlace, leftovers: Leftovers) -> LayerRecord | None:
    """Return whose layer it is: as INCEpTION says, else as Goldspan did, else as the path does."""
    user = _feature(next(cas.of_type(names.CAS_METADATA), None), "username") or place.user
    layer = layer_of(user)
    if layer is not None:
        return layer
    owner = next(cas.of_type(names.OWNER), None)
    if owner is None:
        return None
    said = owner.features
    if not {"annotator", "kind", "name"} <= said.keys():
        leftovers.add(_NO_OWNER)
        return None
    made: LayerRecord = {
        "annotator": said["annotator"],
        "kind": said["kind"],
        "name": said["name"],
        "adjudicated": said.get("adjudicated") == "true",
    }
    if "state" in said:
        made["state"] = said["state"]
    made["reason"] = said.get("reason", "")
    made["note"] = said.get("note", "")
    made["labels"] = _texts(cas, owner, "labels")
    return made


def _own_article(cas: CasFile, own: Structure, language: str) -> ArticleRecord:
    said = {key: own.features.get(feature, "") for key, feature in ARTICLE_FIELDS.items()}
    return {
        "id": said["name"],
        "text": _restored(cas.text, own.features.get(CONTROLS, "")),
        "title": said["title"],
        "outlet": said["outlet"],
        "url": said["url"],
        "language": language,
        "document_time": said["document_time"],
        "document_time_origin": said["document_time_origin"],
        "source": said["source"],
        "notes": _texts(cas, own, "notes"),
        "extra": {
            extra.features.get("name", ""): extra.features.get("value", "")
            for extra in cas.of_type(names.EXTRA)
        },
    }


def _name(cas: CasFile, document: Structure | None, path: Path, place: ProjectPlace) -> str:
    """Return what the article is called: its document in INCEpTION, else its title or file."""
    project = _feature(next(cas.of_type(names.CAS_METADATA), None), "sourceDocumentName")
    called = project or place.document or _feature(document, "documentTitle")
    return without_ending(called) if called.strip() else named_by(path.stem)


def _restored(text: str, controls: str) -> str:
    """Put the characters back that XML cannot hold: `place:code` pairs, in code points."""
    characters = list(text)
    for pair in controls.split():
        place, _, code = pair.partition(":")
        try:
            characters[int(place)] = chr(int(code, 16))
        except (IndexError, OverflowError, ValueError):
            return text
    return "".join(characters)


def _feature(structure: Structure | None, name: str) -> str:
    return structure.features.get(name, "") if structure is not None else ""


def _texts(cas: CasFile, structure: Structure, feature: str) -> list[str]:
    """Return a list of texts, written as elements or as an array of its own."""
    array = cas.structures.get(structure.features.get(feature, ""))
    if array is not None:
        return list(array.lists.get("elements", ()))
    return list(structure.lists.get(feature, ()))
