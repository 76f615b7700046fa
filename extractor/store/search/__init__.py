"""Facts looked for."""
