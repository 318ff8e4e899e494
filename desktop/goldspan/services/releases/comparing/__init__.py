"""What differs between two releases: articles, spans, links, and the rules they were made by."""
