"""Articles on their way into a store: what is new, what takes whose place, what copies what."""
