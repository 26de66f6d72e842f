"""Potted plants, flowers and trees."""
