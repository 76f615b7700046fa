"""What reports say beside one another: copies first, so that one report is not counted twice."""
