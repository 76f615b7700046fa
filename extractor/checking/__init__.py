"""What reports say of one another: pure functions over texts and records."""
