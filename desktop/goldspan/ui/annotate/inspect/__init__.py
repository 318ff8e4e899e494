"""The inspector beside the text: a span, a link or a place, in words and fields."""
