"""A project that is open: the one way to write, the one way to hear."""

from annotator.project.project import Command, Project, Subscriber

__all__ = ["Command", "Project", "Subscriber"]
