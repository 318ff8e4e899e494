"""Text as plain functions: newlines, offsets, tokens, sentences, rows, lanes; knows no Qt."""
