"""The review page: lanes, units, decisions."""
