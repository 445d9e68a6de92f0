"""Pictures of what the annotation shows, in a window of their own."""
