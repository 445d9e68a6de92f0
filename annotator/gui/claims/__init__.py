"""The table of claims, and the card of the current one."""
