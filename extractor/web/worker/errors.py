"""What kept a text or a file from being read."""

from typing import Literal

Code = Literal["too_large", "too_slow", "unreadable", "died", "busy"]
TOO_SLOW = (
    "This took more than {} seconds and was stopped. Send it in parts: 100,000 characters are read in time even where "
    "each sentence has figures."
)
DIED = "The process that was reading this ended before it was done; it may have needed too much memory."
BUSY = "Too many texts are being read at the moment; try again in a minute."


class WorkError(Exception):
    """Nothing came of it; `code` is for programs, `message` is a sentence for people."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(code, message)  # both, so that it comes whole out of another process
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return self.message
