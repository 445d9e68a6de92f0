"""An open project: the one way to write, and to be notified of edits."""

from annotator.project.project import Command, Project, Subscriber

__all__ = ["Command", "Project", "Subscriber"]
