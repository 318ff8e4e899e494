"""An example of a plug-in for Goldspan: texts whose spans stand in square brackets."""
