"""The article canvas: read-only text with marks over it, for any page that shows an article."""
