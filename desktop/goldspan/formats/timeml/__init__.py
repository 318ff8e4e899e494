"""TimeML: texts with their dates inline, as TIMEX3; nothing else of a layer has a place in it."""
