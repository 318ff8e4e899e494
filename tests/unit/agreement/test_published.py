"""The measures give what was published for the examples of their authors.

Data and figures of Krippendorff (1995, p. 57), Krippendorff (2004, p. 224-254) and Fleiss (1971,
p. 379) are as the tests of DKPro Statistics quote them; the publications were not at hand.
"""

from __future__ import annotations

import numpy as np
import pytest

from goldspan.agreement.coincidences import compare
from goldspan.agreement.counts import count
from goldspan.agreement.figures import Figures
from goldspan.agreement.formulas import (
    alpha,
    cohen,
    expected_distances,
    fleiss,
    unitizing_disagreements,
)
from goldspan.agreement.measuring import measure
from goldspan.agreement.unitizing import UnitizingCounts
from helpers.people_drawn import Marked, article, columns

# Krippendorff (1995, p. 57): what two observers cut out of 24 places, in four examples.
CONTINUA = {
    "A": ([(2, 8), (14, 6)], [(4, 4), (15, 2)]),
    "B": ([(0, 18)], [(0, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3), (9, 1)]),
    "C": (
        [(2, 6), (10, 2), (14, 4), (20, 2)],
        [(0, 2), (4, 4), (10, 4), (16, 2), (20, 2)],
    ),
    "D": (
        [(0, 2), (2, 8), (10, 4), (14, 6), (20, 4)],
        [(0, 4), (4, 4), (8, 7), (15, 2), (17, 7)],
    ),
}


def drawn_continuum(example: str, stretch: int) -> dict[str, list[Marked]]:
    return {
        person: [("CLAIM", start * stretch, (start + size) * stretch) for start, size in pieces]
        for person, pieces in zip(("ann", "ben"), CONTINUA[example], strict=True)
    }


def cut(example: str, stretch: int) -> Figures:
    """Measure an example as one label, each place being so many code points and one token."""
    layers = drawn_continuum(example, stretch)
    tokens = [(place * stretch, (place + 1) * stretch) for place in range(24)]
    return measure(count(columns(article(layers, None, 24 * stretch, tokens))))


@pytest.mark.parametrize(("example", "kappa"), [("A", 0.385), ("B", 0.385), ("C", 0.314)])
def test_cohens_kappa_on_the_places_of_krippendorff_1995(example: str, kappa: float) -> None:
    assert cut(example, 1).pairs[0].kappa["CLAIM"].value == pytest.approx(kappa, abs=0.0005)


def test_alpha_on_the_places_of_krippendorff_1995() -> None:
    assert cut("A", 1).group.alpha["CLAIM"].value == pytest.approx(0.329, abs=0.0005)


def test_who_marks_all_says_nothing_about_places() -> None:
    kappa = cut("D", 1).pairs[0].kappa["CLAIM"]
    assert (kappa.value, str(kappa.undefined)) == (None, "no variation")


@pytest.mark.parametrize(
    ("example", "value", "within"),
    [("A", 0.553, 0.0005), ("B", -0.926, 0.02), ("C", 0.679, 0.02), ("D", 0.066, 0.0005)],
)
def test_alpha_of_units_of_krippendorff_1995(example: str, value: float, within: float) -> None:
    """The published values are those for places that can be cut ever finer.

    What is expected in B and C differs a little (ours are -.928 and .693): Krippendorff (2004)
    mends the formula of 1995; DKPro Statistics, which has the mended one too, allows as much.
    """
    found = cut(example, 50_000).group.unitizing["CLAIM"].value
    assert found == pytest.approx(value, abs=within)


@pytest.mark.parametrize(
    ("example", "observed"), [("A", 0.03125), ("B", 2.26736), ("C", 0.02777), ("D", 0.38715)]
)
def test_observed_disagreement_of_krippendorff_1995(example: str, observed: float) -> None:
    layers = drawn_continuum(example, 1)
    counted = count(columns(article(layers, None, 24))).units["CLAIM"]
    assert disagreements(counted, 24)[0] == pytest.approx(observed, abs=1e-5)


def disagreements(counted: UnitizingCounts, length: int) -> tuple[float, float]:
    """Return D_o and D_e of the only article."""
    expected = expected_distances(
        counted.units, counted.cubes, counted.lengths, counted.found, counted.room
    )
    both = unitizing_disagreements(counted.observed, counted.total, counted.own, expected)
    return float(both[0][0]) / length, float(both[1][0]) / length


def test_alpha_of_units_of_krippendorff_2004() -> None:
    """P. 254: D_o .0144, D_e .0532 and .0490, joint α .8591 of rounded figures, .8587 without."""
    layers: dict[str, list[Marked]] = {
        "ann": [("CLAIM", 75, 145), ("CLAIM", 220, 250), ("ACTOR", 30, 90), ("ACTOR", 150, 200)],
        "ben": [
            ("CLAIM", 70, 150),
            ("CLAIM", 205, 225),
            ("CLAIM", 250, 270),
            ("ACTOR", 30, 90),
            ("ACTOR", 150, 200),
        ],
    }
    counts = count(columns(article(layers, None, 300)))
    figures = measure(counts)
    assert disagreements(counts.units["CLAIM"], 300) == pytest.approx((0.0144, 0.0532), abs=5e-5)
    assert disagreements(counts.units["ACTOR"], 300) == pytest.approx((0.0, 0.0490), abs=5e-5)
    assert figures.group.unitizing["CLAIM"].value == pytest.approx(0.7286, abs=1e-4)
    assert figures.group.unitizing["ACTOR"].value == 1.0
    assert figures.group.unitizing_total.value == pytest.approx(0.8591, abs=5e-4)


def nominal(*people: str) -> float:
    """Return α of values that people gave, a letter each; a point is none."""
    letters = sorted(set("".join(people)) - {"."})
    values = [[letters.index(each) if each != "." else -1 for each in row] for row in people]
    found = compare(np.array(values), np.array([0, len(people[0])]))
    squares = (found.marginals**2).sum(axis=1) + found.squares
    return float(alpha(found.values, found.alike, squares)[0])


@pytest.mark.parametrize(
    ("people", "value"),
    [
        (("1100000000", "0110010100"), 0.095),  # p. 224
        (("BLPPLBCBL...", "BLPPLLCBLF..", ".PPPLPCLLFBP", "BLPPLCCBLFB."), 0.743),  # p. 230
    ],
)
def test_alpha_of_krippendorff_2004(people: tuple[str, ...], value: float) -> None:
    assert nominal(*people) == pytest.approx(value, abs=0.0005)


# Fleiss (1971, p. 379): the diagnoses of 30 patients by six psychiatrists each.
DIAGNOSES = """
    444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
    144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
    555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
"""


def fleiss_of(diagnoses: str) -> float:
    """Return κ of the patients, all diagnoses but these put together."""
    kinds = [[row.count(kind) for kind in diagnoses] for row in DIAGNOSES.split()]
    table = np.array([[*row, 6 - sum(row)] for row in kinds], dtype=np.float64)
    agreed = (table * (table - 1)).sum() / 30
    return float(fleiss(np.array(30.0), np.array(agreed), table.sum(axis=0) / 6))


def test_kappa_of_fleiss_1971() -> None:
    assert fleiss_of("12345") == pytest.approx(0.430, abs=0.0005)


@pytest.mark.parametrize(
    ("diagnosis", "value"), [("1", 0.248), ("2", 0.248), ("3", 0.517), ("4", 0.470), ("5", 0.565)]
)
def test_kappa_by_kind_of_fleiss_1971(diagnosis: str, value: float) -> None:
    assert fleiss_of(diagnosis) == pytest.approx(value, abs=0.005)


def test_examples_of_the_docstrings() -> None:
    kappa = cohen(np.array(100.0), np.array(30.0), np.array(35.0), np.array(20.0))
    assert float(kappa) == pytest.approx(0.4318, abs=5e-5)
    several = fleiss(np.array(4.0), np.array(10 / 3), np.array([7 / 3, 5 / 3]))
    assert float(several) == pytest.approx(0.6571, abs=5e-5)
    assert nominal("1100000000", "1000000001") == pytest.approx(0.40625)
    layers: dict[str, list[Marked]] = {"ann": [("CLAIM", 0, 4)], "ben": [("CLAIM", 2, 6)]}
    units = measure(count(columns(article(layers, None, 10)))).group.unitizing["CLAIM"]
    assert units.value == pytest.approx(0.2261, abs=5e-5)
