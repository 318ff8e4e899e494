"""What is said before a release goes out of whom guidelines and titles name."""

from __future__ import annotations

from goldspan.ui.release.making.looking import Outlook
from goldspan.ui.release.making.remarks import remarks_on
from goldspan.ui.release.making.wish import ReleaseWish


def test_whom_guidelines_and_titles_name_is_said() -> None:
    outlook = Outlook(ReleaseWish(), None, named=("Ben Ibsen", "Zoë Quarz"))
    assert [remark.words for remark in remarks_on(outlook)] == [
        "Guidelines or titles name Ben Ibsen, Zoë Quarz; they go out as they are."
    ]
    assert list(remarks_on(Outlook(ReleaseWish(), None))) == []
