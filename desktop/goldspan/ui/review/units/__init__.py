"""Deciding units: the text with a lane for each person, the list, the decision bar."""
