"""Many articles: worker processes, and what they may cost."""
