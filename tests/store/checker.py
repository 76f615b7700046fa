"""A process that checks a store: python checker.py ADDRESS.

It says "ready" and waits for a line; says "reading", "comparing" in the middle of its work, each time waiting for
a line; then says, as one line of JSON, what it found.
"""

import json
import sys
from contextlib import closing

from extractor.store.address import open_store
from extractor.store.checks.update import update
from tests.store.comparing import found


def main(address: str) -> None:
    with closing(open_store(address)) as store:
        _stop("ready")
        update(store, lambda stage, done, of: _stop(stage))
        sys.stdout.write(json.dumps(found(store)) + "\n")


def _stop(said: str) -> None:
    sys.stdout.write(said + "\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    main(sys.argv[1])
