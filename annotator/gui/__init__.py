"""The desktop window. The only package that knows Qt."""

from annotator.gui.app import run

__all__ = ["run"]
