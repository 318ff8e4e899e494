"""The shipped pipelines as plain spaCy pipelines: no project, no window, none of our own calls."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from goldspan import assets

FOLDERS = sorted(path.parent for path in assets.resource("pipelines").glob("*/config.cfg"))
ALONE = """
import json, sys
import spacy
from spacy.tokens import DocBin

nlp = spacy.load(sys.argv[1])
doc = nlp(sys.argv[2])
again = next(iter(DocBin(store_user_data=True).from_bytes(
    DocBin(docs=[doc], store_user_data=True).to_bytes()).get_docs(nlp.vocab)))
nlp.to_disk(sys.argv[3])
copy = spacy.load(sys.argv[3])
show = lambda doc: [(span.label_, span.text) for span in doc.spans["sc"]]
print(json.dumps({
    "found": show(doc),
    "after DocBin": show(again),
    "by the copy": show(copy(sys.argv[2])),
    "many": [show(doc) for doc in nlp.pipe([sys.argv[2]] * 2)],
    "loaded": [name for name in ("PySide6", "peewee", "goldspan.services") if name in sys.modules],
}))
"""
TEXTS = {
    "de": "Am Montag sagte Kremlsprecher Dmitri Peskow, Russland werde im Januar verhandeln.",
    "en": "On Monday, John Miller said: “We will talk in January.”",
}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_spacy_loads_the_folder_as_it_stands(folder: Path, tmp_path: Path) -> None:
    text = TEXTS[json.loads((folder / "meta.json").read_text(encoding="utf-8"))["lang"]]
    done = subprocess.run(
        [sys.executable, "-W", "error::UserWarning", "-c", ALONE, folder, text, tmp_path / "copy"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert {"DATE", "ACTOR", "CLAIM"} == {label for label, _ in said["found"]}
    assert said["found"] == said["after DocBin"] == said["by the copy"]
    assert said["many"] == [said["found"]] * 2
    assert said["loaded"] == []
