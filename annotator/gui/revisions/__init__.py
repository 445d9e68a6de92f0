"""Later states of a document: what changed, and which claims wait."""
