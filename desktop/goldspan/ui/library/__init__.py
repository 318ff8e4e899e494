"""The library page: the table of articles, their details, import, export and suggestions."""
