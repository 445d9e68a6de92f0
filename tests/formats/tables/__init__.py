"""The tables that a project is written as."""
