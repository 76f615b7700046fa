"""What tests and benchmarks of a store of facts share."""
