"""Extraction in other processes, so that nothing that somebody sends stops the server."""

from extractor.web.worker.errors import WorkError
from extractor.web.worker.workers import Workers

__all__ = ["WorkError", "Workers"]
