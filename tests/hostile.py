"""The measure of hostile text: what takes time in proportion to its length is done with so much of it in a second or
two, what takes the square of it is not done when `HANGS` is over. No test compares two times."""

HOSTILE = 96_000
"""Characters of one sentence."""
HANGS = 60
"""Seconds after which a test has failed: some thirty times what the slowest needs on a machine of today."""
