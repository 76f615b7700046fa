"""What was decided, looked through again and taken elsewhere."""
