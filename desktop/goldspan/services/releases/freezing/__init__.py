"""A project's gold becomes a release: drafted, counted, kept in the project."""
