"""Training on a project's gold: what is trained, where it is kept, and whether it is better.

`services/training.py` is the door to this room.
"""
