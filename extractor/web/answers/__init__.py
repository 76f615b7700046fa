"""What each page shows, made from a store: the same for people and for programs."""
