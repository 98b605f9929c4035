"""Lets `python -m leda_desktop` start the same program as the `leda` command."""

import sys

from leda_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
