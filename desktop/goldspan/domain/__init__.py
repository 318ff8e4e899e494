"""The words of Goldspan as data: frozen dataclasses, ids and errors; standard library only."""
