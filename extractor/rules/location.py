"""Where the packs lie, and how the command line speaks of such a folder."""

from extractor.reading.location import packs_dir

__all__ = ["PACKS_HELP", "packs_dir"]

PACKS_HELP = "a folder of .yaml rule packs"
