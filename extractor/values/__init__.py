"""Numbers and dates: from text to a normalised value."""
