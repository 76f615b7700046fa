"""`extractor run`."""
