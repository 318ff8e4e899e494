"""The releases that were made: the list, one of them in full, written again, copies verified."""
