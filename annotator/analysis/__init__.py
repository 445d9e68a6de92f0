"""Figures about a project that are worked out, not stored."""

from annotator.analysis.coverage import document_coverage

__all__ = ["document_coverage"]
