"""The recipe that builds goldspan-de: lists, the trained names, scores, measures, model card."""
