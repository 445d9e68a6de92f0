"""The text of a document with its claims."""
