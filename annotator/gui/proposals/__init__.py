"""Chains that sentences tell: shown faintly, and taken over or left."""
