"""Copies of the open article: where else its passages stand, and the reader that compares them."""
