"""The preview of “mark all occurrences”: every hit in context with a tick box, beneath the text."""
