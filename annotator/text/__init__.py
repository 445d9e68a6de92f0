"""Pure functions over a document's text. Offsets are code points, ranges half-open."""
