"""`extractor store`."""
