"""What holds other files."""
