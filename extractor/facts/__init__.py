"""Counts, awards and terms: what is said, whose it is, when, and how certain."""
