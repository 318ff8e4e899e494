"""Making a release: what will be in it, what is asked about it, one button."""
