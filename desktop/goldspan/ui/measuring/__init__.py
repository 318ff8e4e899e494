"""Agreement, drawn: figures, plots, guidelines."""
