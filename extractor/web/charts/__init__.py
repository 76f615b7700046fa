"""Where the lines of a chart go; templates draw them as SVG: links that print, and that can be read without a look."""
