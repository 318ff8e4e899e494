"""Marking all occurrences: finding them, judging them, making the spans."""
