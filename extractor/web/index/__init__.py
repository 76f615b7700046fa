"""All facts' short columns in memory: searches, counts, orders and pages in some milliseconds.

`Index.load(store)` reads them; `index.refresh(store)` takes in what is new; `index.snapshot.find(store, …)` answers as
of one moment, whatever is taken in meanwhile; `rows(store, found.ids, columns)` fetches what a page shows of them.
"""

from extractor.store.search.facts import by_ids as rows
from extractor.web.index.bodies import Wanted
from extractor.web.index.found import Figures, Found, Sort, Year, Years
from extractor.web.index.index import Index
from extractor.web.index.snapshot import Snapshot

__all__ = ["Figures", "Found", "Index", "Snapshot", "Sort", "Wanted", "Year", "Years", "rows"]
