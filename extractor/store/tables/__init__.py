"""What a row of each table is, and what its words are compared by."""
