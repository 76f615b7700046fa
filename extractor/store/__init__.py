"""Facts kept: one schema, three places to keep them, and what is asked of them."""
