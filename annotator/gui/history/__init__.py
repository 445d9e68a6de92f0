"""Who did what, and undoing it."""
