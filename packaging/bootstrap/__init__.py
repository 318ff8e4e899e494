"""Takes a bare checkout to a running window; standard library only, nothing of Goldspan."""
