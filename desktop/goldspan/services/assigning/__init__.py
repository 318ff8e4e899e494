"""Who should work on what: the matrix, overlap, blind shares."""
