"""Releases without texts: what is marked stands beside texts that others have, and joins them."""
