"""Makes measures of values over the whole selection and over its samples."""

from __future__ import annotations

import numpy as np

from goldspan.agreement.bootstrap import interval
from goldspan.agreement.results import Basis, Measure, Undefined
from goldspan.agreement.tallies import Table


def stated(values: Table, basis: Basis, undefined: Undefined, several: object) -> Measure:
    """Return a measure; the first value is that of the selection, the others those of samples.

    `undefined` is why there is no value, where the first one is nan. There is no interval where
    not `several` articles (or groups of them) have something to say of it.
    """
    value = float(values[0])
    if np.isnan(value):
        return Measure(None, undefined, basis)
    return Measure(value, None, basis, interval(values[1:], value) if several else None)
