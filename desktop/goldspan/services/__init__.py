"""Use cases without Qt: what a person can do with a project, by window or by command line."""
