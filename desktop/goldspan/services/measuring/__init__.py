"""Agreement read from a project: selections, figures, what suggestions did."""
