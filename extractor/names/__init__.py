"""Names in the text: organisations, provinces, programmes, documents, persons."""
