"""Files, pages and pasted text on their way into the project."""
