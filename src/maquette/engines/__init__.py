"""Engines: each turns a `Plan` into pixels."""
