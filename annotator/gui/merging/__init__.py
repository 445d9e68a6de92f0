"""Putting colleagues' work together with one's own, and comparing the two."""
