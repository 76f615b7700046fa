"""Vietnamese text: folding for comparison, sentences, words and tags, always in exact offsets."""
