"""Actors: the register, likeness of names, and what may be meant by a mention."""
