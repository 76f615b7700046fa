"""Bytes to Vietnamese."""
