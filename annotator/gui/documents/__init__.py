"""The list of documents, and where the current one is from."""
