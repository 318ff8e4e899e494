"""The project file: its contents and all that happened to them. Knows SQLite, no use cases."""
