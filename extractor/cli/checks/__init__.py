"""`extractor check` and `extractor verify`."""
