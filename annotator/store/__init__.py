"""The only package that knows SQLAlchemy: one project file, read and written."""

from annotator.store.store import Store
from annotator.store.transaction import Transaction

__all__ = ["Store", "Transaction"]
