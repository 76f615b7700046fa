"""`extractor serve`: pages and answers about a store, for a browser."""
