"""The command line: one module a command, and `app` that brings them together."""
