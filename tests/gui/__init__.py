"""Behaviour of the window, through its keys."""
