"""The style sheet of the page that `show --html` writes.

A fact's note opens at the foot of the window: there it hides nothing around its words, and it cannot run over
the edge of a small screen.
"""

_TYPES = {  # tint and line: the line's form tells the types apart where colours do not
    "organisation": ("#d7eef7", "solid #0b6e99"),
    "term": ("#ecdff7", "double #7a3db8"),
    "date": ("#fdf3c7", "dotted #a67c00"),
    "count": ("#ddf2dd", "solid #2e7d32"),
    "award": ("#fbdcdc", "double #c62828"),
    "program": ("#dfe3f8", "dashed #3949ab"),
    "document": ("#e8e8e8", "dashed #555"),
    "person": ("#fbe3d0", "dotted #b35309"),
}

STYLE = """
:root { color-scheme: light; }
body { margin: 2rem auto 8rem; max-width: 52rem; padding: 0 1rem; color: #1b1b1b; background: #fff;
  font: 1.05rem/1.75 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.35; margin-bottom: .25rem; }
h2 { font-size: 1.15rem; margin-top: 2rem; }
.origin, footer { color: #555; font-size: .85rem; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; list-style: none; padding: 0; font-size: .9rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.fact { color: inherit; background: #eee; border-bottom: 3px solid #555; border-radius: 2px; padding: 0 1px;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
mark { cursor: help; unicode-bidi: isolate; }
mark:focus { outline: 2px solid #0b57d0; outline-offset: 1px; }
.notes { display: none; position: fixed; left: 1rem; right: 1rem; bottom: 1rem; z-index: 1;
  max-width: 50rem; max-height: 40vh; overflow: auto; margin: 0 auto; padding: .6rem .9rem;
  white-space: normal; text-align: left; font-size: .9rem; line-height: 1.45; background: #fff;
  border: 1px solid #888; border-radius: 6px; box-shadow: 0 2px 12px #0005; }
mark:hover > .notes, mark:focus > .notes, mark:focus-within > .notes { display: block; }
.note { display: block; unicode-bidi: isolate; }
.note + .note { margin-top: .4rem; border-top: 1px solid #ccc; padding-top: .4rem; }
.rule { color: #555; font-family: monospace; }
.field { display: inline-block; margin-right: .6rem; }
.field i { color: #555; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.45; }
th, td { border: 1px solid #ccc; padding: .3rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; unicode-bidi: isolate; }
td a { color: inherit; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } .notes { display: none !important; }
  tr { break-inside: avoid; } a { text-decoration: none; } }
""" + "\n".join(
    f".{kind} {{ background: {tint}; border-bottom: 3px {line}; }}" for kind, (tint, line) in _TYPES.items()
)
