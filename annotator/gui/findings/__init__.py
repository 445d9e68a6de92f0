"""The room of what the annotation shows: findings, judgements, sources that fell."""
