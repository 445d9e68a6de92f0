"""How far analysts agree on a document: pairs of claims, differences, figures."""
