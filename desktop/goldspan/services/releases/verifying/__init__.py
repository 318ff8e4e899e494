"""A folder is held against its manifest, and against the project that made it."""
