"""The team page: matrix, sharing out, merging, conflicts."""
