"""Whose claims are whose, how far analysts agree, and decisions where they do not."""
