"""The style sheet of the page that `check --html` writes: on screen, and black on white on paper."""

_VERDICTS = {  # the tint of a heading's edge; the verdict itself is always written out
    "conflict": "#b3261e",
    "arithmetic": "#b3261e",
    "update": "#8a6100",
    "compatible": "#555",
    "agree": "#2e7d32",
    "copied": "#555",
}

STYLE = (
    """
:root { color-scheme: light; }
body { margin: 2rem auto 6rem; max-width: 52rem; padding: 0 1rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.35; margin-bottom: .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; }
h2::first-letter { text-transform: uppercase; }
h3 { font-size: 1rem; line-height: 1.4; margin: 0; }
h1, h3, p, blockquote, td { overflow-wrap: anywhere; unicode-bidi: isolate; }
.origin, .meaning, .where, .copies, .more, footer { color: #555; font-size: .88rem; }
p { margin: .3rem 0; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .92rem; }
th, td { border: 1px solid #ccc; padding: .3rem .6rem; text-align: left; vertical-align: top; }
td.number { text-align: right; }
.group { margin: 1.2rem 0; padding: .2rem 0 .2rem .9rem; border-left: 4px solid #555; }
.report { margin: .8rem 0; }
.where b { color: #1b1b1b; font-size: 1rem; }
.tag { border: 1px solid #888; border-radius: 3px; padding: 0 .3rem; color: #1b1b1b; white-space: nowrap; }
blockquote { margin: .15rem 0 0 1rem; }
mark { color: inherit; background: #fdf3c7; border-bottom: 2px solid #a67c00; font-weight: 600; padding: 0 1px; }
@page { margin: 18mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; color: #000; }
  .origin, .meaning, .where, .where b, .copies, .more, .tag, footer { color: #000; }
  .verdict + .verdict { break-before: page; }
  h2, h3, .meaning, .why, .note, .where { break-after: avoid; }
  .report, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: #000; text-decoration: none; }
  a[rel]::after { content: " <" attr(href) ">"; font-size: 8pt; overflow-wrap: anywhere; }
  mark { background: #fff; border-bottom: 2px solid #000; font-weight: 700; }
}
"""
    + "\n".join(f".group.{verdict} {{ border-left-color: {edge}; }}" for verdict, edge in _VERDICTS.items())
    + "\n@media print { .group { border-left-color: #000 !important; } }\n"
)
