"""The folder that the writers of a mixed archive write into, and the book that they keep."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.bulk.expected import Expected, Told
from tests.bulk.pieces import Piece, Pieces
from tests.reading.pages import STYLES, page

SITE, ADDRESS = "Báo Kon Plông", "https://baokonplong.example/tin-tuc/bai-{}.html"
"""What each page tells of itself."""


class Archive:
    """The folder, the random numbers that the choice is made by, and what is expected so far."""

    def __init__(self, folder: Path, random: Random) -> None:
        self.folder = folder
        self.random = random
        self.expected = Expected()
        self._pieces = Pieces(random)
        self._files = 0

    def piece(self) -> Piece:
        """An article that no other input has."""
        return self._pieces.make()

    def pieces(self, least: int, most: int) -> list[Piece]:
        """So many of them."""
        return [self.piece() for _ in range(self.random.randint(least, most))]

    def style(self) -> str:
        """One of the portals."""
        return self.random.choice(STYLES)

    def put(self, name: str, data: bytes) -> str:
        """Writes a file in a folder of some year, its number before its name; its path under the archive."""
        self._files += 1
        place = f"{self.random.randint(2004, 2024)}/{self._files:04d}-{name}"
        (self.folder / place).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / place).write_bytes(data)
        return place

    def article(self, name: str, told: Told) -> None:
        """Notes an article. Raises KeyError for an id that was given away."""
        if name in self.expected.articles:
            raise KeyError(name)
        self.expected.articles[name] = told

    def error(self, place: str, words: str) -> None:
        """Notes what fails, with words of its message."""
        self.expected.errors.append((place, words))

    def not_read(self, kind: str) -> None:
        """Notes what is counted as not read."""
        self.expected.not_read[kind] += 1

    def page(self, piece: Piece, published: bool = True) -> tuple[str, Told]:
        """A page around a piece, and what is told of the article."""
        day = piece.published if published else None
        told = Told(piece.title, piece.body, day, SITE, ADDRESS.format(piece.number))
        return page(self.style(), piece.news(published)), told


Writer = Callable[[Archive], None]
"""Writes one file of its kind and notes what a run has to make of it."""
