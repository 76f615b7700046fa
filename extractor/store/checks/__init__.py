"""Verdicts on the figures of a store: made, kept, brought up to date, shown."""
