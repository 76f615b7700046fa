"""A process that writes articles into a store: python writer.py ADDRESS LINES.jsonl BATCH TIMES.

It says "ready", waits for a line, writes all the articles TIMES times over in batches, and says what came of it.
"""

import json
import sys
from pathlib import Path

from extractor.store.address import open_store
from extractor.store.base import Loaded
from extractor.store.tables.rows import rows_of


def main(address: str, lines: str, batch: int, times: int) -> None:
    rows = [rows_of(json.loads(line)) for line in Path(lines).read_text("utf-8").splitlines()]
    store = open_store(address, create=True)
    _say("ready")
    sys.stdin.readline()
    done = Loaded()
    for n in range(times):
        for each in rows:
            each.article["rule_version"] = str(n)
        for start in range(0, len(rows), batch):
            done = done.plus(store.write(rows[start : start + batch]))
    _say(json.dumps(done._asdict()))
    store.close()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
