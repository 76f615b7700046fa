"""What can be wrong with a store, in words that say what to do."""

from extractor.records.said import SaidError


class StoreError(SaidError):
    """The store cannot be used as asked; the message is one line for people."""


class TooLarge(StoreError):
    """What was asked for is there, and more than what it is written to can hold."""
