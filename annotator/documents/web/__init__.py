"""Web pages: their text as a person reads it, and what they say about themselves."""
