"""Matches layers into units and measures how far they agree; pure."""
