"""Lets `python -m goldspan` do what `goldspan` does."""

import sys

from goldspan.app import main

if __name__ == "__main__":
    sys.exit(main())
