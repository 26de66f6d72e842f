"""Houses, towers and bridges."""
