"""Pictures of what an annotation shows: what stands where, as plain shapes and without Qt."""
