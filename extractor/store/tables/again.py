"""What has the next check look at an article again: a module of its own, as whoever changes articles needs it."""

WITHIN = ("arithmetic", "holds")
"""What stands in the table of verdicts but is of figures of one article: sums that are wrong, and sums that are right,
which make their figures likelier."""
FACTS = "SELECT id FROM facts WHERE article = ?"
_SUMS = (
    f"DELETE FROM verdicts WHERE verdict IN {WITHIN} "
    f"AND id IN (SELECT verdict FROM verdict_reports WHERE fact IN ({FACTS}))"
)
AGAIN = (_SUMS, "DELETE FROM features WHERE article = ?", "DELETE FROM checked WHERE article = ?")
"""Each takes the article's number: its sums and what it shares go."""
