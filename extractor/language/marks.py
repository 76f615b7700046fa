"""The marks in figures: Vietnamese writes 1.234,5 what English writes 1,234.5."""

OTHER_MARKS = str.maketrans(",.", ".,")
"""For `str.translate`: from the marks of either language to those of the other."""
