"""The tree of tags."""
