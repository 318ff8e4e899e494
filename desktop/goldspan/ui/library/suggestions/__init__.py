"""The panel of suggestions: who suggests what, what labels mean, further pipelines."""
