"""Where the packs and the site profiles lie: the one place that knows an installed package from a working tree."""

from pathlib import Path


def packs_dir() -> Path:
    """The folder of the packs that come with the program. Raises FileNotFoundError on a broken install."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "patterns", package.parent / "patterns"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no rule packs in {package / 'patterns'}: install the program again")
