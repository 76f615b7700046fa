"""A site over a store of facts."""
