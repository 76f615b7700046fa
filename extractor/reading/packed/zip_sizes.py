"""What of a .zip may be unpacked."""

import zipfile

from extractor.reading.build import UnreadableError
from extractor.reading.member import LARGEST, too_large
from extractor.reading.packed.gunzip import BOMB_FROM, MOST_TIMES


def check_sizes(info: zipfile.ZipInfo) -> None:
    """Raises UnreadableError for a member that is too large to be unpacked. What the archive says of both sizes holds:
    the library reads no more."""
    if info.file_size > LARGEST:
        raise UnreadableError(too_large(info.file_size, LARGEST))
    if info.file_size > BOMB_FROM and info.file_size > MOST_TIMES * info.compress_size:
        raise UnreadableError("is packed more than {} times: no text is, so it is not unpacked", MOST_TIMES)
