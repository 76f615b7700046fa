"""A store looked after."""
