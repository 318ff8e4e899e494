"""Names by a trained model: words are classed by word lists, then spans of capitals are scored."""
