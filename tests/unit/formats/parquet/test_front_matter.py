"""What programs read at the top of a card: YAML that any title, file and column survives."""

from __future__ import annotations

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.formats.parquet.front_matter import DataConfig, FeatureType, front_matter

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
KEYS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)


def read(*, name: str = "n", licence: str = "", configs: list[DataConfig]) -> dict[str, object]:
    lines = list(front_matter(name, ["de"], licence, 5, configs))
    assert (lines[0], lines[-1]) == ("---", "---")
    made = yaml.safe_load("\n".join(lines[1:-1]))
    assert isinstance(made, dict)
    return made


@settings(max_examples=60)
@given(NAMES, KEYS, st.dictionaries(KEYS, st.just("string"), max_size=4))
def test_any_name_comes_back(name: str, config: str, features: dict[str, FeatureType]) -> None:
    made = read(name=name, configs=[DataConfig({"train": name}, features, config)])
    assert made["pretty_name"] == name
    assert made["configs"] == [
        {"config_name": config, "data_files": [{"split": "train", "path": name}]}
    ]
    columns = made["dataset_info"][0]["features"] or []
    assert columns == [{"name": key, "dtype": "string"} for key in features]


def test_lists_and_structs_are_as_datasets_writes_them() -> None:
    from datasets import Features, Value

    nested: dict[str, FeatureType] = {
        "texts": ["string"],
        "places": [["int64"]],
        "spans": [{"id": "string", "ranges": {"cue": [["int64"]]}}],
        "extra": {},
    }
    made = read(configs=[DataConfig({"train": "a"}, nested)])
    text, whole = Value("string"), Value("int64")
    features = Features._from_yaml_list(made["dataset_info"][0]["features"])
    assert features == Features(
        {
            "texts": [text],
            "places": [[whole]],
            "spans": [{"id": text, "ranges": {"cue": [[whole]]}}],
            "extra": {},
        }
    )


def test_without_anything_to_load_there_is_nothing_about_it() -> None:
    assert read(licence="mit", configs=[]).keys() & {"configs", "dataset_info"} == set()
    assert read(configs=[])["license"] == "unknown"
