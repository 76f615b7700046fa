"""One article, one fact, with all that has to do with it."""
