"""Printing: the report, and the text with its claims as it stands on screen."""
