"""What the pages show, as JSON and as files, for programs."""
