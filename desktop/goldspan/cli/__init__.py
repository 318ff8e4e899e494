"""The command line: what a person can do without a window; knows services, never Qt."""
