"""Choosing what is written of a project, and in which format."""
