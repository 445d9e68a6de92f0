"""The pages of a document as they are, beside its text."""
