"""A table's figures: what its headings, its rows and its caption make of them."""
