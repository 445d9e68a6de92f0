"""The claims of the whole project in one table."""
