"""Measures suggestions against gold: matching, counts, intervals, errors; without spaCy."""
