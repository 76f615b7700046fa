"""Second sources: other articles about the events of given ones, some with one figure wrong."""
