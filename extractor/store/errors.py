"""What can be wrong with a store, in words that say what to do."""

from extractor.records.said import SaidError


class StoreError(SaidError):
    """The store cannot be used as asked; the message is one line for people."""


class ServerGone(StoreError):
    """The database's server has let go of a connection; another one may be had."""


class QuestionError(SaidError, ValueError):
    """What was asked for means nothing, whatever the store; the message is one line for people."""


class OptionError(QuestionError):
    """An option that means nothing; the message begins with its name and says what was expected."""


class DecisionError(QuestionError):
    """What somebody decided cannot be noted of that fact; the message says what to write."""


class TooLarge(StoreError):
    """What was asked for is there, and more than what it is written to can hold."""
