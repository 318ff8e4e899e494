"""Bundles out, files of others back in, with the report of what came."""
