"""Help, the sheet of keys, and what to do first."""
