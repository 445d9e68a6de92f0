"""Later versions of a document: what changed, and which claims are waiting."""
