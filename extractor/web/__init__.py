"""The pages: a site over a store of facts."""
