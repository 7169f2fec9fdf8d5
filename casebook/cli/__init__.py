"""The command `casebook`."""

from casebook.cli.main import main

__all__ = ["main"]
