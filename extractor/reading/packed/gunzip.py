"""A gzip stream unpacked piece by piece, with a word on where it ends otherwise than it should."""

import io
import zlib
from typing import Any

from extractor.reading.build import UnreadableError

PIECE = 1 << 16
MOST_TIMES, BOMB_FROM = 200, 1_000_000
"""How many times its packed size a text may have, where it has more than a million bytes. News has ten to thirty."""
_MAGIC = b"\x1f\x8b"


class Gunzip(io.RawIOBase):
    """What stands in a gzip stream of one part or of many.

    Reading raises UnreadableError where the stream is cut off, damaged or a bomb, behind what is sound before it
    (before damage some thousand bytes may be lost). `garbage` counts the bytes behind the end that are no gzip.
    """

    def __init__(self, packed: Any) -> None:
        self._packed = packed
        self._piece = b""
        self._part: Any = zlib.decompressobj(wbits=31)
        self._read = self._given = 0
        self._ended = False
        self.garbage = 0

    def readable(self) -> bool:
        return True

    def readinto(self, target: Any) -> int:
        """Bytes written into `target`, 0 at the end."""
        while not self._ended:
            if not self._piece:
                self._piece = self._more()
            if self._part.eof and not self._next_part():
                break
            if not self._piece:
                raise UnreadableError("is cut off: the gzip stream ends before its end; fetch it again")
            if given := self._unpack(len(target)):
                target[: len(given)] = given
                return len(given)
        return 0

    def _more(self) -> bytes:
        piece: bytes = self._packed.read(PIECE)
        self._read += len(piece)
        return piece

    def _unpack(self, most: int) -> bytes:
        try:
            given: bytes = self._part.decompress(self._piece, most)
        except zlib.error as why:
            raise UnreadableError("is damaged near byte {}: {}; fetch it again", self._read, why) from None
        self._piece = self._part.unused_data if self._part.eof else self._part.unconsumed_tail
        self._given += len(given)
        if self._given > max(BOMB_FROM, MOST_TIMES * self._read):
            raise UnreadableError("is packed more than {} times: no text is, so no more of it is unpacked", MOST_TIMES)
        return given

    def _next_part(self) -> bool:
        """Begins the part behind one that is done; False where there is none. Zeros between are only padding."""
        while not self._piece.strip(b"\0"):
            self._piece = self._more()
            if not self._piece:
                self._ended = True
                return False
        self._piece = self._piece.lstrip(b"\0")
        if len(self._piece) < len(_MAGIC):
            self._piece += self._more()
        if self._piece.startswith(_MAGIC):
            self._part = zlib.decompressobj(wbits=31)
            return True
        self._ended = True
        self.garbage = len(self._piece)
        while piece := self._more():
            self.garbage += len(piece)
        return False
