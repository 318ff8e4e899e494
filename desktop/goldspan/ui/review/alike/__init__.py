"""Deciding many units alike: what would happen to each, what is left out, done as one step."""
