"""The measure of hostile text: what takes time in proportion to its length is done with so much of it in a second or
two, what takes the square of it is not done when `HANGS` is over. No test compares two times."""

HOSTILE = 48_000
"""Characters of one sentence."""
HANGS = 30
"""Seconds after which a test has failed: some twenty times what the slowest needs on a machine of today."""
