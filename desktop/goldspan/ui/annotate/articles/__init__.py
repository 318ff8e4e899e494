"""The articles around the open one: list, filter, steps, states, notes, going on."""
