"""The desk: one article under one annotator's hands, and every command that works on it."""
