"""What stands in several parts of a corpus: of anybody's files, or of a project's split."""
