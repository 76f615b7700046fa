"""`extractor patterns`."""
