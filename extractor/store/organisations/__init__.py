"""One body as a whole."""
