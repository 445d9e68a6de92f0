"""Finding words in a document and in the project."""
