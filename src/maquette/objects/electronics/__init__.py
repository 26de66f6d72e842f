"""Phones, computers, cameras, things with screens and speakers."""
