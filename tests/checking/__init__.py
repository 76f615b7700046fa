"""What tests and benchmarks of checks share."""
