"""Simple bodies of geometry, for exact briefs."""
