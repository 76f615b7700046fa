"""Facts as files for other programs."""
