"""A process that is gone in the middle of a commit, its parts written: python killed_writer.py FOLDER."""

import os
import sys
from pathlib import Path

from extractor.store.parquet.folder import Folder

with Folder(Path(sys.argv[1]), create=False).writing() as draft:
    draft.add("articles", [{"id": 99, "article_key": "k", "name": "half", "text": "", "text_hash": "", "in_table": 0}])
    (Path(sys.argv[1]) / "evidence" / "00000099-01.parquet.aside").write_bytes(b"PAR1 begun")
    os._exit(9)
