"""How facts and verdicts are worded and cut for people, in the terminal and on pages."""
