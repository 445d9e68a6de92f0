"""Theme, language, strokes and terms: how things look and are called."""
