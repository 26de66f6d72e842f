"""Furniture and what stands, lies and hangs in rooms."""
