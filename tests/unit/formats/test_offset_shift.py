"""Offsets go to the stored text and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goldspan.formats.offsets import OffsetShift
from goldspan.text.normalise import normalise

texts = st.text(alphabet="ab\r\n\ufeffä😀", max_size=30)


@given(texts)
def test_each_code_point_of_the_stored_text_is_found_in_the_raw_one(raw: str) -> None:
    text, shift = normalise(raw).text, OffsetShift(raw)
    for offset, character in enumerate(text):
        place = shift.raw(offset)
        assert raw[place] == character or (raw[place], character) == ("\r", "\n")
        assert shift(place) == offset
