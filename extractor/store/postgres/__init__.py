"""Facts kept by a PostgreSQL server."""
