"""The pages for people: each route gives one, in the reader's language."""
