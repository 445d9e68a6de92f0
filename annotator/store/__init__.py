"""The only package that imports SQLAlchemy: one project file, read and written."""

from annotator.store.codec import Field, fields_of
from annotator.store.store import Store
from annotator.store.transaction import BLIND_OF, Transaction

__all__ = ["BLIND_OF", "Field", "Store", "Transaction", "fields_of"]
