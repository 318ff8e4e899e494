"""WebAnno TSV 3.3, a line per token: what WebAnno and INCEpTION read and write as tables."""
