"""The units of an article on which two people differ in every way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goldspan.ui.project_view import ProjectView
from goldspan.ui.review.units.view import UnitsView
from helpers.differing_people import differing_people

Open = Callable[..., ProjectView]


@pytest.fixture
def view(open_review: Open) -> UnitsView:
    """Return the units of an article on which Ada and Ben differ in every way, with the focus."""
    found = open_review(differing_people()).review.units
    found.canvas.setFocus()
    return found
