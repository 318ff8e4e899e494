"""Deciding many units alike: of one kind, or the same passage in all its copies."""
