"""References: entries of bibliographies as CSL-JSON items, and the sources that they become."""

from annotator.references.items import fit, names_of, text_of
from annotator.references.people import short, shown
from annotator.references.register import new_sources
from annotator.references.sources import citation_of, identity, item_in, reference_of, source_of
from annotator.references.values import Item, Json

__all__ = [
    "Item",
    "Json",
    "citation_of",
    "fit",
    "identity",
    "item_in",
    "names_of",
    "new_sources",
    "reference_of",
    "short",
    "shown",
    "source_of",
    "text_of",
]
