"""The open project, and what acts on it."""
