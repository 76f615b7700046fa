"""Files with an article a row."""
