"""Annotator: take a text apart claim by claim, and say who says so."""

__version__ = "0.1.0"
