"""What people decide of facts, and what they put right."""
