"""The measures as formulas over sums; where a measure is undefined they give nan.

Sums are arrays of any shape; the measure is worked out for each place in them.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from goldspan.agreement.tallies import Table


def ratio(above: Any, below: Any) -> Table:
    """Return a share, nan where there is nothing to divide by."""
    below = np.asarray(below, dtype=np.float64)
    out = np.full(np.broadcast_shapes(np.shape(above), below.shape), np.nan)
    np.divide(above, below, out=out, where=below != 0)
    return out


def cohen(tokens: Table, first: Table, second: Table, both: Table) -> Table:
    """Return Cohen's κ (Cohen 1960) of two people who either mark a thing or do not.

    κ = (p_o - p_e) / (1 - p_e): p_o is the share of things on which they agree, p_e the share on
    which they would by chance, each marking as many as they did. Two people, 100 things, 30 marked
    by the first, 35 by the second, 20 by both: p_o = (20 + 55) / 100 = .75,
    p_e = .3 × .35 + .7 × .65 = .56, κ = .19 / .44 = .4318.
    """
    agreed = tokens * (tokens - first - second + 2 * both)
    chance = first * second + (tokens - first) * (tokens - second)
    return ratio(agreed - chance, tokens**2 - chance)


def fleiss(things: Table, agreed: Table, shares: Table) -> Table:
    """Return Fleiss' κ (Fleiss 1971): κ = (P - P_e) / (1 - P_e), P_e = Σ p_j².

    `agreed` is Σ P_i over the things, P_i the share of pairs of people who agree on thing i;
    `shares` (… × J) are the sums over things of the share of people who chose j. With as many
    people on each thing it is the published formula; else each thing counts the same (Gwet 2014).
    Four things, three people, marked by 3, 3, 1 and 0 of them: P = (1 + 1 + 1/3 + 1) / 4 = .8333,
    p = 7/12, P_e = (7/12)² + (5/12)² = .5139, κ = .3194 / .4861 = .6571.
    """
    observed = ratio(agreed, things)
    chance = (ratio(shares, things[..., None]) ** 2).sum(axis=-1)
    # All of one kind: exactly 1, whatever the rounding.
    certain = (shares == things[..., None]).any(axis=-1)
    return ratio(observed - chance, np.where(certain, 0.0, 1 - chance))


def alpha(values: Table, alike: Table, squares: Table) -> Table:
    """Return Krippendorff's α for nominal data with any number of people and missing values.

    α = 1 - (n - 1) (n - Σ o_cc) / (n² - Σ n_c²) (Krippendorff 2011, section C): `values` is n, the
    values of things that have two or more, `alike` Σ o_cc, `squares` Σ n_c². Two people, 10 things,
    1 1 0 0 0 0 0 0 0 0 and 1 0 0 0 0 0 0 0 0 1: n = 20, o_11 = 2, o_00 = 14, n_1 = 4, n_0 = 16,
    α = 1 - 19 × 4 / (400 - 272) = .40625.
    """
    return 1 - ratio((values - 1) * (values - alike), values**2 - squares)


def unitizing_disagreements(
    observed: Table, total: Table, own: Table, expected: Table
) -> tuple[Table, Table]:
    """Return D_o and D_e of αU = 1 - D_o / D_e (Krippendorff 1995; 2004, p. 251-256).

    `observed` is the sum of squared distances over ordered pairs of people, divided by the people
    less one; `total` the length that all people have judged together, `own` Σ l(l-1) over the
    lengths of their units, `expected` what `expected_distances` gives. Both are times the length of
    the text, so that those of several labels can be added up.

    A text of 10, a unit from 0 to 4 by one person, from 2 to 6 by the other: observed = 2 × (2² +
    2²) = 16, D_o = 16 / 20 = .8. Both units have l = 4: 2l³ - 3l² + l = 84, and the gaps of 6, 2
    and 4 have room for it in 3 + 0 + 1 places: expected = 1/3 × 2 × 84 + 2 × 4² × 4 = 184,
    D_e = 2 × 184 / (20 × 19 - 2 × 4 × 3) = 1.0337, αU = 1 - .8 / 1.0337 = .2261.
    """
    return ratio(observed, total), ratio(2 * expected, total * (total - 1) - own)


def expected_distances(
    units: Table, cubes: Table, lengths: Table, found: Table, room: Table
) -> Table:
    """Return Σ [(N - 1) / 3 (2l³ - 3l² + l) + l² Σ (gap - l + 1)] over units of length l.

    The inner sum is over the gaps that have room for the unit; see `UnitizingCounts`.
    """
    return np.asarray((units - 1) / 3 * cubes + (lengths**2 * found * room).sum(axis=-1))
